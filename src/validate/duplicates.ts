import { createHash } from 'node:crypto'
import type { Extraction } from '../model/extraction.js'
import type { Field } from '../model/field.js'
import type { Finding } from '../model/finding.js'
import { type Measure, type Plan, recordsOf, type Section, type Task } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import { compact } from '../text/blanks.js'
import { letterOf } from '../text/printed.js'
import { idOfRecord } from '../text/record-ids.js'
import { told, worded } from '../text/told.js'
import { findingOf } from './index.js'

/** What tells whether two documents are one. */
export interface Identity {
  id: string
  file: string
  sha256: string
  /** `contentHash` of its plan. */
  content: string
  /** `textHash` of its plan. */
  text: string
}

/** What becomes of a document beside the others of its package. */
export interface Verdict<T> {
  document: T
  /** Its id there. */
  id: string
  /** What is to be said of it, where it is not alone with its id. */
  finding: Finding | null
}

export interface Settled<T> {
  kept: Verdict<T>[]
  /** Documents whose records and text another document has already; they stay out of the package. */
  leftOut: Verdict<T>[]
}

/**
 * Makes the ids of a package's documents unique. Inputs are taken by file name, whatever their order: of two with one id
 * and equal records and text the later is left out, of two that differ the later one's id gets `-b`.
 */
export function settle<T extends Identity>(documents: readonly T[]): Settled<T> {
  const ordered = [...documents].sort((a, b) => compare(orderKey(a), orderKey(b)))
  const byId = new Map<string, T[]>()
  const taken = new Set(documents.map(({ id }) => id))
  const settled: Settled<T> = { kept: [], leftOut: [] }
  for (const document of ordered) {
    const namesakes = byId.get(document.id) ?? []
    const equal = namesakes.find(({ content, text }) => content === document.content && text === document.text)
    if (equal) {
      settled.leftOut.push(duplicate(document, equal))
      continue
    }
    settled.kept.push(unique(document, namesakes, taken))
    namesakes.push(document)
    byId.set(document.id, namesakes)
  }
  return settled
}

/** Letters of the same bytes may have other annexes beside them. */
function orderKey({ file, sha256, content, text }: Identity): string {
  return [file, sha256, content, text].join('\n')
}

function duplicate<T extends Identity>(document: T, { file }: Identity): Verdict<T> {
  const words = told`The document has the same id and says the same as ${{ file }}; it is left out of the package.`
  return { document, id: document.id, finding: findingOf({ rule: 'document/duplicate', ...words, place: null }) }
}

function unique<T extends Identity>(document: T, namesakes: readonly Identity[], taken: Set<string>): Verdict<T> {
  const [first] = namesakes
  if (!first) return { document, id: document.id, finding: null }
  const id = freeId(document.id, namesakes.length + 1, taken)
  const other = first.content === document.content ? 'text' : 'records'
  const differs = worded(
    { differs_in: other },
    other === 'text' ? 'the same records, and another text' : 'other records',
  )
  const words = told`The document has the same id as ${{ file: first.file }} (${{ same_id: document.id }}), and ${differs}; its id is ${{ id }}.`
  return { document, id, finding: findingOf({ rule: 'document/same-id', ...words, place: null }) }
}

/** The first of `-b`, `-c` … from its place on that no document has. */
function freeId(id: string, place: number, taken: Set<string>): string {
  const free = `${id}-${letterOf(place)}`
  if (taken.has(free)) return freeId(id, place + 1, taken)
  taken.add(free)
  return free
}

/** The same for whole extractions: what is kept, under its id, and what is left out, each with its finding before all others. */
export function settleDuplicates(extractions: readonly Extraction[]): { kept: Extraction[]; leftOut: Extraction[] } {
  const { kept, leftOut } = settle(extractions.map((extraction) => ({ extraction, ...identityOf(extraction) })))
  return {
    kept: kept.map(({ document, ...verdict }) => settled(document.extraction, verdict)),
    leftOut: leftOut.map(({ document, ...verdict }) => settled(document.extraction, verdict)),
  }
}

