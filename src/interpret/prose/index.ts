import type {
  Draft,
  DraftAnnex,
  DraftHeading,
  DraftLetter,
  DraftMeasure,
  DraftSection,
  DraftTask,
} from '../../model/draft.js'
import type { Observation } from '../../model/finding.js'
import { orderOf, type Place } from '../../model/place.js'
import type { TextBlock } from '../../model/source.js'
import { tidyTitle } from '../../text/blanks.js'
import { told } from '../../text/told.js'
import { speaksOfOwnPart } from '../../vocabulary/roles/defaults.js'
import { readAnnexList } from '../annex-list.js'
import { MAIN_TEXT } from '../annex-openings.js'
import { fragmentOfBlock } from '../fields.js'
import { applyConventions } from '../responsibility/conventions.js'
import { withoutDeclared } from '../responsibility/declarations.js'
import {
  applyDefaults,
  type DefaultAt,
  defaultsIn,
  hasFilled,
  type Said,
  withdrawInherited,
} from '../responsibility/defaults.js'
import { type Statement, statementIn, statementsIn, unapplied, unreadIn } from '../responsibility/statements.js'
import { sectionOf } from '../sections.js'
import { chosenOf, taskNodeOf } from './chosen.js'
import { headsItems, itemsOf, saidOfItems } from './heads.js'
import { linesOf, titledOf } from './lines.js'
import {
  ancestorsOf,
  hasClause,
  isSection,
  isSectionHeading,
  type Node,
  nodesOf,
  outlineOf,
  textOfNode,
} from './outline.js'
import { tasksOf } from './tasks.js'

type Body = Omit<Draft, 'source' | 'letter'>

/** Adds the tasks that stand in paragraphs, and reads who leads where the notice says it of all its lists of units. */
export function withProse(body: Body, letter: DraftLetter, mainText: readonly TextBlock[]): Body {
  const main = tasksInLetter(letter, mainText, body.annexes)
  const ofAnnexes = new Map(body.annexes.map((annex) => [annex, addProse(annex)]))
  const annexes = withMainText(body.annexes, main.sections, letter)
  const ofLetter = statementsIn(mainText)
  const settled = annexes.map((annex) => {
    const ofHeads = [...(annex.no === MAIN_TEXT ? main.ofHeads : []), ...(ofAnnexes.get(annex)?.ofHeads ?? [])]
    return settleRoles(annex, ofLetter, ofHeads)
  })
  const records = annexes.flatMap(({ sections }) => recordsIn(sections))
  const fills = settled.flatMap((one) => one.fills)
  const filling = new Set(fills.filter((one) => hasFilled(one, records)).map(({ place }) => place))
  const observations = [
    ...[main, ...ofAnnexes.values()].flatMap(({ unread }) => unread),
    ...settled.flatMap((one) => one.observations),
    ...fills.filter(({ place }) => !filling.has(place)).map(unapplied),
  ]
  return { ...body, annexes, observations: [...body.observations, ...toldOnce(observations)] }
}

/** Adds the tasks in the paragraphs of an annex. The heading of a table is none, though a line below it says who leads all. */
function addProse(annex: DraftAnnex): Prose {
  const prose = readProse(annex.text, headingsOf([annex]))
  addSections(annex, prose.sections)
  return prose
}

/** Where the headings of tables stand. */
function headingsOf(annexes: readonly DraftAnnex[]): Set<Place> {
  return new Set(annexes.flatMap(({ sections }) => sections.flatMap(({ path }) => path.map(({ place }) => place))))
}

/** The main text speaks to every annex: what it says in vain is told once. */
function toldOnce(observations: readonly Observation[]): Observation[] {
  const by = new Map(observations.map((one) => [`${one.message} ${JSON.stringify(one.place)}`, one]))
  return [...by.values()]
}

/** What a note says holds for all, unless it speaks of its own part: 本类任务均由…. */
function overAllOf(one: DefaultAt): DefaultAt {
  return speaksOfOwnPart(one.sentence) ? one : { ...one, reach: 'document' }
}

interface Settled {
  observations: Observation[]
  /** The sentences that fill blank cells. */
  fills: DefaultAt[]
}

/** Gives roles by what the notice says beside the records of an annex: in its main text, in titles, paragraphs and notes. */
function settleRoles(
  { sections, title, text, notes }: DraftAnnex,
  ofLetter: readonly Statement[],
  ofHeads: readonly DefaultAt[],
): Settled {
  const records = recordsIn(sections)
  const taken = new Set(records.flatMap(({ places }) => places))
  const beside = [...ofLetter, ...statementsIn(text)].filter(({ said }) => !taken.has(said.fragments[0]!.place))
  const overAll = [title, ...notes].filter(({ fragments }) => fragments.length > 0).map(statementIn)
  const stated = [...beside, ...overAll]
  withdrawInherited(
    records,
    stated.flatMap(({ fills }) => fills),
  )
  applyConventions(sections, new Set(stated.flatMap(({ conventions }) => [...conventions])))
  const headings = sections.flatMap(headingInTable)
  const defaults = [
    ...beside.flatMap(({ defaults }) => defaults),
    ...headings.flatMap(defaultsIn),
    ...ofHeads,
    ...overAll.flatMap(({ defaults }) => defaults.map(overAllOf)),
  ]
  const full = applyDefaults(sections, defaults)
  const unread = [
    ...stated.flatMap((one) => one.unread),
    ...[...headings, ...records.map(({ measure }) => measure)].flatMap(unreadIn),
  ]
  return {
    observations: full ? [...unread, tooMany(full)] : unread,
    fills: defaults.filter(({ fills }) => fills !== undefined),
  }
}

