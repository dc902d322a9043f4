import type { Change, Diff, DiffRecord, DocumentDiff, Match } from '../../model/diff.js'
import { lineOf } from '../../model/place.js'
import { groupsOf } from './groups.js'

export interface FilePlace {
  file: string
  /** 1-based; null where the source has no lines: a page, a row of a sheet. */
  line: number | null
  column: number | null
}

export interface Located {
  change: Change
  document: DocumentDiff
  /** The record it is of; null where it is said once for the document. */
  match: Match | null
  /** Where a person looks on the new side: what was removed, where its section stands. */
  place: FilePlace
  /** Where it stood; null where there was nothing. */
  oldPlace: FilePlace | null
}

/** Every change with the file and line it is shown at, in the order of changesOf. */
export function locatedOf({ documents }: Pick<Diff, 'documents'>): Located[] {
  return documents.flatMap((document) => [
    ...document.changes.map((change) => located(change, document, null, 1)),
    ...recordChanges(document),
  ])
}

function recordChanges(document: DocumentDiff): Located[] {
  const lines = new Map<Match, number>()
  for (const { matches } of groupsOf(document)) {
    const first = firstLine(matches.flatMap((match) => match.new))
    if (first) for (const match of matches) lines.set(match, first.line)
  }
  return document.matches.flatMap((match) =>
    match.changes.map((change) => located(change, document, match, lines.get(match) ?? 1)),
  )
}

function located(change: Change, document: DocumentDiff, match: Match | null, sectionLine: number): Located {
  const { old, new: now } = document
  const at = match && match.new.length > 0 ? firstLine(match.new) : { line: sectionLine, column: null }
  const oldAt = match && firstLine(match.old)
  return {
    change,
    document,
    match,
    place: { file: (now ?? old)?.file ?? '', line: at?.line ?? null, column: at?.column ?? null },
    oldPlace:
      old && match && match.old.length > 0
        ? { file: old.file, line: oldAt?.line ?? null, column: oldAt?.column ?? null }
        : null,
  }
}

/** Null where the source has no lines: pages, the rows of a sheet. */
function firstLine(records: readonly DiffRecord[]): { line: number; column: number | null } | null {
  const place = records.flatMap(({ places }) => places).find((one) => 'line' in one)
  return place ? lineOf(place) : null
}
