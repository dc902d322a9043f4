import { createHash } from 'node:crypto'
import type { Field } from '../model/field.js'
import { recordsOf, type Plan } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import { compact } from '../text/blanks.js'

/** Equal for plans that say the same: SHA-256 of everything a reader of the dataset sees, provenance aside. Blanks do not count: formats differ in them. */
export function contentHash(plan: Plan): string {
  const records = [...recordsOf(plan)].map(({ annex, section, task, record }) => [
    annex.no,
    plain(annex.title),
    section.no,
    compact(section.title),
    plain(task.no),
    plain(task.title),
    plain(record.measure),
    compact(record.deadline.text),
    record.deadline.kind,
    record.deadline.start,
    record.deadline.end,
    ...ROLES.map((role) => record[role].units.map(({ unit_id }) => unit_id)),
    record.other.map(({ header, field }) => [header, plain(field)]),
  ])
  const indicators = plan.annexes.flatMap((annex) =>
    annex.indicators.map(({ fragments: _, ...values }) => [annex.no, values]),
  )
  return createHash('sha256')
    .update(JSON.stringify([records, indicators]))
    .digest('hex')
}

function plain(field: Field | null): string {
  return compact(field?.text ?? '')
}
