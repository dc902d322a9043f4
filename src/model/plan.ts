import { z } from 'zod'
import { CharacterLedger } from './characters.js'
import { Correction, type CorrectionId } from './correction.js'
import type { DerivationId } from './derivation-rules.js'
import { Field, Fragment } from './field.js'
import { Place } from './place.js'
import { OTHER_KEYS } from './roles.js'

const day = z.iso.date()

export const DEADLINE_KINDS = ['by', 'range', 'ongoing', 'milestone', 'recurring', 'none', 'unknown'] as const
export const DeadlineKind = z.enum(DEADLINE_KINDS)
export type DeadlineKind = z.infer<typeof DeadlineKind>

/** One of the times that a deadline names, with its words: 续建项目3月底前复工建设, 6月底前出台方案. */
export const DeadlinePart = z.object({
  label: z.string().meta({ description: 'What the words before its colon call it (一季度, 续建项目); else empty.' }),
  text: z.string().meta({ description: 'The words of the time and of what is due by it, as printed.' }),
  kind: DeadlineKind,
  start: day.nullable(),
  end: day.nullable(),
  rule: z.string().nullable() as unknown as z.ZodType<DerivationId | null>,
})
export type DeadlinePart = z.infer<typeof DeadlinePart>

/** A step that a column names (一季度, 2024年, 开工), with the cell that says what is due; its days may be those of the header. */
export const Step = DeadlinePart.extend({ of: z.enum(['period', 'start', 'finish']), field: Field })
export type Step = z.infer<typeof Step>

/**
 * 完成时限. `by` fills `end`, `range` both days, `ongoing` from a day (自…起) `start`; `rule` names the phrase that was
 * recognised: a phrase whose days need the year of a plan that names none is `unknown`, with its rule. `parts` are the steps.
 */
export const Deadline = DeadlinePart.omit({ label: true }).extend({
  parts: z.array(DeadlinePart).meta({
    description:
      'The steps: each of several times, or the one with what is due by it (6月底前出台方案). Empty where the text is a time and nothing else.',
  }),
  field: Field.nullable(),
})
export type Deadline = z.infer<typeof Deadline>

export const UNIT_KINDS = [
  'department',
  'party',
  'government',
  'subdistrict',
  'enterprise',
  'institution',
  'agency',
  'office',
  'organisation',
  'judiciary',
  'collective',
  'unknown',
] as const
export const UnitKind = z.enum(UNIT_KINDS)
export type UnitKind = z.infer<typeof UnitKind>

/** One unit named in a cell, with what it was resolved to: `unit` is its canonical name on the notice’s day. */
export const UnitMention = z.object({
  position: z.int().positive(),
  unit_id: z.string(),
  unit: z.string(),
  text: z.string(),
  kind: UnitKind,
  open_ended: z.boolean(),
  known: z.boolean(),
})
export type UnitMention = z.infer<typeof UnitMention>

/** The units of one role: who, and the cell that says so. Both empty where the notice prints none. */
export const Responsibility = z.object({ units: z.array(UnitMention), field: Field.nullable() })
export type Responsibility = z.infer<typeof Responsibility>

export const COMPARATORS = ['=', '>=', '<=', '>', '<', '~'] as const
export const Comparator = z.enum(COMPARATORS)
export type Comparator = z.infer<typeof Comparator>

