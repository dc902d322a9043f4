import type { Extraction } from '../../../src/model/extraction.js'
import { recordsOf, type Measure } from '../../../src/model/plan.js'
import { compact } from '../../../src/text/blanks.js'
import type { Expected } from './expected.js'

export type Found = ReturnType<typeof foundIn>[number]
/** A record that came out otherwise, or not at all, and the findings that say so. */
export interface Difference {
  field: string
  expected: unknown
  found: unknown
  told: string[]
  record: string
}

/** What came out, in the form in which the plan is known. */
export function foundIn({ plan }: Extraction) {
  return [...recordsOf(plan)].map(({ annex, section, task, record }) => ({
    id: record.id,
    annex: annex.no,
    section: section.path.map(({ title }) => title),
    no: task.no?.text ?? '',
    title: compact(task.title?.text ?? ''),
    measure: compact(record.measure.text),
    deadline: [record.deadline.kind, record.deadline.start, record.deadline.end].filter(Boolean).join(' '),
    lead: record.lead.units.map(({ text }) => compact(text)),
    upper: record.upper_lead.units.map(({ text }) => compact(text)),
    support: record.support.units.map(({ text }) => compact(text)),
    steps: stepsOf(record),
    other: Object.fromEntries(record.other.map(({ header, field }) => [compact(header), compact(field.text)])),
    remarks: record.remarks.map(({ text }) => text),
  }))
}

/** Those that a cell of the deadline names, and those of columns. */
function stepsOf({ deadline, steps }: Measure): Expected['steps'] {
  return [...deadline.parts, ...steps].map(({ label, text, end }) => ({ label, text, end: end ?? '' }))
}

/** Held record by record; a record too many or too few is one difference. */
/** @param headers of all columns, by the field that they hold */
export function differences(
  records: readonly Expected[],
  extraction: Extraction,
  headers: Readonly<Record<string, readonly string[]>>,
): Difference[] {
  const found = foundIn(extraction)
  if (found.length !== records.length)
    return [
      {
        field: 'records',
        expected: records.length,
        found: found.length,
        told: toldOf(extraction, null, 'records', Object.values(headers).flat()),
        record: '',
      },
    ]
  return records.flatMap((record, at) => differing(record, found[at]!, extraction, headers))
}

function differing(
  record: Expected,
  found: Found,
  extraction: Extraction,
  headers: Readonly<Record<string, readonly string[]>>,
): Difference[] {
  const difference = (field: string, one: unknown, other: unknown): Difference[] =>
    JSON.stringify(one) === JSON.stringify(other)
      ? []
      : [
          {
            field,
            expected: one,
            found: other,
            told: toldOf(extraction, found.id, field, headers[field] ?? []),
            record: found.id,
          },
        ]
  return [
    ...difference('annex', record.annex, found.annex),
    ...difference('section', record.section, found.section),
    ...difference('no', record.no, found.no),
    ...difference('title', record.title, found.title === record.measure && record.title === '' ? '' : found.title),
    ...difference('measure', compact(record.measure), found.measure),
    ...(record.deadline === null ? [] : difference('deadline', record.deadline, found.deadline)),
    ...difference('lead', record.lead, found.lead),
    ...difference('upper', record.upper, found.upper),
    ...difference('support', record.support, found.support),
    ...(record.steps.length > 0 ? difference('steps', record.steps, stepsAsked(record, found)) : []),
    ...difference('remarks', record.remarks, found.remarks),
    ...difference('other', othersOf(record), othersAsked(record, found)),
  ]
}

/** The steps found in the words of the plan where they say the same: their labels and texts may say more. */
function stepsAsked(record: Expected, { steps }: Found): Expected['steps'] {
  return steps.map((step, at) => {
    const known = record.steps[at]
    const isSame = known && compact(step.text).includes(bare(known.text)) && fits(step.label, known.label)
    return isSame && step.end === known.end ? known : step
  })
}

const bare = (text: string): string => compact(text).replace(/。$/, '')
const DIGITS: Record<string, string> = { '1': '一', '2': '二', '3': '三', '4': '四' }
const fits = (label: string, asked: string): boolean =>
  compact(label)
    .replace(/^[1-4](?=季)/, (digit) => DIGITS[digit]!)
    .includes(asked.replace(/年$/, ''))

function othersOf({ other }: Expected): Record<string, string> {
  return Object.fromEntries(Object.entries(other).map(([header, text]) => [compact(header), compact(text)]))
}

function othersAsked(record: Expected, { other }: Found): Record<string, string> {
  return Object.fromEntries(
    Object.keys(othersOf(record)).flatMap((header) => (header in other ? [[header, other[header]!]] : [])),
  )
}

/** Findings that name the record, its column or the whole table, and speak of the field. */
function toldOf({ findings }: Extraction, record: string | null, field: string, headers: readonly string[]): string[] {
  return findings
    .filter(({ rule, task_id, message }) => {
      if (WHOLE.has(rule)) return true
      if (rule.startsWith('column/')) return headers.some((header) => compact(message).includes(compact(header)))
      return (FIELDS[rule] ?? []).includes(field) && (record === null || task_id === null || task_id === record)
    })
    .map(({ rule }) => rule)
}

/** What is said of all that a table or document has. */
const WHOLE: ReadonlySet<string> = new Set(['document/no-record', 'table/unknown', 'table/ragged-row'])
/** Which fields other findings speak of. */
const FIELDS: Record<string, readonly string[]> = {
  'row/orphan': ['records'],
  'row/unsure': ['records', 'measure', 'lead', 'support', 'deadline', 'title', 'other', 'steps'],
  'record/inherited': ['lead', 'support', 'deadline'],
  'record/no-lead': ['lead'],
  'record/continued': ['records', 'measure', 'lead', 'support', 'deadline', 'title'],
  'responsibility/remark': ['lead', 'support', 'deadline'],
  'responsibility/unread': ['lead', 'support'],
  'unit/ambiguous': ['lead', 'support'],
  'unit/person': ['lead', 'support'],
  'unit/elided-level': ['lead', 'support'],
  'deadline/unknown': ['deadline', 'steps'],
  'number/double': ['no', 'records'],
  'number/missing': ['no', 'records'],
  'task/no-measure': ['records', 'measure', 'title'],
}
