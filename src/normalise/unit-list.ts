import type { NationalUnit } from '../registry/national.js'
import type { RegionalUnits } from '../registry/registry.js'
import { mayBeOfAnyGovernment, STATE } from '../vocabulary/organs/central-names.js'
import { bodyOfOther, isCollective, placesOfDepartments } from '../vocabulary/organs/collectives.js'
import { levelAtStart, levelOfRegion } from '../vocabulary/organs/levels.js'
import { openEndOf } from '../vocabulary/organs/open-ends.js'
import { leavesLevelOut } from '../vocabulary/organs/organs.js'
import { isPlaceInList } from '../vocabulary/organs/places-in-lines.js'
import {
  areShortFirms,
  bodiesOfPlace,
  classOf,
  endingOfOpenEnd,
  functionOfClass,
  isPlace,
  isShortName,
  isShortPlace,
  kindOfTown,
  regionsOfOpenEnd,
  sharedEndingOf,
  type Sharing,
} from '../vocabulary/organs/shared-endings.js'
import { isDitto, isNone } from '../vocabulary/remarks.js'
import { isPost } from '../vocabulary/roles/person-names.js'
import { departmentOf, isFunction, isListed } from './functions.js'
import type { Part } from './stretches.js'
import type { Span } from './unit-pieces.js'

/** One entry of a cell of units. `start` and `end` are offsets in its plain text, words of an open end included. */
export interface Entry extends Span {
  kind: 'name' | 'person' | 'remark' | 'ditto'
  /** As printed, without blanks. */
  text: string
  /** The names that it stands for, in full; of one that leaves nothing out its text. */
  meant: string[]
  /** 等部门 or the like behind it; empty where there is none. */
  openEnd: string
  /** Separators and conjunctions before it; empty where none is printed. */
  after: string
  /** Whether a line ends or a blank stands before it. */
  broken: boolean
}

/** The parts of a cell as entries: conjunctions go before the next one, open ends to the last one. */
export function entriesOf(
  pieces: readonly { after: string; parts: readonly Part[] }[],
  breaks: readonly number[],
): Entry[] {
  const isBroken = new Set(breaks)
  const entries: Entry[] = []
  let before = ''
  for (const { after, parts } of pieces) {
    before += after
    for (const { kind, text, start, end } of parts) {
      const last = entries.at(-1)
      if (kind === 'conjunction' || isNone(text)) before += text
      else if (kind === 'open end' && last && !ENDS_LIST.test(before)) {
        last.openEnd += before + text
        last.end = end
        before = ''
      } else {
        const read = kind === 'open end' ? 'remark' : isDitto(text) ? 'ditto' : kind
        const broken = isBroken.has(start)
        entries.push({ kind: read, text, meant: [text], start, end, openEnd: '', after: before, broken })
        before = ''
      }
    }
  }
  return entries
}

/**
 * Behind the colon of 县发改局：张三 stands who of the unit does it, behind another word what it says (适用范围：某某园区): a person
 * or a remark, up to the next line.
 */
export function remarkBehindColons(entries: readonly Entry[]): void {
  let behind = false
  entries.forEach((entry, at) => {
    const isHead = COLON.test(entries[at + 1]?.after ?? '')
    if (COLON.test(entry.after)) behind = true
    else if (entry.broken || isHead || ENDS_LIST.test(entry.after)) behind = false
    if (behind && entry.kind === 'name') entry.kind = 'remark'
  })
}

const COLON = /[：:]/
const ENDS_LIST = /[；;。：:]/

/**
 * A name of a person stands beside or behind its organ, or among others of its kind. Between separators among organs a word
 * of two or three characters is hardly one, whatever it begins with: a remark. A post tells that a person is meant.
 */
export function doubtPersons(entries: readonly Entry[]): void {
  if (!entries.some(({ kind }) => kind === 'name')) return
  entries.forEach((entry, at) => {
    const [before, behind] = [entry.after, entries[at + 1]?.after]
    const isApart = (at === 0 || PARTS.test(before)) && (behind === undefined || PARTS.test(behind))
    if (entry.kind === 'person' && isApart && !isPost(entry.text)) entry.kind = 'remark'
  })
}

const PARTS = /[、，,；;。]/

