import type { Diff, DocumentDiff, Match } from '../model/diff.js'
import type { Registry } from '../registry/registry.js'
import { Causes, Changes, type Found } from './compare/changes.js'
import { compareIndicators, indicatorsOfNoTask } from './compare/indicators.js'
import { movedClauses } from './compare/moved-clauses.js'
import { Places } from './compare/places.js'
import { compareMatch } from './compare/records.js'
import { type DocumentPair, pairDocuments } from './documents.js'
import type { Entry } from './match/entry.js'
import { latestEditions } from './editions.js'
import { holesOf, notesOnHoles } from './holes.js'
import { matchRecords } from './match/index.js'
import type { MatchReason, RecordMatch } from './match/matching.js'
import type { SettledMatch } from './match/settled.js'
import { notesOn } from './notes.js'
import { diffDocumentOf, type DocumentRows, documentsOf, type Side, unitIdsOf } from './side.js'
import { identify } from './units/identity.js'
import { renamedUnits } from './units/renamings.js'
import { replacedUnits } from './units/replacements.js'

export interface DiffOptions {
  /** Tells which units are one, and since when. */
  registry: Registry
  /** Pairs that a person settled. */
  settled?: readonly SettledMatch[]
}

/**
 * Compares two datasets: pairs their documents and records whatever their ids, and says what became of each. Every record of
 * both sides stands in exactly one match. The same datasets give the same comparison.
 */
export function diff(before: Side, after: Side, { registry, settled = [] }: DiffOptions): Diff {
  const [{ side: old, notes: ofOld }, { side: fresh, notes: ofFresh }] = [latestEditions(before), latestEditions(after)]
  const documents = pairDocuments(documentsOf(old), documentsOf(fresh))
  const compared = documents.map((pair) => compareDocuments(pair, { old, fresh }, registry, settled))
  return {
    old: { label: old.label, version: old.version, registry: old.registry },
    new: { label: fresh.label, version: fresh.version, registry: fresh.registry },
    documents: compared.map(({ document }) => document),
    notes: [
      ...new Set([...ofOld, ...ofFresh]),
      ...compared.flatMap(({ notes }) => notes),
      ...notesOn(old, fresh, documents, settled),
    ],
  }
}

function compareDocuments(
  { old, fresh }: DocumentPair,
  sides: { old: Side; fresh: Side },
  registry: Registry,
  settled: readonly SettledMatch[],
): { document: DocumentDiff; notes: string[] } {
  if (!old || !fresh) return { document: alone((old ?? fresh)!, old === null), notes: [] }
  const identity = identify(old, fresh, registry)
  const sideOf = (rows: DocumentRows) => ({
    records: rows.tasks,
    unitsOf: ({ id }: { id: string }) => ({
      lead: unitIdsOf(rows, id, 'lead').map(identity.keyOf),
      others: [...unitIdsOf(rows, id, 'support'), ...unitIdsOf(rows, id, 'upper_lead')].map(identity.keyOf),
    }),
  })
  const matches = matchRecords(sideOf(old), sideOf(fresh), settled)
  const places = new Places(old.tasks, fresh.tasks, surePairs(matches))
  const changes = new Changes(old, fresh, new Causes(old, fresh, sides))
  const indicatorsOf = ({ indicators, document, tasks }: DocumentRows) => ({
    indicators: indicatorsOfNoTask(indicators, tasks),
    year: document.plan_year,
    taskAnnexes: new Set(tasks.map(({ annex_no }) => annex_no)),
  })
  const holes = holesOf(old, fresh, sides, matches)
  const { keyOf, takeovers } = identity
  const comparison = { old, fresh, keyOf, takeovers, places, holes, movesOf: movedClauses(matches) }
  const once = [
    ...renamedUnits(old, fresh, identity, registry),
    ...replacedUnits(old, fresh, identity, matches),
    ...places.renamings(),
    ...compareIndicators(indicatorsOf(old), indicatorsOf(fresh)),
  ]
  const document = {
    old: diffDocumentOf(old),
    new: diffDocumentOf(fresh),
    changes: changes.of(once),
    matches: matches.map((match) => matchOf(match, changes, compareMatch(match, comparison))),
  }
  return { document, notes: notesOnHoles(old, fresh, holes) }
}

/** A document that the other side does not have: each of its records is told, too. */
function alone(rows: DocumentRows, isNew: boolean): DocumentDiff {
  const changes = new Changes(isNew ? null : rows, isNew ? rows : null, null)
  const { title } = rows.document
  const once: Found = isNew
    ? { kind: 'document-added', after: title, message: title }
    : { kind: 'document-removed', before: title, message: title }
  const none = { records: [], unitsOf: () => ({ lead: [], others: [] }) }
  const own = { records: rows.tasks, unitsOf: () => ({ lead: [], others: [] }) }
  const matches = isNew ? matchRecords(none, own) : matchRecords(own, none)
  return {
    old: isNew ? null : diffDocumentOf(rows),
    new: isNew ? diffDocumentOf(rows) : null,
    changes: changes.of([once]),
    matches: matches.map((match) => matchOf(match, changes, compareMatch(match, null))),
  }
}

/** A record that was split or merged counts once, with its first part. */
function surePairs(matches: readonly RecordMatch[]) {
  return matches
    .filter(({ kind, old, fresh }) => kind !== 'uncertain' && old.length > 0 && fresh.length > 0)
    .map(({ old, fresh }) => ({ old: old[0]!.record, fresh: fresh[0]!.record }))
}

function matchOf(match: RecordMatch, changes: Changes, found: readonly Found[]): Match {
  const { kind, old, fresh, score, reason, doubt } = match
  const [before, after] = [old.map(({ record }) => record), fresh.map(({ record }) => record)]
  return {
    kind,
    old: before,
    new: after,
    score,
    reason: said(reason),
    perhaps: doubt ? { old: idsOf(doubt.old), new: idsOf(doubt.fresh), share: doubt.share } : null,
    changes: changes.of(found, before, after),
  }
}

function idsOf(entries: readonly Entry[]): string[] {
  return entries.map(({ record }) => record.id)
}

function said(reason: MatchReason): string {
  switch (reason.by) {
    case 'person':
      return `settled by ${reason.who}: ${reason.reason} (${reason.where})`
    case 'same words':
      return 'the same words'
    case 'likeness': {
      const { by: _, ...shares } = reason
      return Object.entries(shares)
        .map(([name, share]) => `${name} ${share.toFixed(2)}`)
        .join(', ')
    }
    case 'parts':
      return `${reason.count} parts say ${Math.round(reason.share * 100)} % of it`
    case 'nothing':
      return 'nothing like it'
  }
}
