import type { DraftAnnex } from '../model/draft.js'
import type { Observation } from '../model/finding.js'
import type { Indicator } from '../model/plan.js'
import { told, worded } from '../text/told.js'
import { isAspect, namesShare } from '../vocabulary/indicators/aspects.js'
import { needsNoUnit } from '../vocabulary/indicators/without-units.js'
import { isShareUnit } from '../vocabulary/numbers/column-units.js'

/** Parts the steps of a name. */
const STEP = ' / '

/**
 * The names of an annex whose values print no unit anywhere, where they do not say themselves what they count (户数). Of
 * shares, and of several units above a table, other findings tell.
 * @param indicators those of each indicator as drafted
 */
export function unitsMissing(
  { no, indicators: drafts }: DraftAnnex,
  indicators: readonly Indicator[][],
): Observation[] {
  const bare = indicators.flatMap((values, at) => {
    const isToldAbove = drafts[at]!.units_above.filter((unit) => !isShareUnit(unit)).length > 1
    return isToldAbove ? [] : values.filter(({ unit, value }) => unit === '' && value !== null)
  })
  const isShare = (value: Indicator): boolean => namesShare(value.heading) || namesShare(nameOf(value))
  const missing = bare.filter((value) => !isShare(value) && !needsNoUnit(nameOf(value)))
  const [first] = missing
  if (!first) return []
  const names = [...new Set(missing.map(nameOf))]
  const listed = worded({ names }, names.map((name) => `“${name}”`).join(', '))
  const place = first.fragments.findLast(({ table }) => table !== null)?.place ?? null
  const words = told`Annex ${{ annex: no }} prints no unit for ${listed} (${{ values: missing.length }} values); it is left empty.`
  return [{ rule: 'indicator/no-unit', ...words, place }]
}

/** What says what a value counts: its header or the last step of its name that says more than when or how. */
function nameOf({ indicator, heading }: Indicator): string {
  const steps = [...indicator.split(STEP), heading].filter(Boolean)
  return steps.findLast((step) => !isAspect(step)) ?? steps.at(-1) ?? ''
}
