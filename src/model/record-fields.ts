import type { DraftMeasure, DraftTask } from './draft.js'
import type { Field } from './field.js'
import type { Measure, Task } from './plan.js'
import { ROLES } from './roles.js'

/** The fields that a record has of its own, in the order in which they are told. */
export const OWN_FIELDS = ['measure', 'deadline', ...ROLES] as const
export type OwnField = (typeof OWN_FIELDS)[number]

export interface NamedField<Name = 'task_no' | 'task_title' | OwnField | 'other' | 'remark'> {
  name: Name
  /** Of the column, where it is one of no place of its own. */
  header?: string
  field: Field
}

/** Every field of a record that says something, with its name: those of its task first, those of other columns and remarks last. */
export function fieldsOf(
  { no, title }: Pick<Task | DraftTask, 'no' | 'title'>,
  record: Measure | DraftMeasure,
): NamedField[] {
  const others = record.other.map(({ header, field }) => ({ name: 'other' as const, header, field }))
  const remarks = record.remarks.flatMap((field) => named('remark', field))
  return [...named('task_no', no), ...named('task_title', title), ...ownFieldsOf(record), ...others, ...remarks]
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
