import { compact } from '../../text/blanks.js'
import { placeForm } from '../../vocabulary/indicators/labels.js'
import { PERSON_KEYS } from '../../model/roles.js'
import type { Meaning } from '../../model/table.js'
import { namesOffices } from '../../vocabulary/headers/bodies.js'
import type { HeaderMeaning } from '../../vocabulary/headers/header-line.js'
import { meaningOfHeadNoun } from '../../vocabulary/headers/head-nouns.js'
import { bestAssignment } from './assignment.js'
import {
  agreement,
  choiceOfGoals,
  choiceOfNumbers,
  choicesOfCells,
  choicesOfHeadNoun,
  contradicting,
  NUMBERS_PER_GROUP,
  type Stand,
  TYPED_SHARE,
} from './cell-choices.js'
import type { Choice } from './choice.js'
import { choicesOfHeader, haveOneRole, namesWhoDoesIt, type StandOfHeader } from './header-choices.js'
import { headersSaid, type Headed } from './periods.js'
import { type Profile, profileOf, shareOf, toldForms, UNSEEN } from './profile.js'
import { beneathOf, furtherOf, joinedOf, type Found } from './told.js'

/** A sheet may have 16,384 columns; a plan has few. */
const TYPED_COLUMNS = 64

/** A column as it is seen: its header, and the texts of the cells that begin in its rows. */
export interface SeenColumn extends Headed {
  texts: readonly string[]
  /** What it holds where its place alone says so, and no header. */
  meaning?: Meaning | null
}

/** What a column means, and why. */
export interface ReadColumn {
  meaning: Meaning | null
  contradicted: Found<'contradicted'>
  further: Found<'further'>
  joined: Found<'joined'>
  beneath: Found<'beneath'>
  reason: string
  /** Whether its cells and its place say so, and not its header. */
  inferred: boolean
  /** All that it could mean, as people read it. */
  evidence: string
  cells: string
}

/** The meanings of all columns of a table: header, cells and neighbours together, and of all readings the one with the most evidence. */
export function readColumns(columns: readonly SeenColumn[]): ReadColumn[] {
  const said = headersSaid(columns)
  const profiles = columns.map(({ texts }, at) => (at < TYPED_COLUMNS ? profileOf(texts) : UNSEEN))
  const infers = mayInfer(said, profiles)
  const longest = profiles.reduce(
    (length, profile, at) => (said[at] === null ? Math.max(length, profile.length) : length),
    0,
  )
  const choices = columns.map((_, at) => within(at, choicesOf(at, { columns, said, profiles, infers, longest })))
  const best = bestAssignment(choices.map(({ choices }) => choices))
  const read = { said, columns, best, choices }
  return best.map((chosen, at) => ({
    meaning: chosen.meaning,
    reason: chosen.reason,
    inferred: chosen.by === 'cells' && chosen.meaning !== null,
    contradicted: choices[at]!.contradicted,
    further: furtherOf(at, read),
    joined: joinedOf(at, read),
    beneath: beneathOf(at, read),
    evidence: choices[at]!.choices.map(
      ({ meaning, weight }) => `${meaning ?? 'nothing'} ${Number(weight.toFixed(1))}`,
    ).join(', '),
    cells: toldForms(profiles[at]!),
  }))
}

/** What headers mean beside one another, whatever stands below them. */
export function meaningsOf(headers: readonly string[]): (Meaning | null)[] {
  return readColumns(headers.map((header) => ({ header, texts: [] }))).map(({ meaning }) => meaning)
}

interface Seen {
  columns: readonly SeenColumn[]
  said: readonly (HeaderMeaning | null)[]
  profiles: readonly Profile[]
  infers: boolean
  /** Length of the texts in the unknown column that has the longest. */
  longest: number
}

interface Choices {
  choices: Choice[]
  contradicted: Found<'contradicted'>
}

const UNKNOWN: Choice = { meaning: null, weight: 0, reason: 'nothing tells what it holds', by: 'cells' }

