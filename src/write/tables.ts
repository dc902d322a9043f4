import type { Tables } from '../model/dataset.js'
import type { Extraction, Unread } from '../model/extraction.js'
import type { Finding } from '../model/finding.js'
import { nameOf } from '../model/place.js'
import { type Plan, recordsOf, type Responsibility } from '../model/plan.js'
import { type Role, ROLES } from '../model/roles.js'
import { told } from '../text/told.js'
import { provenanceOf } from './provenance.js'

/** Turns extracted documents into the rows of the data package's tables, in document order. */
export function tablesOf(
  extractions: readonly Extraction[],
  leftOut: readonly Extraction[] = [],
  unread: readonly Unread[] = [],
): Tables {
  const plans = extractions.map(({ plan }) => plan)
  return {
    documents: plans.map(documentRow),
    tasks: plans.flatMap(taskRows),
    task_units: plans.flatMap(taskUnitRows),
    milestones: plans.flatMap(milestoneRows),
    targets: plans.flatMap((plan) =>
      [...recordsOf(plan)].flatMap(({ record }) => record.targets.map((target) => ({ task_id: record.id, ...target }))),
    ),
    indicators: plans.flatMap(indicatorRows),
    units: mergedUnits(plans.flatMap(unitRows)),
    provenance: plans.flatMap((plan) => [...recordsOf(plan)].flatMap((parts) => provenanceOf(parts, plan))),
    diagnostics: [
      ...outsideRows(
        unread,
        leftOut.map(({ plan, findings }) => ({ file: plan.source.file, finding: findings[0]! })),
      ),
      ...extractions.flatMap(({ plan, findings }) => findings.map((finding) => diagnosticRow(plan.id, finding))),
    ],
    quarantine: plans.flatMap(quarantineRows),
  }
}

export function documentRow(plan: Plan): Tables['documents'][number] {
  const { id, title, document_number, issuer, region, region_code, plan_year, issued_on, printed_on, source, ledger } =
    plan
  const records = [...recordsOf(plan)]
  return {
    id,
    title,
    document_number,
    issuer,
    region,
    region_code,
    plan_year,
    issued_on,
    printed_on,
    source_file: source.file,
    source_format: source.format,
    source_sha256: source.sha256,
    pages: source.pages,
    annexes: plan.annexes.filter(({ no }) => no !== '0').length,
    tasks: new Set(records.map(({ task }) => task)).size,
    measures: records.length,
    cells: ledger.cells,
    cells_in_records: ledger.in_records,
    cells_in_structure: ledger.in_structure,
    cells_in_quarantine: ledger.in_quarantine,
    characters: ledger.characters.seen,
    characters_made: ledger.characters.made,
    characters_in_records: ledger.characters.in_records,
    characters_in_structure: ledger.characters.in_structure,
    characters_in_text: ledger.characters.in_text,
    characters_in_quarantine: ledger.characters.in_quarantine,
    characters_left_out: Object.values(ledger.characters.left_out).reduce((sum, left) => sum + left, 0),
  }
}

export function taskRows(plan: Plan): Tables['tasks'] {
  return [...recordsOf(plan)].map(({ annex, section, task, record }) => ({
    id: record.id,
    document_id: plan.id,
    plan_year: plan.plan_year,
    annex_no: annex.no,
    annex_title: annex.title.text,
    section_no: section.no,
    section_title: section.title,
    task_no: task.no?.text ?? '',
    task_title: task.title?.text ?? '',
    measure_no: record.no,
    measure: record.measure.text,
    deadline_text: record.deadline.text,
    deadline_kind: record.deadline.kind,
    deadline_start: record.deadline.start,
    deadline_end: record.deadline.end,
    lead_units: record.lead.units.map(({ unit }) => unit),
    support_units: record.support.units.map(({ unit }) => unit),
    upper_lead_units: record.upper_lead.units.map(({ unit }) => unit),
    source: nameOf(record.places),
    remark: record.remarks.map(({ text }) => text).join('\n'),
    other: record.other.map(({ key, header, field, ...amount }) => ({ key, header, text: field.text, ...amount })),
  }))
}

