import type { ListedAnnex } from '../../model/source.js'
import { told, type Told } from '../../text/told.js'
import { annexNamedBy, type NamedAnnex, stemOf } from '../../vocabulary/frame/annex-file-names.js'
import {
  isPartOfPlainTitle,
  isPartOfTitle,
  isSamePlainTitle,
  isSameTitle,
  plainTitle,
} from '../../vocabulary/frame/annex-items.js'
import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { yearOfTitle } from '../../vocabulary/times/years.js'
import type { Frame, PrintedAnnex } from './frame.js'

/** A file of a folder that was read by itself. */
export interface FramedFile {
  /** Base name, and what it says. */
  file: string
  named: NamedAnnex
  frame: Frame
  evidence: Evidence
  /** The titles of its list, as they are compared. */
  listed: readonly string[]
}

/** What each file of a folder is compared by, worked out once. */
export function framedFile(file: string, frame: Frame): FramedFile {
  const named = annexNamedBy(file)
  const listed = frame.list.map(({ title }) => plainTitle(title))
  return { file, named, frame, evidence: evidenceOf(named, frame), listed }
}

/** How strongly a file is told to hold an annex, from the weakest. */
export const STRENGTHS = ['number', 'likeness', 'title', 'exact', 'link'] as const
export type Strength = (typeof STRENGTHS)[number]

/** That a file holds annexes of a letter. */
export interface Claim {
  holds: ListedAnnex[]
  by: Strength
}

/** Why a file that looks like an annex of a letter is not taken for it. */
export interface Doubt {
  item: ListedAnnex | null
  /** Worked out where it is told: most are not. */
  why(): Told
}

/** A title without a number must say so much, in characters. */
const SHORTEST_TITLE = 6

/** What a letter’s links and list say of a file beside it: that it holds annexes, or why it may not; null where nothing. */
export function claimOn(file: FramedFile, letter: FramedFile): Claim | Doubt | null {
  const said = claimByWords(file, letter)
  if (said === null || !('holds' in said)) return said
  const item = said.holds.find((held) => isOfOtherYear(file.evidence, held, letter.frame))
  return item ? doubtOfYear(item, file.evidence, letter.frame) : said
}

function claimByWords({ file, named, frame, evidence }: FramedFile, letter: FramedFile): Claim | Doubt | null {
  const { list, links } = letter.frame
  const link = links.find((one) => one.file === file)
  if (link) {
    const item =
      itemOfLink(annexNamedBy(link.text), list) ?? (list.length === 1 && links.length === 1 ? list[0]! : null)
    if (item) return item.isHere ? doubtHere(item) : { holds: [plain(item)], by: 'link' }
  }
  if (frame.isLetter && !named.isLabelled) return null
  if (frame.prints.length > 1) return frame.isLetter ? null : claimOfSeveral(frame.prints, list)
  const fits = list.map((item, at) => fitOf(item, letter.listed[at]!, evidence, letter.frame))
  return decided(fits, frame, named, letter)
}

/** Whether the words before the label of a name are those of a letter: of its file, or of its title. */
export function isNamedAfter(named: NamedAnnex, { file, frame }: FramedFile): boolean {
  const { before } = named
  return before === stemOf(file) || isSameTitle(before, frame.title) || isPartOfTitle(before, frame.title)
}

type Item = Frame['list'][number]

function itemOfLink({ readings }: NamedAnnex, list: readonly Item[]): Item | null {
  const byTitle = list.filter((item) => readings.some(({ title }) => isSameTitle(title, item.title)))
  const byNumber = list.filter(({ no }) => readings.some((reading) => reading.no !== null && isOfAnnex(reading.no, no)))
  const [item, ...more] = byTitle.length > 0 ? byTitle : byNumber
  return more.length === 0 ? (item ?? null) : null
}

/** A file that prints several labels: each must be of the list. */
function claimOfSeveral(prints: readonly PrintedAnnex[], list: readonly Item[]): Claim | Doubt | null {
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
  const here = found.find(({ isHere }) => isHere)
  return here ? doubtHere(here) : { holds: found.map(plain), by: 'title' }
}

/** What a file says of the one annex that it may hold. What it prints counts over its name. */
export interface Evidence {
  numbers: string[]
  titles: string[]
  /** The titles as they are compared. */
  plain: string[]
  /** Whether the label stands alone, without number and title: 附件.docx. */
  isBare: boolean
  /** Whether a number stands behind the word, not alone: 1.任务表. */
  isLabelled: boolean
  year: number | null
}

