import { compact } from '../../text/blanks.js'
import { hasClause, nodesOf, TASK_LEVEL, type Node } from './outline.js'
import { titledOf } from './titles.js'

/** Headings of what frames a plan: without a clause of their own they are no task, whatever stands beside them. */
const FRAME =
  /^(?:总体要求|总体目标|主要目标|工作目标|指导思想|基本原则|工作原则|保障措施|组织保障|组织实施|组织领导|工作要求|有关要求|相关要求|加强组织领导|强化组织领导|加强督导考核|附则)$/

/**
 * The nodes that are tasks or parts of one: those with a clause, and those without one that are numbered in one run with
 * them. All else stays text.
 */
export function chosenOf(root: Node): Set<Node> {
  const nodes = nodesOf(root)
  const chosen = new Set(nodes.filter(hasClause))
  const runs = runsOf(chosen)
  const last = new Map<number, Node>()
  for (const node of nodes) {
    const inRun = (node.level > 0 && runs.get(node.parent!)?.has(node.level)) || goesOn(node, last.get(node.level))
    if (!chosen.has(node) && inRun && !isFrame(node) && !nodesOf(node).some((below) => chosen.has(below)))
      chosen.add(node)
    if (chosen.has(node)) last.set(node.level, node)
  }
  return chosen
}

/** The numbered task that a node is a part of, or the node itself. */
export function taskNodeOf(node: Node): Node {
  return node.level > TASK_LEVEL && node.parent!.level === TASK_LEVEL ? node.parent! : node
}

/** The levels of the chosen nodes under each parent: what is of the same is in one run with them. */
function runsOf(chosen: ReadonlySet<Node>): Map<Node, Set<number>> {
  const runs = new Map<Node, Set<number>>()
  for (const { parent, level } of chosen) runs.set(parent!, (runs.get(parent!) ?? new Set()).add(level))
  return runs
}

/** 6. under 二、 goes on from 5. under 一、. */
function goesOn(node: Node, last: Node | undefined): boolean {
  return node.level === TASK_LEVEL && last !== undefined && numberOf(node) === numberOf(last) + 1
}

function numberOf(node: Node): number {
  return Number(node.paragraphs[0]!.line.marker!.no)
}

function isFrame(node: Node): boolean {
  const { text, marker } = node.paragraphs[0]!.line
  return FRAME.test(compact(titledOf(text.slice(marker?.length ?? 0)).title))
}
