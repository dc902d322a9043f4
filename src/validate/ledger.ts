import type { Fragment } from '../model/field.js'
import { recordsOf, type Ledger, type Plan } from '../model/plan.js'
import { fieldsOf } from '../model/record-fields.js'
import type { Source } from '../model/source.js'
import type { GridCell } from '../model/table.js'

export interface Count {
  ledger: Ledger
  /** Cells that no record, no structure and no quarantine has. */
  missing: GridCell[]
  /** Cells that more than one of the three has. */
  doubled: GridCell[]
}

/**
 * Counts every cell of the source that says something, and where it went. The two sides are counted apart: the cells
 * from the reader's tables, their whereabouts from the fragments in the finished plan.
 */
export function countCells(source: Source, plan: Omit<Plan, 'ledger' | 'corrections'>): Count {
  const cells = source.blocks.flatMap((block) =>
    block.kind === 'table' ? block.grid.cells.filter((cell) => cell.text !== '') : [],
  )
  const records = keysOf(recordFragments(plan))
  const structure = keysOf(plan.structure)
  const quarantine = keysOf(plan.quarantine.map(({ fragment }) => fragment))
  const places = (cell: GridCell): number =>
    [records, structure, quarantine].filter((keys) => keys.has(keyOfCell(cell))).length
  const within = (keys: Set<string>): number => cells.filter((cell) => keys.has(keyOfCell(cell))).length
  return {
    ledger: {
      cells: cells.length,
      in_records: within(records),
      in_structure: within(structure),
      in_quarantine: within(quarantine),
    },
    missing: cells.filter((cell) => places(cell) === 0),
    doubled: cells.filter((cell) => places(cell) > 1),
  }
}

function* recordFragments(plan: Pick<Plan, 'annexes'>): Generator<Fragment> {
  for (const { task, record } of recordsOf(plan)) for (const { field } of fieldsOf(task, record)) yield* field.fragments
  for (const annex of plan.annexes) for (const indicator of annex.indicators) yield* indicator.fragments
}

function keysOf(fragments: Iterable<Fragment>): Set<string> {
  return new Set([...fragments].map(({ table, row, column }) => `${table}:${row}:${column}`))
}

function keyOfCell(cell: GridCell): string {
  return `${cell.table}:${cell.row + 1}:${cell.column + 1}`
}
