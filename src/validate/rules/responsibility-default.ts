import { recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { placeOfRecord } from '../describe.js'
import type { Rule } from '../rule.js'

export const responsibilityDefault: Rule<'responsibility/default'> = {
  id: 'responsibility/default',
  severity: 'info',
  summary: 'A sentence names units for many tasks at once, and they support each of these.',
  advice:
    'The tasks do not print them; provenance calls them inferred. They hold from the sentence on, to the end of its section, or of the document where it speaks of all tasks. Where it means others, correct the records.',
  example: {
    notice: `
某市2023年生态环境工作方案

以下各项工作均需各县、区人民政府落实，不再列出。

1.推进扬尘管控。加强工地巡查。（市住房和城乡建设局牵头，市生态环境局参与）
`,
    message: 'A sentence names units for many tasks at once; they support 1 record from here on.',
  },
  check: ({ plan }) => {
    const supported = [...recordsOf(plan)].filter(
      ({ record }) => record.support.field?.rule === 'responsibility/default',
    )
    const count = supported.length
    const words = told`A sentence names units for many tasks at once; they support ${{ count }} record${count === 1 ? '' : 's'} from here on.`
    return count === 0 ? [] : [{ ...words, place: placeOfRecord(supported[0]!.record) }]
  },
}