function choicesOf(at: number, { columns, said, profiles, infers, longest }: Seen): Choices {
  const [meaning, profile] = [said[at]!, profiles[at]!]
  const known = columns[at]!.meaning
  if (known) return { choices: [ofForm(known)], contradicted: null }
  if (meaning !== null) {
    const ofHeader = choicesOfHeader(meaning, columns[at]!.header, said, standOfHeader(at, { columns, said, profiles }))
    const { choices, contradicted } = choicesOfKnown(ofHeader, profile)
    const asTask = meaning === 'target' && standsForTasks(at, columns, said) ? choiceOfGoals(profile) : null
    return { choices: asTask && contradicted === null ? [...choices, asTask] : choices, contradicted }
  }
  const isNameless = at === 0 && columns[at]!.header === '' && !said.includes('number')
  const numbers = isNameless ? choiceOfNumbers(columns[at]!.texts) : null
  const found = infers
    ? [
        ...choicesOfHeadNoun(columns[at]!.header, profile),
        ...choicesOfCells(profile, standOf(at, { columns, said, profiles, infers, longest })),
      ]
    : []
  return { choices: [...(numbers ? [numbers] : found), UNKNOWN], contradicted: null }
}

/** What a form says of its columns: a time is the header of its step, and nothing but its place makes a title of what stands over a block. */
function ofForm(meaning: Meaning): Choice {
  if (meaning === 'period') return { meaning, weight: 10, reason: 'a time with what is due by it', by: 'header' }
  return { meaning, weight: 10, reason: 'it stands over its block', by: 'cells' }
}

/** Whether a column has the numbers to its left and the measures to its right, and none names the tasks. */
function standsForTasks(at: number, columns: readonly SeenColumn[], said: Seen['said']): boolean {
  const namesNone = columns.every(({ header }, other) => !namesTasks(header, said[other]!))
  return namesNone && said.slice(at + 1).includes('measure') && numbersLeftOf(at, columns, said) > 0
}

function standOfHeader(at: number, seen: Pick<Seen, 'columns' | 'said' | 'profiles'>): StandOfHeader {
  if (isWithin(at, seen.columns, seen.said)) return 'within'
  return isAmongWhoDoesIt(at, seen) ? 'among who does it' : null
}

/** Whether a column of work names places where the column before it, persons aside, names who does it: 责任单位 | 责任人 | 所属乡镇. */
function isAmongWhoDoesIt(at: number, { said, profiles }: Pick<Seen, 'said' | 'profiles'>): boolean {
  const before = said.slice(0, at).findLast((meaning) => !PERSON_KEYS.has(meaning)) ?? null
  const isOfWork = said.includes('task') || said.includes('measure')
  return said[at] === 'region' && isOfWork && namesWhoDoesIt(before) && shareOf(profiles[at]!, 'organs') >= TYPED_SHARE
}

/** Whether a column names offices (科室), and another one the organs that have the same role. */
function isWithin(at: number, columns: readonly SeenColumn[], said: Seen['said']): boolean {
  if (!namesOffices(columns[at]!.header)) return false
  return columns.some(({ header }, other) => !namesOffices(header) && haveOneRole(said[at]!, said[other]!))
}

function standOf(at: number, { columns, said, profiles, longest }: Seen): Stand {
  const [profile, left] = [profiles[at]!, said.slice(0, at)]
  const { texts } = columns[at]!
  const saysWork = said.some((meaning) => OF_WHAT_IS_DONE.has(meaning))
  /** Figures left of the names count their rows. */
  const isUnread = (meaning: HeaderMeaning | null, other: number): boolean =>
    meaning === null && shareOf(profiles[other]!, 'figure') < TYPED_SHARE
  return {
    numbers: numbersLeftOf(at, columns, said),
    isLongest: profile.length === longest,
    isFirstOfNames: !left.some(isUnread) && profile.distinct === texts.length,
    ...overTasks(at, columns, said),
    isBesideNames: !saysWork && (left.includes('task') || left.includes(null)),
  }
}

