import { useState } from 'preact/hooks'
import { namedPlaces } from '../../data/named-places.js'
import { useDocument } from '../../data/use-document.js'
import { GridSource } from '../../parts/source/grid-source.js'
import { LineSource } from '../../parts/source/line-source.js'
import { PageDrawing } from '../../parts/source/page-drawing.js'
import { usePage } from '../../state/context.js'

/** The place that a finding names where it concerns no record: pressing it shows the source there. */
export function FindingPlace({ documentId, source }: { documentId: string; source: string }) {
  const { dataset } = usePage()
  const [shown, setShown] = useState(false)
  if (source === '' || !dataset.documents.has(documentId)) return <b>{source || documentId}</b>
  return (
    <>
      <button type="button" class="plain" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {source}
      </button>
      {shown && <PlaceInSource documentId={documentId} source={source} />}
    </>
  )
}

function PlaceInSource({ documentId, source }: { documentId: string; source: string }) {
  const { t } = usePage()
  const data = useDocument(documentId)
  if (data === null) return <p class="soft">{t.loading}</p>
  const places = namedPlaces(source)
  const spots = places.map((place) => ({ place, text: '', isChosen: true, isHeading: false, field: source, href: '#' }))
  if (data.source.kind === 'lines') return <LineSource lines={data.source.lines} spots={spots} />
  if (data.source.kind === 'grids') return <GridSource grids={data.source.grids} spots={spots} />
  const pages = new Set(places.flatMap((place) => ('page' in place ? [place.page] : [])))
  return (
    <>
      {data.source.pages
        .filter(({ page }) => pages.has(page))
        .map((sheet) => (
          <figure key={sheet.page} class="sheet">
            <PageDrawing
              sheet={sheet}
              spots={[]}
              frame={{ left: 0, top: 0, width: sheet.width, height: sheet.height }}
            />
            <figcaption>{t.page(sheet.page)}</figcaption>
          </figure>
        ))}
    </>
  )
}
