import type { Tables } from '../../model/dataset.js'
import { compareAmounts } from '../../vocabulary/numbers/amounts.js'
import { effectOfBound, moreIsStronger } from '../../vocabulary/targets/directions.js'
import { groupedBy } from '../grouping.js'
import { fold, maskYears, nameLikeness, tokensOf } from '../text.js'
import type { Found } from './changes.js'

type Indicator = Tables['indicators'][number]

/**
 * What became of the values of region × indicator tables: each value by its region and indicator; renamed indicators, and
 * annexes of indicators alone that have another number, once.
 */
export function compareIndicators(old: IndicatorsOfYear, fresh: IndicatorsOfYear): Found[] {
  const [before, after] = [columnsOf(old.indicators, old.year), columnsOf(fresh.indicators, fresh.year)]
  const compared = pairColumns(before, after).flatMap(({ old: one, fresh: other }) => [
    ...(one && other ? renamedIndicator(one, other) : []),
    ...compareColumn(one?.values ?? [], other?.values ?? []),
  ])
  return [...renumberedAnnexes(annexesOf(before, after), old, fresh), ...compared]
}

/** Values that do not stand in a column of a record as well, with which they are told: tables of work and values are read as both. */
export function indicatorsOfNoTask(indicators: readonly Indicator[], tasks: Tables['tasks']): Indicator[] {
  const cellOf = (annex: string, header: string, text: string) => [annex, header, text].map(fold).join('\n')
  const cells = tasks.flatMap(({ annex_no, task_title, other }) =>
    other.map(({ header, text }) => ({ cell: cellOf(annex_no, header, text), title: fold(task_title) })),
  )
  const titles = groupedBy(cells, ({ cell }) => cell)
  return indicators.filter(({ annex_no, heading, value_text, indicator }) => {
    const ofCell = titles.get(cellOf(annex_no, heading, value_text)) ?? []
    return !ofCell.some(({ title }) => title.startsWith(fold(indicator)))
  })
}

export interface IndicatorsOfYear {
  indicators: readonly Indicator[]
  year: number | null
  /** Numbers of the annexes that have tasks: what became of those is told with the tasks. */
  taskAnnexes: ReadonlySet<string>
}

/** All values of an indicator in one annex. */
interface Column {
  annex: string
  name: string
  unit: string
  /** Equal for one indicator of two years. */
  key: string
  values: Indicator[]
}

interface ColumnPair {
  old: Column | null
  fresh: Column | null
}

/** Names that are less alike are not of one indicator; in one annex, and of one unit of measure, they may differ more. */
const SAME_NAME = 0.6
const SAME_NAME_BESIDE = 0.4

function columnsOf(indicators: readonly Indicator[], year: number | null): Column[] {
  const keyOf = ({ indicator, heading }: Indicator): string => maskYears(tokensOf(`${indicator} ${heading}`, year))
  const groups = groupedBy(indicators, (one) => JSON.stringify([one.annex_no, keyOf(one), one.unit]))
  return [...groups.values()].map((values) => {
    const { annex_no, unit } = values[0]!
    return { annex: annex_no, name: nameOf(values[0]!), unit, key: keyOf(values[0]!), values }
  })
}

/** Its name, and what its column says of it. */
function nameOf({ indicator, heading }: Indicator): string {
  return [indicator, heading].filter(Boolean).join(' / ')
}

/** What a value is of: its region, and what else its row names. */
function rowOf({ region, label }: Indicator): string {
  return [region, label].filter(Boolean).join(' / ')
}

/** Pairs the indicators of two years: the likest first, each once; in the order of the new document. */
function pairColumns(old: readonly Column[], fresh: readonly Column[]): ColumnPair[] {
  const annexes = annexesOf(old, fresh)
  const likely = old
    .flatMap((one) => fresh.flatMap((other) => likenessOfColumns(one, other, annexes) ?? []))
    .sort(likestFirst)
  const counterpart = new Map<Column, Column>()
  for (const { old: one, fresh: other } of likely)
    if (!counterpart.has(one) && !counterpart.has(other)) counterpart.set(one, other).set(other, one)
  return [
    ...fresh.map((other) => ({ old: counterpart.get(other) ?? null, fresh: other })),
    ...old.filter((one) => !counterpart.has(one)).map((one) => ({ old: one, fresh: null })),
  ]
}

/** Which annexes of indicators are one: those that have most names in common. */
function annexesOf(old: readonly Column[], fresh: readonly Column[]): Map<string, string> {
  const [before, after] = [old, fresh].map((columns) => groupedBy(columns, ({ annex }) => annex))
  const likely = [...before!].flatMap(([from, columns]) =>
    [...after!].map(([to, others]) => {
      const common = others.filter(({ key }) => columns.some((column) => column.key === key)).length
      return { from, to, share: common / Math.max(columns.length, others.length) }
    }),
  )
  const found = new Map<string, string>()
  for (const { from, to, share } of likely.sort((a, b) => b.share - a.share || byNumber(a, b)))
    if (share > 0 && !found.has(from) && ![...found.values()].includes(to)) found.set(from, to)
  return found
}

/** Of annexes that are equally like those with one number. */
function byNumber(a: { from: string; to: string }, b: { from: string; to: string }): number {
  return Number(b.from === b.to) - Number(a.from === a.to)
}

