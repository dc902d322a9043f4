import { type Column } from './columns.js'
import { plain, wide, type Box, type BoxRow, type DrawnTable } from './document.js'
import type { Dress } from './dress.js'
import type { Heading, Row } from './rows.js'

/** The rows of one table below its header, with the headings among them. */
export function drawn(rows: readonly Row[], columns: readonly Column[], dress: Dress): DrawnTable {
  const body = rows.flatMap((row, at): BoxRow[] => {
    const headings = openedBy(row, rows[at - 1]).map((heading) => headingRow(heading, columns, dress))
    return [...headings.filter((one) => one !== null), columns.map((one) => boxOf(one, rows, at, dress))]
  })
  const captions = dress.caption === '' ? [] : [wide(dress.caption, columns.length)]
  return {
    kind: 'table',
    header: [...captions, ...headerOf(columns, dress)],
    body: [...body, ...notesOf(columns, dress)],
  }
}

/** The headings of a row from the first on that the row above stands not under. */
function openedBy({ headings }: Row, above: Row | undefined): Heading[] {
  const other = headings.findIndex(({ printed }, level) => above?.headings[level]?.printed !== printed)
  return other < 0 ? [] : headings.slice(other)
}

function headerOf(columns: readonly Column[], dress: Dress): BoxRow[] {
  const wrapped = (header: string): string =>
    dress.wrapsHeaders && header.length === 4 ? `${header.slice(0, 2)}\n${header.slice(2)}` : header
  if (columns.every(({ banner }) => !banner)) return [columns.map(({ header }) => plain(wrapped(header)))]
  const upper = columns.map((one, at): Box | null => {
    if (!one.banner) return { text: wrapped(one.header), down: 2, across: 1 }
    if (at > 0 && columns[at - 1]!.banner === one.banner) return null
    return { text: one.banner, down: 1, across: columns.filter(({ banner }) => banner === one.banner).length }
  })
  return [upper, columns.map(({ header, banner }) => (banner ? plain(header) : null))]
}

function headingRow({ title, printed }: Heading, columns: readonly Column[], { sections }: Dress): BoxRow | null {
  if (sections === 'rows') return wide(printed, columns.length)
  if (sections === 'repeated rows') return columns.map(() => plain(printed))
  if (sections === 'first cells') return columns.map((_, at) => plain(at === 0 ? printed : ''))
  if (sections !== 'numbers apart') return null
  const work = columns.findIndex(({ of }) => of === 'task' || of === 'measure')
  const ordinal = printed.slice(0, -title.length).replace('、', '')
  return columns.map((_, at) => plain(at === 0 ? ordinal : at === work ? title : ''))
}

function notesOf(columns: readonly Column[], { note }: Dress): BoxRow[] {
  return note === '' ? [] : [wide(note, columns.length)]
}

const LABELS: ReadonlySet<Column['of']> = new Set<Column['of']>(['number', 'task', 'category'])
const SHARED: ReadonlySet<Column['of']> = new Set<Column['of']>(['lead', 'support', 'upper', 'units', 'when'])

/** What stands in a column beside a row: its own text, or nothing where the cell of a row above reaches down. */
function boxOf(column: Column, rows: readonly Row[], at: number, dress: Dress): Box | null {
  const text = column.text(rows[at]!)
  const isLabel = LABELS.has(column.of)
  const isShared = dress.shares !== 'not' && SHARED.has(column.of) && dress.when !== 'start and finish'
  if (!(isLabel || isShared) || dress.labels === 'repeated') return plain(text)
  const goesOn = (index: number): boolean => reachesTo(column, rows, index, dress)
  if (dress.labels === 'blank' || dress.format === 'md')
    return plain(goesOn(at) && (isLabel || dress.format === 'md') ? '' : text)
  if (goesOn(at)) return null
  let down = 1
  while (at + down < rows.length && goesOn(at + down)) down++
  return { text, down, across: 1 }
}

/** Whether the cell of the row above holds for a row, too. */
function reachesTo(column: Column, rows: readonly Row[], at: number, { sections, shares }: Dress): boolean {
  const [row, above] = [rows[at]!, rows[at - 1]]
  if (above === undefined || above.section !== row.section) return false
  const isParted = sections !== 'column' && above.headings.at(-1)?.printed !== row.headings.at(-1)?.printed
  if (column.of === 'category') return true
  if (isParted) return false
  if (LABELS.has(column.of)) return !row.firstOfTask
  return (!row.firstOfTask || shares === 'over tasks') && column.text(row) === column.text(above)
}
