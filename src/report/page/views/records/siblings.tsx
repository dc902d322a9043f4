import type { ReportRecord } from '../../data/record.js'
import { usePage } from '../../state/context.js'

/** The other measures of a record’s task. */
export function Siblings({ record }: { record: ReportRecord }) {
  const { dataset, to, t } = usePage()
  const task = taskOf(record.id)
  const others = dataset.records.filter(({ id }) => id !== record.id && taskOf(id) === task)
  if (others.length === 0) return null
  return (
    <section class="siblings">
      <h3>{t.siblings}</h3>
      <ul lang="zh">
        {others.map(({ id, task: { measure, measure_no } }) => (
          <li key={id}>
            <a href={to({ open: id })}>
              {measure_no}. {measure.length > LENGTH ? `${measure.slice(0, LENGTH)}…` : measure}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const LENGTH = 60

function taskOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'))
}
