import { stringify } from 'yaml'
import type { Correctable } from '../../../model/correction.js'
import type { DocumentData } from '../../data.js'
import type { ReportRecord } from './dataset.js'

/** The fields of a record as a person reads them, each with its column in provenance and whether a correction may change it. */
export const FIELDS: readonly { name: Correctable | 'other'; column: string }[] = [
  { name: 'measure', column: 'measure' },
  { name: 'deadline', column: 'deadline_text' },
  { name: 'upper_lead', column: 'upper_lead_units' },
  { name: 'lead', column: 'lead_units' },
  { name: 'support', column: 'support_units' },
  { name: 'task_title', column: 'task_title' },
  { name: 'section', column: 'section_title' },
  { name: 'other', column: 'other' },
]

export function columnOf(field: string): string {
  return FIELDS.find(({ name }) => name === field)?.column ?? 'measure'
}

/** A correction of a field that a person completes: as gongwen.overrides.yaml takes it but for the right text, the reason and by whom. */
export function correctionOf(record: ReportRecord, field: Correctable, data: DocumentData | null): string {
  const { document, id } = record
  const expect = data?.expected[id]?.[field] ?? printedOf(record, field, data)
  return stringify(
    [
      {
        source: document.document_number ?? document.source_sha256,
        record: id,
        field,
        expect,
        set: expect,
        reason: '',
        by: '',
      },
    ],
    { lineWidth: 0 },
  )
}

/** The text of a field by its pieces, where the tree of the document is not at hand. */
function printedOf({ id }: ReportRecord, field: Correctable, data: DocumentData | null): string {
  return (data?.provenance[id]?.[columnOf(field)]?.fragments ?? []).map(({ text }) => text).join('\n')
}
