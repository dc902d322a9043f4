import type { DraftIndicator } from '../../model/draft.js'
import type { GridCell, LogicalTable } from '../../model/table.js'
import { isNote } from '../../vocabulary/remarks.js'
import { Row } from '../row.js'
import { LONGEST_SECTION } from '../sections.js'
import { Labels } from './labels.js'
import type { Layout } from './layout.js'
import { namingOf } from './naming.js'
import { ValueReader, type AboveValues } from './values.js'

/** A row as it was read: a note, a heading of those below it, or one with values. */
export interface ReadRow {
  row: Row
  kind: 'note' | 'heading' | 'values'
  note: GridCell | null
  indicators: DraftIndicator[]
}

/** Reads the rows of a table of numbers from the top. */
export function readRows(table: LogicalTable, layout: Layout, above: AboveValues): ReadRow[] {
  const naming = namingOf(table, layout)
  const labels = new Labels(table, layout, naming)
  const values = new ValueReader(table, layout, naming, above)
  return layout.rows.map((logical, at): ReadRow => {
    const row = new Row(table, logical)
    const note = noteIn(row)
    if (note) return { row, kind: 'note', note, indicators: [] }
    if (labels.enterHeading(logical, layout.rows[at + 1])) return { row, kind: 'heading', note: null, indicators: [] }
    return { row, kind: 'values', note: null, indicators: values.read(row, logical, labels.of(logical), labels.own) }
  })
}

/** A cell alone that begins as a note does, or a sentence over the whole width. */
function noteIn({ lone }: Row): GridCell | null {
  if (lone === null) return null
  const { text } = lone.cell
  const isSentence = text.endsWith('。') || text.length > LONGEST_SECTION
  return isNote(text) || (lone.wide && isSentence) ? lone.cell : null
}
