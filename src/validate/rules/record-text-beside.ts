import type { Measure } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { nameOfTask } from '../describe.js'
import type { Rule } from '../rule.js'
import { together } from '../together.js'

/** What prose says under no label; a column without a header is told as one that is unknown. */
function textBeside({ other }: Measure): string | undefined {
  const beside = other.find(
    ({ header, field }) => header === '' && field.fragments.every(({ table }) => table === null),
  )
  return beside?.field.text
}

export const recordTextBeside: Rule<'record/text-beside'> = {
  id: 'record/text-beside',
  severity: 'info',
  summary: 'A text without a label stands beside the labels of a task in prose, and does not say what is done.',
  advice:
    'What says what is done there is part of the measure; this says what is amiss, or something else, and is kept in the column other of tasks.csv, under no label. Where it is work, correct the measure.',
  example: {
    notice: `
某市2023年整改任务清单

（一）整治河道

河道淤积严重，影响行洪。

整改措施：清淤3公里。

责任单位：市水利局
`,
    message:
      '“河道淤积严重，影响行洪。” stands beside the labels of task 一 整治河道 of annex 0, and is no part of its measure.',
  },
  check: ({ plan }) =>
    together(
      plan,
      (record) => textBeside(record) !== undefined,
      ({ annex, task, record }) =>
        told`“${{ text: textBeside(record)! }}” stands beside the labels of ${nameOfTask(task, annex)}, and is no part of its measure.`,
      (affected, ids) =>
        told`Beside the labels of ${{ count: affected.length }} records of annex ${{ annex: affected[0]!.annex.no }} (${ids}) stands a text that is no part of their measures.`,
    ),
}
