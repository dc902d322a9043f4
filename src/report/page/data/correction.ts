import { stringify } from 'yaml'
import type { Correctable } from '../../../model/correction.js'
import type { DocumentData } from '../../data.js'
import { columnOf } from './fields.js'
import type { ReportRecord } from './record.js'

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
