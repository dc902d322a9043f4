import fc from 'fast-check'
import { duesOf, type Due } from './times.js'
import {
  NOTES,
  OFFICES,
  OTHER_BODIES,
  PERSONS,
  PLACES,
  PROGRESS,
  SOURCES,
  THEMES,
  type Place,
  type Theme,
} from './words.js'

/** A plan as its author knows it, before it is put into any table. */
export interface KnownPlan {
  place: Place
  year: number
  /** A bureau's own plan is shared out among its offices. */
  ofBureau: boolean
  sections: KnownSection[]
}
export interface KnownSection {
  title: string
  /** What its tasks are parted into, the first half and the others; empty where they are not. */
  parts: string[]
  tasks: KnownTask[]
}
export interface KnownTask {
  title: string
  works: KnownWork[]
}
export interface KnownWork {
  measure: string
  due: Due
  lead: string[]
  support: string[]
  /** Who stands over them. */
  upper: string[]
  /** What is reached at the end of each quarter, and of each year. */
  steps: string[]
  /** Months. */
  begins: number
  ends: number
  person: string
  leader: string
  phone: string
  money: string
  share: string
  source: string
  site: string
  progress: string
  note: string
}

const YEARS = [2023, 2025, 2026]
const STEPS = [
  '完成前期手续和招标工作。',
  '启动施工，完成总工程量的30%。',
  '主体工程基本完工。',
  '完成验收并投入使用。',
  '印发实施方案。',
  '开展中期评估，通报进展。',
  '全面铺开，覆盖全部乡镇。',
  '总结成效，形成长效机制。',
]

export const plan: fc.Arbitrary<KnownPlan> = fc
  .record({ place: fc.constantFrom(...PLACES), year: fc.constantFrom(...YEARS), ofBureau: rarely(5) })
  .chain((head) =>
    fc
      .uniqueArray(fc.constantFrom(...THEMES), { minLength: 1, maxLength: 3 })
      .chain((themes) => fc.tuple(...themes.map((theme) => section(theme, head))))
      .map((sections) => ({ ...head, sections })),
  )

type Head = Omit<KnownPlan, 'sections'>

function section(theme: Theme, head: Head): fc.Arbitrary<KnownSection> {
  return fc
    .tuple(fc.shuffledSubarray([...theme.titles], { minLength: 1, maxLength: 4 }), rarely(3))
    .chain(([titles, isParted]) =>
      fc.tuple(...titles.map((title) => task(title, theme, head))).map((tasks) => ({
        title: theme.section,
        parts: isParted && tasks.length > 1 ? [...theme.parts] : [],
        tasks,
      })),
    )
}

function task(title: string, theme: Theme, head: Head): fc.Arbitrary<KnownTask> {
  return fc
    .shuffledSubarray([...theme.sentences], { minLength: 1, maxLength: 5 })
    .chain((sentences) => fc.tuple(...measuresOf(sentences).map((measure) => work(measure, theme, head))))
    .chain((works) => rarely(3).map((areAlike) => ({ title, works: areAlike ? works.map(likeTo(works[0]!)) : works })))
}

/** Of the same units by the same time. */
const likeTo =
  ({ due, lead, support, upper }: KnownWork) =>
  (work: KnownWork): KnownWork => ({ ...work, due, lead, support, upper })

/** Of one or two sentences each, or one of all of them in numbered lines. */
function measuresOf(sentences: readonly string[]): string[] {
  if (sentences.length === 3) return [sentences.map((sentence, at) => `${at + 1}.${sentence}`).join('\n')]
  const size = 1 + (sentences.length % 2)
  return sentences.flatMap((_, at) => (at % size === 0 ? [sentences.slice(at, at + size).join('')] : []))
}

function work(measure: string, theme: Theme, { place, year, ofBureau }: Head): fc.Arbitrary<KnownWork> {
  const months = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 12 }))
  return fc
    .record({
      due: fc.constantFrom(...duesOf(year)),
      units: fc.shuffledSubarray(ofBureau ? [...OFFICES] : unitsOf(theme, place), { minLength: 2, maxLength: 5 }),
      leads: fc.constantFrom(1, 1, 1, 2),
      supports: fc.boolean(),
      steps: fc.shuffledSubarray(STEPS, { minLength: 4, maxLength: 4 }),
      months,
      person: fc.constantFrom(...PERSONS),
      leader: fc.constantFrom(...PERSONS),
      phone: fc.integer({ min: 2000000, max: 8999999 }).map(String),
      money: fc.oneof(fc.integer({ min: 20, max: 98000 }).map(String), fc.constantFrom('3560.5', '128.75')),
      share: fc.integer({ min: 10, max: 900 }).map(String),
      source: fc.constantFrom(...SOURCES),
      site: fc.constantFrom(...place.towns),
      progress: fc.constantFrom(...PROGRESS),
      note: fc.constantFrom('', '', ...NOTES),
    })
    .map(({ units, leads, supports, months: [begins, ends], ...rest }) => ({
      measure,
      ...rest,
      begins,
      ends,
      upper: [upperOf(theme, place)],
      lead: units.slice(0, leads),
      support: supports ? units.slice(leads) : [],
    }))
}

/** The bodies that work in a field, by their names in that place; those of all towns stand last in a list and need no care. */
function unitsOf({ bodies }: Theme, { name, level, towns }: Place): string[] {
  const own = bodies.map((body) => level + body)
  const others = OTHER_BODIES.map((body) => body.replace('-', level))
  const ofTowns = towns.map((town) => (town.endsWith('街道') ? `${town}办事处` : `${town}人民政府`))
  const branches = [`国网${name}供电公司`, `${level}城市建设投资集团有限公司`, `各乡镇人民政府`]
  return [...own, ...own, ...others, ...ofTowns, ...branches].filter((unit, at, all) => all.indexOf(unit) === at)
}

/** Its like in the government above. */
function upperOf({ bodies }: Theme, { level }: Place): string {
  return (level === '市' ? '省' : '市') + (level === '市' ? bodies[0]!.replace(/局$/, '厅') : bodies[0]!)
}

/** True once in so many cases. */
export function rarely(times: number): fc.Arbitrary<boolean> {
  return fc.nat(times - 1).map((number) => number === times - 1)
}
