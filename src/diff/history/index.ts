import type { History } from '../../model/history.js'
import { counted } from '../../text/counted.js'
import { diff, type DiffOptions } from '../index.js'
import type { Side } from '../side.js'
import { onlyTasks, yearsOf, ofYear } from '../years.js'
import { Lines } from './lines.js'

/**
 * Follows each task through the years of one or several datasets: year by year, and what was not there for some years by
 * what it was when last seen. Pairs that are uncertain are not joined.
 */
export function history(sides: readonly Side[], options: DiffOptions): History {
  const plans = plansByYear(sides)
  const lines = new Lines()
  let uncertain = 0
  for (const [at, { year, side }] of plans.entries()) {
    const before = plans.slice(0, at).toReversed()
    const matches = before.flatMap((earlier, gap) => {
      const old = gap === 0 ? earlier.side : onlyTasks(earlier.side, lines.endingIn(earlier.year))
      const fresh = gap === 0 ? side : onlyTasks(side, lines.missingFrom(side))
      if (old.tables.tasks.length === 0 || fresh.tables.tasks.length === 0) return []
      const found = diff(old, fresh, options).documents.flatMap((document) => document.matches)
      lines.join(found, side, year)
      return found
    })
    uncertain += matches.filter(({ kind }) => kind === 'uncertain').length
    lines.begin(lines.missingFrom(side), side, year)
  }
  const notes =
    uncertain === 0
      ? []
      : [`${counted(uncertain, 'uncertain pair')} not joined: gongwen diff lists them, matches.yaml settles them.`]
  return { years: plans.map(({ year }) => year), lines: lines.all(), notes }
}

/** One side a year: the first dataset that has it. */
function plansByYear(sides: readonly Side[]): { year: number; side: Side }[] {
  const years = new Map<number, Side>()
  for (const side of sides) for (const year of yearsOf(side)) if (!years.has(year)) years.set(year, ofYear(side, year))
  return [...years].map(([year, side]) => ({ year, side })).sort((a, b) => a.year - b.year)
}
