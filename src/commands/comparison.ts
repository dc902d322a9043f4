import { areRelated, pairDocuments } from '../diff/documents.js'
import { diff } from '../diff/index.js'
import type { SettledMatch } from '../diff/match/settled.js'
import { documentsOf, type Side } from '../diff/side.js'
import { ofYear } from '../diff/years.js'
import type { Diff } from '../model/diff.js'
import { UnreadableInput } from '../model/errors.js'
import type { Registry } from '../registry/registry.js'
import { registryWith } from './registry.js'
import { loadSide, type SideOptions } from './sides.js'

/** Two notices of which fewer records have a counterpart, and whose titles or regions differ, are of two series. */
const RELATED_SHARE = 0.2

export interface ComparisonOptions extends SideOptions {
  years?: [number, number]
  unrelated?: boolean
}

export interface Comparison {
  sides: [Side, Side]
  diff: Diff
  registry: Registry
}

/**
 * Loads two datasets and compares them.
 * @throws UnreadableInput, RefusedComparison, UsageError
 */
export async function compareSides(
  [oldArg, newArg]: [string, string],
  settled: readonly SettledMatch[],
  options: ComparisonOptions,
): Promise<Comparison> {
  const old = await loadSide(oldArg, options)
  const fresh = oldArg === newArg ? old : await loadSide(newArg, options)
  const sides: [Side, Side] = options.years
    ? [ofYear(old, options.years[0]), ofYear(fresh, options.years[1])]
    : [old, fresh]
  const registry = registryWith(options.units)
  const compared = diff(...sides, { registry, settled })
  if (!options.unrelated) refuseUnrelated(sides, compared)
  return { sides, diff: compared, registry }
}

function refuseUnrelated([old, fresh]: [Side, Side], { documents }: Diff): void {
  const pairs = pairDocuments(documentsOf(old), documentsOf(fresh))
  if (pairs.some((pair) => pair.old && pair.fresh && areRelated(pair.old, pair.fresh))) return
  const matches = documents.flatMap((document) => document.matches)
  const continued = matches.filter((match) => match.old.length > 0 && match.new.length > 0).length
  if (continued >= matches.length * RELATED_SHARE && matches.length > 0) return
  const titles = [old, fresh].map(({ tables }) => tables.documents[0]?.title ?? '').join(' / ')
  throw new UnreadableInput(
    `${old.label}, ${fresh.label}`,
    `They are notices of two series: ${titles}; ${continued} of ${matches.length} records have a counterpart.`,
    'Compare two years of one plan, or say --unrelated.',
  )
}
