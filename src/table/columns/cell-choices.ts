import type { Meaning } from '../../model/table.js'
import type { Form } from '../../vocabulary/forms/reading.js'
import { meaningOfHeadNoun } from '../../vocabulary/headers/head-nouns.js'
import type { Choice } from './choice.js'
import { type Profile, shareOf, toldForms } from './profile.js'

/** One cell may be anything; what two or more agree on is evidence. */
const FEWEST_CELLS = 2
/** Share of a column's cells that must be of a form for the column to be of it. */
export const TYPED_SHARE = 0.6
/** Share of its cells that must be of other forms for a column to contradict its header. */
const CONTRARY_SHARE = 0.8
/** Share of a nameless first column's cells that must be numbers for it to be the column of numbers. */
const NUMBERED_SHARE = 0.5

/** What a column is, whose cells have a form; the weights are below those of any header. */
const OF_FORM: readonly (readonly [meaning: Meaning, weight: number, ...forms: Form[]])[] = [
  ['deadline', 4, 'time'],
  ['lead', 4, 'organs'],
  ['support', 3.5, 'organs'],
  ['person', 3, 'persons'],
  ['contact', 3, 'telephone'],
  ['investment', 3, 'money'],
  ['state', 3, 'state'],
]

/** Forms that a column of a meaning does not hold. */
const CONTRARY: Partial<Record<Meaning, readonly Form[]>> = {
  deadline: ['organs', 'persons', 'telephone', 'money'],
  lead: ['time', 'money', 'percent', 'quantity', 'telephone'],
  support: ['time', 'money', 'percent', 'quantity', 'telephone'],
  upper_lead: ['time', 'money', 'percent', 'quantity', 'telephone'],
  start: ['organs', 'persons', 'telephone', 'money'],
  finish: ['organs', 'persons', 'telephone', 'money'],
  measure: ['telephone'],
  task: ['telephone'],
}
/** Times with what is due by each are work: 推进计划 over 3月底前完成招标，6月底前开工. */
const OF_WORK: ReadonlySet<Meaning> = new Set<Meaning>(['measure', 'task'])

/** So many numbers for each name are groups of tasks; a task with several measures has one number. */
export const NUMBERS_PER_GROUP = 1.5

/** Texts of so many characters at least may say what is done; names have so many at most. */
const SHORTEST_PROSE = 9
const LONGEST_NAME = 20

/** Where a column stands. */
export interface Stand {
  /** How many numbers the column to its left prints; 0 where that is none of numbers. */
  numbers: number
  /** Whether no unknown column has longer texts. */
  isLongest: boolean
  /** Whether each row has a text of its own in it, and all columns to its left are known. */
  isFirstOfNames: boolean
  /** Whether it stands left of the tasks, which have numbers of their own, and of its values each is over several rows. */
  isOverTasks: boolean
  /** Whether it stands left of the tasks, and says where they are: 石桥乡 is no unit then. */
  isOfPlaces: boolean
  /** Whether the names of the tasks may stand to its left, and no header says what is done or what it comes to. */
  isBesideNames: boolean
}

/** Above what the longest texts are, and so low that a known header of measures stays one. */
const NOUN_WEIGHT = 3.6

/** What the last word of an unknown header says, where the cells have no form that says otherwise. */
export function choicesOfHeadNoun(header: string, profile: Profile): Choice[] {
  const meaning = meaningOfHeadNoun(header)
  if (meaning === null || profile.printed < FEWEST_CELLS || shareOf(profile, 'prose', 'name') < TYPED_SHARE) return []
  return [choice(meaning, NOUN_WEIGHT, 'the last word of its header says so')]
}

/** Below what a header of goals says, and above that where no other column tells what is done. */
const GOALS_WEIGHT = 7

/** Short goals without a figure right behind the numbers are what their measures are for: 改革目标 | 具体举措. */
export function choiceOfGoals(profile: Profile): Choice | null {
  const areNames = profile.printed >= FEWEST_CELLS && shareOf(profile, 'prose', 'name') >= TYPED_SHARE
  return areNames && profile.length <= LONGEST_NAME
    ? choice('task', GOALS_WEIGHT, 'names right behind the numbers, and measures beside them')
    : null
}

