import type { Tables } from '../../model/dataset.js'
import { groupedBy } from '../grouping.js'
import { nameLikeness } from '../text/names.js'
import { maskYears, tokensOf } from '../text/tokens.js'
import { compareAmounts } from '../../vocabulary/amounts.js'

type Indicator = Tables['indicators'][number]

/** All values of an indicator in one annex. */
export interface Column {
  annex: string
  name: string
  unit: string
  /** Equal for one indicator of two years. */
  key: string
  values: Indicator[]
}

export interface ColumnPair {
  old: Column | null
  fresh: Column | null
}

/** Names that are less alike are not of one indicator; in one annex, and of one unit of measure, they may differ more. */
const SAME_NAME = 0.6
const SAME_NAME_BESIDE = 0.4

/** What breaks ties between equal names, and never makes up for a name. */
const SAME_ANNEX = 0.2
const SAME_UNIT = 0.1

export function columnsOf(indicators: readonly Indicator[], year: number | null): Column[] {
  const keyOf = ({ indicator }: Indicator): string => maskYears(tokensOf(indicator, year))
  const groups = groupedBy(indicators, (one) => JSON.stringify([one.annex_no, keyOf(one), one.unit]))
  return [...groups.values()].map((values) => {
    const { annex_no, indicator, unit } = values[0]!
    return { annex: annex_no, name: indicator, unit, key: keyOf(values[0]!), values }
  })
}

/** Pairs the indicators of two years: the likest names first, each once; in the order of the new document. */
export function pairColumns(old: readonly Column[], fresh: readonly Column[]): ColumnPair[] {
  const annexes = annexesOf(old, fresh)
  const likely = old
    .flatMap((one) => fresh.map((other) => ({ old: one, fresh: other, likeness: likenessOf(one, other, annexes) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  const counterpart = new Map<Column, Column>()
  for (const { old: one, fresh: other } of likely)
    if (!counterpart.has(one) && !counterpart.has(other)) counterpart.set(one, other).set(other, one)
  return [
    ...fresh.map((other) => ({ old: counterpart.get(other) ?? null, fresh: other })),
    ...old.filter((one) => !counterpart.has(one)).map((one) => ({ old: one, fresh: null })),
  ]
}

/** Which annexes of indicators are one: those that have most names in common. */
export function annexesOf(old: readonly Column[], fresh: readonly Column[]): Map<string, string> {
  const [before, after] = [old, fresh].map((columns) => groupedBy(columns, ({ annex }) => annex))
  const likely = [...before!].flatMap(([from, columns]) =>
    [...after!].map(([to, others]) => {
      const common = others.filter(({ key }) => columns.some((column) => column.key === key)).length
      return { from, to, share: common / Math.max(columns.length, others.length) + (from === to ? SAME_UNIT : 0) }
    }),
  )
  const found = new Map<string, string>()
  for (const { from, to, share } of likely.sort((a, b) => b.share - a.share))
    if (share > SAME_UNIT && !found.has(from) && ![...found.values()].includes(to)) found.set(from, to)
  return found
}

/** 0 where they are not of one indicator: another name, or no region in common. */
function likenessOf(a: Column, b: Column, annexes: ReadonlyMap<string, string>): number {
  const regions = new Set(a.values.map(({ region }) => region))
  const common = b.values.filter(({ region }) => regions.has(region)).length
  const name = a.key === b.key ? 1 : latinIn(a.name) === latinIn(b.name) ? nameLikeness(a.name, b.name) : 0
  const sameUnit = compareAmounts({ value: 0, unit: a.unit }, { value: 0, unit: b.unit }) !== null
  const sameAnnex = annexes.get(a.annex) === b.annex
  if (common === 0 || name < (sameUnit && sameAnnex ? SAME_NAME_BESIDE : SAME_NAME)) return 0
  const equal = a.key === b.key ? 1 : 0
  return equal + name + (sameAnnex ? SAME_ANNEX : 0) + (sameUnit ? SAME_UNIT : 0) + common / (10 * b.values.length)
}

/** NOx and VOCs, PM2.5 and PM10 are other things, however alike the words around them. */
function latinIn(name: string): string {
  return (name.match(/[A-Za-z][A-Za-z0-9.-]*/g) ?? []).join(' ')
}
