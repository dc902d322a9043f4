import type { RuleId } from '../../model/finding.js'
import type { Side } from '../side.js'

/** Findings that say that a dataset may lack records. */
const TOTALS: RuleId = 'total/declared'
const LEDGER: RuleId = 'ledger/unbalanced'

/** Why a dataset is not fit to be compared: rows may be missing, and would look like removed tasks. */
export interface Refusal {
  document: string
  what: 'ledger' | 'total'
  message: string
}

/** What stands against comparing a dataset: a ledger that does not balance, a total that the notice prints and the records miss. */
export function refusalsOf({ tables }: Side): Refusal[] {
  const unbalanced = tables.documents.filter(
    ({ cells, cells_in_records, cells_in_structure, cells_in_quarantine }) =>
      cells !== cells_in_records + cells_in_structure + cells_in_quarantine,
  )
  return [
    ...unbalanced.map(({ id, cells, cells_in_records, cells_in_structure, cells_in_quarantine }) => ({
      document: id,
      what: 'ledger' as const,
      message: `The ledger does not balance: ${cells} cells, of them ${cells_in_records} in records, ${cells_in_structure} in structure, ${cells_in_quarantine} in quarantine.`,
    })),
    ...tables.diagnostics
      .filter(({ rule, document_id }) => rule === LEDGER && !unbalanced.some(({ id }) => id === document_id))
      .map(({ document_id, message }) => ({ document: document_id, what: 'ledger' as const, message })),
    ...tables.diagnostics
      .filter(({ rule }) => rule === TOTALS)
      .map(({ document_id, message }) => ({ document: document_id, what: 'total' as const, message })),
  ]
}
