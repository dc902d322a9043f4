import type { Draft, DraftAnnex, DraftIndicator } from '../model/draft.js'
import type { Field } from '../model/field.js'
import { ROLES } from '../model/roles.js'
import type { LogicalCell, LogicalTable, Meaning } from '../model/table.js'
import { told, type Told, worded } from '../text/told.js'
import { tellColumns } from './columns.js'
import { readValue } from '../vocabulary/numbers/printed-values.js'
import { fieldOf, fragmentOf, fragmentsOf } from './fields.js'
import { headerLevels } from './indicators/header-levels.js'
import {
  hasTargets,
  listsIndicators,
  hasValues,
  holdsText,
  namesPlacesAlone,
  readIndicators,
  readTargets,
  targetColumns,
  type Above,
} from './indicators/index.js'
import { tellPairsAbove } from './pairs-above.js'
import { readCellsOf } from './responsibility/index.js'
import { leadBySections } from './responsibility/sections-of-organs.js'
import { Row } from './row.js'
import { readTasks } from './tasks.js'
import { moneyUnitOf } from './units-around-tables.js'

/** What becomes of the cells of tables besides values, and what is to be told of them. */
export type TableOutcome = Pick<Draft, 'structure' | 'quarantine' | 'decisions' | 'observations'>

/** Reads a table into an annex: its tasks, its indicators, or, where nothing of it is known, its cells into quarantine. */
export function readTable(table: LogicalTable, annex: DraftAnnex, above: Above, to: TableOutcome): void {
  const kind = kindOf(table)
  if (kind === 'empty' || kind === 'unknown') return setAside(table, kind, to)
  append(to.structure, [...table.captionCells, ...table.headerCells].map(fragmentOf))
  if (kind === 'indicators') return takeIndicators(table, annex, above, to)
  takeTasks(table, annex, above, to)
  if (hasTargets(table)) takeTargets(table, annex, above, to)
}

function takeIndicators(table: LogicalTable, annex: DraftAnnex, above: Above, to: TableOutcome): void {
  const read = readIndicators(table, above)
  append(annex.indicators, read.indicators)
  annex.notes.push(...read.notes.map((cell) => fieldOf([cell], cell.text)))
  append(to.structure, read.structure)
  append(to.quarantine, read.quarantine)
  append(to.observations, read.observations)
}

/** Of work whose targets are bare numbers the records say who and when, the indicators how much; both are from the same cells. */
function takeTargets(table: LogicalTable, annex: DraftAnnex, above: Above, to: TableOutcome): void {
  const { indicators, observations } = readTargets(table, above)
  append(annex.indicators, indicators.map(withoutCells))
  const headers = targetColumns(table).map((at) => table.columns[at]!.header)
  const words = told`The rows are read as tasks, since they have an owner or a deadline, and the numbers under “${{ header: headers.join(' | ') }}” as ${{ values: indicators.length }} indicator values, too.`
  to.observations.push({ rule: 'table/tasks-and-values', ...words, place: table.place }, ...observations)
}

/** Whether something of a table is known, so that it belongs to the plan. */
export function isOfPlan(table: LogicalTable): boolean {
  const kind = kindOf(table)
  return kind !== 'empty' && kind !== 'unknown'
}

function takeTasks(table: LogicalTable, annex: DraftAnnex, { section, units }: Above, to: TableOutcome): void {
  const read = readTasks(table, section, moneyUnitOf(units))
  const sections = read.sections.filter((one) => one.tasks.length > 0 || one !== section)
  readCellsOf(
    sections,
    [...table.captionCells, ...table.headerCells].map((cell) => fieldOf([cell], cell.text)),
  )
  if (!table.columns.some(({ meaning }) => meaning === 'lead')) leadBySections(sections)
  append(annex.sections, sections)
  annex.notes.push(...read.notes)
  append(to.structure, read.structure)
  append(to.quarantine, read.quarantine)
  append(to.decisions, read.decisions)
  append(to.observations, read.observations)
  append(to.observations, [...tellColumns(table), ...tellPairsAbove(table)])
}

/** The cells of a table of work are accounted for where its records or the quarantine have them. */
function withoutCells(indicator: DraftIndicator): DraftIndicator {
  const { region, label, indicator: name, unit, value, note } = indicator
  return {
    ...indicator,
    region: region && uncounted(region),
    label: label && uncounted(label),
    indicator: uncounted(name),
    unit: unit && uncounted(unit),
    value: uncounted(value),
    note: note && uncounted(note),
  }
}

