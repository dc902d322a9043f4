import type { Meaning } from '../../model/table.js'
import { OWNERS, type HeaderMeaning, type Owner } from '../../vocabulary/headers/header-line.js'
import { namesTerm } from '../../vocabulary/headers/periods.js'
import type { Choice } from './choice.js'

/** Words of headers that are no meaning of a column. */
type OfWork = 'problem' | 'detail'
type Weighed = readonly (readonly [meaning: Meaning, weight: number])[]

/**
 * What a header may mean beside others, with the weight of each. The first is what it says alone. A task beside further tasks
 * is a category of them, or the last one their measure; a further value of what a record has once is kept beside it.
 */
const BESIDE: Partial<Record<HeaderMeaning, Weighed>> & Record<OfWork, Weighed> = {
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
  detail: [
    ['measure', 9],
    ['task', 6],
    ['other', 4],
  ],
  problem: [
    ['task', 8.4],
    ['other', 5],
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

/** How long the work takes says when it is done, unless another column does: 建设工期 beside 完成时限 or 竣工时间. */
const OF_TERM: Weighed = [
  ['deadline', 7],
  ['other', 5],
]

/**
 * What a word for an owner means where another owns the task: 责任单位 supports beside 牵头单位, and in 牵头部门 | 主责单位 |
 * 协办单位 the first stands over the second. The nearer to the head of OWNERS, the more it owns.
 */
const BESIDE_AN_OWNER: Record<Owner, Meaning> = {
  chief: 'lead',
  leading: 'upper_lead',
  responsible: 'support',
  implementing: 'support',
  local: 'support',
  upper: 'upper_lead',
}
const BESIDE_WEIGHT = 5
/** 市级指导部门 says itself where it stands: whoever owns the work here leads it. */
const UPPER_WEIGHT = 6
/** A word for an owner weighs so much less than the one before it; the last one, of the level above, as much leading as above. */
const OWNER_STEP = (10 - UPPER_WEIGHT) / (OWNERS.length - 1)

/** Where a column stands that names offices (牵头科室) within the organs of another one, or places (所属乡镇) behind those who do the work. */
export type StandOfHeader = 'within' | 'among who does it' | null

/**
 * What the words of a header allow its column to mean.
 * @param header as printed
 */
export function choicesOfHeader(
  said: HeaderMeaning,
  header: string,
  siblings: readonly (HeaderMeaning | null)[],
  stand: StandOfHeader = null,
): Choice[] {
  const choice = (meaning: Meaning, weight: number, owner?: Owner): Choice => ({
    meaning,
    weight,
    by: 'header',
    reason: meaning === said ? 'its header says so' : `its header says ${said}, beside the others`,
    ...(owner && { owner }),
  })
  if (said === 'unit') return [choice(ofBareUnit(siblings), 10, 'responsible')]
  if (stand === 'among who does it') return [choice('support', 10), choice('region', BESIDE_WEIGHT)]
  if (stand === 'within') return [choice(said === 'support' ? 'support' : 'lead', 0), choice('other', BESIDE_WEIGHT)]
  if (!isOwner(said)) return weighedOf(said, header).map(([meaning, weight]) => choice(meaning, weight))
  const beside = BESIDE_AN_OWNER[said]
  const leads = choice('lead', 10 - OWNERS.indexOf(said) * OWNER_STEP, said)
  if (beside === 'lead') return [leads]
  const besides = choice(beside, said === 'upper' ? UPPER_WEIGHT : BESIDE_WEIGHT)
  return [leads, said === 'leading' ? { ...besides, under: 'chief' } : besides]
}

function weighedOf(said: Exclude<HeaderMeaning, Owner | 'unit'>, header: string): Weighed {
  if (said === 'deadline' && namesTerm(header)) return OF_TERM
  return said === 'problem' || said === 'detail' ? BESIDE[said] : (BESIDE[said] ?? [[said, 10]])
}

function isOwner(meaning: HeaderMeaning): meaning is Owner {
  return (OWNERS as readonly HeaderMeaning[]).includes(meaning)
}

/** Whether a header names who does the work, or helps. */
export function namesWhoDoesIt(said: HeaderMeaning | null): boolean {
  return said !== null && (said === 'support' || isOwner(said))
}

/** Whether columns of two meanings have one role: 责任单位 owns as 牵头单位 does; who stands over both does not. */
export function haveOneRole(one: HeaderMeaning | null, other: HeaderMeaning | null): boolean {
  const owns = (said: HeaderMeaning | null): boolean => said !== null && said !== 'upper' && isOwner(said)
  return owns(one) ? owns(other) : one === 'support' && other === 'support'
}

/** A bare 单位 is one of measure, but beside work that has no other owner and no number: `序号 | 工作内容 | 时限 | 单位`. */
function ofBareUnit(siblings: readonly (HeaderMeaning | null)[]): Meaning {
  const has = (...meanings: HeaderMeaning[]): boolean => meanings.some((meaning) => siblings.includes(meaning))
  const owns = has('task', 'measure') && !has(...OWNERS, 'indicator', 'target')
  return owns ? 'lead' : 'measuring_unit'
}
