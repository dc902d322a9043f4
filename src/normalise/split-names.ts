import type { RegionalUnits } from '../registry/registry.js'
import { STATE } from '../vocabulary/organs/central-names.js'
import { areMembers, isCollective } from '../vocabulary/organs/collectives.js'
import { conjunctionAt, conjunctionBefore, openEndsIn } from '../vocabulary/organs/open-ends.js'
import { governmentAtStart, levelAtStart } from '../vocabulary/organs/levels.js'
import { nameStarts } from '../vocabulary/organs/next-names.js'
import { beginsWithPlace, isEndOfName, isPlate, plateOf, withoutBrackets } from '../vocabulary/organs/organs.js'
import { isPlaceInList } from '../vocabulary/organs/places-in-lines.js'
import { isShortPlace } from '../vocabulary/organs/shared-endings.js'
import { isStemOfDuty } from '../vocabulary/organs/stems.js'
import { isPersonName, isPost } from '../vocabulary/roles/person-names.js'
import { isFunction, isListed } from './functions.js'
import { type Joints, jointsIn } from './run-together.js'
import { listShortPlaces } from './places-in-lines.js'
import { coverOf, startOfNext, within } from './spans.js'
import type { Span, UnitPiece } from './unit-pieces.js'

/** What a stretch of a piece is read as. */
export type PartKind = 'name' | 'person' | 'remark' | 'conjunction' | 'open end'

export interface Part extends Span {
  kind: PartKind
  text: string
}

export interface SplitPiece {
  parts: Part[]
  /** Another reading of known names, which may as well be meant, or null. */
  other: string[] | null
  /** Whether there were so many places to cut at that no name over more than a few of them was tried. */
  capped: boolean
}

/**
 * What a reading of a piece costs. The cheapest reading wins; of two equally cheap ones, that whose last name is longer.
 * A known name costs nothing, unless it does not say its level: 法制局 may be the end of 区政府法制局 and costs what one of
 * right form does, more than one of right form with a level. A text that is neither costs most, for each name that may begin
 * in it, but less where a line ends with a name that leaves its ending out. Joining over a line break costs little, unless both
 * sides are names of their own, more behind a line that leaves room where no register lists the name, and nothing between an organ and its branch; so does a name that runs on behind another with nothing between, and what comes right behind a
 * bracket begins a name but rarely.
 */
const COST = {
  levelled: 1.1,
  formed: 1.7,
  person: 1.8,
  runsOn: 0.2,
  conjunction: 0.1,
  openEnd: 0,
  remarkInBracket: 2,
  unformed: 7,
  character: 0.01,
  behindBracket: 4,
  overBreak: 0.3,
  overTwoNames: 4,
  overEarlyBreak: 2,
  cutShort: 3,
  shortPlace: 1.7,
}

/** No name of a unit has so many characters, its second plate in brackets included; what is longer is asked of no register. */
const LONGEST_NAME = 64
/** Places to cut at that a name may span: a cell of one character a line has one behind each. */
const MOST_CUTS_IN_NAME = 24
/** Cells of noise have more places to cut at than this; in them a name spans no more than a few. */
const MANY_CUTS = 1000
const FEW_CUTS_IN_NAME = 6

/** A reading of a piece up to some place: its last part, the reading before that, and what it costs. */
interface Reading {
  cost: number
  part: Part | null
  before: Reading | null
}

/** Splits one piece of a unit cell into names and what else it holds. */
export function splitNames(
  piece: Pick<UnitPiece, 'text' | 'breaks' | 'early' | 'whole'>,
  units: RegionalUnits,
): SplitPiece {
  const judge = new Judge(piece, units)
  const { cuts } = judge
  const capped = cuts.length > MANY_CUTS
  const reach = capped ? FEW_CUTS_IN_NAME : MOST_CUTS_IN_NAME
  const best: Reading[][] = [[{ cost: 0, part: null, before: null }]]
  for (let end = 1; end < cuts.length; end++) best[end] = cheapestTwo(readingsUpTo(end))
  const [parts, other] = best.at(-1)!.map(partsOf)
  const names = other === undefined ? null : namesIfKnown([...parts!, ...other], other, units)
  return { parts: parts!, other: names ?? judge.cutAtDoubts(parts!) ?? judge.joinedAgain(parts!), capped }

  function* readingsUpTo(end: number): Generator<Reading> {
    for (let at = Math.max(0, end - reach); at < end; at++) {
      const { part, cost } = judge.read(cuts[at]!, cuts[end]!)
      for (const before of best[at]!) yield { cost: before.cost + cost, part, before }
    }
  }
}

/** Of equally cheap ones those that come first. */
function cheapestTwo(readings: Iterable<Reading>): Reading[] {
  const cheapest: Reading[] = []
  for (const reading of readings) {
    const place = cheapest.findIndex(({ cost }) => reading.cost < cost)
    cheapest.splice(place < 0 ? cheapest.length : place, 0, reading)
    cheapest.length = Math.min(cheapest.length, 2)
  }
  return cheapest
}

