import { placeOfTask } from '../describe.js'
import { isExcerpt, numberedRuns } from '../numbering.js'
import { told } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const numberExcerpt: Rule<'number/excerpt'> = {
  id: 'number/excerpt',
  severity: 'info',
  summary: 'The numbers of an annex are those of some rows of a larger plan.',
  advice:
    'A department publishes only its own rows: the numbers rise, with more than one gap, and fewer than half of them are there. They are kept, so that the rows join the whole plan.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 3 | 产教融合 | 新建实训基地2个。 | 年底前 | 县教育局 | — |
| 68 | 学前教育 | 新增学位1500个。 | 年底前 | 县教育局 | — |
| 73 | 义务教育 | 新建学校1所。 | 年底前 | 县教育局 | — |
`,
    message: 'Annex 0 has 3 of the numbers from 3 to 73, rising: rows of a larger plan.',
  },
  check: ({ plan }) =>
    plan.annexes.flatMap((annex) =>
      numberedRuns(annex)
        .filter(isExcerpt)
        .map((run) => {
          const numbers = run.flatMap(({ number }) => number ?? [])
          const [first, last] = [numbers[0]!, numbers.at(-1)!]
          const words = told`Annex ${{ annex: annex.no }} has ${{ count: new Set(numbers).size }} of the numbers from ${{ first }} to ${{ last }}, rising: rows of a larger plan.`
          return { ...words, place: placeOfTask(run[0]!.task) }
        }),
    ),
}
