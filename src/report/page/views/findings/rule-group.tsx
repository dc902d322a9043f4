import { useState } from 'preact/hooks'
import type { Finding } from '../../data/dataset.js'
import { useDocument } from '../../data/embedded.js'
import { GridSource } from '../../parts/source/grid-source.js'
import { LineSource } from '../../parts/source/line-source.js'
import { PageDrawing } from '../../parts/source/page-source.js'
import { spotsIn } from '../../parts/source/spot.js'
import { usePage } from '../../state/context.js'

/** Findings that are shown before a person asks for all. */
const SHOWN = 20

/** The findings of one rule, each with a way to its record. */
export function RuleGroup({ rule, findings }: { rule: string; findings: readonly Finding[] }) {
  const { dataset, to, t } = usePage()
  const [all, setAll] = useState(false)
  const known = dataset.report.rules[rule]
  const severity = findings[0]!.severity
  const shown = all ? findings : findings.slice(0, SHOWN)
  return (
    <details class="rule" open={severity !== 'info'}>
      <summary>
        <span class={`badge ${severity}`}>{t.severities[severity]}</span> <code>{rule}</code>{' '}
        <span lang="en">{known?.summary}</span> <span class="soft">{findings.length}</span>
      </summary>
      <p class="soft" lang="en">
        {known?.advice}
      </p>
      <ul>
        {shown.map(({ document_id, source, message, task_id }, at) => (
          <li key={at}>
            {task_id !== null && dataset.byId.has(task_id) ? (
              <a href={to({ view: 'records', open: task_id, filters: {}, query: '' })}>{source || task_id}</a>
            ) : (
              <FindingPlace documentId={document_id} source={source} />
            )}{' '}
            {message}
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.more(findings.length - SHOWN)}
        </button>
      )}
    </details>
  )
}

/** The place that a finding names where it concerns no record: pressing it shows the source there. */
function FindingPlace({ documentId, source }: { documentId: string; source: string }) {
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
  const places = data.places[source] ?? []
  const file = data.sources.find((one) => spotsIn(one, places).length > 0)
  if (!file) return <p class="soft">{t.placeUnknown}</p>
  const spots = places.map((piece) => ({ ...piece, isChosen: true, isHeading: false, field: source, href: '#' }))
  if (file.kind === 'lines') return <LineSource lines={file.lines} spots={spots} />
  if (file.kind === 'grids') return <GridSource grids={file.grids} spots={spots} />
  const pages = new Set(places.flatMap(({ place }) => ('page' in place ? [place.page] : [])))
  return (
    <>
      {file.pages
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
