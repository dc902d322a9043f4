import { PERSON_KEYS, type OtherKey } from '../../model/roles.js'
import type { Measure } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { formsOf } from '../../vocabulary/forms/forms.js'
import { nameOfTask } from '../describe.js'
import type { Rule } from '../rule.js'
import { together } from '../together.js'

/** What these say of times is how it went, how often somebody looks, or which paper is meant. */
const OF_OTHER_TIMES: ReadonlySet<OtherKey | null> = new Set<OtherKey>([
  'progress',
  'state',
  'period',
  'start',
  'finish',
  'reference',
  'scoring',
  'supervision',
])

/** What says when beside a record that has no deadline. */
function timeBeside({ deadline, other }: Measure): Measure['other'][number] | undefined {
  if (deadline.kind !== 'none' || deadline.field !== null) return undefined
  const saysWhen = (text: string): boolean => formsOf(text)[0]!.form === 'time'
  return other.find(({ key, field }) => !OF_OTHER_TIMES.has(key) && !PERSON_KEYS.has(key) && saysWhen(field.text))
}

export const deadlineElsewhere: Rule<'deadline/elsewhere'> = {
  id: 'deadline/elsewhere',
  severity: 'info',
  summary: 'A record has no deadline, but a column or a label of another meaning says a time.',
  advice:
    'It is kept in the column other of tasks.csv. It may be due by then, or the time is that of another thing: of funds, or of a meeting. Where it is the deadline, correct the record.',
  example: {
    notice: `
某县2023年重点任务

1.清淤3公里。

责任单位：县水利局

资金下达：9月底前
`,
    message:
      '“资金下达” of task 1 清淤3公里 of annex 0 says “9月底前”, which was not taken for the deadline; the record has none.',
  },
  check: ({ plan }) =>
    together(
      plan,
      (record) => timeBeside(record) !== undefined,
      ({ annex, task, record }) => {
        const { header, field } = timeBeside(record)!
        return told`“${{ header }}” of ${nameOfTask(task, annex)} says “${{ text: field.text }}”, which was not taken for the deadline; the record has none.`
      },
      (affected, ids) =>
        told`${{ count: affected.length }} records of annex ${{ annex: affected[0]!.annex.no }} have no deadline (${ids}); of the first “${{ header: timeBeside(affected[0]!.record)!.header }}” says a time, which was not taken for one.`,
    ),
}
