import type { DocumentData, Origin } from '../../../data.js'
import { FIELDS, columnOf } from '../../data/fields.js'
import { usePage } from '../../state/context.js'
import { GridSource } from './grid-source.js'
import { LineSource } from './line-source.js'
import { PageSource } from './page-source.js'
import type { Spot } from './spot.js'

interface Source {
  data: DocumentData | null
  /** By column of tasks.csv. */
  origins: Readonly<Record<string, Origin>>
  /** The field whose place is outlined. */
  field: string
  label: string
  hrefOf(field: string): string
}

/** The place in the source where a record stands: the chosen field outlined, its other fields faintly. */
export function SourceView({ data, origins, field, label, hrefOf }: Source) {
  const { t } = usePage()
  if (data === null) return <p class="soft">{t.loading}</p>
  const spots = FIELDS.flatMap(({ name, column }): Spot[] =>
    (origins[column]?.fragments ?? []).map(({ place, text }) => ({
      place,
      text,
      isChosen: name === field,
      isHeading: name === 'section' || name === 'task_title',
      field: t.fields[name]!,
      href: hrefOf(name),
    })),
  )
  const isPrinted = (origins[columnOf(field)]?.fragments.length ?? 0) > 0
  return (
    <section class="source" aria-label={label} tabIndex={0}>
      <h3>{label}</h3>
      {!isPrinted && <p class="soft">{t.noPlace}</p>}
      {'exact' in data.source && !data.source.exact && <p class="soft">{t.fitted}</p>}
      {data.source.kind === 'pages' && <PageSource pages={data.source.pages} spots={spots} />}
      {data.source.kind === 'lines' && <LineSource lines={data.source.lines} spots={spots} />}
      {data.source.kind === 'grids' && <GridSource grids={data.source.grids} spots={spots} />}
    </section>
  )
}