function taskUnitRows(plan: Plan): Tables['task_units'] {
  return [...recordsOf(plan)].flatMap(({ record }) =>
    ROLES.flatMap((role) => unitsOfRole(record.id, role, record[role])),
  )
}

function unitsOfRole(task_id: string, role: Role, { units, field }: Responsibility): Tables['task_units'] {
  return units.map(({ position, unit_id, unit, text, kind, open_ended }) => ({
    task_id,
    role,
    position,
    unit_id,
    unit,
    unit_text: text,
    unit_kind: kind,
    open_ended,
    inherited: field?.derivation === 'inherited',
  }))
}

function milestoneRows(plan: Plan): Tables['milestones'] {
  return [...recordsOf(plan)].flatMap(({ record: { id, deadline, steps } }) =>
    [...deadline.parts.map((part) => ({ ...part, field: deadline.field! })), ...steps].map(
      ({ label, text, kind, start, end, field }, at) => ({
        task_id: id,
        position: at + 1,
        label,
        text,
        kind,
        start,
        end,
        source: nameOf(field.fragments.map(({ place }) => place)),
      }),
    ),
  )
}

function indicatorRows(plan: Plan): Tables['indicators'] {
  return plan.annexes.flatMap((annex) =>
    annex.indicators.map(({ fragments: _, ...values }) => ({ document_id: plan.id, annex_no: annex.no, ...values })),
  )
}

/** The units of one document; `mergedUnits` makes one row a unit of those of several. */
function unitRows(plan: Plan): Tables['units'] {
  const rows = new Map<string, Tables['units'][number] & { records: Set<string> }>()
  for (const unit of plan.units)
    if (!rows.has(unit.unit_id))
      rows.set(unit.unit_id, { ...unit, aliases_met: [], record_count: 0, records: new Set() })
  for (const { record } of recordsOf(plan)) {
    for (const mention of ROLES.flatMap((role) => record[role].units)) {
      const row = rows.get(mention.unit_id)!
      row.records.add(record.id)
      if (!row.aliases_met.includes(mention.text)) row.aliases_met.push(mention.text)
    }
  }
  return [...rows.values()].map(({ records, ...row }) => ({ ...row, record_count: records.size }))
}

/** What is to be said of inputs that gave no document: they could not be read, or another has their records. */
export function outsideRows(unread: readonly Unread[], leftOut: readonly Unread[]): Tables['diagnostics'] {
  return [...unread, ...leftOut].map(({ file, finding }) =>
    diagnosticRow('', { ...finding, ...told`${{ file }}: ${finding}` }),
  )
}

function diagnosticRow(
  document_id: string,
  { rule, severity, message, params, place, task_id }: Finding,
): Tables['diagnostics'][number] {
  const source = place ? nameOf([place]) : ''
  return { document_id, rule, severity, message, source, task_id, params: JSON.stringify(params) }
}

function quarantineRows(plan: Plan): Tables['quarantine'] {
  return plan.quarantine.map(({ fragment: { table, row, column, place, text }, reason }) => ({
    document_id: plan.id,
    source: nameOf([place]),
    table: table!,
    row: row!,
    column: column!,
    text,
    reason,
  }))
}

type UnitTableRow = Tables['units'][number]

/** Merges units that several documents name into one row each, in the order in which they are met. */
export class UnitRows {
  private readonly rows = new Map<string, UnitTableRow>()

  add(units: readonly UnitTableRow[]): void {
    for (const unit of units) {
      const row = this.rows.get(unit.unit_id)
      if (row) mergeUnit(unit, row)
      else this.rows.set(unit.unit_id, { ...unit, names_met: [...unit.names_met], aliases_met: [...unit.aliases_met] })
    }
  }

  get all(): UnitTableRow[] {
    return [...this.rows.values()]
  }
}

export function mergedUnits(units: readonly UnitTableRow[]): UnitTableRow[] {
  const merged = new UnitRows()
  merged.add(units)
  return merged.all
}

function mergeUnit({ names_met, aliases_met, record_count }: UnitTableRow, row: UnitTableRow): void {
  row.record_count += record_count
  for (const name of names_met) if (!row.names_met.includes(name)) row.names_met.push(name)
  for (const alias of aliases_met) if (!row.aliases_met.includes(alias)) row.aliases_met.push(alias)
}
