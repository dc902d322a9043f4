import type { DiffRecord } from '../../model/diff.js'
import { ROLES } from '../../model/roles.js'
import { groupedBy } from '../grouping.js'
import type { DocumentRows } from '../side.js'
import { yearsFrom } from '../text.js'
import { isNone } from '../../vocabulary/remarks.js'
import type { Amount } from '../../vocabulary/numbers/amounts.js'
import { partUnit } from '../../vocabulary/numbers/column-units.js'
import type { Found } from './changes.js'
import { type AmountPair, compareMoney, compareTexts, numberFound, type TextChange } from './numbers.js'
import { compareTargetCells } from './target-cells.js'

/**
 * Columns of no place of their own, by their key or else their header: targets, amounts and numbers one by one, other words
 * once. What a row that goes on over a page break does not say was perhaps lost there, and is not told.
 * @param told of the measure: a column of targets may repeat it
 */
export function compareOthers(
  old: DiffRecord,
  fresh: DiffRecord,
  sides: { old: DocumentRows; fresh: DocumentRows },
  told: readonly AmountPair[] = [],
): Found[] {
  const shared = new Set([...sharedKeys(old), ...sharedKeys(fresh)])
  const [before, after] = [othersOf(old, shared), othersOf(fresh, shared)]
  const [oldGoesOn, freshGoesOn] = [goesOn(old, sides.old), goesOn(fresh, sides.fresh)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((column) => {
    const [was, is] = [before.get(column), after.get(column)]
    const { header } = (is ?? was)!
    const [oldText, freshText] = [textOf(was), textOf(is)]
    if ((oldText === '' && oldGoesOn) || (freshText === '' && freshGoesOn)) return []
    if ((is ?? was)!.isTarget) {
      const cellOf = (record: DiffRecord, text: string) => ({
        text,
        year: record.plan_year,
        unit: unitOf(record, header),
      })
      return compareTargetCells(header, targetName(fresh, header), cellOf(old, oldText), cellOf(fresh, freshText), told)
    }
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
  /** Whether it says how much is to be reached. */
  isTarget: boolean
}

/** What a number in a column is of that does not say it. */
export function targetName({ task_title }: DiffRecord, header: string): string {
  return task_title || header
}

/** The unit in the header, or in the column of units beside it. */
function unitOf({ other }: DiffRecord, header: string): string {
  const units = other.find(({ key }) => key === 'measuring_unit')?.text ?? ''
  return partUnit(header).unit || partUnit(units).unit
}

/** Keys of several columns: 总投资 and 年度计划投资 are told apart by their headers. */
function sharedKeys({ other }: DiffRecord): string[] {
  const headers = groupedBy(other, ({ key }) => key ?? '')
  return [...headers].flatMap(([key, columns]) => (new Set(columns.map(({ header }) => header)).size > 1 ? [key] : []))
}

function othersOf({ other, plan_year }: DiffRecord, shared: ReadonlySet<string>): Map<string, Column> {
  const columns = new Map<string, Column>()
  for (const { key, header, text, amount, unit } of other) {
    const column = key === null || key === 'other' || shared.has(key) ? yearsFrom(plan_year, header) : key
    const above = columns.get(column)
    const money = amount !== undefined && !above ? { value: amount, unit: unit ?? '' } : null
    const isTarget = key === 'target'
    columns.set(column, { header, text: [above?.text, text].filter(Boolean).join('\n'), money, isTarget })
  }
  return columns
}

function comparedMoney(header: string, old: Column | undefined, fresh: Column | undefined): TextChange | null {
  const numbers = old?.money && fresh?.money ? compareMoney(header, { old: old.money, fresh: fresh.money }) : null
  return numbers && { numbers, reworded: false }
}

/** A dash says nothing. */
function textOf(column: Column | undefined): string {
  return column === undefined || isNone(column.text) ? '' : column.text
}
