import { isCollective } from '../organs/collectives.js'
import { mayEndName, organEndingOf } from '../organs/endings.js'
import { organsAtStart } from '../organs/lists.js'
import { withoutConjunction, withoutOpenEnd } from '../organs/open-ends.js'
import { organFormOf } from '../organs/organs.js'
import { organsIn } from '../organs/organs-of-line.js'
import { labelsInClause } from '../roles/role-labels.js'
import { roleVerbsIn } from '../roles/role-verbs.js'
import { CERTAIN, type FormReading, LIKELY, POSSIBLE } from './reading.js'

/** Names stand apart by these, and by blanks and line ends; a line end may also cut a name. */
const SEPARATORS = /[、，,；;。\s/／]+/
/** Share of a text that names must be for it to name organs, and for it to name hardly anything else. */
const PARTLY = 0.6
const WHOLLY = 0.95

/** A list of organs and collectives, with or without the words that tell their roles. */
export function organsOfCell(text: string): FormReading | null {
  const names = namesOf(withoutLabels(text))
  const length = lengthOf(names)
  const known = names.filter(isOrgan)
  const share = length === 0 ? 0 : lengthOf(known) / length
  const surely = known.some((name) => organEndingOf(withoutOpenEnd(name), 'alone') !== null || isCollective(name))
  if (share >= WHOLLY && surely) return said(CERTAIN, 'names of organs')
  if (share >= WHOLLY) return said(names.length > 1 ? LIKELY : POSSIBLE, 'it ends as organs do')
  if (organsIn(text).length > 1) return said(LIKELY, 'names of organs that run into one another')
  return share >= PARTLY ? said(surely ? LIKELY : POSSIBLE, 'names of organs are most of it') : null
}

function said(strength: number, reason: string): FormReading {
  return { form: 'organs', strength, reason }
}

/** The parts of a list; what is no name alone may be one with the part behind it. */
function namesOf(list: string): string[] {
  const parts = list.split(SEPARATORS).filter(Boolean).map(withoutRole)
  const names: string[] = []
  for (const part of parts.filter(Boolean)) {
    const before = names.at(-1)
    if (before !== undefined && !isOrgan(before) && isOrgan(before + part)) names[names.length - 1] = before + part
    else names.push(part)
  }
  return names
}

function isOrgan(name: string): boolean {
  const plain = withoutConjunction(withoutOpenEnd(name))
  if (!mayEndName(plain.at(-1) ?? '') && !/[）)〕\]]$/.test(plain)) return false
  return organFormOf(plain, []) !== null || organsAtStart(name) === name.length
}

/** 牵头 of 市商务局牵头. */
function withoutRole(part: string): string {
  const [verb] = roleVerbsIn(part)
  return verb === undefined || verb.end < part.length ? part : part.slice(0, verb.start)
}

/** 牵头单位： before a list. */
function withoutLabels(text: string): string {
  return labelsInClause(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}、${rest.slice(end)}`, text)
}

function lengthOf(names: readonly string[]): number {
  return names.reduce((length, name) => length + name.length, 0)
}
