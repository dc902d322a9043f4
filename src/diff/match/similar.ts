import { assign } from './assignment.js'
import type { Entry } from './entry.js'
import type { MatchReason, RecordMatch } from './matching.js'
import { GREY, PAIR, PLACE, SHARED_TITLE, TITLE, UNITS } from './thresholds.js'
import { dice, textLikeness } from './weights.js'

/** Pairs records with their candidates so that the likeness of all pairs is greatest in sum. */
export function pairSimilar(
  old: readonly Entry[],
  fresh: readonly Entry[],
  candidates: ReadonlyMap<Entry, readonly Entry[]>,
  all: readonly Entry[],
): RecordMatch[] {
  const common = commonnessOf(all)
  const columnOf = new Map(fresh.map((entry, column) => [entry, column]))
  const likely = old.map((entry) =>
    candidates
      .get(entry)!
      .map((other) => ({ column: columnOf.get(other)!, ...recordLikeness(entry, other, common) }))
      .filter(({ score }) => score >= GREY),
  )
  const edges = likely.map((list) => list.map(({ column, score }) => ({ column, gain: score - GREY })))
  return assign(edges, fresh.length).flatMap((column, row) => {
    const found = likely[row]!.find((one) => one.column === column)
    if (!found) return []
    const { score, reason } = found
    const kind = score >= PAIR ? 'similar' : 'uncertain'
    return [{ kind, old: [old[row]!], fresh: [fresh[found.column]!], score, reason }]
  })
}

/** How alike two records are, 0 to 1, and of what that is made. */
interface Likeness {
  score: number
  reason: MatchReason
}

/** What is known of all records of both sides: a unit or a section that most of them have tells little. */
interface Commonness {
  records: number
  units: ReadonlyMap<string, number>
  sections: ReadonlyMap<string, number>
}

/**
 * The texts decide; units and place in common close a part of what they leave open. What most records share counts little.
 * Rounded, so that no engine's last digit decides.
 */
function recordLikeness(a: Entry, b: Entry, common: Commonness): Likeness {
  const title = textLikeness(a.title, b.title)
  const measure = textLikeness(a.measure, b.measure)
  const text = shareOfTexts(titleEvidence(title, measure, a, b), measure, titleWeight(a, b))
  const units = unitLikeness(a, b, common)
  const place = placeLikeness(a, b, common)
  const score = rounded(text + (1 - text) * (UNITS * units + PLACE * place))
  return { score, reason: { by: 'likeness', title, measure, units, place } }
}

function commonnessOf(entries: readonly Entry[]): Commonness {
  const units = new Map<string, number>()
  const sections = new Map<string, number>()
  for (const entry of entries) {
    for (const unit of unitsOf(entry)) units.set(unit, (units.get(unit) ?? 0) + 1)
    sections.set(sectionKey(entry), (sections.get(sectionKey(entry)) ?? 0) + 1)
  }
  return { records: entries.length, units, sections }
}

function shareOfTexts(title: number, measure: number, weight: number): number {
  return (weight * title + (1 - TITLE) * measure) / (weight + 1 - TITLE)
}

/** A title that several measures have says which task they are of, not which is which: it bears out what they say. */
function titleEvidence(title: number, measure: number, a: Entry, b: Entry): number {
  return a.titleShared > 1 || b.titleShared > 1 ? Math.min(title, SHARED_TITLE * measure) : title
}

/** The more records have a title the less it counts; none does not count. */
function titleWeight(a: Entry, b: Entry): number {
  if (a.title.total === 0 || b.title.total === 0) return 0
  return TITLE / Math.sqrt(Math.max(a.titleShared, b.titleShared))
}

function unitLikeness(a: Entry, b: Entry, { records, units }: Commonness): number {
  const [ofA, ofB] = [unitsOf(a), unitsOf(b)]
  const both = [...ofA].filter((unit) => ofB.has(unit))
  if (both.length === 0) return 0
  const rarest = Math.min(...both.map((unit) => units.get(unit)!))
  return (both.length / new Set([...ofA, ...ofB]).size) * (1 - rarest / records)
}

function unitsOf({ lead, others }: Entry): Set<string> {
  return new Set([...lead, ...others])
}

function placeLikeness(a: Entry, b: Entry, { records, sections }: Commonness): number {
  const named = (dice(a.annex, b.annex) + dice(a.section, b.section)) / 2
  const shared = Math.max(sections.get(sectionKey(a))!, sections.get(sectionKey(b))!)
  return named * (1 - shared / records)
}

function sectionKey({ record: { document_id, annex_no, section_no, section_title } }: Entry): string {
  return [document_id, annex_no, section_no, section_title].join('\n')
}

export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
