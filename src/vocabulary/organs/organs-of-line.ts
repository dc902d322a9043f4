/** The organs that a line names and nothing else: a signature, the head of a paper, what stands before 关于 in a title. */
import type { UnitKind } from '../../model/plan.js'
import { compact } from '../../text/blanks.js'
import { isCollective } from './collectives.js'
import { organEndingOf } from './endings.js'
import { levelOfRegion } from './levels.js'
import { ministriesRunTogether, nameStarts, nameStartsAtPlace, placeAtStart } from './next-names.js'
import { beginsWithPlace, organFormOf, subjectStarts, withoutSeal } from './organs.js'
import { partsOfTown } from './towns.js'
import { matchesOf } from '../../text/matches.js'

/** Names are Chinese characters, with a place or a quotation inside, and no longer than this. */
const NAME = /^[\p{Script=Han}（）()“”]{3,50}$/u

/** What a line must be enough for: names of organs by themselves, or where only organs stand, or collectives besides. */
type Place = 'anywhere' | 'signature' | 'addressees'

/**
 * The names of a line that holds nothing else: several where blanks, commas or line ends part them, or where they run into
 * one another. Empty for any other line.
 * @param place where it stands: 教育部 is an organ in a signature, and 部 the end of many words elsewhere
 */
export function organsIn(line: string, place: Place = 'anywhere'): string[] {
  const isOrgan = (name: string): boolean => isOrganAlone(name, place) || (place === 'addressees' && isCollective(name))
  const text = withoutSeal(line)
  const parts = text
    .split(/[、，,]+/)
    .flatMap((list) => wholeNames(list.split(/\s+/).filter(Boolean), place))
    .filter(Boolean)
  if (parts.length > 1 && parts.every(isOrgan)) return parts
  const whole = compact(text)
  const runs = [nameStartsAtPlace(whole), nameStarts(whole), ministriesRunTogether(whole)]
  const pieces = runs
    .map((starts) => cutAt(whole, starts))
    .find((names) => names.length > 1 && names.every((name) => isOrganAlone(name, place)))
  return pieces ?? (isOrgan(whole) ? [whole] : [])
}

/** Those that a title begins with, as it is printed over its lines: 某县教育局 某县财政局关于…. */
export function organsBeforeSubject(title: string): string[] {
  for (const start of subjectStarts(title)) {
    const organs = organsIn(title.slice(0, start), 'signature')
    if (organs.length > 0) return organs
  }
  return []
}

/**
 * Those that the title of a plan begins with, on lines of their own, before its year or before what they comply with:
 * 某街道办事处2025年度民生实事清单, 某县财政局党组落实巡察反馈意见整改台账. A place (某县2024年…), a company or a school is none, since
 * the plan is as well one for it.
 */
export function organsBeforePlan(title: string): string[] {
  for (const { index } of matchesOf(title, BEFORE_PLAN)) {
    const organs = organsIn(title.slice(0, index), 'signature')
    if (organs.length > 0 && organs.every(governs)) return organs
  }
  return []
}

const BEFORE_PLAN = /(?=\n|落实|贯彻|(?<!\d)\d{4}\s*(?:[年—–\-~～至]))/g
const GOVERNING: ReadonlySet<UnitKind> = new Set([
  'government',
  'department',
  'party',
  'office',
  'agency',
  'subdistrict',
])

function governs(organ: string): boolean {
  const form = organFormOf(organ, [])
  const isPark = form?.kind === 'agency' && organEndingOf(organ)?.place === true
  return form !== null && GOVERNING.has(form.kind) && !isPark
}

/** An ending alone names nobody: 办公室. What is set up for a duty (领导小组) ends other texts, too, but none of a letter's lines. */
function isOrganAlone(name: string, place: Place): boolean {
  const ended = organEndingOf(name)
  const isEnough =
    ended?.strength === 'alone' || ended?.forDuty === true || (place === 'signature' && !isBarePlace(name))
  return ended !== null && isEnough && NAME.test(name) && ended.ending !== name
}

/** 某县, 高新区: who governs it is not named. */
function isBarePlace(name: string): boolean {
  return levelOfRegion(name) !== '' || (partsOfTown(name)?.isPlain ?? false)
}

/** A signature or a title breaks where its line is full: 某高新区管委 and 会办公室, 中共某县委 and 宣传部. */
function wholeNames(lines: readonly string[], place: Place): string[] {
  if (place !== 'signature') return [...lines]
  const names: string[] = []
  for (const line of lines) {
    const above = names.at(-1)
    if (above !== undefined && isBrokenBefore(above, line)) names[names.length - 1] = above + line
    else names.push(line)
  }
  return names
}

function isBrokenBefore(above: string, line: string): boolean {
  if (isBarePlace(above) || endsAcross(above, line)) return true
  return COMMITTEE_OF_PARTY.test(above) && !beginsWithPlace(line) && placeAtStart(line) === ''
}

const COMMITTEE_OF_PARTY = /[省市州盟县区旗镇乡]委$/

/** Whether an ending stands on both sides of a break: 管委 and 会. */
function endsAcross(above: string, line: string): boolean {
  return [...line].some((_, at) => (organEndingOf(above + line.slice(0, at + 1))?.ending.length ?? 0) > at + 1)
}

function cutAt(text: string, starts: readonly number[]): string[] {
  return [0, ...starts].map((start, at) => text.slice(start, starts[at])).filter(Boolean)
}
