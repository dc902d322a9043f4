import type { Tables } from '../../model/dataset.js'
import { groupedBy } from '../grouping.js'
import { fold } from '../text/fold.js'
import { compareAmounts } from '../../vocabulary/amounts.js'
import { effectOfBound, moreIsStronger } from '../../vocabulary/directions.js'
import type { Found } from './found.js'
import { annexesOf, columnsOf, pairColumns, type Column } from './indicator-columns.js'

type Indicator = Tables['indicators'][number]

/**
 * What became of the values of region × indicator tables: each value by its region and indicator; renamed indicators, and
 * annexes of indicators alone that have another number, once.
 */
export function compareIndicators(old: IndicatorsOfYear, fresh: IndicatorsOfYear): Found[] {
  const [before, after] = [columnsOf(old.indicators, old.year), columnsOf(fresh.indicators, fresh.year)]
  const compared = pairColumns(before, after).flatMap(({ old: one, fresh: other }) => [
    ...(one && other ? renamed(one, other) : []),
    ...compareColumn(one?.values ?? [], other?.values ?? []),
  ])
  return [...renumbered(annexesOf(before, after), old, fresh), ...compared]
}

export interface IndicatorsOfYear {
  indicators: readonly Indicator[]
  year: number | null
  /** Numbers of the annexes that have tasks: what became of those is told with the tasks. */
  taskAnnexes: ReadonlySet<string>
}

function renumbered(annexes: ReadonlyMap<string, string>, old: IndicatorsOfYear, fresh: IndicatorsOfYear): Found[] {
  return [...annexes]
    .filter(([from, to]) => from !== to && !old.taskAnnexes.has(from) && !fresh.taskAnnexes.has(to))
    .map(([from, to]) => ({ kind: 'annex-renamed', subject: to, before: from, after: to, message: `${from} → ${to}` }))
}

function renamed(old: Column, fresh: Column): Found[] {
  const [before, after] = [old, fresh].map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`))
  if (old.key === fresh.key && fold(old.unit) === fold(fresh.unit)) return []
  const message = `${before} → ${after}`
  return [
    { kind: 'indicator-renamed', subject: `${fresh.annex} / ${fresh.name}`, before: before!, after: after!, message },
  ]
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
  const { annex_no, region, indicator } = (fresh ?? old)!
  const subject = `${annex_no} / ${region} / ${indicator}`
  const [before, after] = [textOf(old), textOf(fresh)]
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
      ? restOf(old, fresh, told)
      : [{ kind: 'indicator-comparator', effect: effectOfBound(old.comparator, fresh.comparator), ...told }]
  const stronger = moreIsStronger({ name: fresh.indicator, comparator: fresh.comparator, change: null })
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
function restOf(old: Indicator, fresh: Indicator, told: Omit<Found, 'kind'>): Found[] {
  const same = fold(old.value_text) === fold(fresh.value_text) && old.value !== null
  return same || fold(old.value_text) === String(old.value) || fold(fresh.value_text) === String(fresh.value)
    ? []
    : [{ kind: 'indicator-text', ...told }]
}

function textOf(one: Indicator | null): string {
  return one === null ? '' : one.value_text
}
