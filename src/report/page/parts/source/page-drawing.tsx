import type { PageSheet } from '../../../data.js'
import { usePage } from '../../state/context.js'
import type { Spot } from './spot.js'

export type PageSpot = Omit<Spot, 'place'> & { page: number; box: readonly [number, number, number, number] }

/** The part of a page that is shown, in points. */
export interface Frame {
  left: number
  top: number
  width: number
  height: number
}

/** Share of an em from the middle of a line to the foot of its characters. */
const BASELINE = 0.36

/** A page as it was read: its text, its lines, and the boxes of a record on it. */
export function PageDrawing({ sheet, spots, frame }: { sheet: PageSheet; spots: readonly PageSpot[]; frame: Frame }) {
  const { t } = usePage()
  const bottom = frame.top + frame.height
  const seen = sheet.runs.filter(([, , y, size]) => y + size > frame.top && y - size < bottom)
  return (
    <svg
      class="page"
      viewBox={`${frame.left} ${frame.top} ${frame.width} ${frame.height}`}
      role="group"
      aria-label={t.page(sheet.page)}
    >
      <g aria-hidden="true">
        {seen.map((run, at) => (
          <Run key={at} run={run} />
        ))}
        {sheet.rulings.map(([x, y, width, height], at) => (
          <rect key={at} class="ruling" x={x} y={y} width={width} height={height} />
        ))}
      </g>
      {spots.map(({ box: [left, top, right, under], href, field, isChosen }, at) => (
        <a key={at} href={href} aria-label={t.showPlace(field)} aria-current={isChosen ? 'true' : undefined}>
          <rect class={isChosen ? 'spot chosen' : 'spot'} x={left} y={top} width={right - left} height={under - top}>
            <title>{field}</title>
          </rect>
        </a>
      ))}
    </svg>
  )
}

/** Text is set as wide as it was printed; what runs down or up is turned about its middle. */
function Run({ run: [text, x, y, size, length, turn] }: { run: PageSheet['runs'][number] }) {
  return (
    <text
      x={x - length / 2}
      y={y + size * BASELINE}
      font-size={size}
      textLength={length}
      lengthAdjust="spacingAndGlyphs"
      transform={turn === 0 ? undefined : `rotate(${turn * 90} ${x} ${y})`}
    >
      {text}
    </text>
  )
}
