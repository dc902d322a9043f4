import type { Change, Diff, DiffRecord, DocumentDiff, Match } from '../../model/diff.js'
import { fileOf, lineOf } from '../../model/place.js'

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
    ...document.changes.map((change) => located(change, document, null, START)),
    ...recordChanges(document),
  ])
}

function recordChanges(document: DocumentDiff): Located[] {
  const sections = new Map<Match, Point>()
  for (const { matches } of groupsOf(document)) {
    const { line, file } = firstPoint(matches.flatMap((match) => match.new))
    if (line !== null) for (const match of matches) sections.set(match, { line, column: null, file })
  }
  return document.matches.flatMap((match) =>
    match.changes.map((change) => located(change, document, match, sections.get(match) ?? START)),
  )
}

function located(change: Change, document: DocumentDiff, match: Match | null, section: Point): Located {
  const { old, new: now } = document
  const at = match && match.new.length > 0 ? firstPoint(match.new) : section
  return {
    change,
    document,
    match,
    place: placeIn((now ?? old)?.file ?? '', at),
    oldPlace: old && match && match.old.length > 0 ? placeIn(old.file, firstPoint(match.old)) : null,
  }
}

/** A point in a file that is named where it is not the first of its document. */
type Point = Omit<FilePlace, 'file'> & { file: string | null }

const START: Point = { line: 1, column: null, file: null }

/** Without a line where the source has none: pages, the rows of a sheet. */
function firstPoint(records: readonly DiffRecord[]): Point {
  const places = records.flatMap((record) => record.places)
  const place = places.find((one) => 'line' in one)
  if (place) return { ...lineOf(place), file: fileOf(place) }
  return { line: null, column: null, file: places[0] ? fileOf(places[0]) : null }
}

/** The annexes of a letter stand beside it. */
function placeIn(letter: string, { line, column, file }: Point): FilePlace {
  return { file: file === null ? letter : letter.replace(/[^/\\]*$/, () => file), line, column }
}