function recordsIn(sections: readonly DraftSection[]): DraftMeasure[] {
  return sections.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures))
}

function tooMany({ places, by_default }: DraftMeasure): Observation {
  const words = told`So many sentences name units for all tasks that from here on only the first ${{ count: by_default.length }} are applied to each.`
  return { rule: 'responsibility/unapplied', ...words, place: places[0]! }
}

/** Headings in rows of a table; the others are paragraphs. */
function headingInTable({ fragments }: DraftSection): Said[] {
  return fragments
    .filter(({ table }) => table !== null)
    .map((fragment) => ({ text: fragment.text, fragments: [fragment] }))
}

/** The tasks in the main text; the title, the letterhead above it and the list of annexes are no part of them. */
function tasksInLetter(letter: DraftLetter, mainText: readonly TextBlock[], annexes: readonly DraftAnnex[]): Prose {
  const { blocks: listed } = readAnnexList(mainText)
  const title = letter.title?.fragments.map(({ place }) => place) ?? []
  const titleAt = mainText.findIndex(({ place }) => title.includes(place))
  const isLetterhead = ({ kind }: TextBlock, at: number): boolean => kind === 'heading' && at < titleAt
  return readProse(
    mainText.filter((block, at) => !listed.has(block) && !title.includes(block.place) && !isLetterhead(block, at)),
    headingsOf(annexes.filter(({ no }) => no === MAIN_TEXT)),
  )
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

interface Prose {
  sections: DraftSection[]
  /** What headings say of all that stands below them. */
  ofHeads: DefaultAt[]
  /** What they say besides, and is given to none. */
  unread: Observation[]
}

/**
 * Reads the tasks that stand in paragraphs: numbered ones with clauses that say who is responsible, and those numbered in
 * one run with them. Text that names nobody gives none.
 * @param headings the places of headings that tables stand below
 */
export function readProse(blocks: readonly TextBlock[], headings: ReadonlySet<Place> = new Set()): Prose {
  const root = outlineOf(linesOf(blocks))
  const headsTable = ({ paragraphs: [first] }: Node): boolean =>
    first !== undefined && first.line.blocks.some(({ place }) => headings.has(place))
  const heads = nodesOf(root).filter((node) => hasClause(node) && (headsTable(node) || headsItems(node)))
  const chosen = chosenOf(root, new Set(heads), heads.flatMap(itemsOf))
  const nodes = new Set([
    ...(hasClause(root) ? [root] : []),
    ...nodesOf(root)
      .filter((node) => chosen.has(node))
      .map(taskNodeOf),
  ])
  const tasks = [...nodes].flatMap((node) =>
    tasksOf(node, chosen).map((task) => ({ under: sectionNodeOf(node), task })),
  )
  return {
    sections: inSections(tasks.filter(({ task }) => task.measures.length > 0)),
    ofHeads: heads.map(saidOfItems).flatMap(({ defaults }) => defaults),
    unread: heads.map(saidOfItems).flatMap(({ unread }) => unread),
  }
}

/** The same section may open twice: （二） under 一、 stands between two tasks of 一、. */
function inSections(tasks: readonly { under: Node | null; task: DraftTask }[]): DraftSection[] {
  const sections: DraftSection[] = []
  tasks.forEach(({ under, task }, at) => {
    if (at === 0 || tasks[at - 1]!.under !== under) sections.push(openedAt(under))
    sections.at(-1)!.tasks.push(task)
  })
  return sections
}

/** The node of the section that a task stands in, or null where it stands in none. */
function sectionNodeOf(task: Node): Node | null {
  const unnumbered = isSectionHeading(task) ? [task] : []
  return [...unnumbered, ...ancestorsOf(task)].find(isSection) ?? null
}

/** Opens the section of a node, with the headings above it. */
function openedAt(node: Node | null): DraftSection {
  if (node === null) return sectionOf([], [])
  const path = [node, ...ancestorsOf(node)].filter(isSection).toReversed()
  return sectionOf(path.map(headingOfNode), node.paragraphs[0]!.line.blocks.map(fragmentOfBlock))
}

function headingOfNode(node: Node): DraftHeading {
  const { text, marker, blocks } = node.paragraphs[0]!.line
  const printed = textOfNode(node) || text.slice(marker?.length ?? 0)
  const title = withoutDeclared(titledOf(printed).title || tidyTitle(printed))
  return { no: marker?.no ?? '', title, level: marker?.level ?? 0, column: null, place: blocks[0]!.place }
}
