import type { DraftMeasure, DraftStep, DraftTask } from './draft.js'
import type { Field } from './field.js'
import type { Measure, Step, Task } from './plan.js'
import { ROLES } from './roles.js'

/** The fields that a record has of its own, in the order in which they are told. */
export const OWN_FIELDS = ['measure', 'deadline', ...ROLES] as const
export type OwnField = (typeof OWN_FIELDS)[number]

export interface NamedField<Name = 'task_no' | 'task_title' | OwnField | 'step' | 'other' | 'remark'> {
  name: Name
  /** Of the column, where it is one of steps or of no place of its own. */
  header?: string
  field: Field
}

/** Every field of a record that says something, with its name: those of its task first, those of other columns and remarks last. */
export function fieldsOf(
  { no, title }: Pick<Task | DraftTask, 'no' | 'title'>,
  record: Measure | DraftMeasure,
): NamedField[] {
  const steps = record.steps.map((step) => ({ name: 'step' as const, header: headerOf(step), field: step.field }))
  const others = record.other.map(({ header, field }) => ({ name: 'other' as const, header, field }))
  const remarks = record.remarks.flatMap((field) => named('remark', field))
  return [
    ...named('task_no', no),
    ...named('task_title', title),
    ...ownFieldsOf(record),
    ...steps,
    ...others,
    ...remarks,
  ]
}

function headerOf(step: Step | DraftStep): string {
  return 'label' in step ? step.label : step.headers.join('、')
}

/** Those among them that are the record’s own. */
export function ownFieldsOf(record: Measure | DraftMeasure): NamedField<OwnField>[] {
  return OWN_FIELDS.flatMap((name) => named(name, printed(record[name])))
}

function named<Name extends string>(name: Name, field: Field | null): NamedField<Name>[] {
  return field === null ? [] : [{ name, field }]
}

/** A value that was worked out keeps the field that it was read from. */
function printed(value: Field | { field: Field | null } | null): Field | null {
  return value !== null && 'field' in value ? value.field : value
}
