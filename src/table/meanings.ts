import { ROLES } from '../model/roles.js'
import type { Meaning } from '../model/table.js'
import { meaningOf } from '../vocabulary/headers/header-meaning.js'
import { OWNERS, type HeaderMeaning, type Owner } from '../vocabulary/headers/header-line.js'

/**
 * What a word for an owner means where one before it in OWNERS owns the task: 责任单位 supports beside 牵头单位, and in
 * 牵头部门 | 主责单位 | 协办单位 the first stands over the second.
 */
const BESIDE_AN_OWNER: Record<Owner, Meaning> = {
  chief: 'lead',
  leading: 'upper_lead',
  responsible: 'support',
  implementing: 'support',
  upper: 'upper_lead',
}

/** Of these a record has one value; a further column is kept beside it. */
const SINGLE: readonly (Meaning | null)[] = [
  'number',
  'task',
  'measure',
  'deadline',
  'region',
  'indicator',
  'measuring_unit',
]

/** The meanings of all columns of a table: what a header says alone, then what it says beside its siblings. */
export function meaningsOf(headers: readonly string[]): (Meaning | null)[] {
  const said = headers.map(meaningOf)
  const owner = OWNERS.find((word) => said.includes(word))
  const bare = ofBareUnit(said)
  const meanings = said.map((meaning): Meaning | null => {
    if (meaning === 'unit') return bare
    if (!isOwner(meaning)) return meaning
    return meaning === owner ? 'lead' : BESIDE_AN_OWNER[meaning]
  })
  nameTaskAndMeasure(meanings)
  return onceEach(meanings)
}

function isOwner(meaning: HeaderMeaning | null): meaning is Owner {
  return (OWNERS as readonly (HeaderMeaning | null)[]).includes(meaning)
}

/** A bare 单位 is one of measure, but beside work that has no other owner and no number: `序号 | 工作内容 | 时限 | 单位`. */
function ofBareUnit(said: readonly (HeaderMeaning | null)[]): Meaning {
  const has = (...meanings: HeaderMeaning[]): boolean => meanings.some((meaning) => said.includes(meaning))
  const owns = has('task', 'measure') && !has(...OWNERS, 'indicator', 'target')
  return owns ? 'lead' : 'measuring_unit'
}

/** Of several columns of tasks or two of measures the first hold the broader text. */
function nameTaskAndMeasure(meanings: (Meaning | null)[]): void {
  const owned = ROLES.some((role) => meanings.includes(role))
  if (owned && !meanings.includes('task')) replaceFirst(meanings, 'indicator', 'task')
  const tasks = count(meanings, 'task')
  const measures = count(meanings, 'measure')
  if (tasks === 0 && measures > 1) replaceFirst(meanings, 'measure', 'task')
  if (tasks > 1 && measures === 0) replaceLast(meanings, 'task', 'measure')
  while (count(meanings, 'task') > 1) replaceFirst(meanings, 'task', 'category')
}

/**
 * A second number is one from outside (`序号 | 市级编号`), and a second category behind the task says more of it. Where no
 * column holds measures the first target does.
 */
function onceEach(meanings: readonly (Meaning | null)[]): (Meaning | null)[] {
  const single = meanings.includes('measure') ? SINGLE : [...SINGLE, 'target']
  const task = meanings.indexOf('task')
  return meanings.map((meaning, at) => {
    const isFurther = single.includes(meaning) || (meaning === 'category' && task >= 0 && at > task)
    if (!isFurther || meanings.indexOf(meaning) === at) return meaning
    return meaning === 'number' ? 'reference' : 'other'
  })
}

function count(meanings: readonly (Meaning | null)[], meaning: Meaning): number {
  return meanings.filter((other) => other === meaning).length
}

function replaceFirst(meanings: (Meaning | null)[], from: Meaning, to: Meaning): void {
  const at = meanings.indexOf(from)
  if (at >= 0) meanings[at] = to
}

function replaceLast(meanings: (Meaning | null)[], from: Meaning, to: Meaning): void {
  meanings[meanings.lastIndexOf(from)] = to
}