/** 城乡一体化示范区、开发区党工委和管委会: what names both bodies of a place is one entry, and each place has both. */
export function joinBodies(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = []
  for (const entry of entries) {
    const first = joined.at(-1)
    const shared = first && isJoined(entry) ? bodiesOfPlace(first.text, entry.text) : null
    if (!first || shared === null) {
      joined.push(entry)
      continue
    }
    const { end, openEnd } = entry
    Object.assign(first, { text: first.text + entry.after + entry.text, end, openEnd })
    first.meant = shared.bodies.map((body) => shared.place + body)
    for (let at = joined.length - 2; at >= 0 && isJoined(joined[at + 1]!) && isPlace(joined[at]!.text); at--)
      Object.assign(joined[at]!, { kind: 'name', meant: shared.bodies.map((body) => joined[at]!.text + body) })
  }
  return joined
}

/** Gives the entries of a list what they leave out: the ending that the last one prints, the level or the place that the first one does. */
export function restoreElided(entries: readonly Entry[], units: RegionalUnits): void {
  restoreCutShort(entries, units)
  for (const run of runsOf(entries, isJoined)) {
    nameOwners(run)
    nameRegions(run, units)
  }
  for (const run of runsOf(entries, (entry) => isJoined(entry) || isBelow(entry))) shareEndings(run, units)
  for (const run of runsOf(entries, isJoined)) {
    nameClasses(run, units)
    restorePlaces(run)
    restoreLevels(run, units)
  }
}

/** 省新闻出版 at the end of a line, before 省总工会 in the next: a name without its ending. */
function restoreCutShort(entries: readonly Entry[], units: RegionalUnits): void {
  entries.forEach((entry, at) => {
    const next = entries[at + 1]
    const level = levelAtStart(next?.text ?? '')
    if (entry.kind !== 'remark' || !next?.broken || next.after !== '' || level === '') return
    if (!isFunction(entry.text, units)) return
    entry.kind = 'name'
    entry.meant = [departmentOf(levelAtStart(entry.text) === '' ? level + entry.text : entry.text, units)]
  })
}

/** 市安委会及其成员单位: the member units of the 市安委会. */
function nameOwners(run: readonly Entry[]): void {
  run.forEach((entry, at) => {
    const [owner, body] = [run[at - 1], bodyOfOther(entry.text)]
    if (owner?.kind === 'name' && entry.kind === 'name' && body !== null) entry.meant = [owner.meant.at(-1)! + body]
  })
}

/** Entries that belong together. */
function runsOf(entries: readonly Entry[], goesOn: (entry: Entry) => boolean): Entry[][] {
  const runs: Entry[][] = []
  for (const entry of entries)
    if (goesOn(entry) && runs.length > 0) runs.at(-1)!.push(entry)
    else runs.push([entry])
  return runs
}

/** On a line of its own, with nothing printed before it. */
function isBelow({ after, broken }: Entry): boolean {
  return after === '' && broken
}

/** By `、` or a conjunction. */
function isJoined({ after }: Entry): boolean {
  return after !== '' && !/[，,；;。：:\d]/.test(after)
}

/** 吉首、龙山等县市: places of the region that are called by their short names. */
function nameRegions(run: readonly Entry[], units: RegionalUnits): void {
  for (let at = run.length - 1; at >= 0; at--) {
    const kinds = regionsOfOpenEnd(run[at]!.openEnd)
    for (let before = at; kinds.length > 0 && before >= 0 && run[before]!.kind !== 'name'; before--) {
      const place = kinds.map((kind) => run[before]!.text + kind).find((name) => isListed(name, units))
      if (place === undefined) break
      Object.assign(run[before]!, { kind: 'name', meant: [place] })
    }
  }
}

function shareEndings(run: readonly Entry[], units: RegionalUnits): void {
  for (let at = run.length - 1; at >= 0; at--) {
    const last = run[at]!
    const shared = last.kind === 'name' ? sharedEndingOf(last.meant.at(-1)!) : sharedByOpenEnd(last)
    if (shared === null) continue
    for (let before = last.kind === 'name' ? at - 1 : at; before >= 0; before--) {
      const entry = run[before]!
      const reachesUp =
        shared.sharing === 'places' || (entry.kind === 'remark' && isPlaceInList(last.text) && isShortPlace(entry.text))
      if (!reachesUp && isBelow(run[before + 1] ?? entry)) break
      if (entry.meant[0] !== entry.text || (entry !== last && entry.openEnd !== '')) break
      const inFull = withEnding(entry, shared, last, units)
      if (inFull === null) break
      entry.kind = 'name'
      entry.meant = [inFull]
    }
  }
}

