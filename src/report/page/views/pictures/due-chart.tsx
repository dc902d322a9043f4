import { axisX, axisY, barY, plot, ruleY, text } from '@observablehq/plot'
import { countedBy } from '../../../../diff/grouping.js'
import type { ReportRecord } from '../../data/dataset.js'
import { Chart } from '../../parts/chart.js'
import { usePage } from '../../state/context.js'
import { dueLabel } from '../../text/labels.js'

/** What is due in which month; beside the months what is due otherwise. */
export function DueChart({ records }: { records: readonly ReportRecord[] }) {
  const { to, t } = usePage()
  const counts = countedBy(records, ({ due }) => due)
  const months = [...counts.keys()].filter(isMonth).sort()
  const others = [...counts.keys()].filter((due) => !isMonth(due)).sort()
  const bars = [...monthsBetween(months[0], months.at(-1)), ...others].map((due) => ({
    due,
    count: counts.get(due) ?? 0,
  }))
  const years = new Set(months.map((month) => month.slice(0, 4)))
  const labelOf = (due: string) => (isMonth(due) && years.size === 1 ? t.month(Number(due.slice(5))) : dueLabel(due, t))
  return (
    <Chart
      title={t.charts.due}
      of={[records, t]}
      draw={(width) =>
        plot({
          width: Math.max(bars.length * 48, Math.min(width, bars.length * 90)),
          height: 260,
          marginBottom: 40,
          x: { domain: bars.map(({ due }) => due), label: null, padding: 0.25 },
          y: { label: null, grid: true, ticks: 4 },
          marks: [
            axisX({ tickFormat: labelOf, tickSize: 0 }),
            axisY({ tickSize: 0, ticks: 4, tickFormat: wholeNumber }),
            barY(bars, {
              x: 'due',
              y: 'count',
              fill: ({ due }: { due: string }) => (isMonth(due) ? 'var(--lead)' : 'var(--support)'),
              href: ({ due }: { due: string }) => to({ view: 'records', filters: { due: [due] }, open: null }),
              ariaLabel: ({ due, count }: { due: string; count: number }) => `${labelOf(due)}: ${t.recordCount(count)}`,
            }),
            text(bars, {
              x: 'due',
              y: 'count',
              text: ({ count }: { count: number }) => (count > 0 ? String(count) : ''),
              dy: -8,
            }),
            ruleY([0]),
          ],
        })
      }
    />
  )
}

function isMonth(due: string): boolean {
  return /^\d{4}-\d\d$/.test(due)
}

/** Every month from the first to the last, also those in which nothing is due. */
function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return []
  const [from, to] = [first, last].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1)
  return Array.from({ length: Math.min(to! - from! + 1, MOST_MONTHS) }, (_, at) => {
    const month = from! + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** Months that are drawn: plans reach over five years at most. */
const MOST_MONTHS = 72

function wholeNumber(count: number): string {
  return Number.isInteger(count) ? String(count) : ''
}
