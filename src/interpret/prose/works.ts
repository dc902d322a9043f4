import type { DraftMeasure } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import type { Decision } from '../../model/finding.js'
import type { TextBlock } from '../../model/source.js'
import { isUnreadDefault } from '../../vocabulary/roles/defaults.js'
import type { OtherKey } from '../../model/roles.js'
import { isOtherKey } from '../../vocabulary/roles/role-labels.js'
import type { WorkLabel, WorkMeaning } from '../../vocabulary/roles/work-labels.js'
import { isUnfinished } from '../../text/sentences.js'
import { derived, fieldOfBlocks } from '../fields.js'
import { type Clause, declaresOnly, joined, piecesOf, readingOf, rolesOf } from '../responsibility/clause.js'
import type { Piece } from '../responsibility/pieces.js'
import { divisionOf, guiding, joinedPieces, leadField, takeRest } from '../responsibility/index.js'
import { HOLDS_WORK } from './clauses.js'
import type { Paragraph } from './outline.js'
import type { Labelled, Said } from './said.js'

/** Some text of a task, and the clauses that stand behind it. */
export interface Work {
  /** What stands behind no label. */
  text: string
  /** What stands behind labels of work: 整改措施：…. */
  labelled: Labelled[]
  /** The label that a paragraph without one goes on with. */
  open: Labelled | null
  blocks: TextBlock[]
  clauses: ClauseAt[]
  /** Sentences in it that speak of more tasks. */
  declared: ClauseAt[]
  /** Whether its clauses stand above what is done. */
  isAbove: boolean
}

interface ClauseAt {
  clause: Clause
  text: string
  blocks: TextBlock[]
}

const PUNCTUATION_ALONE = /^[\s。；;，,、：:.]*$/
const PUNCTUATION_BEFORE = /^[\s。；;，,、]+/

/**
 * The works in the paragraphs of one task: each clause ends one, clauses side by side are one. What stands behind the
 * last clause of a paragraph is a part of the work before it. A clause behind nothing is no work.
 * @param apart whether a paragraph without a clause is nothing to the one below it
 */
export function worksOf(paragraphs: readonly Paragraph[], apart: boolean): Work[] {
  const works: Work[] = []
  const isClauseFirst = !apart && standsAbove(paragraphs)
  for (const [at, paragraph] of paragraphs.entries()) {
    const [first] = paragraph.stretches
    const last = works.at(-1)
    if (apart && first?.clause === null && first.label === null && last?.clauses.length === 0 && last.open === null)
      works.pop()
    if (isClauseFirst && at > 1) works.at(-1)!.isAbove = true
    addParagraph(works, paragraph)
  }
  return works.filter(({ text, labelled }) => text !== '' || labelled.length > 0)
}

/** Whether the clauses stand between the title and what is done: 建设水厂 | 责任单位：市水利局 | 新建水厂2座。 */
function standsAbove(paragraphs: readonly Paragraph[]): boolean {
  const saysClause = ({ stretches }: Paragraph): boolean => stretches.some(({ clause }) => clause !== null)
  const [title, ...below] = paragraphs
  const end = below.findIndex((paragraph) => !saysClause(paragraph))
  if (!title || saysClause(title) || /[。；]/.test(title.line.text) || end < 1) return false
  return below.slice(end).every((paragraph) => !saysClause(paragraph)) && below.slice(0, end).every(isClauseAlone)
}

function isClauseAlone({ stretches }: Paragraph): boolean {
  return stretches.every(({ clause }) => clause !== null)
}

function addParagraph(works: Work[], { line, stretches }: Paragraph): void {
  if (speaksOfOthers({ line, stretches }) && !works.some(({ blocks }) => blocks.includes(line.blocks[0]!))) return
  const marker = works.length > 0 ? line.text.slice(0, line.marker?.length ?? 0) : ''
  stretches.forEach(({ text, clause, label }, at) => {
    const last = works.at(-1)
    if (clause && last) last.open = null
    if (clause && declaresOnly(clause)) {
      const work = last ?? opened(works, '', line.blocks)
      work.declared.push({ clause, text, blocks: line.blocks })
    } else if (clause) {
      const work = last ?? opened(works, '', line.blocks)
      work.clauses.push({ clause, text, blocks: line.blocks })
    } else if (label) openLabel(works, label, text.trim(), line.blocks)
    else if (PUNCTUATION_ALONE.test(text)) endWith(last, text.trim())
    else if (last?.open) addLabelled(last, (at === 0 ? `\n${marker}` : '') + text, line.blocks)
    else if (!last || (!last.isAbove && last.clauses.length > 0 && (at === 0 || at < stretches.length - 1)))
      opened(works, (at === 0 ? marker : '') + text.replace(PUNCTUATION_BEFORE, ''), line.blocks)
    else addText(last, (at === 0 ? `\n${marker}` : '') + text, line.blocks)
  })
}

/** A paragraph of its own stands beside the tasks, where it states what holds for more of them. */
function speaksOfOthers({ line, stretches }: Paragraph): boolean {
  return (
    line.marker === null &&
    stretches.every(({ text, clause }) => (clause === null ? isUnreadDefault(text) : declaresOnly(clause)))
  )
}

