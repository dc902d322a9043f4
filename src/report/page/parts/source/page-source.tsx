import { useState } from 'preact/hooks'
import type { PageSheet } from '../../../data.js'
import { usePage } from '../../state/context.js'
import type { Spot } from './spot.js'

/** Points of a page that are shown above and below a record. */
const AROUND = 24
/** Points beside it. */
const EDGE = 6

/** The pages on which a record stands: the part around it, or as a whole. */
export function PageSource({ pages, spots }: { pages: readonly PageSheet[]; spots: readonly Spot[] }) {
  const { t } = usePage()
  const [whole, setWhole] = useState(false)
  const onPages = spots.flatMap(({ place, ...spot }): PageSpot[] =>
    'page' in place ? [{ ...spot, page: place.page, box: place.box }] : [],
  )
  const numbers = new Set(recordSpots(onPages).map(({ page }) => page))
  return (
    <>
      <button type="button" class="plain" aria-pressed={whole} onClick={() => setWhole(!whole)}>
        {whole ? t.closeUp : t.wholePage}
      </button>
      {pages
        .filter(({ page }) => numbers.has(page))
        .map((sheet) => {
          const own = onPages.filter(({ page }) => page === sheet.page)
          return (
            <figure key={sheet.page} class="sheet">
              <PageDrawing sheet={sheet} spots={own} frame={whole ? wholeOf(sheet) : partOf(sheet, recordSpots(own))} />
              <figcaption>{t.page(sheet.page)}</figcaption>
            </figure>
          )
        })}
    </>
  )
}

/** Where the record itself stands, and the chosen field: a heading pages before it is not shown until it is chosen. */
function recordSpots(spots: readonly PageSpot[]): PageSpot[] {
  const own = spots.filter(({ isHeading, isChosen }) => isChosen || !isHeading)
  return own.length > 0 ? own : [...spots]
}

function wholeOf({ width, height }: PageSheet): Frame {
  return { left: 0, top: 0, width, height }
}

/** As wide as what is printed beside the record, so that it can be read. */
function partOf({ runs, height }: PageSheet, spots: readonly PageSpot[]): Frame {
  const top = Math.max(0, Math.min(...spots.map(({ box }) => box[1])) - AROUND)
  const bottom = Math.min(height, Math.max(...spots.map(({ box }) => box[3])) + AROUND)
  const beside = runs.filter(([, , y]) => y > top && y < bottom)
  const left = Math.min(...spots.map(({ box }) => box[0]), ...beside.map(([, x, , , length]) => x - length / 2)) - EDGE
  const right = Math.max(...spots.map(({ box }) => box[2]), ...beside.map(([, x, , , length]) => x + length / 2)) + EDGE
  return { left, top, width: right - left, height: bottom - top }
}

type PageSpot = Omit<Spot, 'place'> & { page: number; box: readonly [number, number, number, number] }

/** The part of a page that is shown, in points. */
interface Frame {
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