interface LikeColumns {
  old: Column
  fresh: Column
  /** What is alike, the weightiest first: the first that differs decides. */
  likeness: number[]
}

/** Null where they are not of one indicator: another name, or no region in common. */
function likenessOfColumns(a: Column, b: Column, annexes: ReadonlyMap<string, string>): LikeColumns | null {
  const rows = new Set(a.values.map(rowOf))
  const common = b.values.filter((value) => rows.has(rowOf(value))).length
  const name = a.key === b.key ? 1 : latinIn(a.name) === latinIn(b.name) ? nameLikeness(a.name, b.name) : 0
  const sameUnit = compareAmounts({ value: 0, unit: a.unit }, { value: 0, unit: b.unit }) !== null
  const sameAnnex = annexes.get(a.annex) === b.annex
  if (common === 0 || name < (sameUnit && sameAnnex ? SAME_NAME_BESIDE : SAME_NAME)) return null
  const likeness = [Number(a.key === b.key), Number(sameAnnex), name, Number(sameUnit), common / b.values.length]
  return { old: a, fresh: b, likeness }
}

function likestFirst({ likeness: a }: LikeColumns, { likeness: b }: LikeColumns): number {
  const at = a.findIndex((value, place) => value !== b[place])
  return at < 0 ? 0 : b[at]! - a[at]!
}

/** NOx and VOCs, PM2.5 and PM10 are other things, however alike the words around them. */
function latinIn(name: string): string {
  return (name.match(/[A-Za-z][A-Za-z0-9.-]*/g) ?? []).join(' ')
}

function renumberedAnnexes(
  annexes: ReadonlyMap<string, string>,
  old: IndicatorsOfYear,
  fresh: IndicatorsOfYear,
): Found[] {
  return [...annexes]
    .filter(([from, to]) => from !== to && !old.taskAnnexes.has(from) && !fresh.taskAnnexes.has(to))
    .map(([from, to]) => ({ kind: 'annex-renamed', subject: to, before: from, after: to, message: `${from} → ${to}` }))
}

function renamedIndicator(old: Column, fresh: Column): Found[] {
  const [before, after] = [old, fresh].map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`))
  if (old.key === fresh.key && fold(old.unit) === fold(fresh.unit)) return []
  const message = `${before} → ${after}`
  return [
    { kind: 'indicator-renamed', subject: `${fresh.annex} / ${fresh.name}`, before: before!, after: after!, message },
  ]
}

function compareColumn(old: readonly Indicator[], fresh: readonly Indicator[]): Found[] {
  const byRow = groupedBy(old, rowOf)
  const compared = fresh.flatMap((value) => {
    const before = byRow.get(rowOf(value))?.shift() ?? null
    return compareValue(before, value)
  })
  return [...compared, ...[...byRow.values()].flat().flatMap((value) => compareValue(value, null))]
}

function compareValue(old: Indicator | null, fresh: Indicator | null): Found[] {
  const one = (fresh ?? old)!
  const subject = `${one.annex_no} / ${rowOf(one)} / ${nameOf(one)}`
  const [before, after] = [printedValue(old), printedValue(fresh)]
  const told = { subject, before, after, message: `${subject}: ${before || 'none'} → ${after || 'none'}` }
  const [had, has] = [old?.value ?? null, fresh?.value ?? null].map((value) => value !== null)
  if (!had && !has) return fold(before) === fold(after) || !old || !fresh ? [] : [{ kind: 'indicator-text', ...told }]
  if (!had || !has)
    return [{ kind: has ? 'indicator-new' : 'indicator-dropped', effect: has ? 'stronger' : 'weaker', ...told }]
  return [...compareNumbers(old!, fresh!, told), ...compareNotes(old!, fresh!, subject)]
}

function compareNumbers(old: Indicator, fresh: Indicator, told: Omit<Found, 'kind'>): Found[] {
  const amount = ({ value, unit }: Indicator) => ({ value: value!, unit })
  const difference = compareAmounts(amount(old), amount(fresh)) ?? old.value! - fresh.value!
  if (difference === 0)
    return old.comparator === fresh.comparator
      ? compareWords(old, fresh, told)
      : [{ kind: 'indicator-comparator', effect: effectOfBound(old.comparator, fresh.comparator), ...told }]
  const stronger = moreIsStronger({ name: fresh.indicator, comparator: fresh.comparator, change: fresh.change })
  const up = difference < 0
  const effect = up === stronger ? 'stronger' : 'weaker'
  return [{ kind: up ? 'indicator-up' : 'indicator-down', effect, ...told }]
}

function compareNotes(old: Indicator, fresh: Indicator, subject: string): Found[] {
  if (fold(old.note) === fold(fresh.note)) return []
  const message = `${subject}: ${old.note || 'no note'} → ${fresh.note || 'no note'}`
  return [{ kind: 'indicator-text', subject, before: old.note, after: fresh.note, message }]
}

/** Of one number the words about it may differ: 100 (80, 0) and 100 (85, 0). */
function compareWords(old: Indicator, fresh: Indicator, told: Omit<Found, 'kind'>): Found[] {
  const same = fold(old.value_text) === fold(fresh.value_text) && old.value !== null
  return same || fold(old.value_text) === String(old.value) || fold(fresh.value_text) === String(fresh.value)
    ? []
    : [{ kind: 'indicator-text', ...told }]
}

function printedValue(one: Indicator | null): string {
  return one === null ? '' : one.value_text
}