function uncounted(field: Field): Field {
  return { ...field, fragments: field.fragments.map((one) => ({ ...one, table: null, row: null, column: null })) }
}

function setAside(table: LogicalTable, kind: 'empty' | 'unknown', to: TableOutcome): void {
  const cells = [...table.captionCells, ...table.headerCells, ...new Set(table.rows.flatMap((row) => row.cells))]
  const printed = cells.filter((cell): cell is LogicalCell => cell !== null && cell.text !== '')
  const reason = kind === 'empty' ? 'table without rows' : 'table without known columns'
  append(
    to.quarantine,
    printed.flatMap(fragmentsOf).map((fragment) => ({ fragment, reason })),
  )
  const names = table.columns.map((column) => column.header).filter(Boolean)
  const headers = names.length > 0 ? worded({ headers: names }, names.join(' | ')) : null
  const words =
    kind === 'empty'
      ? told`The table has no row with text below its header${headers ? told` (${headers})` : ''}.`
      : told`${saidOf(table)} (${headers ?? 'no header'}); expected words such as 序号, 重点任务, 工作措施, 完成时限, 责任单位. Its ${{ cells: printed.length }} cells are in quarantine.`
  to.observations.push({ rule: kind === 'empty' ? 'table/empty' : 'table/unknown', ...words, place: table.place })
}

/** What of a table is known, and is not enough. */
function saidOf({ columns }: LogicalTable): Told {
  const known = columns.flatMap(({ meaning, header }) => (meaning !== null && header !== '' ? [header] : []))
  return known.length === 0
    ? told`No column of the table is known`
    : told`Of the table ${worded({ known }, known.join(' | '))} is known, and not what is to be done or how much`
}

type TableKind = 'tasks' | 'indicators' | 'empty' | 'unknown'

/**
 * What a table holds, by its headers and its cells together: a column of tasks is one of words, and numbers without work are
 * values of indicators, whoever is named beside them.
 */
function kindOf(table: LogicalTable): TableKind {
  if (!table.rows.some((row) => row.cells.some((cell) => cell !== null && cell.text !== ''))) return 'empty'
  const isWork = looksLikeWork(table)
  if (table.isForm) return isWork ? 'tasks' : 'unknown'
  if (isWork && (holdsText(table, ['task', 'measure']) || !hasValues(table))) return 'tasks'
  return hasValues(table) && !isOfPaidWork(table) ? 'indicators' : 'unknown'
}

/**
 * Whether its numbers are what a work costs, beside who does it: what is to be done stands in a column that is not known.
 * Where nothing but places names its rows, they are of those.
 */
function isOfPaidWork(table: LogicalTable): boolean {
  const has = (...meanings: Meaning[]): boolean =>
    table.columns.some(({ meaning }) => meaning && meanings.includes(meaning))
  return has('lead') && has('investment', 'funding') && !has('indicator', 'target') && !namesPlacesAlone(table)
}

/** What the headers alone say. */
function looksLikeWork(table: LogicalTable): boolean {
  const has = (meaning: Meaning): boolean => table.columns.some((column) => column.meaning === meaning)
  const owned = [...ROLES, 'deadline' as const].some((meaning) => has(meaning) || isContradicted(table, meaning))
  const work = has('measure') || has('task') || has('target')
  if (work && (owned || hasSteps(table))) return true
  const isWork = has('measure') && (has('task') || has('number'))
  return isWork && !(listsIndicators(table) && (has('target') || hasTargets(table)))
}

/** Whether columns by periods say what is due in each: those of figures are the values of indicators. */
function hasSteps(table: LogicalTable): boolean {
  const texts = headerLevels(table).rows.flatMap((row) => new Row(table, row).steps.map(({ cell }) => cell.text))
  return texts.some((text) => readValue(text) === null)
}

/** Whether a header says a meaning that its cells contradict: the table is of work all the same. */
function isContradicted({ columns }: LogicalTable, meaning: Meaning): boolean {
  return columns.some(({ contradicted }) => contradicted?.meaning === meaning)
}

/** A table of 100,000 rows has more fragments than a function takes arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}
