import { placeOfTask } from '../describe.js'
import { isExcerpt, numberedHeadings, numberedRuns, numbersAbove, numbersAbovePlace } from '../numbering.js'
import type { Plan } from '../../model/plan.js'
import { told } from '../../text/told.js'
import type { Breach, Rule } from '../rule.js'

export const numberGap: Rule<'number/gap'> = {
  id: 'number/gap',
  severity: 'warning',
  summary: 'The printed numbers of tasks or of sections leave some out.',
  advice:
    'Rows may have been lost in conversion: look at the page. Where a department publishes only its own rows of a plan, `number/excerpt` says so once instead.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
| 4 | 节水 | 推进节水。 | 年底前 | 县水利局 | — |
`,
    message: 'Task 4 follows task 1 in annex 0; expected 2.',
  },
  check: ({ plan }) => [...gapsOfTasks(plan), ...gapsOfSections(plan)],
}

function gapsOfTasks(plan: Plan): Breach[] {
  let last = 0
  return plan.annexes.flatMap((annex) =>
    numberedRuns(annex).flatMap((run) => {
      const first = run.find(({ stem }) => stem !== null)?.stem ?? null
      /** Many plans number their tasks on from annex to annex. */
      let before = first === last + 1 ? last : 0
      last = Math.max(0, ...run.flatMap(({ stem }) => stem ?? []))
      if (isExcerpt(run)) return []
      return run.flatMap(({ task, text, number, stem }) => {
        if (stem === null) return []
        const [above, expected] = [before, before + 1]
        before = Math.max(before, stem)
        /** 2-1 may begin annex 2. */
        const opensParts = number === null && above === 0
        if (stem <= expected || opensParts || areIn(numbersAbove(plan, task), expected, stem)) return []
        const name = { number: number ?? text }
        const words =
          above === 0
            ? told`Task ${name} is the first of its run in annex ${{ annex: annex.no }}; expected 1.`
            : told`Task ${name} follows task ${{ before: above }} in annex ${{ annex: annex.no }}; expected ${{ expected }}.`
        return [{ ...words, place: placeOfTask(task) }]
      })
    }),
  )
}

/** Sections of an excerpt leave some out, as its tasks do; what a run of them begins with tells nothing. */
function gapsOfSections(plan: Plan): Breach[] {
  return plan.annexes
    .filter((annex) => !numberedRuns(annex).some(isExcerpt))
    .flatMap((annex) =>
      numberedHeadings(annex).flatMap((run) =>
        run.slice(1).flatMap(({ text, number, rank, place }, at) => {
          const { text: before, number: above } = run[at]!
          const expected = above + 1
          const printed = place ? numbersAbovePlace(plan, place, rank) : new Set<number>()
          if (number <= expected || areIn(printed, expected, number)) return []
          const words = told`Section ${{ section: text }} follows section ${{ before }} in annex ${{ annex: annex.no }}; expected number ${{ expected }}.`
          return [{ ...words, place }]
        }),
      ),
    )
}

/** Whether all numbers that are left out stand somewhere: they may head paragraphs that are no tasks. */
function areIn(numbers: ReadonlySet<number>, from: number, to: number): boolean {
  for (let number = from; number < to; number++) if (!numbers.has(number)) return false
  return true
}
