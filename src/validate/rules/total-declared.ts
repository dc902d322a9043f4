import type { Fragment } from '../../model/field.js'
import { nameOf, orderOf, type Place } from '../../model/place.js'
import { type Annex, type Measure, type Plan, recordsOf } from '../../model/plan.js'
import { told } from '../../text/told.js'
import {
  declaredInRow,
  declaredInTitle,
  type DeclaredTotal,
  declaredTotals,
  sumsUpSection,
} from '../../vocabulary/targets/totals.js'
import { placeOfRecord } from '../describe.js'
import type { Breach, Rule } from '../rule.js'
import { Count, headedSections, recordsBelow } from '../totals.js'

export const totalDeclared: Rule<'total/declared'> = {
  id: 'total/declared',
  severity: 'warning',
  summary: 'The number of tasks differs from the total that the notice prints.',
  advice:
    'Rows may be missing, or the notice counts otherwise. 条措施 are held against the records, 项任务 against the tasks or the records; where a sentence counts both, each against its own.',
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
  check: ({ plan }) => [
    ...inText(plan),
    ...plan.annexes.flatMap((annex) => [...inTitles(plan, annex), ...inSections(annex), ...inRows(annex)]),
  ],
}

/** What the letter says holds for all annexes, what stands in an annex for it or for all; a task speaks of its own: 安排省重点项目1200个. */
function inText(plan: Plan): Breach[] {
  const all = new Count([...recordsOf(plan)])
  const fields = [...recordsOf(plan)].flatMap(({ task, record }) => [task.title, record.measure])
  const ofTasks = new Set(fields.flatMap((field) => field?.fragments ?? []).map(keyOf))
  const texts = [
    ...plan.letter.map((block) => ({ ...block, scopes: [all] })),
    ...plan.annexes.flatMap((annex) => annex.text.map((block) => ({ ...block, scopes: [all, countOf(annex)] }))),
  ]
  if (all.records === 0) return []
  const ofPlan = texts.filter((block) => !ofTasks.has(keyOf(block)))
  return ofPlan.flatMap(({ text, place, scopes }) =>
    declaredTotals(text).flatMap((declared) => [
      ...(scopes.some((scope) => scope.agreesWith(declared.count, declared.counts))
        ? []
        : [breachOf(declared, all, place)]),
      ...inAddends(plan, declared, place),
    ]),
  )
}

function keyOf({ place, text }: Pick<Fragment, 'place' | 'text'>): string {
  return `${nameOf([place])} ${text}`
}

function breachOf(declared: DeclaredTotal, read: Count, place: Place): Breach {
  return {
    ...told`The notice speaks of ${{ declared: declared.count }} (“${{ text: declared.text }}”); ${read.words} read.`,
    place,
  }
}

/** 79项（15+9+16+19+20）: where there are as many annexes with tasks, each has its number. */
function inAddends(plan: Plan, { addends, counts, text }: DeclaredTotal, place: Place): Breach[] {
  const annexes = plan.annexes.filter((annex) => countOf(annex).records > 0)
  if (annexes.length < 2 || addends.length !== annexes.length) return []
  return annexes.flatMap((annex, at) => {
    const read = countOf(annex)
    if (read.agreesWith(addends[at]!, counts)) return []
    const words = told`The notice speaks of ${{ declared: addends[at]! }} for annex ${{ annex: annex.no }} (“${{ text }}”, ${{ addends: addends.join('+') }}); ${read.words} read there.`
    return [{ ...words, place }]
  })
}

function countOf(annex: Annex): Count {
  return new Count([...recordsOf({ annexes: [annex] })])
}

/** The title of an annex, and the captions of its tables: 重点任务分解表（共24项）. */
function inTitles(plan: Plan, annex: Annex): Breach[] {
  const read = countOf(annex)
  if (read.records === 0) return []
  const captions = captionsOf(plan, annex)
  const titles = annex.title.text === '' ? captions : [annex.title, ...captions]
  return titles.flatMap((title) => {
    const declared = declaredInTitle(title.text)
    if (declared === null || read.agreesWith(declared.count, declared.counts)) return []
    const words = told`The title “${{ title: title.text }}” speaks of ${{ declared: declared.count }}; ${read.words} read below it.`
    return [{ ...words, place: ('fragments' in title ? title.fragments[0]?.place : title.place) ?? null }]
  })
}

/** Cells of structure between the start of an annex and the next that are neither its sections nor its notes; of several tables each counts its own. */
function captionsOf({ structure, annexes }: Plan, annex: Annex): Fragment[] {
  const next = annexes[annexes.indexOf(annex) + 1]
  const told = new Set(
    [...annex.sections, ...annex.notes].flatMap(({ fragments }) => fragments).map(({ text }) => text),
  )
  const tables = new Set(structure.filter(isHere).map(({ table }) => table))
  return tables.size > 1 ? [] : structure.filter((fragment) => isHere(fragment) && !told.has(fragment.text))

  function isHere({ table, place }: Fragment): boolean {
    if (table === null || orderOf(place, annex.place) < 0) return false
    return !next || orderOf(place, next.place) < 0
  }
}

/** A section counts what stands under it and its sub-sections, or those. */
function inSections(annex: Annex): Breach[] {
  return headedSections(annex).flatMap(({ heading: { title }, sections, parts }) => {
    const declared = declaredInTitle(title)
    const read = new Count(recordsBelow(sections))
    if (declared === null || declared.count === parts || read.agreesWith(declared.count, declared.counts)) return []
    const words = told`The section “${{ section: title }}” speaks of ${{ declared: declared.count }}; ${read.words} read.`
    return [{ ...words, place: sections[0]!.fragments[0]?.place ?? null }]
  })
}

/**
 * 小计 sums up the section above it or what of it stands behind the last such row, 合计 its annex or what stands above it
 * since the last such row; above all records it sums up what is below.
 */
function inRows(annex: Annex): Breach[] {
  const records = [...recordsOf({ annexes: [annex] })]
  let [before, beforePart] = [0, 0]
  return annex.notes.flatMap(({ text, fragments }) => {
    const counts = declaredInRow(fragments.map((cell) => cell.text))
    if (counts.length === 0) return []
    const { place } = fragments[0]!
    const above = records.filter(({ record }) => isAbove(record, place))
    const ofSection = sumsUpSection(text)
    const isFirst = above.length === 0 && !ofSection
    const inSection = above.filter(({ section }) => section === above.at(-1)!.section)
    const sincePart = inSection.filter((record) => above.indexOf(record) >= beforePart)
    const parts = isFirst ? [records] : ofSection ? [inSection, sincePart] : [above, above.slice(before)]
    beforePart = above.length
    if (!ofSection) before = above.length
    const read = parts.map((part) => new Count(part))
    return counts
      .filter((count) => !read.some((part) => part.agreesWith(count, 'either')))
      .map((count) => {
        const words = told`The row “${{ text }}” speaks of ${{ declared: count }}; ${read[0]!.words} read ${isFirst ? 'below' : 'above'} it.`
        return { ...words, place }
      })
  })
}

function isAbove(record: Measure, place: Place): boolean {
  const own = placeOfRecord(record)
  return own !== null && orderOf(own, place) < 0
}
