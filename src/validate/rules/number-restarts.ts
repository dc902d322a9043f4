import { repeatedAs } from '../../text/record-ids.js'
import { placeOfTask } from '../describe.js'
import { numberedRuns } from '../numbering.js'
import { told, worded } from '../../text/told.js'
import type { Rule } from '../rule.js'

export const numberRestarts: Rule<'number/restarts'> = {
  id: 'number/restarts',
  severity: 'info',
  summary: 'The numbering of an annex starts again, so that ids end in `-b`.',
  advice:
    'Many plans number each section by itself. Where no section opens, the label of an annex may have been lost: look at what stands above the row.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 一、生态 | | | | | |
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
| 二、水务 | | | | | |
| 1 | 节水 | 推进节水。 | 年底前 | 县水利局 | — |
`,
    message: 'The numbers of annex 0 start again here (二 水务); the id of 1 task ends in -b.',
  },
  check: ({ plan }) =>
    [...new Set(plan.annexes.map(({ no }) => no))].flatMap((no) => {
      const runs = plan.annexes.filter((annex) => annex.no === no).flatMap(numberedRuns)
      return runs.slice(1).flatMap((run) => {
        const suffixes = run.map(({ task }) => repeatedAs(task.key.repetition)).filter(Boolean)
        if (suffixes.length === 0) return []
        const { section, task } = run[0]!
        const opens = [section.no, section.title].filter(Boolean).join(' ') || null
        const where = worded({ section: opens }, opens ?? 'no section opens')
        const one = suffixes.length === 1
        const ids = told`${one ? 'the id of' : 'the ids of'} ${{ tasks: suffixes.length }} ${one ? 'task ends' : 'tasks end'}`
        const words = told`The numbers of annex ${{ annex: no }} start again here (${where}); ${ids} in ${{ suffix: suffixes[0]! }}.`
        return [{ ...words, place: placeOfTask(task) }]
      })
    }),
}
