/** Who issues a notice: by its title, its signature, the site’s box of metadata, the head of its paper. */
import type { Account, Witness } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import { compact } from '../../text/blanks.js'
import { fieldOfFragments } from '../fields.js'
import { organOfHead } from '../../vocabulary/frame/letter.js'
import { formOfTitle } from '../../vocabulary/frame/titles.js'
import { inShort } from '../../vocabulary/organs/organs.js'
import type { Signed } from './day.js'
import type { FrontLine } from './lines.js'
import { organsBeforeSubject, organsBeforePlan, organsIn } from '../../vocabulary/organs/organs-of-line.js'
import type { Title } from './title.js'

/** Organs that one place of a notice names as those who issue it. */
export interface Named extends Account {
  organs: string[]
}

/** Several issuers are one text, so parted. */
const SEPARATOR = '、'

/**
 * Every place that names the issuer, the one that counts first; the title of a plan last, which says it only where nothing
 * else does. `said` is by boxes of metadata.
 */
export function issuersNamed(
  head: FrontLine | null,
  title: Title | null,
  signed: Signed | null,
  said: readonly Field[],
): Named[] {
  return [
    ...(title ? [named('title', inferred(title.field), organsBeforeSubject(title.printed))] : []),
    ...(signed ? [named('signature', fieldOfLines(signed.signature), signed.organs)] : []),
    ...said.map((field) => named('box', field, organsOrWhole(field.text))),
    ...(head ? [named('head', fieldOfLines([head]), organsIn(organOfHead(head.text)))] : []),
    ...(title ? [named('title', inferred(title.field), organsOfPlan(title))] : []),
  ].filter(({ organs }) => organs.length > 0)
}

/** 某街道办事处2025年民生实事清单, 某县财政局党组落实巡察反馈意见整改台账 */
function organsOfPlan({ field, printed }: Title): string[] {
  return formOfTitle(field.text) === 'letter' ? [] : organsBeforePlan(printed)
}

/** Organs that put a notice on a site: its issuer where nothing else says one. */
export function publishersNamed(said: Field): Named[] {
  return [named('box', said, organsIn(said.text))].filter(({ organs }) => organs.length > 0)
}

/**
 * The issuer with the fullest name that any place gives it: 蔡甸区人民政府办公室 below a title that says 区人民政府办公室. Null where
 * nobody is named.
 */
export function issuerOf(accounts: readonly Named[]): Field | null {
  const [first, ...others] = accounts
  if (first === undefined) return null
  const known = others.flatMap(({ organs }) => organs)
  const names = first.organs.map((organ) => fullest(organ, known))
  const from = others.find(({ organs }) =>
    organs.some((organ) => names.includes(organ) && !first.organs.includes(organ)),
  )
  const text = names.join(SEPARATOR)
  if (from && names.length === 1) return { ...from.field, text }
  return { ...first.field, text }
}

/** With its place, which no other organ is: 蔡甸区人民政府办公室 of 区政府办公室. */
function fullest(organ: string, names: readonly string[]): string {
  const isFuller = (name: string): boolean =>
    inShort(name).endsWith(inShort(organ)) && organsIn(inShort(name).slice(0, -inShort(organ).length)).length === 0
  return names.filter(isFuller).reduce((a, b) => (b.length > a.length ? b : a), organ)
}

function named(by: Witness, field: Field, organs: string[]): Named {
  return { by, field: { ...field, text: organs.join(SEPARATOR) }, organs }
}

function inferred(title: Field): Field {
  return { ...title, derivation: 'inferred', rule: 'notice/issuer-from-title' }
}

function organsOrWhole(text: string): string[] {
  const organs = organsIn(text)
  return organs.length > 0 ? organs : [compact(text)].filter(Boolean)
}

function fieldOfLines(lines: readonly FrontLine[]): Field {
  const fragments = [...new Set(lines.map(({ fragment }) => fragment))]
  return fieldOfFragments(fragments, lines.map(({ text }) => compact(text)).join(SEPARATOR))
}
