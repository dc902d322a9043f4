import type { ProvenanceRow } from '../model/dataset.js'
import type { Field, Fragment } from '../model/field.js'
import type { Annex, Measure, Plan, Section, Task } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import type { z } from 'zod'

type Row = z.infer<typeof ProvenanceRow>

/** Where each value of a task record comes from, a row a column of tasks.csv that the source prints. */
export function provenanceOf(
  { annex, section, task, record }: { annex: Annex; section: Section; task: Task; record: Measure },
  plan: Plan,
): Row[] {
  const { deadline, other } = record
  const row = (field: string, derivation: string, fragments: Fragment[]): Row => ({
    task_id: record.id,
    field,
    derivation,
    fragments,
  })
  const printed = (name: string, field: Field | null): Row[] =>
    field === null || field.fragments.length === 0 ? [] : [row(name, derivationOf(field), field.fragments)]
  const readBy = (name: string, rule: string, field: Field | null): Row[] =>
    field === null || field.fragments.length === 0
      ? []
      : [row(name, field.derivation === 'inferred' ? derivationOf(field) : `normalised:${rule}`, field.fragments)]
  return [
    ...printed(
      'plan_year',
      plan.metadata.title ? { ...plan.metadata.title, derivation: 'inferred', rule: 'notice/plan-year' } : null,
    ),
    ...printed('annex_title', annex.title),
    ...(section.fragments.length > 0
      ? [
          row('section_no', 'normalised:section/ordinal', section.fragments),
          row('section_title', 'normalised:section/ordinal', section.fragments),
        ]
      : []),
    ...printed('task_no', task.no),
    ...printed('task_title', task.title),
    ...printed('measure', record.measure),
    ...printed('deadline_text', deadline.field),
    ...(deadline.rule === null ? [] : readBy('deadline_kind', deadline.rule, deadline.field)),
    ...(deadline.start === null ? [] : readBy('deadline_start', deadline.rule!, deadline.field)),
    ...(deadline.end === null ? [] : readBy('deadline_end', deadline.rule!, deadline.field)),
    ...ROLES.flatMap((role) => unitRows(`${role}_units`, record[role].field, row)),
    ...(other.length === 1 ? printed('other', other[0]!.field) : []),
    ...(other.length > 1
      ? [
          row(
            'other',
            'joined',
            other.flatMap(({ field }) => field.fragments),
          ),
        ]
      : []),
  ]
}

/** Names are resolved over the registers in any case; a merged or joined cell, or a role that was inferred, says that first. */
function unitRows(
  name: string,
  field: Field | null,
  row: (field: string, derivation: string, fragments: Fragment[]) => Row,
): Row[] {
  if (field === null) return []
  const said = field.derivation === 'inherited' || field.derivation === 'inferred' || field.fragments.length > 1
  const derivation = said ? derivationOf(field) : 'normalised:unit/register'
  return [row(name, derivation, field.fragments)]
}

function derivationOf({ derivation, rule }: Field): string {
  return (derivation === 'inferred' || derivation === 'normalised' || derivation === 'corrected') && rule
    ? `${derivation}:${rule}`
    : derivation
}
