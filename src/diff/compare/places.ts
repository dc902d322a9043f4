import type { DiffRecord } from '../../model/diff.js'
import { groupedBy } from '../grouping.js'
import { maskYears, nameLikeness, sameText, tokensOf } from '../text.js'
import type { Found } from './changes.js'

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
  }

  /** What a record’s own place says of its moves. */
  movesOf({ old, fresh }: RecordPair): Found[] {
    if (this.annexes.get(annexKey(old)) !== annexKey(fresh))
      return [movedFound('moved-annex', partName(annexOf(old)), partName(annexOf(fresh)))]
    if (this.sections.get(sectionKey(old)) !== sectionKey(fresh))
      return [movedFound('moved-section', partName(sectionOf(old)), partName(sectionOf(fresh)))]
    return old.task_no === fresh.task_no ? [] : [movedFound('moved-number', old.task_no, fresh.task_no)]
  }

  /** What is said once of annexes and sections that have another number or title. */
  renamings(): Found[] {
    return [
      ...renamedParts(this.annexes, this.old, this.fresh, annexKey, annexOf, 'annex-renamed'),
      ...renamedParts(this.sections, this.old, this.fresh, sectionKey, sectionOf, 'section-renamed'),
    ]
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

function titleKey({ title, plan_year }: Part): string {
  return maskYears(tokensOf(title, plan_year))
}

function sameTitle(a: Part, b: Part): boolean {
  return sameText(tokensOf(a.title, a.plan_year), tokensOf(b.title, b.plan_year))
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
    if (before.no === after.no && sameTitle(before, after)) return []
    const names = { before: partName(before), after: partName(after) }
    const subject = kind === 'annex-renamed' ? other.annex_no : `${other.annex_no}/${other.section_no}`
    return [{ kind, subject, ...names, message: `${names.before || 'none'} → ${names.after || 'none'}` }]
  })
}

/** 一、主要目标; 3 水污染防治2022年行动计划. */
function partName({ no, title }: Part): string {
  return /^\d/.test(no) || no === '' ? [no, title].filter(Boolean).join(' ') : `${no}、${title}`
}
