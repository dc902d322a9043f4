import type { DraftTask } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import { bracketsOf } from '../../text/brackets.js'
import { isUnfinished } from '../../text/sentences.js'
import { declaresOnly } from '../responsibility/clause.js'
import { taskNodeOf } from './chosen.js'
import { titledOf } from './lines.js'
import { isSectionHeading, type Node, nodesOf, type Paragraph } from './outline.js'
import { saidBy } from './said.js'
import { addBelow, recordOf, within, type Work, worksOf } from './works.js'

/**
 * The task of a numbered paragraph or a heading, or those that labels name below neither: 重点任务：….
 * @param chosen the nodes that are tasks or parts of one; what stands under this node and is neither is its text
 */
export function tasksOf(node: Node, chosen: ReadonlySet<Node>): DraftTask[] {
  const parts = node.children.filter((child) => chosen.has(child) && taskNodeOf(child) === node)
  const works = worksOfNode(node, chosen)
  const own = works.filter((work) => parts.length === 0 || work.clauses.length > 0)
  const { marker, blocks } = node.paragraphs[0]!.line
  const { title: lead } = works[0] ? titledWork(works[0]) : { title: '' }
  const isTitled = lead !== '' && isNumbered(node)
  const no = marker && within(blocks, marker.no.replace(/[（()）]/g, ''))
  const tasks: DraftTask[] = [{ no, title: isTitled ? within(blocks, lead) : null, measures: [] }]
  for (const [at, work] of own.entries()) {
    const said = saidBy(work, at === 0 && isTitled ? textBelow(work) : work.text, isTitled)
    if (said.title) openTask(tasks, within(said.title.blocks, said.title.text))
    tasks.at(-1)!.measures.push(recordOf(work, said))
  }
  for (const part of parts)
    for (const work of worksOfNode(part, chosen))
      tasks.at(-1)!.measures.push(recordOf(work, saidBy(work, work.text, true)))
  return tasks
}

/** A title names the task that is open, or, where that has its measures, the next one. */
function openTask(tasks: DraftTask[], title: Field): void {
  const last = tasks.at(-1)!
  if (last.measures.length === 0) last.title = title
  else tasks.push({ no: null, title, measures: [] })
}

/** What stands below the title, unless that is only a remark in brackets: 推动产业升级。（需省级支持） */
function textBelow(work: Work): string {
  const rest = titledWork(work).rest.trim()
  const [first] = bracketsOf(rest)
  return first?.start === 0 && first.end === rest.length && first.closed ? '' : rest
}

/** A line above labels is a title whole: 项目一：新建广场. */
function titledWork({ text, labelled }: Work): ReturnType<typeof titledOf> {
  return titledOf(labelled.length > 0 ? `${text}\n` : text)
}

/** The works in a node's own paragraphs; what stands under it without a clause is a part of the last. */
function worksOfNode(node: Node, chosen: ReadonlySet<Node>): Work[] {
  const under = nodesOf(node)
  const below = under.some((other) => chosen.has(other)) ? [] : under.flatMap(({ paragraphs }) => paragraphs)
  const paragraphs = belowHeading(node)
  const own = worksOf(paragraphs.some(saysClause) ? paragraphs : paragraphs.filter(isText), node.level < 0)
  const last = own.findLast((work) => work.clauses.length > 0) ?? own.at(-1)
  for (const { line } of last ? below.filter(isText) : []) {
    addBelow(last!, line.text.trim(), line.blocks)
  }
  return own.some((work) => work.clauses.length > 0) ? own.filter((work) => work.clauses.length > 0) : own
}

/** A heading without a number is no part of the measures below it, unless it is itself what a label below it speaks of. */
function belowHeading(node: Node): readonly Paragraph[] {
  const [first, ...below] = node.paragraphs
  const headsText = isSectionHeading(node) && !saysClause(first!) && below[0]?.stretches[0]?.clause === null
  return headsText ? below : node.paragraphs
}

function isNumbered(node: Node): boolean {
  return node.level > 0 && !isSectionHeading(node)
}

function saysClause({ stretches }: Paragraph): boolean {
  return stretches.some(({ clause }) => clause !== null && !declaresOnly(clause))
}

/** A numbered paragraph, or one that ends as a sentence does: a signature or a date below the last task is none. */
function isText({ line }: Paragraph): boolean {
  return line.marker !== null || !isUnfinished(line.text)
}
