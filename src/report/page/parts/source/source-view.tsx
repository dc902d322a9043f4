import type { DocumentData, FileSource, Origin } from '../../../data.js'
import { FIELDS, columnOf } from '../../data/fields.js'
import { usePage } from '../../state/context.js'
import { GridSource } from './grid-source.js'
import { LineSource } from './line-source.js'
import { PageSource } from './page-source.js'
import { type Spot, spotsIn } from './spot.js'

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
      {data.sources.map((source) => (
        <FileView key={source.file ?? ''} source={source} spots={spotsIn(source, spots)} />
      ))}
    </section>
  )
}

/** One of the files on which a record stands. */
function FileView({ source, spots }: { source: FileSource; spots: readonly Spot[] }) {
  const { t } = usePage()
  if (spots.length === 0) return null
  return (
    <>
      {source.file !== null && <p class="soft">{source.file}</p>}
      {'exact' in source && !source.exact && <p class="soft">{t.fitted}</p>}
      {source.kind === 'pages' && <PageSource pages={source.pages} spots={spots} />}
      {source.kind === 'lines' && <LineSource lines={source.lines} spots={spots} />}
      {source.kind === 'grids' && <GridSource grids={source.grids} spots={spots} />}
    </>
  )
}
