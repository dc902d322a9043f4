import { countedBy, groupedBy } from '../../../diff/grouping.js'
import type { ReportRecord, Target } from './dataset.js'

export interface UnitLoad {
  unit: string
  role: 'lead' | 'support'
  records: number
  /** In both roles together. */
  all: number
}

/** How many records each unit leads and supports, those with most first. */
export function unitLoads(records: readonly ReportRecord[]): UnitLoad[] {
  const roles = ['lead', 'support'] as const
  const counts = roles.map((role) =>
    countedBy(
      records.flatMap(({ units }) => [...new Set(units[role].map(({ unit }) => unit))]),
      (unit) => unit,
    ),
  )
  const units = [...new Set(counts.flatMap((ofRole) => [...ofRole.keys()]))]
  const allOf = (unit: string) => counts.reduce((sum, ofRole) => sum + (ofRole.get(unit) ?? 0), 0)
  return units
    .map((unit) => ({ unit, all: allOf(unit) }))
    .sort((a, b) => b.all - a.all)
    .flatMap(({ unit, all }) =>
      roles
        .map((role, at) => ({ unit, role, all, records: counts[at]!.get(unit) ?? 0 }))
        .filter((load) => load.records > 0),
    )
}

export interface Pairing {
  lead: string
  support: string
  records: number
}

/** How many records each pair of a lead and a supporting unit share. */
export function pairings(records: readonly ReportRecord[]): Pairing[] {
  const pairs = records.flatMap(({ units: { lead, support } }) =>
    distinct(lead).flatMap((one) => distinct(support).map((other) => JSON.stringify([one, other]))),
  )
  return [...countedBy(pairs, (pair) => pair)].map(([pair, count]) => {
    const [lead, support] = JSON.parse(pair) as [string, string]
    return { lead, support, records: count }
  })
}

function distinct(mentions: readonly { unit: string }[]): string[] {
  return [...new Set(mentions.map(({ unit }) => unit))]
}

/** The targets of records by their units of measure, those with most first. */
export function targetsByUnit(
  records: readonly ReportRecord[],
): [unit: string, targets: { record: ReportRecord; target: Target }[]][] {
  const targets = records.flatMap((record) => record.targets.map((target) => ({ record, target })))
  return [...groupedBy(targets, ({ target }) => target.unit)].sort((a, b) => b[1].length - a[1].length)
}
