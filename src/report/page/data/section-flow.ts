import { countedBy } from '../../../diff/grouping.js'
import type { Diff, DiffRecord } from '../../../model/diff.js'

/** A section of one side in the picture; an empty name is where records come from or go to that only one side has. */
export interface FlowNode {
  name: string
  side: 'old' | 'new'
  top: number
  height: number
}

export interface FlowRibbon {
  from: FlowNode
  to: FlowNode
  count: number
  /** Tops of its ends, and its height. */
  fromTop: number
  toTop: number
  height: number
}

export interface Flow {
  nodes: FlowNode[]
  ribbons: FlowRibbon[]
  height: number
}

/** Height of a record, the least height of a section that its name fits in, and the gap between sections. */
const RECORD = 5
const LEAST = 16
const GAP = 6

/** How many records went from each section of the old side to each of the new one. */
export function sectionFlow(diff: Diff): Flow {
  const pairs = diff.documents.flatMap(({ matches }) =>
    matches.flatMap(({ old, new: now }) => {
      const [before, after] = [old.length > 0 ? old.map(sectionOf) : [''], now.length > 0 ? now.map(sectionOf) : ['']]
      return Array.from({ length: Math.max(before.length, after.length) }, (_, at) =>
        JSON.stringify([before[at] ?? before.at(-1), after[at] ?? after.at(-1)]),
      )
    }),
  )
  const links = [...countedBy(pairs, (pair) => pair)].map(([pair, count]) => {
    const [from, to] = JSON.parse(pair) as [string, string]
    return { from, to, count }
  })
  const old = stacked(
    'old',
    links.map(({ from, count }) => ({ name: from, count })),
  )
  const now = stacked(
    'new',
    links.map(({ to, count }) => ({ name: to, count })),
  )
  const taken = new Map<FlowNode, number>()
  const take = (node: FlowNode, height: number) => {
    const top = node.top + (taken.get(node) ?? 0)
    taken.set(node, (taken.get(node) ?? 0) + height)
    return top
  }
  const ribbons = links
    .map(({ from, to, count }) => ({ from: old.get(from)!, to: now.get(to)!, count, height: count * RECORD }))
    .sort((a, b) => a.from.top - b.from.top || a.to.top - b.to.top)
    .map((link) => ({ ...link, fromTop: take(link.from, link.height), toTop: 0 }))
  for (const ribbon of ribbons.toSorted((a, b) => a.to.top - b.to.top || a.from.top - b.from.top))
    ribbon.toTop = take(ribbon.to, ribbon.height)
  const nodes = [...old.values(), ...now.values()]
  return { nodes, ribbons, height: Math.max(0, ...nodes.map(({ top, height }) => top + height)) }
}

function sectionOf({ annex_no, section_no, section_title }: DiffRecord): string {
  return [annex_no === '0' ? '' : annex_no, [section_no, section_title].filter(Boolean).join('、')]
    .filter(Boolean)
    .join(' ')
}

/** Sections under each other in the order of their document; records of one side alone come last. */
function stacked(side: FlowNode['side'], parts: readonly { name: string; count: number }[]): Map<string, FlowNode> {
  const counts = new Map<string, number>()
  for (const { name, count } of parts) counts.set(name, (counts.get(name) ?? 0) + count)
  const names = [...counts.keys()].sort((a, b) => Number(a === '') - Number(b === ''))
  let top = 0
  return new Map(
    names.map((name) => {
      const node = { name, side, top, height: Math.max(LEAST, counts.get(name)! * RECORD) }
      top += node.height + GAP
      return [name, node]
    }),
  )
}
