import type { DraftIndicator } from '../../model/draft.js'
import type { Observation } from '../../model/finding.js'
import type { GridCell, LogicalTable } from '../../model/table.js'
import { tidyTitle } from '../../text/blanks.js'
import { told } from '../../text/told.js'
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

/** Reads the rows of a table of numbers from the top, and what was noticed of them. */
export function readRows(
  table: LogicalTable,
  layout: Layout,
  above: AboveValues,
): { rows: ReadRow[]; observations: Observation[] } {
  const naming = namingOf(table, layout)
  const labels = new Labels(table, layout, naming)
  const values = new ValueReader(table, layout, naming, above)
  const rows = layout.rows.map((logical, at): ReadRow => {
    const row = new Row(table, logical)
    const note = noteIn(row)
    if (note) return { row, kind: 'note', note, indicators: [] }
    if (labels.enterHeading(logical, layout.rows[at + 1])) return { row, kind: 'heading', note: null, indicators: [] }
    return { row, kind: 'values', note: null, indicators: values.read(row, logical, labels.of(logical), labels.own) }
  })
  return { rows, observations: labels.unclear.map(unclearPart) }
}

function unclearPart({ part, row }: Labels['unclear'][number]): Observation {
  const words = told`Behind “${{ part: tidyTitle(part.text) }}” nothing tells whether ${{ row: tidyTitle(row.text) }} is a further part; it is read as a row of its own.`
  return { rule: 'indicator/part-unclear', ...words, place: row.place }
}

/** A cell alone that begins as a note does, or a sentence over the whole width. */
function noteIn({ lone }: Row): GridCell | null {
  if (lone === null) return null
  const { text } = lone.cell
  const isSentence = text.endsWith('。') || text.length > LONGEST_SECTION
  return isNote(text) || (lone.wide && isSentence) ? lone.cell : null
}
