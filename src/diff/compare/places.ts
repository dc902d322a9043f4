import type { DiffRecord } from '../../model/diff.js'
import { countedBy, groupedBy } from '../grouping.js'
import { withoutTotal } from '../../vocabulary/targets/totals.js'
import { maskYears, nameLikeness, sameText, type Token, tokensOf } from '../text.js'
import type { Found } from './changes.js'
import { findJoined, type Regrouped } from './regrouped.js'

/** A pair of records, one of each side. */
export interface RecordPair {
  old: DiffRecord
  fresh: DiffRecord
}

/** An annex or a section as records name it. */
interface Part {
  no: string
  title: string
  plan_year: number | null
}

/** Which annexes and sections of the two documents are one, whatever their numbers and titles. */
export class Places {
  private readonly annexes: Map<string, string>
  private readonly sections: Map<string, string>
  private readonly joined: Regrouped[]
  private readonly split: Regrouped[]

  /** @param pairs of records that are surely one */
  constructor(
    private readonly old: readonly DiffRecord[],
    private readonly fresh: readonly DiffRecord[],
    pairs: readonly RecordPair[],
  ) {
    this.annexes = counterparts(old, fresh, pairs, annexKey, annexOf)
    const sameAnnex = (pair: RecordPair): boolean => this.annexes.get(annexKey(pair.old)) === annexKey(pair.fresh)
    this.sections = counterparts(old, fresh, pairs.filter(sameAnnex), sectionKey, sectionOf, (from, to) =>
      sameAnnex({ old: from, fresh: to }),
    )
    const went = pairs.filter(sameAnnex).map((pair) => ({ from: sectionKey(pair.old), to: sectionKey(pair.fresh) }))
    this.joined = findJoined(sizesOf(old), this.sections, went)
    const back = new Map([...this.sections].map(([from, to]) => [to, from]))
    const cameFrom = went.map(({ from, to }) => ({ from: to, to: from }))
    this.split = findJoined(sizesOf(fresh), back, cameFrom)
  }

  /** What a record’s own place says of its moves. */
  movesOf({ old, fresh }: RecordPair): Found[] {
    if (this.annexes.get(annexKey(old)) !== annexKey(fresh))
      return [movedFound('moved-annex', partName(annexOf(old)), partName(annexOf(fresh)))]
    if (!this.isOneSection(sectionKey(old), sectionKey(fresh)))
      return [movedFound('moved-section', partName(sectionOf(old)), partName(sectionOf(fresh)))]
    return old.task_no === fresh.task_no ? [] : [movedFound('moved-number', old.task_no, fresh.task_no)]
  }

  /** What is said once of annexes and sections that have another number or title, and of sections that were joined or split. */
  renamings(): Found[] {
    const regrouped = new Set([...this.joined.map(({ whole }) => whole), ...this.split.flatMap(({ parts }) => parts)])
    const renamed = new Map([...this.sections].filter(([, to]) => !regrouped.has(to)))
    return [
      ...renamedParts(this.annexes, this.old, this.fresh, annexKey, annexOf, 'annex-renamed'),
      ...renamedParts(renamed, this.old, this.fresh, sectionKey, sectionOf, 'section-renamed'),
      ...this.joined.map(({ whole, parts }) => this.regrouped('section-merged', parts, [whole])),
      ...this.split.map(({ whole, parts }) => this.regrouped('section-split', [whole], parts)),
    ]
  }

  private isOneSection(old: string, fresh: string): boolean {
    const has = (groups: readonly Regrouped[], whole: string, part: string): boolean =>
      groups.some((one) => one.whole === whole && one.parts.includes(part))
    return this.sections.get(old) === fresh || has(this.joined, fresh, old) || has(this.split, old, fresh)
  }

  private regrouped(kind: 'section-merged' | 'section-split', from: readonly string[], to: readonly string[]): Found {
    const recordIn = (records: readonly DiffRecord[], key: string) => records.find((one) => sectionKey(one) === key)!
    const nameIn = (records: readonly DiffRecord[]) => (key: string) => partName(sectionOf(recordIn(records, key)))
    const [before, after] = [from.map(nameIn(this.old)).join(' / '), to.map(nameIn(this.fresh)).join(' / ')]
    const { annex_no, section_no } = recordIn(this.fresh, to[0]!)
    return { kind, subject: `${annex_no}/${section_no}`, before, after, message: `${before} → ${after}` }
  }
}

const annexKey = ({ annex_no, annex_title }: DiffRecord): string => `${annex_no}\n${annex_title}`
const sectionKey = (record: DiffRecord): string => `${annexKey(record)}\n${record.section_no}\n${record.section_title}`
const annexOf = ({ annex_no, annex_title, plan_year }: DiffRecord): Part => ({
  no: annex_no,
  title: annex_title,
  plan_year,
})
const sectionOf = ({ section_no, section_title, plan_year }: DiffRecord): Part => ({
  no: section_no,
  title: section_title,
  plan_year,
})

