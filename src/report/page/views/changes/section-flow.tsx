import { useMemo } from 'preact/hooks'
import type { Diff } from '../../../../model/diff.js'
import { sectionFlow, type FlowNode, type FlowRibbon } from '../../data/section-flow.js'
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
