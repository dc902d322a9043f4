import type { History } from '../../model/history.js'
import { counted } from '../../text/counted.js'
import { diff, type DiffOptions } from '../index.js'
import type { Side } from '../side.js'
import { joined, namesakesIn, ofYear, onlyTasks, withoutYear, yearsOf } from '../years.js'
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
  const notes = [
    ...regionsNote(sides),
    ...uncertainNote(uncertain),
    ...sides.flatMap(withoutYear).map(noYearNote),
    ...namesakesIn(sides).map(namesakeNote),
  ]
  return { years: plans.map(({ year }) => year), lines: lines.all(), notes }
}

/** One plan a year is taken for the next of its series, wherever it is from. */
function regionsNote(sides: readonly Side[]): string[] {
  const regions = new Set(sides.flatMap(({ tables }) => tables.documents.flatMap(({ region }) => region ?? [])))
  return regions.size > 1 ? [`There are plans of several regions: ${[...regions].sort().join('、')}.`] : []
}

function uncertainNote(count: number): string[] {
  if (count === 0) return []
  return [`${counted(count, 'uncertain pair')} not joined: gongwen diff lists them, matches.yaml settles them.`]
}

function noYearNote(title: string): string {
  return `Left out, for the year that the plan is for is not known: ${title}.`
}

function namesakeNote(title: string): string {
  return `Left out, for it has the id of another plan: ${title}. Extract both into one package, which tells them apart.`
}

/** One side a year, with the plans of all datasets for it; a document that several have is taken once. */
function plansByYear(sides: readonly Side[]): { year: number; side: Side }[] {
  const years = new Map<number, Side>()
  for (const side of sides)
    for (const year of yearsOf(side)) {
      const before = years.get(year)
      years.set(year, before ? joined(before, ofYear(side, year)) : ofYear(side, year))
    }
  return [...years].map(([year, side]) => ({ year, side })).sort((a, b) => a.year - b.year)
}
