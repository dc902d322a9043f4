/** Lines around a table that say what its figures count: 单位：万元, 注：表中金额单位为万元. */
import type { Fragment } from '../model/field.js'
import type { DocumentBlock, TextBlock } from '../model/source.js'
import type { LogicalTable } from '../model/table.js'
import { isLineOfTable } from '../vocabulary/frame/table-lines.js'
import { declaredUnits } from '../vocabulary/numbers/column-units.js'
import { measureKind } from '../vocabulary/numbers/measures.js'
import { isNote } from '../vocabulary/remarks.js'
import { fragmentOf } from './fields.js'
import { Row } from './row.js'

/** By each table the lines right below it that say so. Right above the next table only a note is still of the one before. */
export function unitsBelow(blocks: readonly DocumentBlock[]): ReadonlyMap<LogicalTable, readonly TextBlock[]> {
  const below = new Map<LogicalTable, TextBlock[]>()
  blocks.forEach((block, at) => {
    if (block.kind !== 'table') return
    const lines: TextBlock[] = []
    let next = at + 1
    for (let line = blocks[next]; line !== undefined && isOfTable(line); line = blocks[++next]) lines.push(line)
    const isLast = blocks[next]?.kind !== 'table'
    const units = lines.filter(({ text }) => declaredUnits(text).length > 0 && (isLast || isNote(text)))
    if (units.length > 0) below.set(block.table, units)
  })
  return below
}

function isOfTable(block: DocumentBlock): block is TextBlock {
  return block.kind !== 'table' && block.kind !== 'break' && (isNote(block.text) || isLineOfTable(block.text))
}

/** The notes in rows of a table that say so. */
export function unitsInNotes(table: LogicalTable): Fragment[] {
  return table.rows.flatMap((row) => {
    const lone = new Row(table, row).lone?.cell
    return lone && isNote(lone.text) && declaredUnits(lone.text).length > 0 ? [fragmentOf(lone)] : []
  })
}

/** What the money of a table is counted in, where lines around it name one such unit. */
export function moneyUnitOf(units: readonly Fragment[]): string | null {
  const money = new Set(
    units.flatMap(({ text }) => declaredUnits(text)).filter((unit) => measureKind(unit) === 'money'),
  )
  return money.size === 1 ? [...money][0]! : null
}
