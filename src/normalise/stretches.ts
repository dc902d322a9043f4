/** What each stretch of a piece of a unit cell may be, and what it costs to read it so. */
import type { RegionalUnits } from '../registry/registry.js'
import { STATE } from '../vocabulary/organs/central-names.js'
import { areMembers, isCollective } from '../vocabulary/organs/collectives.js'
import { conjunctionAt, conjunctionBefore, openEndsIn } from '../vocabulary/organs/open-ends.js'
import { levelAtStart } from '../vocabulary/organs/levels.js'
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
/** Says what a stretch of a piece may be, and what that costs. */
export class Judge {
  /** Where a name may begin or end. */
  readonly cuts: number[]
  private readonly text: string
  private readonly breaks: readonly number[]
  private readonly early: readonly number[]
  private readonly isBreak: ReadonlySet<number>
  private readonly starts: readonly number[]
  private readonly brackets: ReadonlyMap<number, number>
  private readonly openEnds: ReadonlyMap<number, number>
  readonly joints: Joints
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
