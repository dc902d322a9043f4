import type { Observation } from '../../model/finding.js'
import { recordsOf, type Plan } from '../../model/plan.js'
import type { Rule } from '../rule.js'
import { declaredInTitle, declaredTotals } from '../totals.js'

export const totalDeclared: Rule = {
  id: 'total/declared',
  severity: 'warning',
  summary: 'The number of tasks differs from the total that the notice prints.',
  advice:
    'Rows may be missing, or the notice counts otherwise. The total is held against the tasks and against the records; if it equals either, nothing is said.',
  example: {
    notice: `
某县人民政府办公室关于印发2023年行动计划的通知

将年度目标分解为3项重点任务，现印发给你们。

2023年3月1日

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
`,
    message: 'The notice speaks of 3 (“分解为3项重点任务”); 1 task with 1 record was read.',
  },
  check: ({ plan }) => [...inText(plan), ...inSections(plan)],
}

function inText(plan: Plan): Observation[] {
  const records = [...recordsOf(plan)]
  const tasks = new Set(records.map(({ task }) => task)).size
  const texts = [...plan.letter, ...plan.annexes.flatMap((annex) => annex.text)]
  return texts.flatMap(({ text, place }) =>
    declaredTotals(text)
      .filter(({ count }) => records.length > 0 && count !== tasks && count !== records.length)
      .map((declared) => ({
        rule: 'total/declared',
        message: `The notice speaks of ${declared.count} (“${declared.text}”); ${counted(tasks, records.length)} read.`,
        place,
      })),
  )
}

function inSections(plan: Plan): Observation[] {
  return plan.annexes.flatMap((annex) =>
    annex.sections.flatMap((section) => {
      const count = declaredInTitle(section.title)
      const records = section.tasks.flatMap((task) => task.measures).length
      if (count === null || count === section.tasks.length || count === records) return []
      const message = `The section “${section.title}” speaks of ${count}; ${counted(section.tasks.length, records)} read.`
      return [{ rule: 'total/declared', message, place: section.fragments[0]?.place ?? null }]
    }),
  )
}

function counted(tasks: number, records: number): string {
  return `${tasks} task${tasks === 1 ? '' : 's'} with ${records} record${records === 1 ? ' was' : 's were'}`
}