function evidenceOf(named: NamedAnnex, { prints: [printed], year }: Frame): Evidence {
  const { no, titles } = printed!
  const inName = named.readings.flatMap((reading) => reading.no ?? [])
  const titlesInName = named.readings.map(({ title }) => title).filter(Boolean)
  const numbers = [...new Set([...(no === null ? [] : [no]), ...inName])]
  return {
    numbers,
    titles: titles.length > 0 ? titles : titlesInName,
    plain: (titles.length > 0 ? titles : titlesInName).map(plainTitle),
    isBare: named.isLabelled && numbers.length === 0 && titlesInName.length === 0,
    isLabelled: named.isLabelled || no !== null,
    year,
  }
}

type Likeness = 'same' | 'alike' | 'other'

interface Fit {
  item: Item
  number: 'same' | 'other' | null
  /** Null where the file has no title. */
  title: Likeness | null
  /** Whether it has the title of the list to the letter: 任务分解表 may stand beside 任务分解表（乡镇）. */
  isExact: boolean
  evidence: Evidence
}

function fitOf(item: Item, listed: string, evidence: Evidence, letter: Frame): Fit {
  const { numbers, plain: titles, isBare } = evidence
  const likeness = titles.length === 0 ? null : likenessOf(titles, listed)
  const isOfItem = (no: string): boolean => isOfAnnex(no, item.no)
  const number = numbers.length === 0 ? (isBare && letter.list.length === 1 ? 'same' : null) : numbers.every(isOfItem)
  return {
    item,
    number: typeof number === 'boolean' ? (number ? 'same' : 'other') : number,
    title: likeness === 'alike' && isOfOtherYear(evidence, item, letter) ? 'other' : likeness,
    isExact: titles.includes(listed),
    evidence,
  }
}

/** Whether a file says another year than the title of the list, or else the letter. */
function isOfOtherYear({ year }: Evidence, item: ListedAnnex, letter: Frame): boolean {
  const meant = yearMeant(item, letter)
  return year !== null && meant !== null && year !== meant
}

function yearMeant({ title }: ListedAnnex, letter: Frame): number | null {
  return yearOfTitle(title) ?? letter.year
}

/** Of titles as they are compared. */
function likenessOf(titles: readonly string[], listed: string): Likeness {
  if (titles.some((title) => isSamePlainTitle(title, listed))) return 'same'
  return titles.some((title) => isPartOfPlainTitle(title, listed)) ? 'alike' : 'other'
}

function decided(fits: readonly Fit[], frame: Frame, named: NamedAnnex, letter: FramedFile): Claim | Doubt | null {
  if (frame.isLetter) return doubtOfLetter(fits)
  const [claim, ...more] = strongestOf(fits)
  if (claim === undefined) return doubtOf(fits)
  const { item, by, title } = claim
  if (more.length > 0) return { item: plain(item), why: () => told`more than one annex of the list may be it` }
  if (frame.isCalledLetter && title !== 'same') return doubtOfLetter(fits)
  if (item.isHere) return doubtHere(item)
  if (by === 'number' && named.before !== '' && !isNamedAfter(named, letter))
    return {
      item: plain(item),
      why: () => told`its name begins with the words of another notice (${{ words: named.before }})`,
    }
  return { holds: [plain(item)], by }
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

/** A title counts over a number; neither may speak against the other. */
function strengthOf({ number, title, isExact, evidence }: Fit): Strength | null {
  if (number === 'other' || title === 'other') return null
  if (title === 'same') return isExact ? 'exact' : 'title'
  if (title === 'alike') {
    const isTelling = evidence.plain.some((one) => one.length >= SHORTEST_TITLE)
    return number === 'same' || isTelling ? 'likeness' : null
  }
  return number === 'same' && evidence.isLabelled ? 'number' : null
}

/** Where number and title contradict each other. */
function doubtOf(fits: readonly Fit[]): Doubt | null {
  const named = fits.find(({ title }) => title === 'same')
  if (named)
    return {
      item: plain(named.item),
      why: () =>
        told`its title is that of annex ${{ annex: named.item.no }}, and its number ${{ numbers: named.evidence.numbers.join(', ') }}`,
    }
  const numbered = fits.find(({ number, evidence }) => number === 'same' && evidence.isLabelled)
  if (!numbered) return null
  const { item, evidence } = numbered
  const title = evidence.titles[0]!
  return {
    item: plain(item),
    why: () => told`it has the number of annex ${{ annex: item.no }}, and another title (${{ title }})`,
  }
}

function doubtOfYear(item: ListedAnnex, { year }: Evidence, letter: Frame): Doubt {
  const meant = yearMeant(item, letter)
  return {
    item,
    why: () => told`it says the year ${{ year }}, and annex ${{ annex: item.no }} is of ${{ other: meant }}`,
  }
}

function doubtHere(item: Item): Doubt {
  return { item: plain(item), why: () => told`annex ${{ annex: item.no }} stands in the notice itself` }
}

function plain({ no, title, place }: ListedAnnex): ListedAnnex {
  return { no, title, place }
}
