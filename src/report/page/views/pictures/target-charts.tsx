import type { ReportRecord } from '../../data/record.js'
import { targetsByUnit } from '../../data/tallies.js'
import { usePage } from '../../state/context.js'
import { targetLabel } from '../records/measure-text.js'

/** Quantified targets by their units of measure, each a bar beside the others of its unit. */
export function TargetCharts({ records }: { records: readonly ReportRecord[] }) {
  const { to, t } = usePage()
  const groups = targetsByUnit(records)
  if (groups.length === 0) return null
  return (
    <section class="chart targets">
      <h2>{t.charts.targets}</h2>
      <div class="groups">
        {groups.map(([unit, targets]) => {
          const greatest = Math.max(...targets.map(({ target }) => Math.abs(target.value)))
          return (
            <section key={unit}>
              <h3 lang="zh">{unit || t.empty}</h3>
              <ul lang="zh">
                {targets.map(({ record, target }) => (
                  <li key={`${record.id} ${target.position}`}>
                    <a href={to({ view: 'records', open: record.id, filters: {}, query: '' })}>{targetLabel(target)}</a>
                    <span class="bar" aria-hidden="true">
                      <span style={{ width: `${greatest === 0 ? 0 : (Math.abs(target.value) / greatest) * 100}%` }} />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </section>
  )
}
