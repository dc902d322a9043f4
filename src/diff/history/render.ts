import { HISTORY_RESOURCE, type History, type HistoryRow, type Line } from '../../model/history.js'
import { csvOf } from '../../write/csv.js'
import { widthOf } from '../../text/blanks.js'
import { Line as TextLine, line } from '../../text/line.js'
import { counted, onOneLine, seenJson } from '../../text/printed.js'
import { jsonOf } from '../../write/json.js'
import { escaped } from '../render/markdown.js'
import { clipped } from '../render/words.js'

/** How lines through the years are shown. */
export const HISTORY_RENDERERS = { text, markdown, json, csv } satisfies Record<string, (history: History) => string>
export type HistoryFormat = keyof typeof HISTORY_RENDERERS

function json(history: History): string {
  return seenJson(jsonOf(history).toString())
}

function csv({ lines }: History): string {
  return csvOf(
    HISTORY_RESOURCE,
    lines.flatMap(({ records }) => records),
  ).toString()
}

/** What tells a line from the others, of its last record. */
const COLUMNS: { head: string; most: number; value: (row: HistoryRow) => string }[] = [
  { head: 'no.', most: 6, value: ({ task_no }) => task_no },
  {
    head: 'section',
    most: 20,
    value: ({ section_no, section_title }) => [section_no, section_title].filter(Boolean).join(' '),
  },
  { head: 'task', most: 24, value: ({ task_title }) => task_title },
  { head: 'measure', most: 30, value: ({ measure }) => measure },
  { head: 'unit', most: 24, value: ({ lead_units }) => lead_units.join('、') },
  { head: 'document', most: 40, value: ({ document }) => document },
  { head: 'region', most: 20, value: ({ region }) => region ?? '' },
]

function cellsOf({ records }: Line): string[] {
  const last = records.at(-1)!
  return COLUMNS.map(({ most, value }) => clipped(onOneLine(value(last)), most))
}

/** A table with a row a line and a column a year. */
function markdown({ years, lines, notes }: History): string {
  const head = [...COLUMNS.map((column) => column.head), 'first', 'last', ...years.map(String)]
  const rows = lines.map((line) => [
    ...cellsOf(line).map(escaped),
    String(line.first_seen),
    String(line.last_seen),
    ...years.map((year) => yearCell(line, year)),
  ])
  return [
    `# Tasks from ${years[0]} to ${years.at(-1)}`,
    '',
    ...notes.flatMap((note) => [escaped(note), '']),
    ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n')
}

/** For a terminal: what tells the lines apart in columns, then year by year what is due and what changed. */
function text({ years, lines, notes }: History): string {
  const shown = COLUMNS.map((_, at) => at).filter((at) => COLUMNS[at]!.head !== 'document')
  const table = [COLUMNS.map(({ head }) => head), ...lines.map(cellsOf)].map((cells) => shown.map((at) => cells[at]!))
  const widths = shown.map((_, at) => Math.max(...table.map((cells) => widthOf(cells[at]!))))
  const padded = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell + ' '.repeat(widths[at]! - widthOf(cell)))
      .join('  ')
      .trimEnd()
  return TextLine.printed([
    line`${padded(table[0]!)}`,
    ...lines.flatMap((one, at) => [line`${padded(table[at + 1]!)}`, ...years.flatMap((year) => yearLines(one, year))]),
    line``,
    line`${counted(lines.length, 'task')} from ${String(years[0])} to ${String(years.at(-1))}`,
    ...notes.map((note) => line`note: ${onOneLine(note)}`),
  ])
}

function yearLines({ records, merged_into, last_seen }: Line, year: number): TextLine[] {
  const record = records.find((one) => one.year === year)
  if (!record)
    return year === last_seen + 1
      ? [line`    ${String(year)}  ${merged_into ? `merged into ${merged_into}` : 'gone'}`]
      : []
  const due = [record.deadline_text, slippedIn(record), ...record.targets].filter(Boolean).map(onOneLine)
  return [
    line`    ${String(year)}  ${due.join('; ') || '—'}`,
    ...record.said.map((one) => line`          ${clipped(onOneLine(one), SENTENCE)}`),
  ]
}

const SENTENCE = 120

/** Deadline and targets of a year, and what changed in it; a dash where the task was not there. */
function yearCell({ records, origin, merged_into, last_seen }: Line, year: number): string {
  const record = records.find((one) => one.year === year)
  if (!record) return year > last_seen && merged_into !== null ? `→ ${escaped(merged_into)}` : '—'
  const begun = record === records[0] && origin !== null ? [`from ${escaped(origin)}`] : []
  return [...begun, ...saidIn(record)].join('<br>') || '●'
}

function saidIn(row: HistoryRow): string[] {
  const { deadline_text, targets, said } = row
  return [deadline_text, slippedIn(row), ...targets]
    .filter(Boolean)
    .map(escaped)
    .concat(said.map((one) => `*${escaped(clipped(one, SENTENCE))}*`))
}

function slippedIn({ slipped_days, first_seen }: HistoryRow): string {
  if (!slipped_days) return ''
  return `${Math.abs(slipped_days)} days ${slipped_days > 0 ? 'later' : 'earlier'} than in ${first_seen}`
}
