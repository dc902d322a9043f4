import type { CorrectionId } from './correction.js'
import type { DerivationId } from './derivation-rules.js'

/** How a value came about: printed so, of several pieces, in a merged cell, by a rule, or by a person’s correction. */
export const DERIVATIONS = ['verbatim', 'joined', 'inherited', 'normalised', 'inferred', 'corrected'] as const
export type Derivation = (typeof DERIVATIONS)[number]

/** How a value came about, and the rule or the correction where there is one. */
export interface Origin {
  derivation: Derivation
  rule: DerivationId | CorrectionId | null
}

/** Told with their rule; of the others that is of no concern. */
const WITH_RULE: ReadonlySet<Derivation> = new Set<Derivation>(['normalised', 'inferred', 'corrected'])

/** An origin as provenance.csv has it: verbatim, normalised:deadline/month-end, corrected:1/2/1:deadline. */
export function nameOfOrigin({ derivation, rule }: Origin): string {
  return WITH_RULE.has(derivation) && rule !== null ? `${derivation}:${rule}` : derivation
}

/** What a cell of provenance.csv says; the rule is perhaps one of another version. */
export function readOrigin(name: string): { derivation: string; rule: string | null } {
  const colon = name.indexOf(':')
  return colon < 0
    ? { derivation: name, rule: null }
    : { derivation: name.slice(0, colon), rule: name.slice(colon + 1) }
}
