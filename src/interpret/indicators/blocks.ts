import type { LogicalTable } from '../../model/table.js'
import { Row } from '../row.js'

/** The tables that stand side by side in one: 乡镇 | 面积 | 乡镇 | 面积. A row over the whole width belongs to the first. */
export function blocksOf(table: LogicalTable): LogicalTable[] {
  const width = widthOfBlock(table.columns.map(({ header }) => header))
  if (width === table.columns.length) return [table]
  const columns = table.columns.slice(0, width)
  const rows = table.rows.filter((row) => new Row(table, row).lone === null)
  return Array.from({ length: table.columns.length / width }, (_, block) => ({
    ...table,
    columns,
    rows: (block === 0 ? table.rows : rows).map((row) => ({
      ...row,
      cells: row.cells.slice(block * width, (block + 1) * width),
    })),
  }))
}

/** The number of columns after which the header says the same again; all of them where it does not. */
function widthOfBlock(headers: readonly string[]): number {
  for (let width = 2; width <= headers.length / 2; width++)
    if (headers.length % width === 0 && headers.every((header, at) => header !== '' && header === headers[at % width]))
      return width
  return headers.length
}
