import { z } from 'zod'
import type { Resource } from './dataset.js'
import { CHANGE_KIND_NAMES } from './change-kinds.js'
import { DeadlineKind } from './plan.js'

const text = (description: string) => z.string().meta({ description })
const list = (description: string) => z.array(z.string()).meta({ description })
const year = (description: string) => z.int().meta({ description })
const day = (description: string) => z.iso.date().nullable().meta({ description })

/** A record in one year of its line: a row of history.csv. */
export const HistoryRow = z.object({
  line: text('The line of a task through the years: id of the first record in it.'),
  first_seen: year('Year of the line’s first record.'),
  last_seen: year('Year of its last record.'),
  origin: z
    .string()
    .nullable()
    .meta({ description: 'The line that it was split from; empty where it began by itself.' }),
  merged_into: z.string().nullable().meta({ description: 'The line that it was merged into; empty where it was not.' }),
  year: year('Year of this record.'),
  task_id: text('The record: tasks.id.'),
  document_id: text('The plan: documents.id.'),
  document: text('Title of the plan.'),
  region: z.string().nullable().meta({ description: 'Region of the plan; empty where it is not known.' }),
  annex_title: text('Title of its annex.'),
  section_no: text('Number of its section.'),
  section_title: text('Title of its section.'),
  task_no: text('序号 as printed.'),
  task_title: text('重点任务.'),
  measure: text('工作措施.'),
  deadline_text: text('完成时限 as printed.'),
  deadline_kind: DeadlineKind.meta({ description: 'As in tasks.' }),
  deadline_start: day('As in tasks.'),
  deadline_end: day('As in tasks.'),
  slipped_days: z.int().nullable().meta({
    description:
      'Of work that is done once: how many days later it is due than in the line’s first year, by the calendar; null of other work.',
  }),
  lead_units: list('Canonical names of the units in charge.'),
  support_units: list('Canonical names of the supporting units.'),
  targets: list('Its quantified targets: 节水型社区覆盖率 45 %.'),
  changes: z
    .array(z.enum(CHANGE_KIND_NAMES))
    .meta({ description: 'What changed since the record before it in the line.' }),
  said: list('The same in sentences, with names of units and numbers, moves aside: lead unit added: 县财政局.'),
  source: text('Where a person finds the row.'),
})
export type HistoryRow = z.infer<typeof HistoryRow>

export const HISTORY_RESOURCE: Resource = {
  name: 'history',
  title: 'One row a record of a task’s line through the years',
  row: HistoryRow,
  primaryKey: ['task_id'],
  foreignKeys: [],
}

/** A task through the years. */
export const Line = z.object({
  id: text('Id of its first record.'),
  title: text('Title of its last record; the beginning of the measure where that has none.'),
  first_seen: year('Year of its first record.'),
  last_seen: year('Year of its last record.'),
  origin: z
    .string()
    .nullable()
    .meta({ description: 'The line that it was split from; null where it began by itself.' }),
  merged_into: z.string().nullable().meta({ description: 'The line that it was merged into; null where it was not.' }),
  records: z.array(HistoryRow),
})
export type Line = z.infer<typeof Line>

export const History = z.object({
  years: z.array(year('A year of which there is a plan.')),
  lines: z.array(Line).meta({ description: 'In the order of their first records.' }),
  notes: z.array(z.string()),
})
export type History = z.infer<typeof History>
