import { told, type Told } from '../../text/told.js'
import { orderOf, type Place } from '../../model/place.js'
import {
  recordsOf,
  type Annex,
  type Heading,
  type Measure,
  type Plan,
  type Section,
  type Task,
} from '../../model/plan.js'
import { placeOfRecord } from '../describe.js'
import type { Breach, Rule } from '../rule.js'
import { declaredInRow, declaredInTitle, declaredTotals, sumsUpSection } from '../../vocabulary/targets/totals.js'

export const totalDeclared: Rule<'total/declared'> = {
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
  check: ({ plan }) => [...inText(plan), ...inSections(plan), ...plan.annexes.flatMap(inRows)],
}

function inText(plan: Plan): Breach[] {
  const records = [...recordsOf(plan)]
  const tasks = tasksOf(records)
  const texts = [...plan.letter, ...plan.annexes.flatMap((annex) => annex.text)]
  return texts.flatMap(({ text, place }) =>
    declaredTotals(text)
      .filter(({ count }) => records.length > 0 && count !== tasks && count !== records.length)
      .map((declared) => ({
        ...told`The notice speaks of ${{ declared: declared.count }} (“${{ text: declared.text }}”); ${counted(tasks, records.length)} read.`,
        place,
      })),
  )
}

function inSections(plan: Plan): Breach[] {
  return plan.annexes.flatMap(({ sections }) =>
    headedSections(sections).flatMap(({ heading: { title }, sections: parts }) => {
      const count = declaredInTitle(title)
      const tasks = parts.flatMap((section) => section.tasks)
      const records = tasks.flatMap((task) => task.measures).length
      if (count === null || count === tasks.length || count === records) return []
      const words = told`The section “${{ section: title }}” speaks of ${{ declared: count }}; ${counted(tasks.length, records)} read.`
      return [{ ...words, place: parts[0]!.fragments[0]?.place ?? null }]
    }),
  )
}

interface Headed {
  heading: Heading
  /** Its own section and those below it. */
  sections: Section[]
}

/** The headings of an annex, broad and narrow, each with all sections that stand under it. */
function headedSections(sections: readonly Section[]): Headed[] {
  const headed: Headed[] = []
  const open: Headed[] = []
  for (const section of sections) {
    const goOn = section.path.findIndex((heading, depth) => !isSame(heading, open[depth]?.heading))
    open.splice(goOn < 0 ? section.path.length : goOn)
    for (const heading of section.path.slice(open.length)) {
      open.push({ heading, sections: [] })
      headed.push(open.at(-1)!)
    }
    for (const { sections: parts } of open) parts.push(section)
  }
  return headed
}

function isSame(heading: Heading, other: Heading | undefined): boolean {
  return heading.no === other?.no && heading.title === other.title
}

/** 小计 sums up the section above it, 合计 its annex or what stands above it since the last such row. */
function inRows(annex: Annex): Breach[] {
  const records = [...recordsOf({ annexes: [annex] })]
  let before = 0
  return annex.notes.flatMap(({ text, fragments }) => {
    const counts = declaredInRow(fragments.map((cell) => cell.text))
    if (counts.length === 0) return []
    const { place } = fragments[0]!
    const above = records.filter(({ record }) => isAbove(record, place))
    const ofSection = sumsUpSection(text)
    const scopes = ofSection
      ? [above.filter(({ section }) => section === above.at(-1)!.section)]
      : [above, above.slice(before)]
    if (!ofSection) before = above.length
    const read = scopes.flatMap((part) => [tasksOf(part), part.length])
    return counts
      .filter((count) => !read.includes(count))
      .map((count) => {
        const words = told`The row “${{ text }}” speaks of ${{ declared: count }}; ${counted(read[0]!, read[1]!)} read above it.`
        return { ...words, place }
      })
  })
}

function isAbove(record: Measure, place: Place): boolean {
  const own = placeOfRecord(record)
  return own !== null && orderOf(own, place) < 0
}

function tasksOf(records: readonly { task: Task }[]): number {
  return new Set(records.map(({ task }) => task)).size
}

function counted(tasks: number, records: number): Told {
  return told`${{ tasks }} task${tasks === 1 ? '' : 's'} with ${{ records }} record${records === 1 ? ' was' : 's were'}`
}