interface Shared {
  ending: string
  sharing: Sharing
}

function sharedByOpenEnd({ openEnd }: Entry): Shared | null {
  const ending = endingOfOpenEnd(openEnd)
  return ending === null ? null : { ending, sharing: 'short names' }
}

/** An entry with the ending, and of a region the level, that the last of its list prints; null where it takes none. */
function withEnding(
  { kind, text }: Entry,
  { ending, sharing }: Shared,
  last: Entry,
  units: RegionalUnits,
): string | null {
  const name = text + ending
  const before = last.text.slice(0, -ending.length)
  if (sharing === 'places') {
    const inFull = text + levelOfRegion(before) + ending
    if (inFull !== name && isListed(inFull, units)) return inFull
    const town = kindOfTown(before)
    if (kind !== 'name' && town !== '' && isShortName(text)) return text + town + ending
    if (kind !== 'name' && inFull !== name && isShortPlace(text) && !isFunction(text, units)) return inFull
    return isPlace(text) ? name : null
  }
  if (kind === 'name' ? !areShortFirms(text, before) : !isShortName(text)) return null
  return units.find(name) !== null || (sharing !== 'functions' && levelAtStart(last.text) === '') ? name : null
}

/** 省教育、财政部门: departments of a level that is printed, else classes of them; functions of no level stay classes. */
function nameClasses(run: readonly Entry[], units: RegionalUnits): void {
  for (let last = run.length - 1; last >= 0; last--) {
    const closing = functionOfClass(run[last]!.text) ?? (isClosedByClass(run[last]!) ? run[last]!.text : null)
    if (closing === null || !isFunction(closing, units)) continue
    let first = last
    while (first > 0 && run[first - 1]!.kind === 'remark' && isShortName(run[first - 1]!.text)) first--
    const level = levelAtStart(run[first]!.text)
    for (let at = first; at <= last; at++) {
      const printed = at === last ? closing : run[at]!.text
      const named = levelAtStart(printed) === '' ? level + printed : printed
      run[at]!.kind = 'name'
      run[at]!.meant = [level === '' ? classOf(printed) : departmentOf(named, units)]
    }
    last = first
  }
}

function isClosedByClass({ kind, text, openEnd }: Entry): boolean {
  return kind === 'remark' && isShortName(text) && functionOfClass(openEndOf(openEnd)) !== null
}

/** 各县区教育局、财政局: departments of the same places. */
function restorePlaces(run: readonly Entry[]): void {
  let places = ''
  for (const entry of run) {
    const [name] = entry.meant
    if (entry.kind !== 'name' || entry.meant.length > 1) places = ''
    else if (isCollective(name!)) places = placesOfDepartments(name!)
    else if (places !== '' && leavesLevelOut(name!)) entry.meant = [places + name!]
    else places = ''
  }
}

/**
 * 省发展改革委、交通运输厅、水利厅 are all organs of the province, 市发展改革局、外经贸局 of the city. A level reaches over names
 * of departments; one that is known without it and not with it is no such.
 */
function restoreLevels(run: readonly Entry[], units: RegionalUnits): void {
  let level = ''
  for (const entry of run) {
    const [name] = entry.meant
    if (entry.kind !== 'name' || entry.meant.length > 1 || isCollective(name!)) {
      level = ''
      continue
    }
    const own = units.nationally(name!)
    const printed = own === null ? levelAtStart(name!) : own.level
    if (printed !== '') level = printed
    else if (level !== '' && isOfLevel(name!, level, own, units)) entry.meant = [level + name!]
    else if (!leavesLevelOut(name!)) level = ''
  }
}

function isOfLevel(name: string, level: string, own: NationalUnit | null, units: RegionalUnits): boolean {
  if (units.find(level + name) !== null) return true
  if (!leavesLevelOut(name)) return false
  return own === null ? units.find(name) === null : own.region === STATE && mayBeOfAnyGovernment(name)
}
