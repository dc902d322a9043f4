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
  UPPERS,
  YEAR_BANNERS,
  YEAR_SUFFIXES,
  type Extra,
} from './headers.js'
import { worn } from './left-out.js'
import { rarely, type KnownPlan } from './plan.js'

export type Format = 'md' | 'html' | 'docx' | 'xlsx' | 'pdf'

/** All that an author chooses who puts a known plan into a document. */
export interface Dress {
  format: Format
  frame: 'bare' | 'letter' | 'annexes'
  /** Which columns say the work: a task and its measures, or only one of them. */
  work: 'both' | 'task' | 'measure'
  when: 'deadline' | 'none' | 'quarters' | 'quarters in cells' | 'start and finish' | 'years'
  roles: 'apart' | 'below a banner' | 'lead alone' | 'labelled in one cell' | 'three tiers'
  sections: 'none' | 'rows' | 'repeated rows' | 'first cells' | 'numbers apart' | 'column' | 'headings'
  /** Whether sections have parts （一）. */
  parted: boolean
  /** Whether sections are numbered 一、 */
  ordinals: boolean
  /** How a label stands that belongs to several rows. */
  labels: 'merged' | 'blank' | 'repeated'
  /** Whether equal units and times of a task are one merged cell. */
  shares: 'not' | 'in tasks' | 'over tasks'
  numbers: 'plain' | 'dotted' | 'bracketed' | 'in titles' | 'none'
  numbersRestart: boolean
  separator: '、' | '\n' | '，'
  none: '' | '—' | '/' | '无'
  extras: Extra[]
  headers: Headers
  /** A number for each column: they stand in the order of these, where the author shuffles. */
  order: number[]
  shuffle: 'none' | 'tail' | 'all'
  /** A row above the header and one below the table, over its width. */
  caption: string
  note: string
  wrapsHeaders: boolean
  /** Whether the letter lists its annexes. */
  lists: boolean
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
  upper: string
  quarters: readonly string[]
  banner: string
  yearBanner: string
  yearSuffix: string
  extras: Record<Extra, string>
}

const headersOf = ({ ofBureau, place }: KnownPlan): fc.Arbitrary<Headers> => {
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
    upper: of(UPPERS(place.level === '市' ? '省' : '市')),
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
      share: of(EXTRAS.share),
      source: of(EXTRAS.source),
      site: of(EXTRAS.site),
      progress: of(EXTRAS.progress),
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
    roles: often<Dress['roles']>({
      apart: 4,
      'below a banner': 2,
      'lead alone': 3,
      'labelled in one cell': 1,
      'three tiers': 1,
    }),
    sections: fc.constantFrom<Dress['sections']>(
      'none',
      'rows',
      'repeated rows',
      'first cells',
      'numbers apart',
      'column',
      'headings',
    ),
    parted: fc.boolean(),
    ordinals: fc.boolean(),
    labels: fc.constantFrom<Dress['labels']>('merged', 'blank', 'repeated'),
    shares: fc.constantFrom<Dress['shares']>('not', 'in tasks', 'over tasks'),
    numbers: often<Dress['numbers']>({ plain: 3, dotted: 1, bracketed: 1, 'in titles': 1, none: 1 }),
    numbersRestart: rarely(4),
    separator: often<Dress['separator']>({ '、': 2, '\n': 1, '，': 1 }),
    none: fc.constantFrom<Dress['none']>('', '—', '/', '无'),
    extras: fc.subarray(Object.keys(EXTRAS) as Extra[], { maxLength: 4 }),
    headers: headersOf(plan),
    order: fc.array(fc.nat(1000), { minLength: 16, maxLength: 16 }),
    shuffle: often<Dress['shuffle']>({ none: 2, tail: 2, all: 1 }),
    caption: fc.constantFrom('', '', '', '单位：万元', '填报单位：办公室'),
    note: fc.constantFrom('', '', '', '注：以上任务完成情况按月报送。'),
    wrapsHeaders: rarely(4),
    lists: fc.boolean(),
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
