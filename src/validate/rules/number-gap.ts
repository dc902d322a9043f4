import { placeOfTask } from '../describe.js'
import {
  isExcerpt,
  lastNumberAbove,
  type NumberedHeading,
  numberedHeadings,
  numberedRuns,
  numbersAbove,
  numbersAbovePlace,
} from '../numbering.js'
import type { Plan } from '../../model/plan.js'
import { told } from '../../text/told.js'
import { rankOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import type { Breach, Rule } from '../rule.js'

export const numberGap: Rule<'number/gap'> = {
  id: 'number/gap',
  severity: 'warning',
  summary: 'The printed numbers of tasks, of sections or of annexes leave some out.',
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
  check: ({ plan }) => [...gapsOfTasks(plan), ...gapsOfSections(plan), ...gapsOfAnnexes(plan)],
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

/** Sections of an excerpt leave some out, as its tasks do. */
function gapsOfSections(plan: Plan): Breach[] {
  /** Many plans number their sections on from annex to annex, and their parts from section to section. */
  const last = new Map<number, number>()
  return plan.annexes
    .filter((annex) => !numberedRuns(annex).some(isExcerpt))
    .flatMap((annex) =>
      numberedHeadings(annex).flatMap((run) => {
        const { rank, number } = run.at(-1)!
        const gaps = gapsIn(run, plan, annex.no, last.get(rank) ?? 0)
        last.set(rank, number)
        return gaps
      }),
    )
}

/** @param before the last number of the same form in the run above */
function gapsIn(run: readonly NumberedHeading[], plan: Plan, annex: string, before: number): Breach[] {
  return run.flatMap(({ text, number, rank, place }, at) => {
    const above = run[at - 1]
    const expected = (above?.number ?? 0) + 1
    if (number <= expected || (above === undefined && number === before + 1)) return []
    if (place && areIn(numbersAbovePlace(plan, place, rank), expected, number)) return []
    if (place && above === undefined && lastNumberAbove(plan, place, rank) === number - 1) return []
    const words = above
      ? told`Section ${{ section: text }} follows section ${{ before: above.text }} in annex ${{ annex }}; expected number ${{ expected }}.`
      : told`Section ${{ section: text }} is the first of its run in annex ${{ annex }}; expected number ${{ expected }}.`
    return [{ ...words, place }]
  })
}

/** What the notice lists is missing by that list; here are the annexes that it lists nowhere. */
function gapsOfAnnexes({ annexes, annex_list: list }: Plan): Breach[] {
  if (list.length > 0) return []
  const labelled = annexes.filter((annex) => annex.labelled)
  return labelled.slice(1).flatMap(({ no, place }, at) => {
    const before = labelled[at]!.no
    if (!leavesOut(before, no)) return []
    return [
      { ...told`Annex ${{ annex: no }} follows annex ${{ before }}; those between are not in the document.`, place },
    ]
  })
}

/** Whether annexes stand between two: 3 of 1, 2-3 of 2-1, and 2-2 of 1. */
function leavesOut(before: string, no: string): boolean {
  const [last, parts] = [before, no].map((one) => one.split('-').map(rankOfAnnex)) as [number[], number[]]
  const other = parts.findIndex((part, at) => part !== last[at])
  if (other < 0) return false
  const isAbove = parts[other]! > (last[other] ?? 0) + 1
  const isBehind = parts[other]! < (last[other] ?? 0)
  return isAbove || (!isBehind && parts.slice(other + 1).some((part) => part > 1))
}

/** Whether all numbers that are left out stand somewhere: they may head paragraphs that are no tasks. */
function areIn(numbers: ReadonlySet<number>, from: number, to: number): boolean {
  for (let number = from; number < to; number++) if (!numbers.has(number)) return false
  return true
}
