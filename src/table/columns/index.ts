import type { Meaning } from '../../model/table.js'
import type { HeaderMeaning } from '../../vocabulary/headers/header-line.js'
import { bestAssignment } from './assignment.js'
import {
  agreement,
  choiceOfNumbers,
  choicesOfCells,
  choicesOfHeadNoun,
  contradicting,
  TYPED_SHARE,
} from './cell-choices.js'
import type { Choice } from './choice.js'
import { choicesOfHeader } from './header-choices.js'
import { headersSaid } from './periods.js'
import { type Profile, profileOf, shareOf, toldForms, UNSEEN } from './profile.js'
import { choiceOfGoalsAt, type Seen, type SeenColumn, standOf, standOfHeader } from './stands.js'
import { beneathOf, furtherOf, joinedOf, type Found } from './told.js'

/** A sheet may have 16,384 columns; a plan has few. */
const TYPED_COLUMNS = 64

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
    const asGoal = contradicted === null ? choiceOfGoalsAt(at, { columns, said, profiles }) : null
    return { choices: asGoal ? [...choices, asGoal] : choices, contradicted }
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
