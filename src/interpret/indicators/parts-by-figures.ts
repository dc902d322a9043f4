import type { GridCell, LogicalRow } from '../../model/table.js'
import { tidyTitle } from '../../text/blanks.js'
import { markerOf } from '../../vocabulary/frame/ordinals.js'
import { namesShare } from '../../vocabulary/indicators/aspects.js'
import { isPart, isWhole } from '../../vocabulary/indicators/labels.js'
import { isShareUnit, partUnit } from '../../vocabulary/numbers/column-units.js'
import { readCell } from '../../vocabulary/numbers/printed-values.js'
import type { Layout } from './layout.js'
import { columnsOf } from './naming.js'

/** More parts are not looked for. */
const MOST_PARTS = 8

/**
 * What is said of the rows behind 其中：A: true of those with which the parts come to what is divided (夏粮 and 秋粮 to 粮食),
 * false of the one behind parts that do so already, and of one that is divided itself.
 * @param own column of the labels
 */
export function partsByFigures(layout: Layout, own: number): Map<GridCell, boolean> {
  const said = new Map<GridCell, boolean>()
  const labels = layout.rows.map((row) => row.cells[own] ?? null)
  labels.forEach((label, at) => {
    if (label && isPart(labels[at + 1]?.text ?? '') && !isPart(label.text)) said.set(label, false)
  })
  const columns = columnsOf(layout, 'value').filter((at) => !isOfShares(layout.headers[at]!))
  labels.forEach((label, first) => {
    if (first === 0 || !label || !isPart(label.text) || isPart(labels[first - 1]?.text ?? '')) return
    const behind = labels.findIndex((one, at) => at > first && !isPart(one?.text ?? ''))
    const end = behind < 0 ? null : endOfParts(layout.rows, labels, { first, behind }, columns)
    if (end === null) return
    for (const one of labels.slice(behind, end)) if (one) said.set(one, true)
    const next = labels[end]
    if (next) said.set(next, false)
  })
  return said
}

/** Behind which row the parts come to what is divided; null where they do nowhere. */
function endOfParts(
  rows: readonly LogicalRow[],
  labels: readonly (GridCell | null)[],
  { first, behind }: { first: number; behind: number },
  columns: readonly number[],
): number | null {
  for (let end = behind; end <= Math.min(first + MOST_PARTS, rows.length); end++) {
    if (end > behind && !mayBePart(labels[end - 1]!)) return null
    if (comeTo(rows[first - 1]!, rows.slice(first, end), columns)) return end
  }
  return null
}

function isOfShares(header: readonly string[]): boolean {
  return header.some((level) => namesShare(partUnit(level).name) || isShareUnit(partUnit(level).unit))
}

function mayBePart(label: GridCell | null): boolean {
  return label !== null && label.text !== '' && !isWhole(label.text) && markerOf(tidyTitle(label.text)) === null
}

/** Whether some column has figures of all rows, and in each that has them they come to those of the whole. */
function comeTo(whole: LogicalRow, parts: readonly LogicalRow[], columns: readonly number[]): boolean {
  const said = columns.flatMap((at) => {
    const figures = [whole, ...parts].map((row) => figureIn(row.cells[at]?.text ?? ''))
    return figures.every((figure) => figure !== null) ? [figures] : []
  })
  return said.length > 0 && said.every(([sum, ...figures]) => isSum(sum!, figures))
}

interface Figure {
  value: number
  decimals: number
}

function isSum({ value, decimals }: Figure, parts: readonly Figure[]): boolean {
  const difference = Math.abs(parts.reduce((sum, part) => sum + part.value, 0) - value)
  const rounding = decimals === 0 ? 0 : 0.5 * 10 ** -decimals * parts.length
  return difference <= rounding + 1e-9
}

function figureIn(text: string): Figure | null {
  const read = readCell(text)
  const [bound] = read?.bounds ?? []
  if (!read || !bound || bound.comparator !== '=' || read.change !== null || isShareUnit(read.unit)) return null
  return { value: bound.value, decimals: /\.(\d+)/.exec(text)?.[1]!.length ?? 0 }
}
