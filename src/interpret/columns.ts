import type { Observation } from '../model/finding.js'
import type { LogicalColumn, LogicalTable } from '../model/table.js'
import { type Told, told, worded } from '../text/told.js'

/** What is to be told of the columns of a table of tasks: those that are unknown, that their cells tell, or whose cells contradict their headers. */
export function tellColumns({ columns, rows }: LogicalTable): Observation[] {
  const tables = [...new Set(rows.map((row) => row.table))]
  const unknown = columns.filter(isUnknown)
  const found = columns.flatMap((column) => {
    const finding = findingOn(column)
    return finding === null ? [] : [{ rule: finding.rule, ...finding.words, place: column.place, tables }]
  })
  return unknown.length === 0
    ? found
    : [...found, { rule: 'column/unknown', ...wordsOnUnknown(unknown), place: unknown[0]!.place, tables }]
}

function isUnknown({ header, meaning, contradicted, further }: LogicalColumn): boolean {
  return meaning === null && header !== '' && !contradicted && !further
}

function findingOn(column: LogicalColumn): { rule: Observation['rule']; words: Told } | null {
  const { header, meaning, inferred, cells = '', contradicted, further } = column
  if (contradicted) return { rule: 'column/contradicted', words: wordsOnContradiction(header, contradicted) }
  if (further) return { rule: 'column/further', words: wordsOnFurther(header, further) }
  return inferred !== undefined && meaning !== 'number'
    ? { rule: 'column/inferred', words: wordsOnInference(header, meaning!, cells) }
    : null
}

/** All of a table at once: one cause. */
function wordsOnUnknown(columns: readonly LogicalColumn[]): Told {
  const headers = columns.map(({ header }) => header)
  const quoted = worded({ headers }, headers.map((header) => `“${header}”`).join(', '))
  const [are, their] =
    headers.length === 1 ? [told`The header ${quoted} has`, 'its'] : [told`The headers ${quoted} have`, 'their']
  return told`${are} no known meaning; ${their} cells are kept under “other” of each record.`
}

function wordsOnContradiction(header: string, { meaning, cells }: { meaning: string; cells: string }): Told {
  return told`The header “${{ header }}” says ${{ meaning }}, but its cells are ${{ cells }}; they are kept under “other” of each record.`
}

function wordsOnFurther(header: string, { meaning, first }: { meaning: string; first: string }): Told {
  return told`The header “${{ header }}” says ${{ meaning }} as “${{ first }}” does; its cells are kept under “other” of each record.`
}

function wordsOnInference(header: string, meaning: string, cells: string): Told {
  const by = told`was read as ${{ meaning }} by its place and its cells (${{ cells }})`
  return header === ''
    ? told`A column without a header ${by}.`
    : told`The header “${{ header }}” has no known meaning; its column ${by}.`
}
