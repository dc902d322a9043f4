/** Who signs a table and the day, in rows inside its frame: a sheet has no other place for them. */
import { ROLES } from '../model/roles.js'
import type { GridCell, LogicalTable } from '../model/table.js'
import { organsIn } from '../vocabulary/organs/organs-of-line.js'
import { dayBehind, isDay } from '../vocabulary/times/days.js'
import { Row } from './row.js'

/** The cells of the rows that a table ends with and that sign it; none where it has no other row. */
export function signatureBelow(table: LogicalTable): GridCell[] {
  const printed = table.rows.map((row) => new Row(table, row)).filter(({ fresh }) => fresh.length > 0)
  const last = printed.findLastIndex((row) => !isSignature(row))
  return last < 0 ? [] : printed.slice(last + 1).flatMap(({ fresh }) => fresh)
}

/** Whether a row says who signs, the day, or both, and stands under no column of its own. */
export function isSignature(row: Row): boolean {
  if (row.lone && isDay(row.lone.cell.text)) return true
  return isSigned(row.acrossMeanings?.text ?? '') || signsBeside(row)
}

function isSigned(text: string): boolean {
  const day = dayBehind(text)
  const signers = day === null ? text : text.slice(0, -day.length)
  return isDay(text) || organsIn(signers, 'signature').length > 0
}

/** 某县水利局 | 2023年3月1日, of which one is merged over columns: cells that have a column each are work. */
function signsBeside(row: Row): boolean {
  const [signer, day, ...more] = row.fresh
  if (signer === undefined || day === undefined || more.length > 0) return false
  const isOfUnits = ROLES.some((role) => row.freshCells(role).includes(signer))
  const isMerged = signer.colspan > 1 || day.colspan > 1
  return isMerged && !isOfUnits && isDay(day.text) && organsIn(signer.text, 'signature').length > 0
}
