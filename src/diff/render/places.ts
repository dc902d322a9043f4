import type { Change, Diff, DiffRecord, DocumentDiff, Match } from '../../model/diff.js'
import { lineOf } from '../../model/place.js'

export interface SectionGroup {
  annex: string
  section: string
  /** In the order of the new document. */
  matches: Match[]
}

/**
 * The records of a document by annex and section of the new side, unchanged ones, too. What was removed stands in the
 * section that its old one became: that of most of its records that are still there.
 */
export function groupsOf({ matches }: Pick<DocumentDiff, 'matches'>): SectionGroup[] {
  const became = newSections(matches)
  const groups = new Map<string, SectionGroup>()
  for (const match of matches) {
    const record = recordOf(match)
    if (!record) continue
    const key = match.new.length > 0 ? sectionKey(record) : (became.get(sectionKey(record)) ?? sectionKey(record))
    const group = groups.get(key) ?? { ...headingsOf(record), matches: [] }
    groups.set(key, group)
    group.matches.push(match)
  }
  return [...groups.values()].map((group) => ({ ...group, ...headingsOf(shownFirst(group.matches)) }))
}

/** The record that a match is named by: the new one, or the old one where there is no new one. */
export function recordOf(match: Match): DiffRecord | undefined {
  return match.new[0] ?? match.old[0]
}

/** Where a match stands on both sides, as printed: `L51 → L55`. */
export function sourcesOf(match: Match): string {
  return [...new Set([...match.old, ...match.new].map(({ source }) => source))].filter(Boolean).join(' → ')
}

/** The old title of a document and the new one as they are shown, or the one that there is. */
export function titlesOf(
  { old, new: now }: Pick<DocumentDiff, 'old' | 'new'>,
  shown: (title: string) => string,
): string[] {
  return [...new Set([old, now].flatMap((side) => (side ? [shown(side.title)] : [])))]
}

/** `3 健全温室气体排放监测统计核算体系`; the start of the measure where the task has no title. */
export function recordName({ task_no, task_title, measure }: DiffRecord): string {
  return [task_no, task_title || measure].filter(Boolean).join(' ')
}

/** The key of the section of the new side to which most records of each section of the old side went. */
function newSections(matches: readonly Match[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { old, new: now } of matches) {
    if (!old[0] || !now[0]) continue
    const targets = counts.get(sectionKey(old[0])) ?? new Map<string, number>()
    counts.set(sectionKey(old[0]), targets.set(sectionKey(now[0]), (targets.get(sectionKey(now[0])) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([key, targets]) => [key, [...targets].reduce((most, one) => (one[1] > most[1] ? one : most))[0]]),
  )
}

function sectionKey({ annex_no, annex_title, section_no, section_title }: DiffRecord): string {
  return JSON.stringify([annex_no, annex_title, section_no, section_title])
}

/** A section that both sides have goes by its new headings, also where what was removed comes first. */
function shownFirst(matches: readonly Match[]): DiffRecord {
  return recordOf(matches.find((match) => match.new.length > 0) ?? matches[0]!)!
}

function headingsOf({ annex_no, annex_title, section_no, section_title }: DiffRecord) {
  return {
    annex: [annex_no === '0' || annex_no === '' ? '' : `附件${annex_no}`, annex_title].filter(Boolean).join(' '),
    section: [section_no, section_title].filter(Boolean).join('、'),
  }
}

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