/** Above what makes a category of the names to the left. */
const BESIDE_NAMES_WEIGHT = 6.5

/** Goals in sentences beside names of tasks, another in each row, are what each comes to: 项目名称 | 目标任务 | 推进计划. */
export function choiceOfGoalsBesideNames(profile: Profile): Choice | null {
  return profile.printed >= FEWEST_CELLS && shareOf(profile, 'prose') >= TYPED_SHARE
    ? { ...choice('target', BESIDE_NAMES_WEIGHT, 'goals in sentences, beside the names of tasks'), by: 'header' }
    : null
}

/** What the cells of a column and its place say that it means, where its header says nothing. */
export function choicesOfCells(profile: Profile, stand: Stand): Choice[] {
  if (profile.printed < FEWEST_CELLS) return []
  if (stand.isOfPlaces) return []
  const typed = OF_FORM.filter(([, , ...forms]) => shareOf(profile, ...forms) >= TYPED_SHARE)
  return [
    ...typed.map(([meaning, weight, ...forms]) => choice(meaning, weight * shareOf(profile, ...forms), told(profile))),
    ...(typed.length === 0 ? choicesOfWork(profile, stand) : []),
  ]
}

/** A nameless first column of numbers, whatever few rows it has. */
export function choiceOfNumbers(texts: readonly string[]): Choice | null {
  const printed = texts.filter((text) => text !== '')
  const numbers = printed.filter((text) => /^\d+$/.test(text))
  const isNumbered = printed.length > 0 && numbers.length >= printed.length * NUMBERED_SHARE
  return isNumbered ? choice('number', 4, 'it is the first, and its cells are numbers') : null
}

/** The forms that contradict a meaning, where nearly all cells of a column are of them; null where its cells may have it. */
export function contradicting(meaning: Meaning, profile: Profile): string | null {
  const bareTimes = OF_WORK.has(meaning) && profile.cells > 0 ? profile.bareTimes / profile.cells : 0
  const share = shareOf(profile, ...(CONTRARY[meaning] ?? [])) + bareTimes
  if (profile.printed < FEWEST_CELLS || share < CONTRARY_SHARE) return null
  return toldForms(profile)
}

/** How well the cells of a column agree with what its header says, as a weight beside the header's. */
export function agreement(meaning: Meaning, profile: Profile): number {
  const forms = OF_FORM.flatMap(([known, , ...own]) => (known === meaning ? own : []))
  return forms.length === 0 ? 0 : shareOf(profile, ...forms)
}

function choicesOfWork(
  profile: Profile,
  { numbers, isLongest, isFirstOfNames, isOverTasks, isBesideNames }: Stand,
): Choice[] {
  if (profile.counts) return [choice('number', 3.5, 'its cells count up')]
  const [prose, names] = [shareOf(profile, 'prose'), shareOf(profile, 'prose', 'name')]
  const isGroups = numbers >= profile.distinct * NUMBERS_PER_GROUP
  return [
    ...(prose >= TYPED_SHARE && isLongest ? [choice('measure', 3.2, 'it has the longest texts')] : []),
    ...(prose < TYPED_SHARE && isBesideNames && isLongest && profile.length >= SHORTEST_PROSE
      ? [choice('measure', 2.8, 'it has the longest texts, beside names')]
      : []),
    ...(names >= TYPED_SHARE && numbers === 0 && isFirstOfNames && profile.length <= LONGEST_NAME
      ? [choice('task', 2.5, 'the first names, another in each row')]
      : []),
    ...(names >= TYPED_SHARE && isOverTasks && profile.length <= LONGEST_NAME
      ? [choice('category', 3.8, 'names left of the tasks, each over several of them')]
      : []),
    ...(names < TYPED_SHARE || numbers === 0
      ? []
      : [
          isGroups
            ? choice('category', 4, 'names of groups right behind the numbers')
            : choice('task', 3, 'names right behind the numbers'),
        ]),
  ]
}

function told(profile: Profile): string {
  return `its cells are ${toldForms(profile)}`
}

function choice(meaning: Meaning, weight: number, reason: string): Choice {
  return { meaning, weight, reason, by: 'cells', ...(meaning === 'lead' && { owner: 'cells' as const }) }
}
