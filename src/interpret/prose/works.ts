import type { DraftMeasure } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import type { Decision } from '../../model/finding.js'
import type { TextBlock } from '../../model/source.js'
import { isUnreadDefault } from '../../vocabulary/roles/defaults.js'
import { isUnfinished } from '../../text/sentences.js'
import { derived, fieldOfBlocks } from '../fields.js'
import { type Clause, declaresOnly, joined, piecesOf, readingOf, rolesOf } from '../responsibility/clause.js'
import type { Piece } from '../responsibility/pieces.js'
import { divisionOf, guiding, joinedPieces, leadField, takeRest } from '../responsibility/index.js'
import type { Paragraph } from './outline.js'

/** Some text of a task, and the clauses that stand behind it. */
export interface Work {
  text: string
  blocks: TextBlock[]
  clauses: ClauseAt[]
  /** Sentences in it that speak of more tasks. */
  declared: ClauseAt[]
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
  for (const paragraph of paragraphs) {
    if (apart && paragraph.stretches[0]?.clause === null && works.at(-1)?.clauses.length === 0) works.pop()
    addParagraph(works, paragraph)
  }
  return works.filter(({ text }) => text !== '')
}

function addParagraph(works: Work[], { line, stretches }: Paragraph): void {
  if (speaksOfOthers({ line, stretches }) && !works.some(({ blocks }) => blocks.includes(line.blocks[0]!))) return
  const marker = works.length > 0 ? line.text.slice(0, line.marker?.length ?? 0) : ''
  stretches.forEach(({ text, clause }, at) => {
    const last = works.at(-1)
    if (clause && declaresOnly(clause)) {
      const work = last ?? opened(works, '', line.blocks)
      work.declared.push({ clause, text, blocks: line.blocks })
    } else if (clause) {
      const work = last ?? opened(works, '', line.blocks)
      work.clauses.push({ clause, text, blocks: line.blocks })
    } else if (PUNCTUATION_ALONE.test(text)) endWith(last, text.trim())
    else if (!last || (last.clauses.length > 0 && (at === 0 || at < stretches.length - 1)))
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
  const work: Work = { text: text.trim(), blocks: [...blocks], clauses: [], declared: [] }
  works.push(work)
  return work
}

function addText(work: Work, text: string, blocks: readonly TextBlock[]): void {
  work.text = (work.text + text).trim()
  work.blocks.push(...blocks)
}

/** `…工作（责任单位：区教育局）。`: the stop is the text's. */
function endWith(work: Work | undefined, stop: string): void {
  if (work && isUnfinished(work.text)) work.text += stop.slice(0, 1)
}

/**
 * The record of one work.
 * @param text its measure: the text of the work, less the title of the task
 */
export function recordOf(work: Work, text: string): DraftMeasure {
  const clause = joined([...work.clauses, ...work.declared].map((one) => one.clause))
  const { lead, support, upper_lead } = rolesOf(clause)
  const blocks = blocksOfPieces(work)
  const fieldOf = (pieces: readonly Piece[]): Field | null => fieldOfPieces(pieces, blocks)
  const record: DraftMeasure = {
    measure: within(work.blocks, text),
    deadline: null,
    steps: [],
    hasGoal: false,
    lead: leadField(fieldOf(lead), lead),
    support: fieldOf(support),
    division: divisionOf(clause, 'unsaid'),
    upper_lead: guiding(fieldOf(upper_lead)),
    by_default: [],
    declares: [],
    other: [],
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
