import fc from 'fast-check'
import {
  BODIES,
  CATEGORIES,
  DEADLINES,
  ENDS,
  EXTRAS,
  leadHeaders,
  MEASURES,
  NUMBERS,
  OFFICE_BODIES,
  QUARTER_BANNERS,
  QUARTERS,
  soleHeaders,
  STARTS,
  supportHeaders,
  TASKS,
  YEAR_BANNERS,
  YEAR_SUFFIXES,
  type Extra,
} from './headers.js'
import { rarely, type KnownPlan } from './plan.js'

export type Format = 'md' | 'html' | 'docx' | 'xlsx' | 'pdf'

/** All that an author chooses who puts a known plan into a document. */
export interface Dress {
  format: Format
  frame: 'bare' | 'letter' | 'annexes'
  /** Which columns say the work: a task and its measures, or only one of them. */
  work: 'both' | 'task' | 'measure'
  when: 'deadline' | 'none' | 'quarters' | 'quarters in cells' | 'start and finish' | 'years'
  roles: 'apart' | 'below a banner' | 'lead alone' | 'labelled in one cell'
  sections: 'none' | 'rows' | 'first cells' | 'numbers apart' | 'column' | 'headings'
  /** Whether sections are numbered 一、 */
  ordinals: boolean
  /** How a label stands that belongs to several rows. */
  labels: 'merged' | 'blank' | 'repeated'
  /** Whether equal units and times of a task are one merged cell. */
  shares: boolean
  numbers: 'plain' | 'dotted' | 'bracketed' | 'none'
  numbersRestart: boolean
  separator: '、' | '\n' | '，'
  none: '' | '—' | '/' | '无'
  extras: Extra[]
  headers: Headers
  /** A number for each column: they stand in the order of these, where the author shuffles. */
  order: number[]
  shuffle: 'none' | 'tail' | 'all'
  breaks: Break[]
  repeatsHeader: boolean
}

/** Where a page ends: behind which share of the rows, and perhaps so many lines into the row. */
export interface Break {
  at: number
  lines: number
}

export interface Headers {
  number: string
  category: string
  task: string
  measure: string
  deadline: string
  start: string
  end: string
  /** Of two columns of units, and of the only one. */
  lead: string
  support: string
  sole: string
  quarters: readonly string[]
  banner: string
  yearBanner: string
  yearSuffix: string
  extras: Record<Extra, string>
}

const headersOf = ({ ofBureau }: KnownPlan): fc.Arbitrary<Headers> => {
  const bodies = ofBureau ? OFFICE_BODIES : BODIES
  const of = (words: readonly string[]) => fc.constantFrom(...words)
  return fc.record({
    number: of(NUMBERS),
    category: of(CATEGORIES),
    task: of(TASKS),
    measure: of(MEASURES),
    deadline: of(DEADLINES),
    start: of(STARTS),
    end: of(ENDS),
    lead: of(leadHeaders(bodies)),
    support: of(supportHeaders(bodies)),
    sole: of(soleHeaders(bodies)),
    quarters: fc.constantFrom(...QUARTERS),
    banner: of(['', '', ...QUARTER_BANNERS]),
    yearBanner: of(['', '', ...YEAR_BANNERS]),
    yearSuffix: of(YEAR_SUFFIXES),
    extras: fc.record({
      note: of(EXTRAS.note),
      leader: of(EXTRAS.leader),
      person: of(EXTRAS.person),
      phone: of(EXTRAS.phone),
      money: of(EXTRAS.money),
    }),
  })
}

