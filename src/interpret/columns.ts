import type { Observation } from '../model/finding.js'
import type { LogicalColumn, LogicalTable } from '../model/table.js'
import { type Told, told, worded } from '../text/told.js'

/** What is to be told of the columns of a table of tasks: each that is unknown, that its cells tell, or whose cells contradict its header. */
export function tellColumns(table: LogicalTable): Observation[] {
  const tables = [...new Set(table.rows.map((row) => row.table))]
  const unknown = table.columns.filter(isUnknown)
  const first = unknown.length > 0 ? [{ ...unknownHeaders(unknown), tables }] : []
  const others = table.columns.flatMap((column) => {
    const found = findingOn(column)
    return found === null ? [] : [{ rule: found.rule, ...found.words, place: column.place, tables }]
  })
  return [...first, ...others]
}

function isUnknown({ meaning, header, contradicted, further }: LogicalColumn): boolean {
  return meaning === null && header !== '' && !contradicted && !further
}

/** One finding a table. */
function unknownHeaders(columns: readonly LogicalColumn[]): Omit<Observation, 'tables'> {
  const headers = columns.map(({ header }) => header)
  const quoted = worded({ headers }, headers.map((header) => `“${header}”`).join(', '))
  const [are, their] =
    headers.length === 1 ? [told`The header ${quoted} has`, 'its'] : [told`The headers ${quoted} have`, 'their']
  const words = told`${are} no known meaning; ${their} cells are kept under “other” of each record.`
  return { rule: 'column/unknown', ...words, place: columns[0]!.place }
}

function findingOn(column: LogicalColumn): { rule: Observation['rule']; words: Told } | null {
  const { header, meaning, inferred, cells = '', contradicted, further, joined, beneath } = column
  if (contradicted) return { rule: 'column/contradicted', words: wordsOnContradiction(header, contradicted) }
  if (further) return { rule: 'column/further', words: wordsOnFurther(header, further) }
  if (joined) return { rule: 'column/joined', words: wordsOnJoined(header, joined) }
  if (beneath) return { rule: 'column/beneath', words: wordsOnLevel(header, beneath.lead) }
  if (meaning === null) return null
  return inferred !== undefined && meaning !== 'number'
    ? { rule: 'column/inferred', words: wordsOnInference(header, meaning!, cells) }
    : null
}

function wordsOnContradiction(header: string, { meaning, cells }: { meaning: string; cells: string }): Told {
  return told`The header “${{ header }}” says ${{ meaning }}, but its cells are ${{ cells }}; they are kept under “other” of each record.`
}

function wordsOnFurther(header: string, { meaning, first }: { meaning: string; first: string }): Told {
  return told`The header “${{ header }}” says ${{ meaning }} as “${{ first }}” does; its cells are kept under “other” of each record.`
}

function wordsOnJoined(header: string, { meaning, first }: { meaning: string; first: string }): Told {
  return told`The headers “${{ first }}” and “${{ header }}” both say ${{ meaning }}; the units of both are taken for it.`
}

function wordsOnLevel(header: string, lead: string): Told {
  return told`The header “${{ header }}” names a level or places of those who are responsible, and “${{ first: lead }}” who leads; the units below the former are taken for support.`
}

function wordsOnInference(header: string, meaning: string, cells: string): Told {
  const by = told`was read as ${{ meaning }} by its place and its cells (${{ cells }})`
  return header === ''
    ? told`A column without a header ${by}.`
    : told`The header “${{ header }}” has no known meaning; its column ${by}.`
}
