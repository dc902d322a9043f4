import type { ProvenanceRow } from '../model/dataset.js'
import { nameOfOrigin, type Origin } from '../model/derivations.js'
import type { Field, Fragment } from '../model/field.js'
import type { Annex, Deadline, Measure, Plan, Section, Task } from '../model/plan.js'
import { fieldsOf, type NamedField } from '../model/record-fields.js'
import type { z } from 'zod'

type Row = z.infer<typeof ProvenanceRow>

/** Where the value of one column comes from. */
interface ColumnOrigin extends Origin {
  column: string
  fragments: Fragment[]
}

/** Where each value of a task record comes from, a row a column of tasks.csv that the source prints. */
export function provenanceOf(
  { annex, section, task, record }: { annex: Annex; section: Section; task: Task; record: Measure },
  { metadata: { title } }: Plan,
): Row[] {
  const origins: ColumnOrigin[] = [
    ...(title ? [{ ...told('plan_year', title), derivation: 'inferred', rule: 'notice/plan-year' } as const] : []),
    told('annex_title', annex.title),
    ...originsOfSection(section),
    ...fieldsOf(task, record).flatMap((field) => originsOf(field, record.deadline)),
    ...originOfSeveral(
      'other',
      record.other.map(({ field }) => field),
    ),
    ...originOfSeveral('remark', record.remarks),
  ]
  return origins.filter(isSaid).map(({ column, fragments, ...origin }) => ({
    task_id: record.id,
    field: column,
    derivation: nameOfOrigin(origin),
    fragments,
  }))
}

function told(column: string, { derivation, rule, fragments }: Field): ColumnOrigin {
  return { column, derivation, rule, fragments }
}

function originsOfSection({ fragments, corrected }: Section): ColumnOrigin[] {
  const ordinal = { derivation: 'normalised', rule: 'section/ordinal', fragments } as const
  const title = corrected === undefined ? ordinal : ({ derivation: 'corrected', rule: corrected, fragments } as const)
  return [
    { column: 'section_no', ...ordinal },
    { column: 'section_title', ...title },
  ]
}

/** The columns that one field fills. */
function originsOf({ name, field }: NamedField, deadline: Deadline): ColumnOrigin[] {
  switch (name) {
    case 'deadline':
      return [told('deadline_text', field), ...originsOfDays(deadline, field)]
    case 'lead':
    case 'support':
    case 'upper_lead':
      return [originOfUnits(`${name}_units`, field)]
    case 'step':
    case 'other':
    case 'remark':
      return []
    default:
      return [told(name, field)]
  }
}

/** What the words of a deadline mean; those that the measure says in passing are inferred. */
function originsOfDays({ rule, start, end }: Deadline, field: Field): ColumnOrigin[] {
  if (rule === null) return []
  const columns = [
    'deadline_kind',
    ...(start === null ? [] : ['deadline_start']),
    ...(end === null ? [] : ['deadline_end']),
  ]
  return columns.map((column) => ({
    ...told(column, field),
    ...(field.derivation === 'inferred' ? {} : ({ derivation: 'normalised', rule } as const)),
  }))
}

const SAID_FIRST: ReadonlySet<Field['derivation']> = new Set(['inherited', 'inferred', 'corrected'])

/** Names are resolved over the registers in any case; a cell that is merged, joined or corrected, or whose role is inferred, says that first. */
function originOfUnits(column: string, field: Field): ColumnOrigin {
  const said = SAID_FIRST.has(field.derivation) || field.fragments.length > 1
  return { ...told(column, field), ...(said ? {} : ({ derivation: 'normalised', rule: 'unit/register' } as const)) }
}

/** All other columns are one in the table, and so are all remarks. */
function originOfSeveral(column: string, fields: readonly Field[]): ColumnOrigin[] {
  const [first, ...more] = fields.map((field) => told(column, field))
  if (!first || more.length === 0) return first ? [first] : []
  return [{ ...first, derivation: 'joined', fragments: [first, ...more].flatMap(({ fragments }) => fragments) }]
}

/** A corrected value may stand where the notice prints nothing. */
function isSaid({ derivation, fragments }: ColumnOrigin): boolean {
  return fragments.length > 0 || derivation === 'corrected'
}
