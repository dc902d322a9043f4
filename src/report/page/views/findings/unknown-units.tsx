import { CopyButton } from '../../parts/copy-button.js'
import { usePage } from '../../state/context.js'

/** Units that no register knows, each with the entry that would make it known. */
export function UnknownUnits() {
  const { dataset, to, t } = usePage()
  const unknown = dataset.report.tables.units.filter(({ known }) => !known)
  return (
    <section>
      <h2>{t.unknownUnits}</h2>
      {unknown.length === 0 && <p>{t.everyUnitKnown}</p>}
      <ul class="unknown">
        {unknown.map(({ unit_id, unit, kind, record_count }) => (
          <li key={unit_id}>
            <b lang="zh">{unit}</b> <span class="soft">{t.unitKinds[kind]}</span>{' '}
            <a href={to({ view: 'records', query: unit, filters: {} })}>{t.recordCount(record_count)}</a>{' '}
            <CopyButton
              label={t.register}
              help={t.registerHelp(unit)}
              advice={t.reviewUnit}
              text={() => dataset.report.suggestions[unit_id] ?? ''}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
