import { BLOT, blotted, bracketsOf, CLOSING, OPENING } from '../../text/brackets.js'
import type { Clause } from '../responsibility/clause.js'
import { readClause, readSegments } from '../responsibility/clause-reader.js'
import { declaredIn } from '../responsibility/declarations.js'
import { isRemark } from '../../vocabulary/remarks.js'
import { pointsToTasks } from '../../vocabulary/roles/defaults.js'
import { roleVerbsIn } from '../../vocabulary/roles/role-verbs.js'
import { type Label, labelsIn, labelsInClause, opensClause } from '../../vocabulary/roles/role-labels.js'
import { type WorkLabel, workLabelAtStart, workLabelsIn, type WorkMeaning } from '../../vocabulary/roles/work-labels.js'
import { endsWithReader, organsAtStart } from '../../vocabulary/organs/lists.js'
import { personsOfCell } from '../../vocabulary/forms/persons-of-cell.js'
import { namesOrgan } from '../../vocabulary/organs/organs.js'

/** A stretch of a paragraph: text, or a clause that says who is responsible for the text before it. */
export interface Stretch {
  text: string
  clause: Clause | null
}

interface Found {
  start: number
  end: number
  clause: Clause
}

const STOPS = /[。\n]/
const STOP_BEHIND = new RegExp(`^\\s*(?:[。；;！\\n${OPENING}]|$)`)
const STOP_BEFORE = /[。；;！？]\s*$/
/** What may stand before a label that opens a clause without brackets. */
const BEFORE_LABEL = new RegExp(`[。；;！—\\s${BLOT}]`)
/** Behind a comma a label still says who or when: 建设产业园，完成时限：9月底. A person may be of the sentence. */
const COMMA = /[，,]/

/** Cuts a paragraph at its clauses: `…。（责任单位：区经委）`, `…。牵头单位：区发改局；配合单位：区财政局`. */
export function cutAtClauses(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const { start, end, clause } of [...clausesIn(text)].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    stretches.push({ text: text.slice(from, start), clause: null }, { text: text.slice(start, end), clause })
    from = end
  }
  return [...stretches, { text: text.slice(from), clause: null }].filter((stretch) => stretch.text.trim() !== '')
}

/** A stretch of a paragraph of a plan: its text may stand behind a label of work. */
export interface LabelledStretch extends Stretch {
  label: WorkLabel | null
}

/** Cuts a stretch of text at the labels of work in it: `存在问题：…。整改措施：…`. */
export function cutAtWorkLabels({ text, clause }: Stretch): LabelledStretch[] {
  const labels = clause === null ? workLabelsIn(text) : []
  const first = { text: text.slice(0, labels[0]?.start), clause, label: null }
  const behind = labels.map((label, at) => ({ text: text.slice(label.end, labels[at + 1]?.start), clause, label }))
  return [...(first.text.trim() === '' ? [] : [first]), ...behind]
}

/** `适用范围：中心城区` below `责任单位：…`: in a line behind a clause any label goes on with it. Null for any other line. */
export function furtherLabel(text: string): Stretch[] | null {
  const saysWork = HOLDS_WORK.has(workLabelAtStart(text)?.meaning ?? null)
  const begins = !saysWork && labelsInClause(text)[0]?.start === 0 && !/[。！？].*[。！？]/s.test(text)
  return begins ? [{ text, clause: readSegments(text) }] : null
}

/** What such labels say is no part of a clause before them. */
export const HOLDS_WORK: ReadonlySet<WorkMeaning | null> = new Set<WorkMeaning>([
  'task',
  'problem',
  'measure',
  'detail',
])

function clausesIn(text: string): Found[] {
  const inBrackets = bracketsOf(text).flatMap((bracket) => bracketed(text, bracket))
  const marked = [...inBrackets, ...amongOthers(text, inBrackets), ...labelledIn(text)]
  const declared = declaredIn(text)
  const last = declared.find(({ end }) => text.slice(end).trim() === '')
  return [...(marked.length > 0 ? marked : sentenceIn(text.slice(0, last?.start))), ...declared]
}

/** A clause in brackets ends its sentence or its paragraph, or stands between two sentences; one with a label may stand anywhere. */
function bracketed(text: string, { start, end, closed }: { start: number; end: number; closed: boolean }): Found[] {
  const inner = text.slice(start + 1, closed ? end - 1 : end)
  const isLabelled = labelsIn(inner).some(opensClause)
  const endsSentence = STOP_BEHIND.test(text.slice(end)) || STOP_BEFORE.test(text.slice(0, start))
  if (!isLabelled && !endsSentence) return []
  const clauses = found(text, start, end)
  return clauses.length === 0 && closed ? unitsAlone(text, start, end) : clauses
}

