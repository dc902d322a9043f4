import type { Observation } from '../model/finding.js'
import type { GridCell, LogicalTable } from '../model/table.js'
import { told } from '../text/told.js'
import { meaningOf, OF_WORK } from '../vocabulary/headers/header-meaning.js'
import { roleOfWord } from '../vocabulary/roles/roles.js'

/** Tells what a label above the header of a table says: 重点任务 | 新建水厂. It holds for all rows below, and is given to none. */
export function tellPairsAbove({ captionCells }: LogicalTable): Observation[] {
  const pairs = captionCells.flatMap((label, at) => {
    const value = captionCells[at + 1]
    return value && isPair(label, value) ? [{ label, value }] : []
  })
  return pairs.map(({ label, value }) => ({
    rule: 'table/pair-above',
    ...told`“${{ label: label.text }} | ${{ value: value.text }}” stands above the header of the table, and is given to none of its records.`,
    place: label.place,
  }))
}

function isPair(label: GridCell, value: GridCell): boolean {
  if (label.row !== value.row || label.table !== value.table || value.text === '') return false
  const meaning = meaningOf(label.text)
  const saysOfTasks = OF_WORK.has(meaning) || meaning === 'deadline' || roleOfWord(label.text, 'header') !== null
  return saysOfTasks && meaningOf(value.text) === null
}
