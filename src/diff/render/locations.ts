import type { Change, Diff, DocumentDiff, Match } from '../../model/diff.js'
import { groupsOf } from './groups.js'

export interface Place {
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
  place: Place
  /** Where it stood; null where there was nothing. */
  oldPlace: Place | null
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
    const first = matches.flatMap((match) => match.new).find(({ source }) => lineOf(source) !== null)
    if (first) for (const match of matches) lines.set(match, lineOf(first.source)!.line)
  }
  return document.matches.flatMap((match) =>
    match.changes.map((change) => located(change, document, match, lines.get(match) ?? 1)),
  )
}

function located(change: Change, document: DocumentDiff, match: Match | null, sectionLine: number): Located {
  const { old, new: now } = document
  const at = change.new_source === '' ? { line: sectionLine, column: null } : lineOf(change.new_source)
  const oldAt = lineOf(change.old_source)
  return {
    change,
    document,
    match,
    place: { file: (now ?? old)?.file ?? '', line: at?.line ?? null, column: at?.column ?? null },
    oldPlace:
      old && change.old_source !== ''
        ? { file: old.file, line: oldAt?.line ?? null, column: oldAt?.column ?? null }
        : null,
  }
}

/** The first line of a source: 51 of `L51,L55`, line 1 column 2040 of `L1:2040`; none of `p4`, `T2R7` or `Sheet1!7`. */
function lineOf(source: string): { line: number; column: number | null } | null {
  const found = /(?:^|,)L([1-9]\d*)(?::([1-9]\d*))?(?=,|$)/.exec(source)
  return found ? { line: Number(found[1]), column: found[2] === undefined ? null : Number(found[2]) } : null
}