/** 量化目标: a number that a measure commits to. `start` and `end` are offsets of `text` in the measure, in characters. */
export const Target = z.object({
  position: z.int().positive(),
  indicator: z.string(),
  comparator: Comparator,
  change: z.enum(['decrease', 'increase']).nullable(),
  value: z.number(),
  unit: z.string(),
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Target = z.infer<typeof Target>

/** What a record has in a column that is none of its own values, under a key where its header is a known one. */
export const OtherValue = z.object({
  key: z.enum(OTHER_KEYS).nullable(),
  header: z.string(),
  field: Field,
  amount: z.number().optional().meta({ description: 'Of money: the number, in `unit`.' }),
  unit: z.string().optional(),
})
export type OtherValue = z.infer<typeof OtherValue>

/** 工作措施: one task record. `places` are those of the rows or paragraphs it was read from. */
export const Measure = z.object({
  id: z.string(),
  no: z.int().positive(),
  places: z.array(Place),
  measure: Field,
  deadline: Deadline,
  steps: z.array(Step).meta({ description: 'Those of columns by periods or phases, of starts and finishes.' }),
  lead: Responsibility,
  support: Responsibility,
  upper_lead: Responsibility,
  targets: z.array(Target),
  other: z.array(OtherValue),
  remarks: z
    .array(Field)
    .meta({ description: 'What stands where units or times stand and has the form of neither, as printed.' }),
})
export type Measure = z.infer<typeof Measure>

/** What tells a task from the others of its document: the parts of its id. */
export const TaskKey = z.object({
  annex: z.string(),
  number: z.string().meta({ description: '序号 as the id has it; x1, x2 … where none is printed.' }),
  repetition: z
    .int()
    .positive()
    .meta({ description: 'Which of the annex’s tasks with this number: the 2nd has -b in its id.' }),
})
export type TaskKey = z.infer<typeof TaskKey>

/** 重点任务 */
export const Task = z.object({
  key: TaskKey,
  no: Field.nullable(),
  title: Field.nullable(),
  measures: z.array(Measure),
})
export type Task = z.infer<typeof Task>

/** A heading as printed: 一、经济建设. */
export const Heading = z.object({ no: z.string(), title: z.string() })
export type Heading = z.infer<typeof Heading>

/** `no` and `title` carry those of the broader sections before their own. */
export const Section = z.object({
  no: z.string(),
  title: z.string(),
  path: z
    .array(Heading)
    .meta({ description: 'The headings that name it, the broadest first and its own last, each as printed.' }),
  corrected: (z.string() as unknown as z.ZodType<CorrectionId>).optional(),
  fragments: z.array(Fragment),
  tasks: z.array(Task),
})
export type Section = z.infer<typeof Section>

/** 指标: one value of a region × indicator table. A dash in the notice is a row without value and comparator. */
export const Indicator = z.object({
  region: z.string(),
  region_text: z.string(),
  indicator: z.string(),
  unit: z.string(),
  comparator: Comparator.nullable(),
  value: z.number().nullable(),
  value_text: z.string(),
  note: z.string(),
  fragments: z.array(Fragment),
})
export type Indicator = z.infer<typeof Indicator>

export const Text = z.object({
  kind: z.enum(['heading', 'paragraph', 'item', 'break', 'furniture']),
  text: z.string(),
  place: Place,
  further: z
    .array(Place)
    .optional()
    .meta({ description: 'Where the paragraphs stand that were joined to it: a sentence runs on in them.' }),
})

/** 附件 */
export const Annex = z.object({
  no: z.string(),
  title: Field,
  place: Place,
  labelled: z.boolean(),
  sections: z.array(Section),
  indicators: z.array(Indicator),
  notes: z.array(Field),
  text: z.array(Text),
})
export type Annex = z.infer<typeof Annex>

/** A canonical unit met in a document: `unit` is its name of today, `names_met` are those of the notice’s day. */
export const Unit = z.object({
  unit_id: z.string(),
  unit: z.string(),
  full_name: z.string().nullable(),
  kind: UnitKind,
  region: z.string(),
  names_met: z.array(z.string()),
  known: z.boolean(),
  evidence: z.string(),
})
export type Unit = z.infer<typeof Unit>

export const Ledger = z.object({
  cells: z.int().nonnegative(),
  in_records: z.int().nonnegative(),
  in_structure: z.int().nonnegative(),
  in_quarantine: z.int().nonnegative(),
  characters: CharacterLedger,
})
export type Ledger = z.infer<typeof Ledger>

/** 通知: one notice as a tree, every value with its source. */
export const Plan = z.object({
  id: z.string(),
  title: z.string(),
  document_number: z.string().nullable(),
  issuer: z.string().nullable(),
  region: z.string().nullable(),
  region_code: z.string().nullable(),
  plan_year: z.int().nullable(),
  issued_on: day.nullable(),
  printed_on: day.nullable(),
  addressees: z.string().nullable(),
  copied_to: z.string().nullable(),
  publicity: z.string().nullable(),
  metadata: z.record(z.string(), Field),
  annex_list: z.array(
    z.object({
      no: z.string(),
      title: z.string(),
      place: Place,
      apart: z
        .boolean()
        .optional()
        .meta({ description: 'Whether the list says that the annex is issued apart: 另发.' }),
    }),
  ),
  source: z.object({
    file: z.string(),
    format: z.string(),
    encoding: z.string(),
    sha256: z.string(),
    pages: z.int().nullable(),
  }),
  letter: z.array(Text),
  annexes: z.array(Annex),
  colophon: z.array(Text),
  corrections: z.array(Correction),
  units: z.array(Unit),
  ledger: Ledger,
  structure: z.array(Fragment),
  quarantine: z.array(z.object({ fragment: Fragment, reason: z.string() })),
})
export type Plan = z.infer<typeof Plan>

/** The day whose names of units hold; where the notice tells none, the first of the plan’s year; null where that is not known. */
export function dayOfNotice({
  issued_on,
  printed_on,
  plan_year,
}: Pick<Plan, 'issued_on' | 'printed_on' | 'plan_year'>): string | null {
  return issued_on ?? printed_on ?? (plan_year === null ? null : `${plan_year}-01-01`)
}

/** Every record of a plan in document order, with the parts of the notice it stands in. */
export function* recordsOf(
  plan: Pick<Plan, 'annexes'>,
): Generator<{ annex: Annex; section: Section; task: Task; record: Measure }> {
  for (const annex of plan.annexes) {
    for (const section of annex.sections) {
      for (const task of section.tasks) {
        for (const record of task.measures) yield { annex, section, task, record }
      }
    }
  }
}
