import type { GridCell, LogicalTable } from '../../model/table.js'
import { isPart, placeForm } from '../../vocabulary/indicators/labels.js'
import { strengthOf } from '../../vocabulary/forms/forms.js'
import type { RowLabels } from './labels.js'
import type { Naming } from './naming.js'

/** As strong is the form of a name that only ends as organs do: 县良种场. */
const ENDS_AS_ORGANS_DO = 0.5

/**
 * The cell that names the region of a row: of several the finest place, and a sum (合计) only where no other names one. A row
 * below it that names none is a part of it: 其中：农村. Null where none does: an organ among places is no region.
 */
export function regionOfRow(table: LogicalTable, { regions }: Naming, labels: RowLabels, own: number): GridCell | null {
  const found = regions.toReversed().flatMap((column) => {
    const cell = column === own ? labels.own : labels.beside.get(column)
    if (!cell) return []
    const above = column === own ? labels.above.filter(({ heads }) => !heads).map((step) => step.cell) : []
    return (
      [cell, ...above.toReversed()].find((one) => namesRegion(one, table, column, one === cell && above.length > 0)) ??
      []
    )
  })
  return found.find((cell) => placeForm(cell.text) !== 'whole') ?? found.at(-1) ?? null
}

/** A place by its form, or whatever a column of places names that is no organ, and no part of the row above it. */
function namesRegion({ text }: GridCell, { columns }: LogicalTable, column: number, isBelow: boolean): boolean {
  if (placeForm(text) !== null) return true
  const mayBe = columns[column]!.meaning === 'region' && !isBelow && !isPart(text)
  return mayBe && strengthOf(text, 'organs') < ENDS_AS_ORGANS_DO
}
