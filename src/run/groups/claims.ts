import type { ListedAnnex } from '../../model/source.js'
import { told, type Told } from '../../text/told.js'
import { isSamePlainTitle, plainTitle } from '../../vocabulary/frame/annex-items.js'
import type { Frame } from './frame.js'
import { type Evidence, type FramedFile, isNamedAfter } from './framed-file.js'
import {
  type Fit,
  fitsOf,
  isOfOtherYear,
  type Item,
  likenessOf,
  type Strength,
  STRENGTHS,
  strengthOf,
  yearMeant,
} from './fits.js'
import { linkedAnnex } from './links.js'

/** That a file holds annexes of a letter. */
export interface Claim {
  holds: ListedAnnex[]
  by: Strength
}

/** Why a file that looks like an annex of a letter is not taken for it. */
export interface Doubt {
  item: ListedAnnex | null
  /** Whether the number alone speaks for it, and the annex stands in the notice itself. */
  isHere?: boolean
  /** Whether the notice itself has all its records. */
  isCopy?: boolean
  /** Worked out where it is told: most are not. */
  why(): Told
}

/** What a letter’s links and list say of a file beside it: that it holds annexes, or why it may not; null where nothing. */
export function claimOn(file: FramedFile, letter: FramedFile): Claim | Doubt | null {
  const said = claimByWords(file, letter)
  if (said === null || !('holds' in said)) return said
  const item = said.holds.find((held) => isOfOtherYear(file.evidence, held, letter.frame))
  return item ? doubtOfYear(item, file.evidence, letter.frame) : said
}

function claimByWords(file: FramedFile, letter: FramedFile): Claim | Doubt | null {
  const linked = linkedAnnex(file.file, letter.frame)
  if (linked?.item && linked.isNamed) return claimByLink(linked.item, 'link', file, letter)
  const own = claimByItself(file, letter)
  if (linked === null) return own
  if (own && 'holds' in own) return { ...own, by: 'link' }
  const { item } = linked
  if (item === null) return own ?? doubtOfLink()
  return own ?? (isOfOtherTitle(file, item) ? doubtOfLink(item) : claimByLink(item, 'order', file, letter))
}

function claimByLink(item: Item, by: Strength, file: FramedFile, letter: FramedFile): Claim | Doubt {
  return item.isHere ? doubtHere(item, file, letter) : { holds: [plain(item)], by }
}

function isOfOtherTitle({ evidence }: FramedFile, item: Item): boolean {
  return likenessOf(evidence.plain, plainTitle(item.title)) === 'other'
}

/** What its own words say of a file, without those that lead to it. */
function claimByItself(file: FramedFile, letter: FramedFile): Claim | Doubt | null {
  const { named, frame, evidence } = file
  const isOther = hasOwnNumber(frame, letter.frame)
  const isLetter = isOther || frame.isAddressed
  if (isLetter && !named.isLabelled && !isListed(file, letter)) return null
  if (frame.prints.length > 1) return isLetter ? null : claimOfSeveral(file, letter)
  const fits = fitsOf(file, letter)
  if (isOther) return doubtOfLetter(fits)
  const said = (isLetter ? null : claimOfTitles(file, letter)) ?? decided(fits, file, letter)
  return said ?? (named.isLabelled ? doubtOfLabel(evidence) : null)
}

/** A notice of its own; many annexes have the number of theirs above their label. */
function hasOwnNumber({ number }: Frame, letter: Frame): boolean {
  return number !== null && number !== letter.number
}

function isListed({ evidence }: FramedFile, letter: FramedFile): boolean {
  return letter.listed.some((listed) => likenessOf(evidence.plain, listed) === 'same')
}

/** A file that prints several labels: each must be of the list. */
function claimOfSeveral(file: FramedFile, letter: FramedFile): Claim | Doubt | null {
  const { prints } = file.frame
  const { list } = letter.frame
  const items = prints.map(({ no, titles }) =>
    list.find(
      (item) =>
        item.no === no &&
        (titles.length === 0 || likenessOf(titles.map(plainTitle), plainTitle(item.title)) !== 'other'),
    ),
  )
  const found = items.filter((item) => item !== undefined)
  const [first] = found
  if (first === undefined) return null
  if (found.length < prints.length)
    return { item: first, why: () => told`it prints an annex that the list does not name, or names otherwise` }
  return claimOfItems(found, file, letter)
}

/** A file that prints the titles of several annexes, without their labels; null where it prints no two. */
function claimOfTitles(file: FramedFile, letter: FramedFile): Claim | Doubt | null {
  const { listed, frame } = letter
  const found = frame.list.filter((_, at) => file.lines.some((line) => isOnlyTitle(line, at, listed)))
  return found.length > 1 ? claimOfItems(found, file, letter) : null
}

/** 任务表 may be 2023年任务表 and 2024年任务表. */
function isOnlyTitle(line: string, wanted: number, listed: readonly string[]): boolean {
  if (line === listed[wanted]) return true
  return listed.every((title, at) => isSamePlainTitle(line, title) === (at === wanted))
}