function opened(works: Work[], text: string, blocks: readonly TextBlock[]): Work {
  const work: Work = {
    text: text.trim(),
    labelled: [],
    open: null,
    blocks: [...blocks],
    clauses: [],
    declared: [],
    isAbove: false,
  }
  works.push(work)
  return work
}

/** A label goes on with the work above it, unless that has its clause and what is done. */
function openLabel(works: Work[], label: WorkLabel, text: string, blocks: readonly TextBlock[]): void {
  const last = works.at(-1)
  const said = last?.labelled.map((one) => one.label) ?? []
  const isWhole =
    said.some(({ word }) => word === label.word) ||
    (last !== undefined && last.clauses.length > 0 && said.some(({ meaning }) => HOLDS_WORK.has(meaning)))
  const work = last && !isWhole ? last : opened(works, '', [])
  work.open = { label, text, blocks: [...blocks] }
  work.labelled.push(work.open)
  work.blocks.push(...blocks)
}

/** What stands under a task is of its last label, or of its text. */
export function addBelow(work: Work, text: string, blocks: readonly TextBlock[]): void {
  if (work.open) addLabelled(work, `\n${text}`, blocks)
  else addText(work, `\n${text}`, blocks)
}

function addLabelled(work: Work, text: string, blocks: readonly TextBlock[]): void {
  const { open } = work
  open!.text = (open!.text + text).trim()
  open!.blocks.push(...blocks)
  work.blocks.push(...blocks)
}

function addText(work: Work, text: string, blocks: readonly TextBlock[]): void {
  work.text = (work.text + text).trim()
  work.blocks.push(...blocks)
}

/** `…工作（责任单位：区教育局）。`: the stop is the text's. */
function endWith(work: Work | undefined, stop: string): void {
  const said = work?.labelled.at(-1) ?? work
  if (said && isUnfinished(said.text)) said.text += stop.slice(0, 1)
}

/**
 * The record of one work.
 * @param said its measure, the text of the work less the title of the task, and what its labels say beside that
 */
export function recordOf(work: Work, { measure, beside }: Said): DraftMeasure {
  const clause = joined([...work.clauses, ...work.declared].map((one) => one.clause))
  const { lead, support, upper_lead } = rolesOf(clause)
  const blocks = blocksOfPieces(work)
  const fieldOf = (pieces: readonly Piece[]): Field | null => fieldOfPieces(pieces, blocks)
  const record: DraftMeasure = {
    measure: within(measure.blocks, measure.text),
    deadline: null,
    term: null,
    steps: [],
    hasGoal: beside.some(({ label }) => label?.meaning === 'target'),
    lead: leadField(fieldOf(lead), lead),
    support: fieldOf(support),
    division: divisionOf(clause, 'unsaid'),
    upper_lead: guiding(fieldOf(upper_lead)),
    by_default: [],
    declares: [],
    other: beside.map(({ label, text, blocks: from }) => ({
      key: keyOf(label?.meaning),
      header: label?.word ?? '',
      field: within(from, text),
    })),
    remarks: [],
    places: [...new Set([...work.blocks, ...[...work.clauses, ...work.declared].flatMap((part) => part.blocks)])].map(
      ({ place }) => place,
    ),
    decisions: [decisionOn(work)],
    observations: [],
  }
  takeRest(record, (piece) => fieldOf([piece])!, clause)
  return record
}

function keyOf(meaning: WorkMeaning | undefined): OtherKey {
  return isOtherKey(meaning ?? null) ? (meaning as OtherKey) : 'other'
}

/** Says why a paragraph is a record. */
function decisionOn({ blocks, clauses }: Work): Decision {
  const place = blocks[0]!.place
  const named = { subject: 'paragraph', outcome: 'record', place } as const
  if (clauses.length === 0) return { ...named, reason: 'numbered in one run with tasks', signals: { clause: 'none' } }
  const clause = clauses.map(({ text }) => text.trim()).join(' ')
  const read = clauses.map((one) => readingOf(one.clause)).join('; ')
  return { ...named, reason: 'a clause says who is responsible', signals: { clause, read } }
}

/** Where each stretch of the clauses stands: a label has a line of its own. */
function blocksOfPieces({ clauses, declared }: Work): Map<Piece, TextBlock[]> {
  return new Map(
    [...clauses, ...declared].flatMap(({ clause, blocks }) =>
      piecesOf(clause).map((piece) => [piece, blocks] as const),
    ),
  )
}

function fieldOfPieces(pieces: readonly Piece[], blocks: ReadonlyMap<Piece, TextBlock[]>): Field | null {
  if (pieces.length === 0) return null
  return within(
    pieces.flatMap((piece) => blocks.get(piece)!),
    joinedPieces(pieces),
  )
}

/** A field of a part of some paragraphs. */
export function within(blocks: readonly TextBlock[], text: string): Field {
  const field = fieldOfBlocks([...new Set(blocks)], text)
  return field.derivation === 'verbatim' || field.fragments.length > 1
    ? field
    : derived(field, 'normalised', 'prose/part')
}
