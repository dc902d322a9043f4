import type { DiffRecord } from '../../model/diff.js'
import { ROLES } from '../../model/roles.js'
import { groupedBy } from '../grouping.js'
import type { DocumentRows } from '../side.js'
import { fold } from '../text.js'
import { isNone } from '../../vocabulary/remarks.js'
import type { Amount } from '../../vocabulary/numbers/amounts.js'
import type { Found } from './changes.js'
import { compareMoney, compareTexts, numberFound, type TextChange } from './numbers.js'

/**
 * Columns of no place of their own, by their key or else their header: amounts and numbers one by one, other words once. What
 * a row that goes on over a page break does not say was perhaps lost there, and is not told.
 */
export function compareOthers(
  old: DiffRecord,
  fresh: DiffRecord,
  sides: { old: DocumentRows; fresh: DocumentRows },
): Found[] {
  const shared = new Set([...sharedKeys(old), ...sharedKeys(fresh)])
  const [before, after] = [othersOf(old, shared), othersOf(fresh, shared)]
  const [oldGoesOn, freshGoesOn] = [goesOn(old, sides.old), goesOn(fresh, sides.fresh)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((column) => {
    const [was, is] = [before.get(column), after.get(column)]
    const { header } = (is ?? was)!
    const [oldText, freshText] = [textOf(was), textOf(is)]
    if ((oldText === '' && oldGoesOn) || (freshText === '' && freshGoesOn)) return []
    const { numbers, reworded } =
      comparedMoney(header, was, is) ??
      compareTexts({ text: oldText, year: old.plan_year }, { text: freshText, year: fresh.plan_year }, header)
    const message = `${header}: ${oldText || 'none'} → ${freshText || 'none'}`
    return [
      ...numbers.map((one) => ({ ...numberFound(one, 'other'), subject: header })),
      ...(reworded ? [{ kind: 'other' as const, subject: header, before: oldText, after: freshText, message }] : []),
    ]
  })
}

/** Columns whose cells stand in the row itself, or are merged over it. */
const OF_ROW: ReadonlySet<string> = new Set([
  'task_no',
  'task_title',
  'measure',
  'deadline_text',
  ...ROLES.map((role) => `${role}_units`),
])

/** Whether the cells of a record stand on several pages, or in several tables. */
function goesOn({ id }: DiffRecord, { provenance }: DocumentRows): boolean {
  const own = (provenance.get(id) ?? []).filter(({ field }) => OF_ROW.has(field))
  const places = own.flatMap(({ fragments }) =>
    fragments.map(({ place, table }) => ('page' in place ? `p${place.page}` : `t${table}`)),
  )
  return new Set(places).size > 1
}

interface Column {
  header: string
  text: string
  /** Where the column is one amount of money. */
  money: Amount | null
}

/** Keys of several columns: 总投资 and 年度计划投资 are told apart by their headers. */
function sharedKeys({ other }: DiffRecord): string[] {
  const headers = groupedBy(other, ({ key }) => key ?? '')
  return [...headers].flatMap(([key, columns]) => (new Set(columns.map(({ header }) => header)).size > 1 ? [key] : []))
}

function othersOf({ other, plan_year }: DiffRecord, shared: ReadonlySet<string>): Map<string, Column> {
  const columns = new Map<string, Column>()
  for (const { key, header, text, amount, unit } of other) {
    const column = key === null || key === 'other' || shared.has(key) ? nameOf(header, plan_year) : key
    const above = columns.get(column)
    const money = amount !== undefined && !above ? { value: amount, unit: unit ?? '' } : null
    columns.set(column, { header, text: [above?.text, text].filter(Boolean).join('\n'), money })
  }
  return columns
}

/** A header whatever its signs' width, and the years in it by how far they are from the plan's: 2024年投资（万元） moves on to 2025年投资(万元). */
function nameOf(header: string, planYear: number | null): string {
  return fold(header).replace(YEAR, (year) => (planYear === null ? year : `${Number(year) - planYear}`))
}

const YEAR = /(?:19|20)\d\d/g

function comparedMoney(header: string, old: Column | undefined, fresh: Column | undefined): TextChange | null {
  const numbers = old?.money && fresh?.money ? compareMoney(header, { old: old.money, fresh: fresh.money }) : null
  return numbers && { numbers, reworded: false }
}

/** A dash says nothing. */
function textOf(column: Column | undefined): string {
  return column === undefined || isNone(column.text) ? '' : column.text
}