/** @param formats each as often as it stands there */
export function dressOf(plan: KnownPlan, formats: readonly Format[]): fc.Arbitrary<Dress> {
  const choices = fc.record({
    format: fc.constantFrom(...formats),
    frame: often<Dress['frame']>({ bare: 2, letter: 1, annexes: 1 }),
    work: often<Dress['work']>({ both: 3, task: 1, measure: 1 }),
    when: often<Dress['when']>({
      deadline: 6,
      none: 1,
      quarters: 2,
      'quarters in cells': 1,
      'start and finish': 2,
      years: 1,
    }),
    roles: often<Dress['roles']>({ apart: 4, 'below a banner': 2, 'lead alone': 3, 'labelled in one cell': 1 }),
    sections: fc.constantFrom<Dress['sections']>('none', 'rows', 'first cells', 'numbers apart', 'column', 'headings'),
    ordinals: fc.boolean(),
    labels: fc.constantFrom<Dress['labels']>('merged', 'blank', 'repeated'),
    shares: fc.boolean(),
    numbers: often<Dress['numbers']>({ plain: 3, dotted: 1, bracketed: 1, none: 1 }),
    numbersRestart: rarely(4),
    separator: often<Dress['separator']>({ '、': 2, '\n': 1, '，': 1 }),
    none: fc.constantFrom<Dress['none']>('', '—', '/', '无'),
    extras: fc.subarray(['leader', 'person', 'phone', 'money', 'note'] as Extra[], { maxLength: 3 }),
    headers: headersOf(plan),
    order: fc.array(fc.nat(1000), { minLength: 16, maxLength: 16 }),
    shuffle: often<Dress['shuffle']>({ none: 2, tail: 2, all: 1 }),
    breaks: fc.oneof(
      fc.constant<Break[]>([]),
      fc.array(fc.record({ at: fc.nat(99), lines: fc.constantFrom(0, 0, 1, 2, 3) }), { minLength: 1, maxLength: 2 }),
    ),
    repeatsHeader: fc.boolean(),
  })
  return choices.map((dress) => worn(dress, plan))
}

/** One of several choices, each as often as its number says. */
function often<Choice extends string>(weights: Record<Choice, number>): fc.Arbitrary<Choice> {
  const choices = Object.entries<number>(weights) as [Choice, number][]
  return fc.oneof(...choices.map(([choice, weight]) => ({ weight, arbitrary: fc.constant(choice) })))
}

/** Formats that say of a line that it is a heading. */
const TELL_HEADINGS: readonly Format[] = ['md', 'html', 'docx']
/** Formats whose files know no pages. */
const WITHOUT_PAGES: readonly Format[] = ['docx', 'xlsx', 'pdf']

interface LeftOut {
  why: string
  applies(dress: Dress, plan: KnownPlan): boolean
  instead: Partial<Dress>
}

/** What no author does, no format can, or no reader could tell; tried in turn. */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    why: 'works alone, with no number and no task, are no list that anybody could refer to',
    applies: ({ work, numbers }) => work === 'measure' && numbers === 'none',
    instead: { numbers: 'plain' },
  },
  {
    why: 'numerals of sections stand in the column of numbers, left of the work',
    applies: ({ sections, numbers, shuffle }) =>
      sections === 'numbers apart' && (numbers === 'none' || shuffle === 'all'),
    instead: { numbers: 'plain', shuffle: 'tail' },
  },
  {
    why: 'a title alone in a first cell may be a task: numerals make it a heading',
    applies: ({ sections }) => sections === 'first cells' || sections === 'numbers apart',
    instead: { ordinals: true },
  },
  {
    why: 'a pipe table merges no cells over its width',
    applies: ({ format, sections }) => format === 'md' && sections === 'rows',
    instead: { sections: 'first cells', ordinals: true },
  },
  {
    why: 'nor over rows',
    applies: ({ format, labels }) => format === 'md' && labels === 'merged',
    instead: { labels: 'blank' },
  },
  {
    why: 'where blanks stand for merged cells of units, none is a dash: else nobody could tell them apart',
    applies: ({ format, shares, none }) => format === 'md' && shares && none === '',
    instead: { none: '—' },
  },
  {
    why: 'a line above one table, where the format calls it no heading, may be its caption',
    applies: ({ format, sections }) => sections === 'headings' && !TELL_HEADINGS.includes(format),
    instead: { ordinals: true },
  },
  {
    why: 'numbers start again below a heading, or else two tasks have one',
    applies: ({ sections }) => sections === 'none',
    instead: { numbersRestart: false },
  },
  {
    why: 'a plan of one section has one annex',
    applies: ({ frame }, { sections }) => frame === 'annexes' && sections.length < 2,
    instead: { frame: 'letter' },
  },
  {
    why: 'a PDF is cut by its own pages, the others know none',
    applies: ({ format }) => WITHOUT_PAGES.includes(format),
    instead: { breaks: [] },
  },
]

function worn(dress: Dress, plan: KnownPlan): Dress {
  return LEFT_OUT.reduce((one, { applies, instead }) => (applies(one, plan) ? { ...one, ...instead } : one), dress)
}