/** Behind a part of a sentence a clause in brackets stands where others do: 改造管网60公里（市住建局负责），安装报警器80个（市商务局）。 */
function amongOthers(text: string, known: readonly Found[]): Found[] {
  const parts = bracketsOf(text)
    .filter(
      ({ start, end, closed }) =>
        closed && COMMA_BEHIND.test(text.slice(end)) && !known.some((one) => one.start === start),
    )
    .flatMap(({ start, end }) => unitsAlone(text, start, end))
  return parts.length + known.length >= FEWEST_PARTS ? parts : []
}

const COMMA_BEHIND = /^\s*[，,]/
const FEWEST_PARTS = 2

/** Clauses that begin with a label outside brackets and run to the stop of their sentence; labels that follow go on with it. */
function labelledIn(text: string): Found[] {
  const plain = blotted(text)
  const clauses: Found[] = []
  for (const label of labelsIn(plain).filter(opensClause)) {
    const { start } = label
    if (start < (clauses.at(-1)?.end ?? 0) || !mayOpenAt(plain, label)) continue
    const stop = plain.slice(start).search(STOPS)
    const end = stop < 0 ? text.length : start + stop + 1
    clauses.push(...found(text, startWithMark(text, start), endOfRoleSentences(text, end)))
  }
  return clauses
}

function mayOpenAt(plain: string, { start, end, meaning }: Label): boolean {
  const before = plain[start - 1]
  if (before === undefined || BEFORE_LABEL.test(before)) return true
  return (
    COMMA.test(before) && (meaning !== 'person' || personsOfCell(/^[^，,；;。]*/.exec(plain.slice(end))![0]) !== null)
  )
}

/** ——责任单位：区经委; a comma before the label is no part of the text. */
function startWithMark(text: string, start: number): number {
  return start - /(?:[—–-]*|[，,])$/.exec(text.slice(0, start))![0].length
}

/** `…增长7.5%。（市工信局、市发改委，6月底前）`: names of organs, with or without a time or a label, and nothing else. */
function unitsAlone(text: string, start: number, end: number): Found[] {
  const clause = readSegments(text.slice(start, end))
  const lists = clause.organs.flatMap(({ text: list }) => list.split(/[，,；;]/).map((part) => part.trim()))
  const areNames = lists.some((list) => list.split('、').some(namesOrgan)) && lists.every(areOrgans)
  if (lists.some(isRemark) || clause.remarks.length > 0 || !areNames || endsWithReader(text.slice(0, start))) return []
  return [{ start, end, clause }]
}

/** The end of the sentences from an offset on that say only who does what: `责任单位：市财政局。市审计局配合。` */
function endOfRoleSentences(text: string, from: number): number {
  const sentence = /^[^。\n]+。/.exec(text.slice(from))?.[0] ?? ''
  return sentence !== '' && roleSentence(sentence) ? endOfRoleSentences(text, from + sentence.length) : from
}

/** `省大数据局牵头，省民政厅、省残联配合。`: a last sentence that says only who does what. */
function sentenceIn(text: string): Found[] {
  const start = text.search(/[^。；\n]+[。；]\s*$/)
  const clause = start < 0 ? null : roleSentence(text.slice(start))
  return clause ? [{ start, end: text.length, clause }] : []
}

/** The clause of a sentence in which each list of organs has its verb, and nothing else stands; of no more tasks than its own. */
function roleSentence(sentence: string): Clause | null {
  if (pointsToTasks(sentence) || roleVerbsIn(blotted(sentence)).length === 0) return null
  const clause = readClause(sentence)
  if (clause === null || clause.remarks.length + clause.labelled.length > 0) return null
  return clause.organs.every(({ text: list, by }) => by === 'word' && areOrgans(list)) ? clause : null
}

/** Behind a name a bracket says more of it: 市医疗保障局（医保窗口）. */
const BRACKET_ALONE = new RegExp(`^(?:[${OPENING}][^${OPENING}${CLOSING}]*[${CLOSING}])?$`)

/** Whether a list is names of organs, and nothing else. */
export function areOrgans(list: string): boolean {
  return list.split(/[，,]/).every((part) => BRACKET_ALONE.test(part.trim().slice(organsAtStart(part.trim()))))
}

function found(text: string, start: number, end: number): Found[] {
  const clause = readClause(text.slice(start, end))
  return clause ? [{ start, end, clause }] : []
}
