import { isFrame } from '../../vocabulary/frame/headings.js'
import { titledOf } from './lines.js'
import { hasClause, nodesOf, TASK_LEVEL, type Node } from './outline.js'

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
    if (!chosen.has(node) && inRun && !framesPlan(node) && !nodesOf(node).some((below) => chosen.has(below)))
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

function framesPlan(node: Node): boolean {
  const first = node.paragraphs[0]?.line
  if (!first) return false
  const { title } = titledOf(first.text.slice(first.marker?.length ?? 0))
  return isFrame(title) || (node.parent !== null && framesPlan(node.parent))
}