function claimOfItems(items: readonly Item[], file: FramedFile, letter: FramedFile): Claim | Doubt {
  const here = items.find(({ isHere }) => isHere)
  return here ? doubtHere(here, file, letter) : { holds: items.map(plain), by: 'title' }
}

function decided(fits: readonly Fit[], file: FramedFile, letter: FramedFile): Claim | Doubt | null {
  const { frame, named } = file
  const [claim, ...more] = strongestOf(fits)
  if (claim === undefined) return doubtOf(fits, named.before)
  const { item, by, title, part } = claim
  if (more.length > 0) return { item: plain(item), why: () => told`more than one annex of the list may be it` }
  if ((frame.isCalledLetter || frame.isAddressed) && title !== 'same') return doubtOfLetter(fits)
  if (by === 'number' && fits.some((fit) => fit.title === 'same')) return doubtOf(fits, named.before)
  if (item.isHere) return { ...doubtHere(item, file, letter), isHere: by === 'number' }
  if (by === 'number' && named.before !== '' && !isNamedAfter(named, letter)) return doubtOfName(item, named.before)
  return { holds: [part === null ? plain(item) : { ...plain(item), no: part, title: '' }], by }
}

function strongestOf(fits: readonly Fit[]): (Fit & { by: Strength })[] {
  const claims = fits.flatMap((fit) => {
    const by = strengthOf(fit)
    return by === null ? [] : [{ ...fit, by }]
  })
  const best = Math.max(...claims.map(({ by }) => STRENGTHS.indexOf(by)))
  return claims.filter(({ by }) => STRENGTHS.indexOf(by) === best)
}

function doubtOfLetter(fits: readonly Fit[]): Doubt | null {
  const meant = fits.find(
    ({ number, title, evidence }) => title === 'same' || (number === 'same' && evidence.isLabelled),
  )
  return meant ? { item: plain(meant.item), why: () => told`it has a letter of its own` } : null
}

/** Where number and title contradict each other, or neither says enough. */
function doubtOf(fits: readonly Fit[], before: string): Doubt | null {
  const named = fits.find(({ title }) => title === 'same')
  if (named)
    return {
      item: plain(named.item),
      why: () =>
        told`its title is that of annex ${{ annex: named.item.no }}, and its number ${{ numbers: numbersOf(named).join(', ') }}`,
    }
  const numbered = fits.find(({ item, number, evidence }) => number === 'same' && evidence.isLabelled && !item.isHere)
  if (numbered) return numbered.evidence.titles.length > 0 ? doubtOfTitle(numbered) : doubtOfName(numbered.item, before)
  const [short, ...more] = fits.filter(({ title, number }) => title === 'short' && number !== 'other')
  if (!short || more.length > 0) return null
  const { item } = short
  return { item: plain(item), why: () => told`its title may be short for that of annex ${{ annex: item.no }}` }
}

function numbersOf({ evidence: { numbers, bareNumber } }: Fit): string[] {
  return bareNumber === null ? numbers : [...numbers, String(bareNumber)]
}

function doubtOfTitle({ item, evidence }: Fit): Doubt {
  const title = evidence.titles[0]!
  return {
    item: plain(item),
    why: () => told`it has the number of annex ${{ annex: item.no }}, and another title (${{ title }})`,
  }
}

function doubtOfName(item: Item, words: string): Doubt {
  return { item: plain(item), why: () => told`its name begins with the words of another notice (${{ words }})` }
}

function doubtOfYear(item: ListedAnnex, { year }: Evidence, letter: Frame): Doubt {
  const meant = yearMeant(item, letter)
  return {
    item,
    why: () => told`it says the year ${{ year }}, and annex ${{ annex: item.no }} is of ${{ other: meant }}`,
  }
}

function doubtHere(item: Item, { frame: { substance } }: FramedFile, letter: FramedFile): Doubt {
  const isCopy = substance.records !== null && letter.frame.substance.annexes[item.no] === substance.records
  const why = (): Told =>
    isCopy
      ? told`it has the records of annex ${{ annex: item.no }}, which stands in the notice itself, and is left out`
      : told`annex ${{ annex: item.no }} stands in the notice itself`
  return { item: plain(item), isCopy, why }
}

function doubtOfLabel({ isBare, numbers }: Evidence): Doubt {
  const why = (): Told =>
    isBare || numbers.length === 0
      ? told`it is called an annex, and nothing says which of the list it holds`
      : told`it is called annex ${{ annexes: numbers }}, which the notice does not list`
  return { item: null, why }
}

function doubtOfLink(item: Item | null = null): Doubt {
  return item === null
    ? { item, why: () => told`the notice links to it, and nothing says which annex it is` }
    : {
        item: plain(item),
        why: () => told`it is the file of annex ${{ annex: item.no }} by the order of the links, and has another title`,
      }
}

function plain({ no, title, place }: ListedAnnex): ListedAnnex {
  return { no, title, place }
}
