import { isAbsolute } from 'node:path'
import type { Change, Diff, DocumentDiff } from '../../model/diff.js'

/** A document once with what is of concern, once with what is only told. */
export interface ByConcern {
  concerns: DocumentDiff
  notes: DocumentDiff
}

/**
 * What a reader must decide on apart from what he may pass over: a record stands with the one or the other as a whole, its
 * changes of concern first. Every record is in both, so that their sections are the same.
 */
export function byConcern(document: DocumentDiff): ByConcern {
  return { concerns: part(document, true), notes: part(document, false) }
}

function part({ changes, matches, ...document }: DocumentDiff, ofConcern: boolean): DocumentDiff {
  return {
    ...document,
    changes: changes.filter((change) => isConcern(change) === ofConcern),
    matches: matches.map((match) => ({
      ...match,
      changes: match.changes.some(isConcern) === ofConcern ? concernsFirst(match.changes) : [],
    })),
  }
}

export function isConcern({ status }: Change): boolean {
  return status === 'concern'
}

function concernsFirst(changes: readonly Change[]): Change[] {
  return [...changes.filter(isConcern), ...changes.filter((change) => !isConcern(change))]
}

/** How many changes are told of a document. */
export function changesWithin({ changes, matches }: DocumentDiff): number {
  return changes.length + matches.reduce((sum, match) => sum + match.changes.length, 0)
}

/** A comparison that is passed on: paths of this machine are cut to what tells the sides apart. */
export function withoutAbsolutePaths(diff: Diff): Diff {
  const files = diff.documents.flatMap(({ old, new: now }) => [old?.file ?? [], now?.file ?? []].flat())
  const cut = cutterOf([diff.old.label, diff.new.label, ...files])
  const document = <One extends { file: string } | null>(one: One): One => one && { ...one, file: cut(one.file) }
  return {
    ...diff,
    old: { ...diff.old, label: cut(diff.old.label) },
    new: { ...diff.new, label: cut(diff.new.label) },
    documents: diff.documents.map((one) => ({ ...one, old: document(one.old), new: document(one.new) })),
  }
}

/** Takes off an absolute path the folders that all of them have, its own name aside. */
function cutterOf(paths: readonly string[]): (path: string) => string {
  const folders = paths.filter((path) => isAbsolute(path)).map((path) => path.split(/[/\\]/).slice(0, -1))
  const [first = []] = folders
  const parts = first.findIndex((folder, at) => folders.some((other) => other[at] !== folder))
  const common = parts < 0 ? Math.min(...folders.map(({ length }) => length), first.length) : parts
  return (path) => (isAbsolute(path) ? path.split(/[/\\]/).slice(common).join('/') : path)
}
