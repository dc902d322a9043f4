import { areOfOtherRegions, areRelated, pairDocuments } from '../diff/documents.js'
import { diff } from '../diff/index.js'
import type { SettledMatch } from '../diff/match/settled.js'
import { documentsOf, type Side } from '../diff/side.js'
import { ofYear } from '../diff/years.js'
import type { Diff } from '../model/diff.js'
import { UnreadableInput } from '../model/errors.js'
import type { Registry } from '../registry/registry.js'
import { registryWith } from './inputs/registry.js'
import { loadSide, refuseEmpty, type SideOptions } from './sides.js'

/** Two notices of one region whose titles differ are of two series where fewer of their records have a counterpart. */
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
  const registry = registryWith(options.units)
  const old = await loadSide(oldArg, { ...options, registry })
  const fresh = oldArg === newArg ? old : await loadSide(newArg, { ...options, registry })
  const sides: [Side, Side] = options.years
    ? [ofYear(old, options.years[0]), ofYear(fresh, options.years[1])]
    : [old, fresh]
  if (!options.allowEmpty) sides.forEach(refuseEmpty)
  const compared = diff(...sides, { registry, settled })
  if (!options.unrelated) refuseUnrelated(sides, compared)
  return { sides, diff: compared, registry }
}

function refuseUnrelated([old, fresh]: [Side, Side], { documents }: Diff): void {
  const pairs = pairDocuments(documentsOf(old), documentsOf(fresh)).flatMap((pair) =>
    pair.old && pair.fresh ? [[pair.old, pair.fresh] as const] : [],
  )
  if (pairs.some((pair) => areRelated(...pair))) return
  const matches = documents.flatMap((document) => document.matches)
  const continued = matches.filter((match) => match.old.length > 0 && match.new.length > 0).length
  const ofOneRegion = pairs.some((pair) => !areOfOtherRegions(...pair))
  if (ofOneRegion && continued >= matches.length * RELATED_SHARE) return
  const titles = [old, fresh].map(({ tables }) => tables.documents[0]?.title ?? '').join(' / ')
  throw new UnreadableInput(
    `${old.label}, ${fresh.label}`,
    `They are notices of two series: ${titles}; ${continued} of ${matches.length} records have a counterpart.`,
    'Compare two years of one plan, or say --unrelated.',
  )
}
