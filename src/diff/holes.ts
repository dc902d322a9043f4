import type { RuleId } from '../model/finding.js'
import type { RecordMatch } from './match/matching.js'
import type { Entry } from './match/entry.js'
import { groupedBy } from './grouping.js'
import type { DocumentRows, Side } from './side.js'
import { counted } from '../text/printed.js'

/** Findings by which rows of the notice may be missing from the records. */
const HOLES: ReadonlySet<string> = new Set<RuleId>([
  'annex/missing',
  'number/gap',
  'number/excerpt',
  'page/gap',
  'page/hidden',
  'page/unread',
  'part/unread',
  'picture/unread',
  'table/discarded',
  'table/unclosed',
  'table/unknown',
  'table/unread',
  'row/misfit',
  'row/orphan',
  'row/unparted',
  'input/no-text-layer',
  'input/outlined-text',
])

/** So many records at the end of an annex are not dropped one by one. */
const TAIL = 3

/** Why records of a document may be missing on a side, in sentences; empty where nothing says so. */
export interface Holes {
  old: string[]
  fresh: string[]
}

/**
 * What speaks against taking each record that stands alone for added or removed: a side on which numbers, pages or a
 * table’s end are missing, or something was not read. Told only of a side that lacks records or values of the other.
 */
export function holesOf(
  old: DocumentRows,
  fresh: DocumentRows,
  sides: { old: Side; fresh: Side },
  matches: readonly RecordMatch[],
): Holes {
  const lacks = (side: 'old' | 'fresh', own: DocumentRows, other: DocumentRows): boolean =>
    matches.some((match) => match[side].length === 0) || own.indicators.length < other.indicators.length
  const holesIn = (side: 'old' | 'fresh', rows: DocumentRows): string[] => [
    ...recordless(rows),
    ...toldOf(sides[side], rows),
    ...tailsWithout(side, matches),
  ]
  return {
    old: lacks('old', old, fresh) ? holesIn('old', old) : [],
    fresh: lacks('fresh', fresh, old) ? holesIn('fresh', fresh) : [],
  }
}

function recordless({ tasks }: DocumentRows): string[] {
  return tasks.length > 0 ? [] : ['No record was read of it.']
}

/** The holes of a document pair as notes on its comparison. */
export function notesOnHoles(old: DocumentRows, fresh: DocumentRows, holes: Holes): string[] {
  const note = (side: string, { document }: DocumentRows, told: readonly string[], alone: string): string[] =>
    told.length === 0
      ? []
      : [
          `The ${side} side (${document.source_file}) may lack records, so that what is told as ${alone} may be no change. ${shown(told)} Hold it against the notice as published.`,
        ]
  return [...note('old', old, holes.old, 'added'), ...note('new', fresh, holes.fresh, 'removed')]
}

const SHOWN = 3

function shown(told: readonly string[]): string {
  const more = told.length > SHOWN ? ` And ${told.length - SHOWN} more: gongwen check lists them.` : ''
  return told.slice(0, SHOWN).join(' ') + more
}

function toldOf({ tables }: Side, { document }: DocumentRows): string[] {
  return tables.diagnostics
    .filter(({ rule, document_id }) => document_id === document.id && HOLES.has(rule))
    .map(({ message, source }) => (source === '' ? message : `${source}: ${message}`))
}

/** Annexes of the other side whose last records are all missing here, while nothing new stands in their place. */
function tailsWithout(side: 'old' | 'fresh', matches: readonly RecordMatch[]): string[] {
  const other = side === 'old' ? 'fresh' : 'old'
  const matchOf = new Map(matches.flatMap((match) => match[other].map((entry) => [entry, match] as const)))
  const annexes = groupedBy(inOrder([...matchOf.keys()]), annexKey)
  const last = new Set(
    [...groupedBy(inOrder(matches.flatMap((match) => match[side])), annexKey).values()].map((all) => all.at(-1)!),
  )
  return [...annexes.values()].flatMap((entries) => {
    const kept = entries.findLastIndex((entry) => matchOf.get(entry)![side].length > 0)
    const gone = entries.slice(kept + 1)
    const before = kept < 0 ? null : matchOf.get(entries[kept]!)!
    if (gone.length < TAIL || !before?.[side].some((entry) => last.has(entry))) return []
    const { annex_no, task_no, source } = gone[0]!.record
    return [
      `The last ${counted(gone.length, 'record')} of annex ${annex_no} on the other side (from ${task_no || source} on) are missing: the end of its table may be cut off.`,
    ]
  })
}

function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.at - b.at)
}

function annexKey({ record: { annex_no, annex_title } }: Entry): string {
  return `${annex_no}\n${annex_title}`
}
