import { closesNotice, isFrame } from '../../vocabulary/frame/headings.js'
import { roleBracketsIn } from '../../vocabulary/roles/role-verbs.js'
import { titledOf } from './lines.js'
import { hasClause, isHeadingAlone, type Node, nodesOf, TASK_LEVEL } from './outline.js'

/**
 * The nodes that are tasks or parts of one: those with a clause, and those without one that are numbered in one run with
 * them, or say in brackets that could not be read who is responsible. All else stays text.
 * @param heads nodes whose clause is that of the items below them
 */
export function chosenOf(root: Node, heads: ReadonlySet<Node>, items: readonly Node[]): Set<Node> {
  const nodes = nodesOf(root)
  const clear = items.filter((item) => !framesPlan(item) && !nodesOf(item).some(hasClause))
  const chosen = new Set([...nodes.filter((node) => hasClause(node) && !heads.has(node)), ...clear])
  const runs = runsOf(chosen)
  const levels = new Set([...chosen].map(({ level }) => level))
  const last = new Map<number, Node>()
  for (const node of nodes) {
    const unread = levels.has(node.level) && hasUnreadClause(node)
    const inRun =
      (!isHeadingAlone(node) && runs.get(node.parent!)?.has(node.level)) || goesOn(node, last.get(node.level), chosen)
    if (
      !chosen.has(node) &&
      (inRun || unread) &&
      !framesPlan(node) &&
      !nodesOf(node).some((below) => chosen.has(below))
    )
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

/** 6. under 二、 goes on from 5. under 一、, and 7. from 6. */
function goesOn(node: Node, last: Node | undefined, chosen: ReadonlySet<Node>): boolean {
  const beside = node.parent!.children.filter(({ level }) => level === node.level)
  const before = beside[beside.indexOf(node) - 1]
  if (node.level !== TASK_LEVEL || (before && !chosen.has(before))) return false
  return last !== undefined && numberOf(node) === numberOf(last) + 1
}

function numberOf(node: Node): number {
  return Number(node.paragraphs[0]!.line.marker!.no)
}

/** A section of aims or safeguards (组织保障) of whose paragraphs at least this share say who does them holds tasks all the same. */
const SHARE_OF_TASKS = 0.5

function framesPlan(node: Node): boolean {
  const first = node.paragraphs[0]?.line
  if (!first) return false
  const text = first.text.slice(first.marker?.length ?? 0)
  const isOfFrame = isFrame(titledOf(text).title) || closesNotice(text)
  return isOfFrame || (node.parent !== null && framesPlan(node.parent) && !holdsTasks(node.parent, node.level))
}

function holdsTasks({ children }: Node, level: number): boolean {
  const alike = children.filter((child) => child.level === level)
  return alike.filter(hasClause).length >= alike.length * SHARE_OF_TASKS
}

/** （由专人负责） */
function hasUnreadClause({ paragraphs }: Node): boolean {
  return paragraphs.some(({ stretches }) =>
    stretches.some(({ text, clause }) => clause === null && roleBracketsIn(text).length > 0),
  )
}
