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
  yearSuffix: string
  extras: Record<Extra, string>
}

/** Two words beside each other are not one. */
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
    quarters: of(QUARTERS as string[][] as unknown as string[]) as unknown as fc.Arbitrary<readonly string[]>,
    banner: of(['', '', ...QUARTER_BANNERS]),
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
    frame: fc.constantFrom<Dress['frame']>('bare', 'bare', 'letter', 'annexes'),
    work: fc.constantFrom<Dress['work']>('both', 'both', 'both', 'task', 'measure'),
    when: fc.constantFrom<Dress['when']>(
      ...['deadline', 'deadline', 'deadline', 'deadline', 'none', 'quarters', 'quarters in cells'].map(
        (one) => one as Dress['when'],
      ),
      'start and finish',
      'years',
    ),
    roles: fc.constantFrom<Dress['roles']>(
      'apart',
      'apart',
      'apart',
      'below a banner',
      'lead alone',
      'lead alone',
      'labelled in one cell',
    ),
    sections: fc.constantFrom<Dress['sections']>('none', 'rows', 'first cells', 'numbers apart', 'column', 'headings'),
    ordinals: fc.boolean(),
    labels: fc.constantFrom<Dress['labels']>('merged', 'blank', 'repeated'),
    shares: fc.boolean(),
    numbers: fc.constantFrom<Dress['numbers']>('plain', 'plain', 'plain', 'dotted', 'bracketed', 'none'),
    numbersRestart: rarely(4),
    separator: fc.constantFrom<Dress['separator']>('、', '、', '\n', '，'),
    none: fc.constantFrom<Dress['none']>('', '—', '/', '无'),
    extras: fc.subarray(['leader', 'person', 'phone', 'money', 'note'] as Extra[], { maxLength: 3 }),
    headers: headersOf(plan),
    order: fc.array(fc.nat(1000), { minLength: 16, maxLength: 16 }),
    shuffle: fc.constantFrom<Dress['shuffle']>('none', 'none', 'tail', 'tail', 'all'),
    breaks: fc.oneof(
      fc.constant<Break[]>([]),
      fc.array(fc.record({ at: fc.nat(99), lines: fc.constantFrom(0, 0, 1, 2, 3) }), { minLength: 1, maxLength: 2 }),
    ),
    repeatsHeader: fc.boolean(),
  })
  return choices.map((dress) => worn(dress, plan))
}

/** Formats that say of a line that it is a heading. */
const HEADINGS_TOLD: ReadonlySet<Format> = new Set<Format>(['md', 'html', 'docx'])

/** What no author does, or nobody could read, is put right: the README of this folder says why. */
function worn(dress: Dress, { sections }: KnownPlan): Dress {
  const worn = { ...dress }
  if (worn.work === 'measure' && worn.numbers === 'none') worn.numbers = 'plain'
  if (worn.sections === 'numbers apart' && worn.numbers === 'none') worn.sections = 'rows'
  if (worn.sections === 'first cells' || worn.sections === 'numbers apart') worn.ordinals = true
  if (worn.format === 'md' && worn.sections === 'rows') worn.sections = 'first cells'
  if (worn.sections === 'first cells') worn.ordinals = true
  if (worn.format === 'md' && worn.labels === 'merged') worn.labels = 'blank'
  if (worn.format === 'md' && worn.shares && worn.none === '') worn.none = '—'
  if (worn.sections === 'numbers apart' && worn.shuffle === 'all') worn.shuffle = 'tail'
  if (worn.sections === 'headings' && !HEADINGS_TOLD.has(worn.format)) worn.ordinals = true
  if (worn.when === 'years') worn.headers = { ...worn.headers, banner: worn.headers.banner === '' ? '' : '分年度目标' }
  if (sections.length < 2 && worn.frame === 'annexes') worn.frame = 'letter'
  if (worn.format === 'docx' || worn.format === 'xlsx') worn.breaks = []
  return worn
}
