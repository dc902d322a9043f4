import { useMemo } from 'preact/hooks'
import { countedBy } from '../../../../diff/grouping.js'
import type { Diff, DiffRecord } from '../../../../model/diff.js'
import { usePage } from '../../state/context.js'

/** Widths of the picture, of the names beside it, and of the bars of sections, in its own units. */
const WIDTH = 900
const NAMES = 280
const BAR = 8
/** Characters of a name that fit beside the picture. */
const FITS = 21

/** Where the records of each section went: old sections to the left, new ones to the right. */
export function SectionFlow({ diff }: { diff: Diff }) {
  const { t } = usePage()
  const { nodes, ribbons, height } = useMemo(() => sectionFlow(diff), [diff])
  const nameOf = ({ name, side }: FlowNode) => name || (side === 'old' ? t.changes.fresh : t.changes.gone)
  return (
    <figure class="chart flow">
      <figcaption>
        <h2>{t.changes.flow}</h2>
      </figcaption>
      <div class="drawing" tabIndex={0} role="region" aria-label={t.changes.flow}>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t.changes.flow}>
          {ribbons.map((ribbon, at) => (
            <path key={at} class={lookOf(ribbon)} d={pathOf(ribbon)}>
              <title>{`${nameOf(ribbon.from)} → ${nameOf(ribbon.to)}: ${t.recordCount(ribbon.count)}`}</title>
            </path>
          ))}
          {nodes.map((node, at) => (
            <g key={at}>
              <rect
                x={node.side === 'old' ? NAMES : WIDTH - NAMES - BAR}
                y={node.top}
                width={BAR}
                height={node.height}
              />
              <text
                x={node.side === 'old' ? NAMES - 6 : WIDTH - NAMES + 6}
                y={node.top + Math.min(node.height, 24) / 2 + 4}
                text-anchor={node.side === 'old' ? 'end' : 'start'}
              >
                {shortened(nameOf(node))}
                <title>{nameOf(node)}</title>
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  )
}

function lookOf({ from, to }: FlowRibbon): string {
  if (from.name === '') return 'fresh'
  if (to.name === '') return 'gone'
  return from.name === to.name ? 'stays' : 'moves'
}

function pathOf({ fromTop, toTop, height }: FlowRibbon): string {
  const [left, right] = [NAMES + BAR, WIDTH - NAMES - BAR]
  const middle = (left + right) / 2
  return `M${left} ${fromTop}C${middle} ${fromTop} ${middle} ${toTop} ${right} ${toTop}V${toTop + height}C${middle} ${toTop + height} ${middle} ${fromTop + height} ${left} ${fromTop + height}Z`
}

function shortened(name: string): string {
  return name.length > FITS ? `${name.slice(0, FITS - 1)}…` : name
}

/** A section of one side in the picture; an empty name is where records come from or go to that only one side has. */
interface FlowNode {
  name: string
  side: 'old' | 'new'
  top: number
  height: number
}

interface FlowRibbon {
  from: FlowNode
  to: FlowNode
  count: number
  /** Tops of its ends, and its height. */
  fromTop: number
  toTop: number
  height: number
}

interface Flow {
  nodes: FlowNode[]
  ribbons: FlowRibbon[]
  height: number
}

/** Height of a record, the least height of a section that its name fits in, and the gap between sections. */
const RECORD = 5
const LEAST = 16
const GAP = 6

/** How many records went from each section of the old side to each of the new one. */
function sectionFlow(diff: Diff): Flow {
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
