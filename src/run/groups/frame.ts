import type { FileLink, ListedAnnex } from '../../model/source.js'
import type { Place } from '../../model/place.js'
import type { Annex, Plan } from '../../model/plan.js'
import { annexLabelOf, isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { formOfTitle } from '../../vocabulary/frame/titles.js'

/** What tells whether a file is the letter of a notice, an annex of one beside it, or stands for itself. */
export interface Frame {
  title: string
  year: number | null
  /** The annexes that its list names, and whether they stand in the file itself. */
  list: (ListedAnnex & { isHere: boolean })[]
  links: FileLink[]
  /** Whether it has what only a letter has: a number, addressees, a list of annexes, a colophon, a signature with its day. */
  isLetter: boolean
  /** Whether its title has the form of a letter’s: a plan may be called so, too. */
  isCalledLetter: boolean
  /** The annexes that it prints: each label with a number, else what may be the title of the whole. */
  prints: PrintedAnnex[]
}

export interface PrintedAnnex {
  /** Null where no number is printed. */
  no: string | null
  titles: string[]
}

export function frameOf(plan: Plan): Frame {
  const { annex_list, source, plan_year } = plan
  const title = plan.metadata.title?.text ?? ''
  return {
    title,
    year: plan_year,
    list: annex_list.map(({ no, title: listed, place }) => ({
      no,
      title: listed,
      place,
      isHere: plan.annexes.some((annex) => isOfAnnex(annex.no, no)),
    })),
    links: source.links ?? [],
    isLetter: hasLetter(plan),
    isCalledLetter: formOfTitle(title) === 'letter',
    prints: printedIn(plan, title),
  }
}

function hasLetter(plan: Plan): boolean {
  const { document_number, addressees, annex_list, copied_to, printed_on, issuer, issued_on } = plan
  const parts = [document_number, addressees, copied_to, printed_on]
  return parts.some((part) => part !== null) || annex_list.length > 0 || (issuer !== null && issued_on !== null)
}

function printedIn(plan: Plan, title: string): PrintedAnnex[] {
  const numbers = numbersPrinted(plan)
  const labelled = plan.annexes.filter(({ no, place }) => numbers.get(keyOf(place))?.has(no))
  const tops = [...new Set(labelled.map(({ no }) => topOf(no)))]
  if (tops.length > 1)
    return tops.map((no) => ({ no, titles: titlesOf(labelled.filter((annex) => annex.no === no).slice(0, 1)) }))
  const titles = [title, ...titlesOf(plan.annexes.slice(0, 1))].filter(Boolean)
  return [{ no: labelled[0]?.no ?? null, titles: [...new Set(titles)] }]
}

function titlesOf(annexes: readonly Annex[]): string[] {
  return annexes.map(({ title }) => title.text).filter(Boolean)
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
