import { useState } from 'preact/hooks'
import type { PageSheet } from '../../../data.js'
import { usePage } from '../../state/context.js'
import { PageDrawing, type Frame, type PageSpot } from './page-drawing.js'
import type { Spot } from './spot.js'

/** Points of a page that are shown above and below a record. */
const AROUND = 24

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
  return { top: 0, width, height }
}

function partOf({ width, height }: PageSheet, spots: readonly PageSpot[]): Frame {
  const top = Math.max(0, Math.min(...spots.map(({ box }) => box[1])) - AROUND)
  const bottom = Math.min(height, Math.max(...spots.map(({ box }) => box[3])) + AROUND)
  return { top, width, height: Math.max(bottom - top, 2 * AROUND) }
}
