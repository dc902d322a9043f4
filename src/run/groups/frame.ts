import type { FileLink, ListedAnnex } from '../../model/source.js'
import type { Place } from '../../model/place.js'
import type { Annex, Plan } from '../../model/plan.js'
import { type Substance, substanceOf } from '../../validate/substance.js'
import { annexesSpokenOf, annexLabelOf, isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { formOfTitle, isWholeTitle } from '../../vocabulary/frame/titles.js'

/** What tells whether a file is the letter of a notice, an annex of one beside it, or stands for itself. */
export interface Frame {
  format: string
  title: string
  year: number | null
  /**
   * The annexes that its list names, and whether they stand in the file itself; where it has no list, those that a letter
   * speaks of, without titles.
   */
  list: (ListedAnnex & { isHere: boolean })[]
  links: FileLink[]
  /** 发文字号 */
  number: string | null
  isAddressed: boolean
  /** Whether its title has the form of a letter’s: a plan may be called so, too. */
  isCalledLetter: boolean
  /** The annexes that it prints: each label with a number, else what may be the title of the whole. */
  prints: PrintedAnnex[]
  /** The numbers of all labels in it, those of parts with them: 1-2. */
  labels: string[]
  /** The lines in it that may be the titles of several annexes. */
  titles: string[]
  substance: Substance
}

/** Of a file that could not be read. */
export const UNREAD: Frame = {
  format: '',
  title: '',
  year: null,
  list: [],
  links: [],
  number: null,
  isAddressed: false,
  isCalledLetter: false,
  prints: [{ no: null, titles: [] }],
  labels: [],
  titles: [],
  substance: { records: null, text: '', annexes: {} },
}

export interface PrintedAnnex {
  /** Null where no number is printed. */
  no: string | null
  titles: string[]
}

/** A list of so many annexes is long; lines that look like titles may be many more. */
const MOST_TITLES = 50
const LONGEST_TITLE = 60

export function frameOf(plan: Plan): Frame {
  const { source, plan_year, document_number, addressees } = plan
  const title = plan.metadata.title?.text ?? ''
  const numbers = numbersPrinted(plan)
  const labelled = plan.annexes.filter(({ no, place }) => numbers.get(keyOf(place))?.has(no))
  return {
    format: source.format,
    title,
    year: plan_year,
    list: listOf(plan, title),
    links: source.links ?? [],
    number: document_number,
    isAddressed: addressees !== null,
    isCalledLetter: formOfTitle(title) === 'letter',
    prints: printedIn(plan, title, labelled),
    labels: labelled.map(({ no }) => no),
    titles: linesLikeTitles(plan),
    substance: substanceOf(plan),
  }
}

function listOf(plan: Plan, title: string): Frame['list'] {
  const isHere = (no: string): boolean => plan.annexes.some((annex) => isOfAnnex(annex.no, no))
  if (plan.annex_list.length > 0)
    return plan.annex_list.map(({ no, title: listed, place }) => ({ no, title: listed, place, isHere: isHere(no) }))
  const isLetter = plan.document_number !== null || plan.addressees !== null || formOfTitle(title) === 'letter'
  const isWhole = plan.annexes.some(({ sections, indicators }) => sections.length + indicators.length > 0)
  if (!isLetter || isWhole) return []
  const spoken = plan.letter.flatMap(({ text, place }) => annexesSpokenOf(text).map((no) => ({ no, title: '', place })))
  const first = new Map(spoken.toReversed().map((item) => [item.no, item]))
  return [...first.values()]
    .filter(({ no }) => !isHere(no))
    .sort((a, b) => Number(a.no) - Number(b.no))
    .map((item) => ({ ...item, isHere: false }))
}

function printedIn(plan: Plan, title: string, labelled: readonly Annex[]): PrintedAnnex[] {
  const tops = [...new Set(labelled.map(({ no }) => topOf(no)))]
  if (tops.length > 1)
    return tops.map((no) => ({ no, titles: titlesOf(labelled.filter((annex) => annex.no === no).slice(0, 1)) }))
  const titles = [title, ...titlesOf(plan.annexes.slice(0, 1))].filter(Boolean)
  return [{ no: labelled[0]?.no ?? null, titles: [...new Set(titles)] }]
}

function titlesOf(annexes: readonly Annex[]): string[] {
  return annexes.map(({ title }) => title.text).filter(Boolean)
}

function linesLikeTitles({ letter, annexes }: Plan): string[] {
  const texts = (blocks: Plan['letter']): string[] =>
    blocks.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text)
  const lines = [...texts(letter), ...annexes.flatMap(({ title, text }) => [title.text, ...texts(text)])]
  return [...new Set(lines)].filter((line) => line.length <= LONGEST_TITLE && isWholeTitle(line)).slice(0, MOST_TITLES)
}

/** The numbers that labels print, by their places: 附件 alone is counted on, and says none. */
function numbersPrinted({ annexes, structure }: Plan): Map<string, Set<string>> {
  const numbers = new Map(
    annexes.filter(({ labelled }) => labelled).map(({ place }) => [keyOf(place), new Set<string>()]),
  )
  if (numbers.size === 0) return numbers
  for (const { place, text } of structure)
    for (const { no } of annexLabelOf(text)?.readings ?? []) if (no !== null) numbers.get(keyOf(place))?.add(no)
  return numbers
}

function keyOf(place: Place): string {
  return JSON.stringify(place)
}

function topOf(no: string): string {
  return no.split('-')[0]!
}
