import type { Tables } from '../../model/dataset.js'
import { groupedBy } from '../grouping.js'
import { fold } from '../text/fold.js'
import { nameLikeness } from '../text/names.js'
import { maskYears, tokensOf } from '../text/tokens.js'
import { compareAmounts } from './amounts.js'
import { effectOfBound, moreIsStronger } from './directions.js'
import type { Found } from './found.js'

type Indicator = Tables['indicators'][number]

/** Names of indicators that are less alike are not one. */
const SAME_NAME = 0.6

/** What became of the values of region × indicator tables: each value by its region and indicator, renamed indicators once. */
export function compareIndicators(old: readonly Indicator[], fresh: readonly Indicator[], years: Years): Found[] {
  const [before, after] = [columnsOf(old, years.old), columnsOf(fresh, years.fresh)]
  return pairColumns(before, after).flatMap(({ old: one, fresh: other }) => [
    ...(one && other ? renamed(one, other) : []),
    ...compareColumn(one?.values ?? [], other?.values ?? []),
  ])
}

export interface Years {
  old: number | null
  fresh: number | null
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

function columnsOf(indicators: readonly Indicator[], year: number | null): Column[] {
  const keyOf = ({ indicator }: Indicator): string => maskYears(tokensOf(indicator, year))
  const groups = groupedBy(indicators, (one) => JSON.stringify([one.annex_no, keyOf(one), one.unit]))
  return [...groups.values()].map((values) => {
    const { annex_no, indicator, unit } = values[0]!
    return { annex: annex_no, name: indicator, unit, key: keyOf(values[0]!), values }
  })
}

interface ColumnPair {
  old: Column | null
  fresh: Column | null
}

/** Equal names first, those of one annex before others; then like names among the rest; in the order of the new document. */
function pairColumns(old: readonly Column[], fresh: readonly Column[]): ColumnPair[] {
  const likely = old
    .flatMap((one) => fresh.map((other) => ({ old: one, fresh: other, likeness: likenessOf(one, other) })))
    .filter(({ likeness }) => likeness >= SAME_NAME)
    .sort((a, b) => b.likeness - a.likeness)
  const counterpart = new Map<Column, Column>()
  for (const { old: one, fresh: other } of likely)
    if (!counterpart.has(one) && !counterpart.has(other)) counterpart.set(one, other).set(other, one)
  return [
    ...fresh.map((other) => ({ old: counterpart.get(other) ?? null, fresh: other })),
    ...old.filter((one) => !counterpart.has(one)).map((one) => ({ old: one, fresh: null })),
  ]
}

/** One of an equal name and of the same regions is surely one; the same annex and unit of measure only break ties. */
function likenessOf(a: Column, b: Column): number {
  const regions = new Set(a.values.map(({ region }) => region))
  if (!b.values.some(({ region }) => regions.has(region))) return 0
  const comparable = compareAmounts({ value: 0, unit: a.unit }, { value: 0, unit: b.unit }) !== null
  const name = a.key === b.key ? 2 : nameLikeness(a.name, b.name)
  const commonRegions =
    b.values.filter(({ region }) => regions.has(region)).length / Math.max(regions.size, b.values.length)
  return name < SAME_NAME ? 0 : name + (a.annex === b.annex ? 0.2 : 0) + (comparable ? 0.1 : 0) + commonRegions / 10
}

function renamed(old: Column, fresh: Column): Found[] {
  const [before, after] = [old, fresh].map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`))
  if (old.key === fresh.key && fold(old.unit) === fold(fresh.unit)) return []
  const message = `${before} → ${after}`
  return [{ kind: 'indicator-renamed', subject: fresh.name, before: before!, after: after!, message }]
}

function compareColumn(old: readonly Indicator[], fresh: readonly Indicator[]): Found[] {
  const byRegion = groupedBy(old, ({ region }) => region)
  const compared = fresh.flatMap((value) => {
    const before = byRegion.get(value.region)?.shift() ?? null
    return compareValue(before, value)
  })
  return [...compared, ...[...byRegion.values()].flat().flatMap((value) => compareValue(value, null))]
}

function compareValue(old: Indicator | null, fresh: Indicator | null): Found[] {
  const { region, indicator } = (fresh ?? old)!
  const subject = `${region} / ${indicator}`
  const [before, after] = [textOf(old), textOf(fresh)]
  const told = { subject, before, after, message: `${subject}: ${before || 'none'} → ${after || 'none'}` }
  const [had, has] = [hasValue(old), hasValue(fresh)]
  if (!had && !has) return []
  if (!had || !has)
    return [{ kind: has ? 'indicator-new' : 'indicator-dropped', effect: has ? 'stronger' : 'weaker', ...told }]
  if (old!.value === null || fresh!.value === null)
    return fold(old!.value_text) === fold(fresh!.value_text) ? [] : [{ kind: 'indicator-text', ...told }]
  return compareNumbers(old!, fresh!, told)
}

function compareNumbers(old: Indicator, fresh: Indicator, told: Omit<Found, 'kind'>): Found[] {
  const amount = ({ value, unit }: Indicator) => ({ value: value!, unit })
  const difference = compareAmounts(amount(old), amount(fresh)) ?? old.value! - fresh.value!
  if (difference === 0)
    return old.comparator === fresh.comparator
      ? restOf(old, fresh, told)
      : [{ kind: 'indicator-comparator', effect: effectOfBound(old.comparator, fresh.comparator), ...told }]
  const stronger = moreIsStronger({
    name: fresh.indicator,
    unit: fresh.unit,
    comparator: fresh.comparator,
    change: null,
  })
  const up = difference < 0
  const effect = stronger === null ? null : up === stronger ? 'stronger' : 'weaker'
  return [{ kind: up ? 'indicator-up' : 'indicator-down', effect, ...told }]
}

/** Of one number the words about it may differ: 100 (80, 0) and 100 (85, 0). */
function restOf(old: Indicator, fresh: Indicator, told: Omit<Found, 'kind'>): Found[] {
  const same = fold(old.value_text) === fold(fresh.value_text) && old.value !== null
  return same || fold(old.value_text) === String(old.value) || fold(fresh.value_text) === String(fresh.value)
    ? []
    : [{ kind: 'indicator-text', ...told }]
}

/** A dash is no value. */
function hasValue(one: Indicator | null): boolean {
  return one !== null && (one.value !== null || !/^[—–―\-－/／\s]*$/.test(one.value_text))
}

function textOf(one: Indicator | null): string {
  return one === null ? '' : one.value_text
}
