import { areRelated, pairDocuments } from '../diff/documents.js'
import { diff, type DiffOptions } from '../diff/index.js'
import { judge, type Judgement } from '../diff/judge/index.js'
import { documentsOf, refusalsOf, type Side } from '../diff/side.js'
import { ofYear, yearsOf } from '../diff/years.js'
import type { Comparison } from './data.js'

export interface YearsOptions extends DiffOptions, Judgement {
  years?: [number, number] | undefined
  despiteTotals?: boolean | undefined
}

/**
 * Compares two years of a dataset: those that are named, or the last two where plans of both are of one series. Null where
 * there is nothing to compare.
 * @throws UnreadableInput where a year that is named has no plan
 */
export function compareYears(side: Side, { years, despiteTotals, ...options }: YearsOptions): Comparison | null {
  const [old, fresh] = years ?? (yearsOf(side).slice(-2) as [number, number?])
  if (old === undefined || fresh === undefined) return null
  const [before, after] = [ofYear(side, old), ofYear(side, fresh)]
  if (!years && !haveSeries(before, after)) return null
  const refused = [before, after]
    .flatMap((one) => refusalsOf(one).map((refusal) => ({ ...refusal, label: one.label })))
    .find(({ what }) => what === 'ledger' || !despiteTotals)
  if (refused) return { refusal: `${refused.label} (${refused.document}): ${refused.message}` }
  return { diff: judge(diff(before, after, options), options) }
}

function haveSeries(before: Side, after: Side): boolean {
  return pairDocuments(documentsOf(before), documentsOf(after)).some(
    ({ old, fresh }) => old !== null && fresh !== null && areRelated(old, fresh),
  )
}
