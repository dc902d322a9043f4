import { type Measure, recordsOf } from '../../model/plan.js'
import { told, type Told } from '../../text/told.js'
import { placeOfRecord } from '../describe.js'
import type { Breach, Rule } from '../rule.js'

export const responsibilityDefault: Rule<'responsibility/default'> = {
  id: 'responsibility/default',
  severity: 'info',
  summary: 'A sentence names units or a time for many tasks at once, and each of these has them.',
  advice:
    'The tasks do not print them; provenance calls them inferred. Units that do all tasks support each; what a sentence says of tasks that print none (除标注外均为…) fills their blank cells alone. They hold from the sentence on, to the end of its section, or of the document where it speaks of all tasks. Where it means others, correct the records.',
  example: {
    notice: `
某市2023年生态环境工作方案

以下各项工作均需各县、区人民政府落实，不再列出。

1.推进扬尘管控。加强工地巡查。（市住房和城乡建设局牵头，市生态环境局参与）
`,
    message: 'A sentence names units for many tasks at once; they support 1 record from here on.',
  },
  check: ({ plan }) => {
    const records = [...recordsOf(plan)].map(({ record }) => record)
    const supported = records.filter(({ support }) => support.field?.rule === 'responsibility/default')
    const filled = records.filter(({ lead, support, deadline }) =>
      [lead, support, deadline].some(({ field }) => field?.rule === 'responsibility/fills-blank'),
    )
    return [
      ...breachOf(
        supported,
        (records) => told`A sentence names units for many tasks at once; they support ${records} from here on.`,
      ),
      ...breachOf(
        filled,
        (records) => told`A sentence says what blank cells stand for; it fills cells of ${records} from here on.`,
      ),
    ]
  },
}

function breachOf(records: readonly Measure[], say: (records: Told) => Told): Breach[] {
  const count = records.length
  const words = say(told`${{ count }} record${count === 1 ? '' : 's'}`)
  return count === 0 ? [] : [{ ...words, place: placeOfRecord(records[0]!) }]
}
