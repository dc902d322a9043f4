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
    isSaid(field) ? [row(name, derivationOf(field), field.fragments)] : []
  const readBy = (name: string, rule: string, field: Field | null): Row[] =>
    isSaid(field)
      ? [row(name, field.derivation === 'inferred' ? derivationOf(field) : `normalised:${rule}`, field.fragments)]
      : []
  return [
    ...printed(
      'plan_year',
      plan.metadata.title ? { ...plan.metadata.title, derivation: 'inferred', rule: 'notice/plan-year' } : null,
    ),
    ...printed('annex_title', annex.title),
    ...sectionRows(section, row),
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

type RowOf = (field: string, derivation: string, fragments: Fragment[]) => Row

function sectionRows({ fragments, corrected }: Section, row: RowOf): Row[] {
  const derivation = 'normalised:section/ordinal'
  const no = fragments.length > 0 ? [row('section_no', derivation, fragments)] : []
  if (corrected !== undefined) return [...no, row('section_title', `corrected:${corrected}`, fragments)]
  return [...no, ...(fragments.length > 0 ? [row('section_title', derivation, fragments)] : [])]
}

/** A corrected field may stand where the notice prints nothing. */
function isSaid(field: Field | null): field is Field {
  return field !== null && (field.fragments.length > 0 || field.derivation === 'corrected')
}

const SAID_FIRST: ReadonlySet<Field['derivation']> = new Set(['inherited', 'inferred', 'corrected'])

/** Names are resolved over the registers in any case; a cell that is merged, joined or corrected, or whose role is inferred, says that first. */
function unitRows(name: string, field: Field | null, row: RowOf): Row[] {
  if (field === null) return []
  const said = SAID_FIRST.has(field.derivation) || field.fragments.length > 1
  const derivation = said ? derivationOf(field) : 'normalised:unit/register'
  return [row(name, derivation, field.fragments)]
}

function derivationOf({ derivation, rule }: Field): string {
  return (derivation === 'inferred' || derivation === 'normalised' || derivation === 'corrected') && rule
    ? `${derivation}:${rule}`
    : derivation
}
