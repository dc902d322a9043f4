import { useState } from 'preact/hooks'
import type { PageSheet } from '../../../data.js'
import { usePage } from '../../state/context.js'
import { PageDrawing, type Frame, type PageSpot } from './page-drawing.js'
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
