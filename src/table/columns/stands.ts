/** Where a column stands: behind the numbers, over the tasks, among those who do the work. */
import { PERSON_KEYS } from '../../model/roles.js'
import type { Meaning } from '../../model/table.js'
import { compact } from '../../text/blanks.js'
import { namesOffices } from '../../vocabulary/headers/bodies.js'
import { meaningOfHeadNoun, namesGoals } from '../../vocabulary/headers/head-nouns.js'
import type { HeaderMeaning } from '../../vocabulary/headers/header-line.js'
import { placeForm } from '../../vocabulary/indicators/labels.js'
import {
  choiceOfGoals,
  choiceOfGoalsBesideNames,
  choiceOfNumbers,
  NUMBERS_PER_GROUP,
  type Stand,
  TYPED_SHARE,
} from './cell-choices.js'
import type { Choice } from './choice.js'
import { haveOneRole, namesWhoDoesIt, type StandOfHeader } from './header-choices.js'
import type { Headed } from './periods.js'
import { type Profile, shareOf } from './profile.js'

/** A column as it is seen: its header, and the texts of the cells that begin in its rows. */
export interface SeenColumn extends Headed {
  texts: readonly string[]
  /** What it holds where its place alone says so, and no header. */
  meaning?: Meaning | null
}

/** All columns of a table, before it is settled what they mean. */
export interface Seen {
  columns: readonly SeenColumn[]
  said: readonly (HeaderMeaning | null)[]
  profiles: readonly Profile[]
  infers: boolean
  /** Length of the texts in the unknown column that has the longest. */
  longest: number
}

/** Meanings of columns that say what is done, or what it comes to. */
const OF_WHAT_IS_DONE: ReadonlySet<HeaderMeaning | null> = new Set<HeaderMeaning>(['measure', 'target', 'period'])

/** Goals that name the tasks, or tasks that say what those to their left come to. */
export function choiceOfGoalsAt(
  at: number,
  { columns, said, profiles }: Pick<Seen, 'columns' | 'said' | 'profiles'>,
): Choice | null {
  const [meaning, profile] = [said[at], profiles[at]!]
  if (meaning === 'target' && standsForTasks(at, columns, said)) return choiceOfGoals(profile)
  const isOfGoals = meaning === 'task' && namesGoals(columns[at]!.header)
  return isOfGoals && standsBesideNames(at, columns, said) ? choiceOfGoalsBesideNames(profile) : null
}

/** What a header is to others by where it stands. */
export function standOfHeader(at: number, seen: Pick<Seen, 'columns' | 'said' | 'profiles'>): StandOfHeader {
  if (isWithin(at, seen.columns, seen.said)) return 'within'
  return isAmongWhoDoesIt(at, seen) ? 'among who does it' : null
}

/** Where a column without a known header stands. */
export function standOf(at: number, { columns, said, profiles, longest }: Seen): Stand {
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

/** Whether a column to the left names the task of each row. */
function standsBesideNames(at: number, columns: readonly SeenColumn[], said: Seen['said']): boolean {
  return columns.slice(0, at).some(({ texts }, other) => {
    const isOfEach = new Set(texts).size === texts.length && !texts.includes('')
    return said[other] === 'task' && isOfEach
  })
}

/** Whether a column has the numbers to its left and the measures to its right, and none names the tasks. */
function standsForTasks(at: number, columns: readonly SeenColumn[], said: Seen['said']): boolean {
  const namesNone = columns.every(({ header }, other) => !namesTasks(header, said[other]!))
  return namesNone && said.slice(at + 1).includes('measure') && numbersLeftOf(at, columns, said) > 0
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
