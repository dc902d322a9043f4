import { ROLES } from '../model/roles.js'
import type { LogicalTable, Meaning } from '../model/table.js'
import { isIndicatorList, isRegionTable } from './indicators.js'

export type TableKind = 'tasks' | 'region table' | 'indicator list' | 'empty' | 'unknown'

/** What a table holds, by the meanings of its columns and, where those are unknown, by its values. */
export function kindOf(table: LogicalTable): TableKind {
  if (!table.rows.some((row) => row.cells.some((cell) => cell !== null && cell.text !== ''))) return 'empty'
  const has = (meaning: Meaning): boolean => table.columns.some((column) => column.meaning === meaning)
  const work = has('measure') || has('task') || has('target')
  const owned = ROLES.some(has) || has('deadline')
  if (work && owned) return 'tasks'
  if (isIndicatorList(table)) return 'indicator list'
  if (has('measure') && (has('task') || has('number'))) return 'tasks'
  return isRegionTable(table) ? 'region table' : 'unknown'
}