/** What stands left of the tasks: places, or names of groups, each over several tasks that have numbers of their own, and none comes again. */
function overTasks(
  at: number,
  columns: readonly SeenColumn[],
  said: Seen['said'],
): Pick<Stand, 'isOverTasks' | 'isOfPlaces'> {
  const tasks = columns.flatMap(({ header }, other) => (namesTasks(header, said[other]!) ? [other] : []))
  if (tasks.length === 0 || tasks[0]! < at) return { isOverTasks: false, isOfPlaces: false }
  const numbers = columns[said.indexOf('number')]?.texts.filter((text) => text !== '') ?? []
  const groups = groupsOf(columns[at]!.texts)
  const isOfPlaces = groups.filter((text) => placeForm(text) !== null).length * 2 >= groups.length
  const areApart = new Set(groups).size === groups.length && numbers.length >= groups.length * NUMBERS_PER_GROUP
  return { isOverTasks: areApart && !isOfPlaces, isOfPlaces }
}

function namesTasks(header: string, said: HeaderMeaning | null): boolean {
  return said === 'task' || said === 'problem' || (said === null && meaningOfHeadNoun(header) === 'task')
}

/** What a column prints from top to bottom, the same over several rows once. */
function groupsOf(texts: readonly string[]): string[] {
  const printed = texts.map(compact).filter((text) => text !== '')
  return printed.filter((text, at) => text !== printed[at - 1])
}

/** How many numbers the column to the left of another prints, if it is the one of numbers. */
function numbersLeftOf(at: number, columns: readonly SeenColumn[], said: Seen['said']): number {
  const left = columns[at - 1]?.texts ?? []
  const isNumbers = said[at - 1] === 'number' || (at === 1 && choiceOfNumbers(left) !== null)
  return isNumbers ? left.filter((text) => text !== '').length : 0
}

/** Far to the right no column is one of a record's own values: its header means what it means beside others. */
function within(at: number, { choices, contradicted }: Choices): Choices {
  return { choices: at < TYPED_COLUMNS ? choices : choices.slice(-1), contradicted }
}

/** What a header says where the cells below it agree; nothing of a record's own where they contradict it. */
function choicesOfKnown(choices: readonly Choice[], profile: Profile): Choices {
  const [first] = choices
  const cells = contradicting(first!.meaning!, profile)
  if (cells === null)
    return {
      choices: choices.map((choice) => ({ ...choice, weight: choice.weight + agreement(choice.meaning!, profile) })),
      contradicted: null,
    }
  const other: Choice = { meaning: 'other', weight: 0, reason: 'its cells contradict its header', by: 'header' }
  return { choices: [other], contradicted: { meaning: first!.meaning!, cells } }
}

/** Meanings of columns that say what is done, or what it comes to. */
const OF_WHAT_IS_DONE: ReadonlySet<HeaderMeaning | null> = new Set<HeaderMeaning>(['measure', 'target', 'period'])

/** Meanings that tell that a table is of work. */
const OF_WORK: ReadonlySet<HeaderMeaning | null> = new Set<HeaderMeaning>([
  'number',
  'task',
  'measure',
  'deadline',
  'start',
  'finish',
  'chief',
  'leading',
  'responsible',
  'implementing',
  'local',
  'support',
])

/** A header needs evidence from two columns: two of its words, or one and a column of times or of organs. */
function mayInfer(said: readonly (HeaderMeaning | null)[], profiles: readonly Profile[]): boolean {
  const known = said.filter((meaning) => meaning !== null).length
  const typed = profiles.filter(
    (profile, at) => said[at] === null && profile.printed > 1 && shareOf(profile, 'time', 'organs') >= TYPED_SHARE,
  )
  return said.some((meaning) => OF_WORK.has(meaning)) && known + typed.length > 1
}
