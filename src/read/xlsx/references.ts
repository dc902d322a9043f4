import type { Area } from './merges.js'

/** Rows and columns that a sheet has: up to XFD1048576. */
const ROWS = 1_048_576
const COLUMNS = 16_384
const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/

/** 0-based row and column of `B12`, or null where no sheet has such a cell. */
export function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = REFERENCE.exec(reference) ?? []
  const row = Number(digits) - 1
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return row >= 0 && row < ROWS && column >= 0 && column < COLUMNS ? { row, column } : null
}

/** The cells of `A2:E4`, or null where no sheet has them. */
export function areaOf(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':')
  const [first, last] = [placeOf(from), placeOf(to)]
  if (!first || !last) return null
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  }
}
