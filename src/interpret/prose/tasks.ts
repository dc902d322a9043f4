import type { DraftTask } from '../../model/draft.js'
import { isUnfinished } from '../../text/sentences.js'
import { declaresOnly } from '../responsibility/clause.js'
import { titledOf } from './lines.js'
import { isHeadingAlone, type Node, nodesOf, type Paragraph, taskNodeOf } from './outline.js'
import { recordOf, within, type Work, worksOf } from './works.js'

/**
 * The task of a numbered paragraph.
 * @param chosen the nodes that are tasks or parts of one; what stands under this node and is neither is its text
 */
export function taskOf(node: Node, chosen: ReadonlySet<Node>): DraftTask {
  const parts = node.children.filter((child) => chosen.has(child) && taskNodeOf(child) === node)
  const works = worksOfNode(node, chosen)
  const own = works.filter((work) => parts.length === 0 || work.clauses.length > 0)
  const blocks = node.paragraphs[0]!.line.blocks
  const { title: lead } = titledOf(works[0]?.text ?? '')
  const title = lead === '' || !isNumbered(node) ? null : within(blocks, lead)
  const marker = node.paragraphs[0]!.line.marker
  return {
    no: marker && within(blocks, marker.no.replace(/[（()）]/g, '')),
    title,
    measures: [
      ...own.map((work, at) => recordOf(work, (at === 0 && title && textBelow(work.text)) || work.text)),
      ...parts.flatMap((part) => worksOfNode(part, chosen).map((work) => recordOf(work, work.text))),
    ],
  }
}

/** What stands below the title, unless that is only a remark in brackets: 推动产业升级。（需省级支持） */
function textBelow(text: string): string {
  const { rest } = titledOf(text)
  return /^[（(〔[][^（()）]*[)）〕\]]$/.test(rest) ? '' : rest
}

/** The works in a node's own paragraphs; what stands under it without a clause is a part of the last. */
function worksOfNode(node: Node, chosen: ReadonlySet<Node>): Work[] {
  const under = nodesOf(node)
  const below = under.some((other) => chosen.has(other)) ? [] : under.flatMap(({ paragraphs }) => paragraphs)
  const paragraphs = belowHeading(node)
  const own = worksOf(paragraphs.some(saysClause) ? paragraphs : paragraphs.filter(isText), node.level < 0)
  const last = own.findLast((work) => work.clauses.length > 0) ?? own.at(-1)
  for (const { line } of last ? below.filter(isText) : []) {
    last!.text += `\n${line.text.trim()}`
    last!.blocks.push(...line.blocks)
  }
  return own.some((work) => work.clauses.length > 0) ? own.filter((work) => work.clauses.length > 0) : own
}

/** A heading without a number is no part of the measures below it, unless it is itself what a label below it speaks of. */
function belowHeading(node: Node): readonly Paragraph[] {
  const [first, ...below] = node.paragraphs
  const headsText = isHeadingAlone(node) && !saysClause(first!) && below[0]?.stretches[0]?.clause === null
  return headsText ? below : node.paragraphs
}

function isNumbered(node: Node): boolean {
  return node.level > 0 && !isHeadingAlone(node)
}

function saysClause({ stretches }: Paragraph): boolean {
  return stretches.some(({ clause }) => clause !== null && !declaresOnly(clause))
}

/** A numbered paragraph, or one that ends as a sentence does: a signature or a date below the last task is none. */
function isText({ line }: Paragraph): boolean {
  return line.marker !== null || !isUnfinished(line.text)
}