function partsOf(last: Reading): Part[] {
  const parts: Part[] = []
  for (let reading = last; reading.before !== null; reading = reading.before) parts.push(reading.part!)
  return parts.toReversed()
}

/** The names of a reading where all that both readings hold are known ones. */
function namesIfKnown(all: readonly Part[], other: readonly Part[], units: RegionalUnits): string[] | null {
  const isKnown = ({ kind, text }: Part): boolean => kind === 'name' && units.find(text) !== null
  const cutsBranch = other.some(({ text }, at) => units.isBranchOf(text + (other[at + 1]?.text ?? ''), text))
  return all.every(isKnown) && !cutsBranch ? other.map(({ text }) => text) : null
}

/** Says what a stretch of a piece may be, and what that costs. */
class Judge {
  /** Where a name may begin or end. */
  readonly cuts: number[]
  private readonly text: string
  private readonly breaks: readonly number[]
  private readonly early: readonly number[]
  private readonly isBreak: ReadonlySet<number>
  private readonly starts: readonly number[]
  private readonly brackets: ReadonlyMap<number, number>
  private readonly openEnds: ReadonlyMap<number, number>
  private readonly joints: Joints
  /** Whether its lines are places, some of them without their ending; of two lines one may be a person. */
  private readonly listsPlaces: boolean
  private readonly names = new Map<string, boolean>()

  constructor(
    { text, breaks, early, whole }: Pick<UnitPiece, 'text' | 'breaks' | 'early' | 'whole'>,
    private readonly units: RegionalUnits,
  ) {
    this.text = text
    this.breaks = breaks
    this.early = early
    this.isBreak = new Set(breaks)
    this.starts = nameStarts(text)
    this.brackets = new Map(whole.filter(({ start }) => isBracket(text[start]!)).map(({ start, end }) => [start, end]))
    const covered = coverOf(whole, text.length)
    const openEnds = openEndsIn(text)
      .filter(({ start }) => !covered[start])
      .map(({ start, end }) => ({ start, end: startOfNext(whole, start, end) }))
    this.openEnds = new Map(openEnds.map(({ start, end }) => [start, end]))
    const lines = [...breaks, text.length].map((end, line) => text.slice(breaks[line - 1] ?? 0, end))
    this.listsPlaces = listShortPlaces(lines, units)
    const conjunctions = [...text].flatMap((_, at) => {
      const length = covered[at] ? 0 : conjunctionAt(text, at).length
      return length > 0 ? [at, at + length] : []
    })
    const stretches = [...whole, ...openEnds].flatMap(({ start, end }) => [start, end])
    this.joints = jointsIn(text, units)
    const cuts = new Set([
      0,
      ...breaks,
      ...this.joints.sure,
      ...this.starts,
      ...conjunctions,
      ...stretches,
      ...personAtEnd(text),
      text.length,
    ])
    this.cuts = [...cuts].sort((a, b) => a - b)
  }

  read(start: number, end: number): { part: Part; cost: number } {
    const text = this.text.slice(start, end)
    const breaks = within(this.breaks, start, end)
    const [kind, ofText] = this.meaningOf(text, start, end, breaks)
    const joints = kind === 'name' && this.units.find(text) === null ? within(this.joints.sure, start, end) : []
    const cost = ofText + joints.length * COST.overTwoNames
    const before = kind === 'name' && !this.isApart(start) ? this.costBehind(start) : 0
    const early = kind === 'name' && isListed(text, this.units) ? [] : within(this.early, start, end)
    const over = breaks.length * COST.overBreak + early.length * COST.overEarlyBreak
    return { part: { kind, text, start, end }, cost: cost + over + before }
  }

  /** The names of a reading cut where another may begin in one that no register has: 水利局蜜蜂局; null where none does. */
  cutAtDoubts(parts: readonly Part[]): string[] | null {
    const names = parts.filter(({ kind }) => kind === 'name')
    const cut = names.flatMap(({ text, start, end }) => {
      const doubts =
        this.units.find(text) === null && !isCollective(text) ? within(this.joints.doubtful, start, end) : []
      return [0, ...doubts].map((at, next) => text.slice(at, doubts[next]))
    })
    return cut.length > names.length ? cut : null
  }

  /** The names of a reading with those together that only their functions part: 公路管理局 may be in 县交通运输局. Null where none are. */
  joinedAgain(parts: readonly Part[]): string[] | null {
    const names: string[] = []
    for (const [at, { kind, text, start }] of parts.entries()) {
      const before = parts[at - 1]
      const mayBelong =
        before?.kind === 'name' &&
        this.joints.sure.includes(start) &&
        governmentAtStart(before.text) !== '' &&
        governmentAtStart(text) === '' &&
        (this.units.find(text)?.form ?? null) !== null
      if (kind === 'name' && mayBelong) names.push(names.pop()! + text)
      else if (kind === 'name') names.push(text)
    }
    return names.length < parts.filter(({ kind }) => kind === 'name').length ? names : null
  }

