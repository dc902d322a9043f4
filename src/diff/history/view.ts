import { CHANGE_KINDS } from '../../model/change-kinds.js'
import type { History, HistoryRow, Line } from '../../model/history.js'
import { UsageError } from '../../model/errors.js'
import { answersTo } from '../judge/unit-view.js'
import type { Side } from '../side.js'

/** The lines of which some record names a unit, by any of its names. @throws UsageError where no side has the unit */
export function historyOfUnit(history: History, name: string, sides: readonly Side[]): History {
  const rows = sides.flatMap(({ tables }) => tables.units).filter((row) => answersTo(row, name))
  if (rows.length === 0)
    throw new UsageError(
      name,
      'No plan has a unit of this name.',
      'units.csv has the names: canonical, full, and as printed.',
    )
  const names = new Set(rows.flatMap(({ unit, names_met }) => [unit, ...names_met]))
  const isNamed = ({ lead_units, support_units }: HistoryRow): boolean =>
    [...lead_units, ...support_units].some((unit) => names.has(unit))
  return { ...history, lines: history.lines.filter(({ records }) => records.some(isNamed)) }
}

/** The lines that began, ended or changed; one that only stands elsewhere did not. */
export function historyOfChanges(history: History): History {
  const [first, last] = [history.years[0]!, history.years.at(-1)!]
  const changed = ({ records, first_seen, last_seen }: Line): boolean =>
    first_seen > first || last_seen < last || records.some(({ changes }) => changes.some(isNoMove))
  return { ...history, lines: history.lines.filter(changed) }
}

function isNoMove(kind: HistoryRow['changes'][number]): boolean {
  return CHANGE_KINDS[kind].about !== 'place'
}
