import type { Meaning } from '../../model/table.js'
import { OWNERS, type HeaderMeaning, type Owner } from '../../vocabulary/headers/header-line.js'
import type { Choice } from './choice.js'

type Weighed = readonly (readonly [meaning: Meaning, weight: number])[]

/**
 * What a header may mean beside others, with the weight of each. The first is what it says alone. A task beside further tasks
 * is a category of them, or the last one their measure; a further value of what a record has once is kept beside it.
 */
const BESIDE: Partial<Record<HeaderMeaning, Weighed>> = {
  number: [
    ['number', 10],
    ['reference', 5],
  ],
  task: [
    ['task', 10],
    ['measure', 6.5],
    ['category', 6],
    ['other', 2],
  ],
  measure: [
    ['measure', 10],
    ['task', 6],
    ['other', 3],
  ],
  category: [
    ['category', 10],
    ['other', 5],
  ],
  target: [
    ['target', 10],
    ['other', 5],
  ],
  deadline: [
    ['deadline', 10],
    ['other', 5],
  ],
  finish: [
    ['deadline', 9],
    ['finish', 6],
  ],
  indicator: [
    ['indicator', 10],
    ['task', 7],
    ['other', 3],
  ],
  region: [
    ['region', 10],
    ['other', 5],
  ],
  measuring_unit: [
    ['measuring_unit', 10],
    ['other', 5],
  ],
}

/**
 * What a word for an owner means where another owns the task: 责任单位 supports beside 牵头单位, and in 牵头部门 | 主责单位 |
 * 协办单位 the first stands over the second. The nearer to the head of OWNERS, the more it owns.
 */
const BESIDE_AN_OWNER: Record<Owner, Meaning> = {
  chief: 'lead',
  leading: 'upper_lead',
  responsible: 'support',
  implementing: 'support',
  upper: 'upper_lead',
}
const BESIDE_WEIGHT = 5
/** 市级指导部门 says itself where it stands: whoever owns the work here leads it. */
const UPPER_WEIGHT = 6

/** What the words of a header allow its column to mean. */
export function choicesOfHeader(said: HeaderMeaning, siblings: readonly (HeaderMeaning | null)[]): Choice[] {
  const choice = (meaning: Meaning, weight: number, owner?: Owner): Choice => ({
    meaning,
    weight,
    by: 'header',
    reason: meaning === said ? 'its header says so' : `its header says ${said}, beside the others`,
    ...(owner && { owner }),
  })
  if (said === 'unit') return [choice(ofBareUnit(siblings), 10, 'responsible')]
  if (!isOwner(said)) return (BESIDE[said] ?? [[said, 10]]).map(([meaning, weight]) => choice(meaning, weight))
  const beside = BESIDE_AN_OWNER[said]
  const leads = choice('lead', 10 - OWNERS.indexOf(said), said)
  return beside === 'lead' ? [leads] : [leads, choice(beside, said === 'upper' ? UPPER_WEIGHT : BESIDE_WEIGHT)]
}

function isOwner(meaning: HeaderMeaning): meaning is Owner {
  return (OWNERS as readonly HeaderMeaning[]).includes(meaning)
}

/** A bare 单位 is one of measure, but beside work that has no other owner and no number: `序号 | 工作内容 | 时限 | 单位`. */
function ofBareUnit(siblings: readonly (HeaderMeaning | null)[]): Meaning {
  const has = (...meanings: HeaderMeaning[]): boolean => meanings.some((meaning) => siblings.includes(meaning))
  const owns = has('task', 'measure') && !has(...OWNERS, 'indicator', 'target')
  return owns ? 'lead' : 'measuring_unit'
}