  /** Whether something printed parts a place from what is before it. */
  private isApart(start: number): boolean {
    return start === 0 || this.isBreak.has(start) || conjunctionBefore(this.text, start)
  }

  /** 各乡（某）人民政府 is hardly the government behind a remark. */
  private costBehind(start: number): number {
    return isClosing(this.text[start - 1]!) ? COST.behindBracket : COST.runsOn
  }

  private meaningOf(text: string, start: number, end: number, breaks: readonly number[]): [PartKind, number] {
    if (this.openEnds.get(start) === end) return ['open end', COST.openEnd]
    if (conjunctionAt(this.text, start) === text) return ['conjunction', COST.conjunction]
    if (this.brackets.get(start) === end)
      return isPerson(text.slice(1, -1)) ? ['person', COST.person] : ['remark', COST.remarkInBracket]
    const cost = text.length > LONGEST_NAME || !HAN.test(text) ? null : this.costOfName(text, breaks)
    if (cost !== null) return ['name', cost]
    const isPersonHere = isPerson(text)
    if (this.listsPlaces && breaks.length === 0 && isShortPlace(text) && !(isPersonHere && this.breaks.length < 2))
      return ['remark', COST.shortPlace]
    if (isPersonHere) return ['person', COST.person]
    if (this.isBreak.has(end) && this.isCutShort(this.text, start, end)) return ['remark', COST.cutShort]
    return ['remark', COST.unformed * (1 + within(this.starts, start, end).length) + COST.character * text.length]
  }

  private costOfName(name: string, breaks: readonly number[]): number | null {
    const { units } = this
    if (!hasOnlyPlates(name) || saysMore(name)) return null
    if (units.find(name)) {
      const joined = breaks.filter((at) => this.areTwoNames(name, at) && this.isOfItsOwn(name, at))
      const inBranch = breaks.filter((at) => units.isBranchOf(name, name.slice(0, at)))
      const ofBreaks = joined.length * COST.overTwoNames - inBranch.length * COST.overBreak
      return (units.nationally(name)?.level === '' ? COST.formed : 0) + ofBreaks
    }
    const form = units.form(name)
    if (form === null) return null
    const joined = breaks.filter(
      (at, line) => this.areTwoNames(name, at) || this.isCutShort(name, breaks[line - 1] ?? 0, at),
    )
    return (form.levelled ? COST.levelled : COST.formed) + joined.length * COST.overTwoNames
  }

  private areTwoNames(name: string, at: number): boolean {
    if (this.listsPlaces && isPlaceInList(name.slice(at))) return true
    const second = name.slice(at)
    return this.isName(name.slice(0, at)) && this.isName(second) && !areMembers(second) && !isEndOfName(name, second)
  }

  /** A known name that is two by form: the second begins with its level or place, and is no branch of the first. */
  private isOfItsOwn(name: string, at: number): boolean {
    const first = name.slice(0, at)
    if (this.listsPlaces) return !isListed(name, this.units)
    if (this.units.isBranchOf(name, first)) return false
    return beginsWithPlace(name.slice(at)) && this.units.nationally(first)?.region !== STATE
  }

  /** 省新闻出版 in front of 省总工会: what its organ does, without the ending. */
  private isCutShort(text: string, start: number, end: number): boolean {
    return levelAtStart(text.slice(end)) !== '' && isFunction(text.slice(start, end), this.units)
  }

  /** The same stretches of a piece are asked for again at each place behind them. */
  private isName(text: string): boolean {
    const before = this.names.get(text)
    if (before !== undefined) return before
    const is = this.units.find(text) !== null || (this.units.form(text)?.selfStanding ?? false)
    this.names.set(text, is)
    return is
  }
}

const HAN = /\p{Script=Han}/u

/** Where the name of a person begins that nothing parts from the name before it: 县教育局张三. */
function personAtEnd(text: string): number[] {
  return [2, 3].map((length) => text.length - length).filter((at) => at > 0 && isPersonName(text.slice(at)))
}

function isBracket(char: string): boolean {
  return /[（(〔[［【]/.test(char)
}

function isClosing(char: string): boolean {
  return /[）)〕\]］】]/.test(char)
}

function isPerson(text: string): boolean {
  return isPersonName(text) || isPost(text)
}

/** A bracket behind a name is a part of it where it holds more of its names. */
function hasOnlyPlates(name: string): boolean {
  const plate = plateOf(name)
  return plate === '' || isPlate(plate) || isCollective(name)
}

/** Whatever a register reads in it: 和各乡镇政府 is no name. */
function saysMore(name: string): boolean {
  return !isStemOfDuty(withoutBrackets(name)) && !isCollective(name)
}
