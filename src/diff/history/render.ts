import { CHANGE_KINDS, type ChangeKind } from '../../model/change-kinds.js'
import { HISTORY_RESOURCE, type History, type HistoryRow, type Line } from '../../model/history.js'
import { csvOf } from '../../write/csv.js'
import { seenJson } from '../../text/printed.js'
import { jsonOf } from '../../write/json.js'
import { escaped } from '../render/markdown.js'

/** How lines through the years are shown. */
export const HISTORY_RENDERERS = { markdown, json, csv } satisfies Record<string, (history: History) => string>
export type HistoryFormat = keyof typeof HISTORY_RENDERERS

function json(history: History): string {
  return seenJson(jsonOf(history).toString())
}

function csv({ lines }: History): string {
  return csvOf(
    HISTORY_RESOURCE,
    lines.flatMap(({ records }) => records),
    false,
  ).toString()
}

/** A table with a row a line and a column a year. */
function markdown({ years, lines, notes }: History): string {
  const head = ['task', 'first', 'last', ...years.map(String)]
  const rows = lines.map((line) => [
    escaped(line.title),
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

/** Deadline and targets of a year, and what changed in it; a dash where the task was not there. */
function yearCell({ records, origin, merged_into, last_seen }: Line, year: number): string {
  const record = records.find((one) => one.year === year)
  if (!record) return year > last_seen && merged_into !== null ? `→ ${escaped(merged_into)}` : '—'
  const begun = record === records[0] && origin !== null ? [`from ${escaped(origin)}`] : []
  return [...begun, ...saidIn(record)].join('<br>') || '●'
}

function saidIn({ deadline_text, slipped_days, targets, changes, first_seen }: HistoryRow): string[] {
  const kinds = changes
    .map((kind): ChangeKind => CHANGE_KINDS[kind])
    .filter(({ about }) => about !== 'place')
    .map(({ title }) => title)
  const slipped = slipped_days
    ? `${Math.abs(slipped_days)} days ${slipped_days > 0 ? 'later' : 'earlier'} than in ${first_seen}`
    : ''
  return [deadline_text, slipped, ...targets]
    .filter(Boolean)
    .map(escaped)
    .concat(kinds.length === 0 ? [] : `*${kinds.join(', ')}*`)
}