/** How many records each section has; those that stand in none are no section. */
function sizesOf(records: readonly DiffRecord[]): Map<string, number> {
  return countedBy(
    records.filter(({ section_no, section_title }) => section_no !== '' || section_title !== ''),
    sectionKey,
  )
}

/** Old part to new part: those with the most records in common and the likest titles first, each part once. */
function counterparts(
  old: readonly DiffRecord[],
  fresh: readonly DiffRecord[],
  pairs: readonly RecordPair[],
  keyOf: (record: DiffRecord) => string,
  partOf: (record: DiffRecord) => Part,
  mayBe: (old: DiffRecord, fresh: DiffRecord) => boolean = () => true,
): Map<string, string> {
  const [oldParts, freshParts] = [groupedBy(old, keyOf), groupedBy(fresh, keyOf)]
  const byTitle = groupedBy(freshParts.keys(), (key) => titleKey(partOf(freshParts.get(key)![0]!)))
  const likely = new Map<string, { from: string; to: string; common: number }>()
  const add = (from: string, to: string, common: number): void => {
    const key = JSON.stringify([from, to])
    likely.set(key, { from, to, common: (likely.get(key)?.common ?? 0) + common })
  }
  for (const pair of pairs) add(keyOf(pair.old), keyOf(pair.fresh), 1)
  for (const [from, [first]] of oldParts)
    for (const to of byTitle.get(titleKey(partOf(first!))) ?? [])
      if (mayBe(first!, freshParts.get(to)![0]!)) add(from, to, 0)
  const valued = [...likely.values()].map(({ from, to, common }) => {
    const [before, after] = [oldParts.get(from)!, freshParts.get(to)!]
    const records = Math.max(before.length, after.length)
    const [one, other] = [partOf(before[0]!), partOf(after[0]!)]
    return { from, to, value: common / records + titleLikeness(one, other), sameNumber: one.no === other.no }
  })
  // Of parts that are equally like the one with the same number.
  valued.sort((a, b) => b.value - a.value || Number(b.sameNumber) - Number(a.sameNumber))
  const [found, taken] = [new Map<string, string>(), new Set<string>()]
  for (const { from, to, value } of valued) {
    if (value < LEAST_LIKE || found.has(from) || taken.has(to)) continue
    found.set(from, to)
    taken.add(to)
  }
  return found
}

/** Parts with fewer records in common, or less of a title, are not one. */
const LEAST_LIKE = 0.35

function titleLikeness(a: Part, b: Part): number {
  return sameTitle(a, b) ? 1 : nameLikeness(a.title, b.title) / 2
}

function titleKey(part: Part): string {
  return maskYears(titleTokens(part))
}

function sameTitle(a: Part, b: Part): boolean {
  return sameText(titleTokens(a), titleTokens(b))
}

/** How many tasks a section has is no part of its name: （5项）. */
function titleTokens({ title, plan_year }: Part): Token[] {
  return tokensOf(withoutTotal(title), plan_year)
}

function movedFound(kind: 'moved-annex' | 'moved-section' | 'moved-number', before: string, after: string): Found {
  return { kind, before, after, message: `${before || 'none'} → ${after || 'none'}` }
}

function renamedParts(
  counterpart: ReadonlyMap<string, string>,
  old: readonly DiffRecord[],
  fresh: readonly DiffRecord[],
  keyOf: (record: DiffRecord) => string,
  partOf: (record: DiffRecord) => Part,
  kind: 'annex-renamed' | 'section-renamed',
): Found[] {
  const [oldParts, freshParts] = [old, fresh].map((records) => new Map(records.map((one) => [keyOf(one), one])))
  return [...counterpart].flatMap(([from, to]) => {
    const [one, other] = [oldParts!.get(from)!, freshParts!.get(to)!]
    const [before, after] = [partOf(one), partOf(other)]
    if (isLost(before, after) || isLost(after, before)) return []
    if (before.no === after.no && sameTitle(before, after)) return []
    const names = { before: partName(before), after: partName(after) }
    const subject = kind === 'annex-renamed' ? other.annex_no : `${other.annex_no}/${other.section_no}`
    return [{ kind, subject, ...names, message: `${names.before || 'none'} → ${names.after || 'none'}` }]
  })
}

/** An annex whose label one side’s reader lost stands there in the main text. */
function isLost(one: Part, other: Part): boolean {
  return one.no === MAIN_TEXT && other.no !== '' && (one.title === '' || sameTitle(one, other))
}

const MAIN_TEXT = '0'

/** 一、主要目标; 3 水污染防治2022年行动计划. */
function partName({ no, title }: Part): string {
  return /^\d/.test(no) || no === '' ? [no, title].filter(Boolean).join(' ') : `${no}、${title}`
}
