import type { Draft, DraftAnnex, DraftLetter, DraftSection } from '../model/draft.js'
import { orderOf, type Place } from '../model/place.js'
import type { TextBlock } from '../model/source.js'
import { readAnnexList } from './annex-list.js'
import { readProse } from './prose/index.js'
import { defaultsIn } from './responsibility/defaults.js'
import { settleRoles } from './responsibility/index.js'

type Body = Omit<Draft, 'source' | 'letter'>

/** Tasks in the notice's main text stand under this number. */
const MAIN_TEXT = '0'

/** Adds the tasks that stand in paragraphs, and reads who leads where the notice says it of all its lists of units. */
export function withProse(body: Body, letter: DraftLetter, mainText: readonly TextBlock[]): Body {
  const annexes = withMainText(body.annexes, tasksInLetter(letter, mainText), letter)
  for (const annex of body.annexes) addSections(annex, readProse(annex.text))
  for (const annex of annexes) settleRoles(annex.sections, textsOf(annex, mainText))
  const defaults = [mainText, ...annexes.map(({ text }) => text)].flatMap(defaultsIn)
  return { ...body, annexes, observations: [...body.observations, ...defaults] }
}

/** The tasks in the main text; the title and the list of annexes are no part of them. */
function tasksInLetter(letter: DraftLetter, mainText: readonly TextBlock[]): DraftSection[] {
  const { blocks: listed } = readAnnexList(mainText)
  const title = letter.title?.fragments.map(({ place }) => place) ?? []
  return readProse(mainText.filter((block) => !listed.has(block) && !title.includes(block.place)))
}

/** The paragraphs of the main text stay with the letter. */
function withMainText(annexes: DraftAnnex[], sections: DraftSection[], letter: DraftLetter): DraftAnnex[] {
  if (sections.length === 0) return annexes
  const known = annexes.find(({ no }) => no === MAIN_TEXT)
  if (known) {
    addSections(known, sections)
    return annexes
  }
  const title = { text: '', derivation: 'verbatim', rule: null, fragments: [] } as const
  const place = letter.text[0]?.place ?? placeOf(sections[0]!)
  const main = { no: MAIN_TEXT, title: { ...title, fragments: [] }, place, labelled: false, sections, indicators: [] }
  return [{ ...main, notes: [], text: [] }, ...annexes]
}

function addSections(annex: DraftAnnex, sections: readonly DraftSection[]): void {
  if (sections.length === 0) return
  annex.sections = [...annex.sections, ...sections].sort((a, b) => orderOf(placeOf(a), placeOf(b)))
}

function placeOf({ fragments, tasks }: DraftSection): Place {
  return tasks[0]?.measures[0]?.places[0] ?? fragments[0]!.place
}

function textsOf({ title, text, notes }: DraftAnnex, mainText: readonly TextBlock[]): string[] {
  return [...mainText, title, ...text, ...notes].map((said) => said.text)
}