export function identityOf({ plan }: Extraction): Identity {
  const { file, sha256 } = plan.source
  return { id: plan.id, file, sha256, content: contentHash(plan), text: textHash(plan) }
}

/** An extraction as a verdict has it. */
export function settled(extraction: Extraction, { id, finding }: Omit<Verdict<unknown>, 'document'>): Extraction {
  const { findings, ...rest } = extraction.plan.id === id ? extraction : renamed(extraction, id)
  return { ...rest, findings: [...(finding ? [finding] : []), ...findings] }
}

function renamed(extraction: Extraction, id: string): Extraction {
  const { plan, findings, decisions } = extraction
  const ids = new Map(
    [...recordsOf(plan)].map(({ task, record }) => [record.id, `${id}/${idOfRecord(task.key, record.no)}`]),
  )
  const rename = (record: string): string => ids.get(record)!
  const annexes = plan.annexes.map((annex) => ({
    ...annex,
    sections: annex.sections.map((section) => ({
      ...section,
      tasks: section.tasks.map((task) => ({
        ...task,
        measures: task.measures.map((record) => ({ ...record, id: rename(record.id) })),
      })),
    })),
  }))
  return {
    plan: { ...plan, id, annexes },
    findings: findings.map((finding) => renamedIn(finding, rename)),
    decisions: decisions.map((decision) =>
      decision.record ? { ...decision, record: rename(decision.record) } : decision,
    ),
  }
}

/** A finding names one record, or lists several. */
function renamedIn(finding: Finding, rename: (record: string) => string): Finding {
  const { records } = finding.params
  const params = Array.isArray(records) ? { ...finding.params, records: records.map(rename) } : finding.params
  return { ...finding, params, task_id: finding.task_id && rename(finding.task_id) }
}

/** By code point, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Equal for plans whose records say the same: SHA-256 of everything a reader of the tables sees, provenance aside. Blanks do not count: formats differ in them. */
function contentHash(plan: Plan): string {
  const records = [...recordsOf(plan)].map(({ annex, section, task, record }) => [
    annex.no,
    plain(annex.title),
    ...printedOf({ section, task, record }),
    record.deadline.kind,
    record.deadline.start,
    record.steps.map(({ label, text, kind, start, end }) => [label, compact(text), kind, start, end]),
    record.deadline.end,
    ...ROLES.map((role) => record[role].units.map(({ unit_id, open_ended }) => [unit_id, open_ended])),
    record.other.map(({ header, field }) => [header, plain(field)]),
  ])
  const indicators = plan.annexes.flatMap((annex) =>
    annex.indicators.map(({ fragments: _, ...values }) => [annex.no, values]),
  )
  return sha256(JSON.stringify([records, indicators]))
}

/**
 * Equal for plans that say the same beside their records. As one text: formats part it into paragraphs, and into letter,
 * annexes and colophon, each in its way; headers of tables stand on each page of some.
 */
function textHash(plan: Plan): string {
  return hashOfText(linesOf(plan))
}

/** As one text, however it is parted into lines. */
export function hashOfText(lines: readonly string[]): string {
  return sha256(compact(lines.join('')))
}

/** What a plan prints beside its records. */
export function linesOf({ letter, annexes, colophon, quarantine }: Plan): string[] {
  return [
    ...withoutFurniture(letter),
    ...annexes.flatMap(({ title, text, notes }) => [title.text, ...withoutFurniture(text), ...notes.map(plain)]),
    ...withoutFurniture(colophon),
    ...quarantine.map(({ fragment }) => fragment.text),
  ]
}

function withoutFurniture(texts: Plan['letter']): string[] {
  return texts.filter(({ kind }) => kind !== 'furniture' && kind !== 'break').map(({ text }) => text)
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

type Printed = { section: Section; task: Task; record: Measure }

/** What a record prints, but for its steps, its units and what else it says; in this order it is hashed. */
export function printedOf({ section, task, record }: Printed): string[] {
  return [
    section.no,
    compact(section.title),
    plain(task.no),
    plain(task.title),
    plain(record.measure),
    compact(record.deadline.text),
  ]
}

/** A field as it is compared. */
export function plain(field: Field | null): string {
  return compact(field?.text ?? '')
}
