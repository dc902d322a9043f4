import type { Random } from './random.js'
import { AMOUNTS, DEADLINES, GOALS, MEANS, OBJECTS, OFFICES, PLACES, VERBS } from './vocabulary.js'

export interface Task {
  number: number
  title: string
  measures: Measure[]
  /** Whether deadline and units are printed once for all measures, in merged cells. */
  shared: boolean
}
export interface Measure {
  text: string
  deadline: string
  lead: string[]
  support: string[]
}
type Place = { year: number; level: string }

/** @param most measures that it may have */
export function taskOf(random: Random, place: Place, number: number, most: number): Task {
  const wanted = random.chance(0.72) ? 1 : random.pick([2, 2, 2, 3, 4])
  const title = `${random.pick(VERBS)}${random.pick(PLACES)}${random.pick(OBJECTS)}`
  const measures = Array.from({ length: Math.min(wanted, most) }, () => measureOf(random, place))
  const shared = measures.length > 1 && random.chance(0.4)
  return { number, title, shared, measures: shared ? measures.map((one) => likeFirst(one, measures[0]!)) : measures }
}

function measureOf(random: Random, place: Place): Measure {
  const leads = random.chance(0.7) ? 1 : random.whole(2, 3)
  const supports = random.chance(0.25) ? 0 : random.whole(1, 4)
  const offices = random.several(OFFICES, leads + supports).map((office) => place.level + office)
  return {
    text: sentenceOf(random),
    deadline: random.pick(DEADLINES).replace('{y}', String(place.year)),
    lead: offices.slice(0, leads),
    support: offices.slice(leads),
  }
}

/** One sentence, so that a page break within it leaves it unfinished. */
function sentenceOf(random: Random): string {
  const work = (): string =>
    `${random.pick(VERBS)}${random.pick(PLACES)}${random.pick(OBJECTS)}${random.chance(0.5) ? filled(random, random.pick(AMOUNTS)) : ''}`
  const clauses = Array.from({ length: random.whole(1, 4) }, work)
  clauses.push(...random.several(MEANS, random.whole(0, 3)))
  if (random.chance(0.4)) clauses.push(filled(random, random.pick(GOALS)))
  return `${clauses.join('，')}。`
}

function filled(random: Random, text: string): string {
  return text
    .replace('{n}', String(random.whole(2, 200)))
    .replace('{d}', (random.whole(11, 199) / 10).toFixed(1))
    .replace('{p}', String(random.whole(80, 99)))
}

function likeFirst(measure: Measure, { deadline, lead, support }: Measure): Measure {
  return { ...measure, deadline, lead, support }
}
