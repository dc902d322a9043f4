import type { ChangeKindName } from '../../model/change-kinds.js'
import type { Cause } from '../../model/diff.js'
import { fold } from '../text/fold.js'
import { sameText, tokensOf } from '../text/tokens.js'
import type { DocumentRows, Side } from '../side.js'
import { FIELDS } from './found.js'

const UNIT_FIELDS = new Set(['lead_units', 'support_units', 'upper_lead_units'])

/** Tells why values of two documents differ, by what the packages carry of their making. */
export class Causes {
  private readonly sameSource: boolean
  private readonly sameRegistry: boolean

  constructor(
    private readonly old: DocumentRows,
    private readonly fresh: DocumentRows,
    sides: { old: Side; fresh: Side },
  ) {
    this.sameSource = old.document.source_sha256 === fresh.document.source_sha256
    this.sameRegistry = sides.old.registry === sides.fresh.registry
  }

  /**
   * A correction, where what is printed does not differ; the registry, where units differ that are printed alike; the
   * extractor, where anything else differs in one and the same file; else the source.
   */
  of(kind: ChangeKindName, oldIds: readonly string[], newIds: readonly string[]): Cause {
    const field = FIELDS[kind]
    if (field !== undefined) {
      const printedAlike = this.printedAlike(field, oldIds, newIds)
      if (this.isCorrected(field, oldIds, newIds) && (this.sameSource || printedAlike)) return 'correction'
      if (UNIT_FIELDS.has(field) && printedAlike && !this.sameRegistry) return 'registry'
    }
    return this.sameSource ? 'extractor' : 'source'
  }

  private isCorrected(field: string, oldIds: readonly string[], newIds: readonly string[]): boolean {
    const corrected = (rows: DocumentRows, ids: readonly string[]): boolean =>
      provenanceOf(rows, field, ids).some(({ derivation }) => derivation.startsWith('corrected:'))
    return corrected(this.old, oldIds) || corrected(this.fresh, newIds)
  }

  private printedAlike(field: string, oldIds: readonly string[], newIds: readonly string[]): boolean {
    const before = tokensOf(printedIn(this.old, field, oldIds), this.old.document.plan_year)
    const after = tokensOf(printedIn(this.fresh, field, newIds), this.fresh.document.plan_year)
    return before.length > 0 && sameText(before, after)
  }
}

/** What the source prints for a field, corrections aside. */
function printedIn(rows: DocumentRows, field: string, ids: readonly string[]): string {
  const pieces = provenanceOf(rows, field, ids).flatMap(({ fragments }) => fragments.map(({ text }) => text))
  return fold(pieces.join(''))
}

function provenanceOf({ provenance }: DocumentRows, field: string, ids: readonly string[]) {
  return ids.flatMap((id) => (provenance.get(id) ?? []).filter((row) => row.field === field))
}
