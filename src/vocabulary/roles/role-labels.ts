/** Words before a colon that say what follows: 牵头单位：…；配合单位：…；完成时限：…. Those of the headers of tables, and more. */
import { type OtherKey, OTHER_KEYS } from '../../model/roles.js'
import { BLOT, CLOSING, OPENING } from '../../text/brackets.js'
import { compact } from '../../text/blanks.js'
import { meaningOf, meaningOfWord } from '../headers/header-meaning.js'
import type { HeaderMeaning } from '../headers/header-line.js'
import { ACTS, COMPLETIONS, FINISHES, FORESIGHTS, STAGES, TIMES, WORKS } from '../headers/modifiers.js'
import { organsAtStart } from '../organs/lists.js'
import { beginsWithTime, wholeTime } from '../times/index.js'
import { personOf } from './persons.js'
import { printedRole, roleOf, roleOfWord, type PrintedRole } from './roles.js'
import { matchesOf } from '../../text/matches.js'

export type LabelMeaning = PrintedRole | 'deadline' | OtherKey

export interface Label {
  meaning: LabelMeaning
  /** As printed, without blanks and colon. */
  word: string
  /** Offsets of the word, and behind its colon. */
  start: number
  end: number
  /** Offsets of a bracket between the two: 责任单位（列首位者为牵头单位）：. */
  bracket?: { start: number; end: number }
}

/** Longer texts before a colon, in characters with their blanks, are no label. */
const LONGEST_LABEL = 24
const SEPARATOR = new RegExp(`[，,；;、。.！—${OPENING}${CLOSING}${BLOT}]`)

/** The labels of a text in printed order. Each stands at its beginning, or behind a separator, a blank or a bracket: `责 任 单 位：`. */
export function labelsIn(text: string): Label[] {
  return matchesOf(text, /[:：]/g).flatMap(({ index }) => labelBefore(text, index) ?? [])
}

/**
 * Those of a text that is known to be a clause: there any word before a colon is a label, unless it names units or a time, and
 * one may stand right behind what the label before it says.
 */
export function labelsInClause(text: string): Label[] {
  const labels: Label[] = []
  for (const { index } of matchesOf(text, /[:：]/g)) {
    const label =
      labelBefore(text, index) ?? labelBehindValue(text, index, labels.at(-1)) ?? anyLabelBefore(text, index)
    if (label) labels.push(label)
  }
  return labels
}

/** What a text that begins with a label says with it, or null. */
export function meaningOfLabel(text: string): LabelMeaning | null {
  const [first] = labelsIn(text)
  return first && text.slice(0, first.start).trim() === '' ? first.meaning : null
}

const WITHOUT_COLON =
  /^(\s*)(?:[【［[〔〖]([^【】［］[\]〔〕〖〗]{2,12})[】］\]〕〗]\s*[:：]?|(\p{Script=Han}{3,8})\s+(?=\S))/u

/** A line whose label stands in brackets, or has a blank behind it, with a colon: 【责任单位】市水务局, 责任单位 市水务局. */
export function withColon(line: string): string {
  const [found, indent, bracketed, bare] = WITHOUT_COLON.exec(line) ?? []
  const label = bracketed ?? bare
  const meaning = label === undefined ? null : meaningOfLabelWord(compact(label))
  if (found === undefined || meaning === null || !(isRole(meaning) || meaning === 'deadline')) return line
  const rest = line.slice(found.length)
  const isSaid = meaning === 'deadline' ? wholeTime(rest) !== null : organsAtStart(rest) === rest.trimEnd().length
  return bracketed !== undefined || isSaid ? `${indent}${label}：${rest}` : line
}

/** Whether a label outside brackets begins a clause: 资金来源： may stand in any text, and a 联系人 is mostly one of the whole notice. */
export function opensClause({ meaning }: Pick<Label, 'meaning'>): boolean {
  return isRole(meaning) || meaning === 'deadline' || meaning === 'leader' || meaning === 'person'
}

export function isRole(meaning: LabelMeaning): meaning is PrintedRole {
  return meaning === 'lead' || meaning === 'support' || meaning === 'responsible' || meaning === 'guiding'
}

/** The longest label that ends at a colon, or at the bracket before that. */
function labelBefore(text: string, colon: number): Label | null {
  const bracket = bracketBefore(text, colon)
  const stop = bracket?.start ?? colon
  let label: Label | null = null
  for (let start = stop - 1; start >= Math.max(0, stop - LONGEST_LABEL); start--) {
    if (/[:：]/.test(text[start]!) || SEPARATOR.test(text[start]!)) break
    if (/\s/.test(text[start]!) || !startsWord(text, start)) continue
    const word = compact(text.slice(start, stop))
    const meaning = meaningOfLabelWord(word)
    if (meaning) label = { meaning, word, start, end: colon + 1, ...(bracket && { bracket }) }
  }
  return label
}

/** A bracket, printed or blotted out, right before a colon. */
const BRACKET_AT_END = new RegExp(`(?:[${OPENING}][^${OPENING}${CLOSING}:：\\n]*[${CLOSING}]|${BLOT}+)$`)
const LONGEST_BRACKET = 40

function bracketBefore(text: string, colon: number): { start: number; end: number } | null {
  const from = Math.max(0, colon - LONGEST_BRACKET)
  const found = BRACKET_AT_END.exec(text.slice(from, colon))
  return found && { start: from + found.index, end: colon }
}

/**
 * The label right behind the last unit or the time of another, where a line that fills its narrow column lost its end:
 * 牵头单位：县法院配合单位：县公安局.
 */
function labelBehindValue(text: string, colon: number, before: Label | undefined): Label | null {
  if (before === undefined || !opensClause(before)) return null
  const bracket = bracketBefore(text, colon)
  const stop = bracket?.start ?? colon
  const value = LAST_VALUE.exec(text.slice(before.end, stop))?.[0]
  if (value === undefined) return null
  const from = stop - value.length
  for (let start = from + 1; start < stop; start++) {
    const word = compact(text.slice(start, stop))
    const meaning = meaningOfLabelWord(word)
    if (meaning === null || !opensClause({ meaning }) || !isWholeValue(text.slice(from, start).trim())) continue
    return { meaning, word, start, end: colon + 1, ...(bracket && { bracket }) }
  }
  return null
}

/** Only the members of one list: behind a semicolon another begins, which 各乡镇 may head. */
const LAST_VALUE = /(?<=^[^；;。:：]*)[^、，,；;。:：]*$/

function isWholeValue(text: string): boolean {
  return text !== '' && (organsAtStart(text) === text.length || wholeTime(text) !== null)
}

const ANY_WORD = new RegExp(`(?<=^|[，,；;。\\n${OPENING}])\\s*([\\p{Script=Han}\\s]{2,10})$`, 'u')

/** 受理单位 names nobody, and what stands behind it does. */
const NAMES_BODY = /^(?![各有相]).*(?:单位|主体)$/

function anyLabelBefore(text: string, colon: number): Label | null {
  const printed = ANY_WORD.exec(text.slice(Math.max(0, colon - LONGEST_LABEL), colon))?.[1]
  if (printed === undefined) return null
  const word = compact(printed)
  if ((!NAMES_BODY.test(word) && organsAtStart(word) === word.length) || beginsWithTime(word)) return null
  const role = roleOfWord(word, 'header')
  return { meaning: role ? printedRole(role) : 'other', word, start: colon - printed.length, end: colon + 1 }
}

function startsWord(text: string, start: number): boolean {
  return start === 0 || /\s/.test(text[start - 1]!) || SEPARATOR.test(text[start - 1]!)
}

/** What makes a role that of some of several, or says what is done: 其他责任单位, 项目实施单位, 整改责任单位. */
const QUALIFIER = new RegExp(
  `^(?:其[他它]|具体|主要|第[一二三]|共同|联合|${[...WORKS, ...ACTS].join('|')}|[省市县区州盟旗镇乡村]级?)$`,
)
const OF_TIMES: ReadonlySet<HeaderMeaning> = new Set(['deadline', 'period', 'start', 'finish'])
/** Over a column they say who reports on it; in a clause they help. */
const OVERSEEING: ReadonlySet<string> = new Set(['督导单位', '督办单位'])

function meaningOfLabelWord(word: string): LabelMeaning | null {
  const named = roleOf(word)
  const role = roleOfWord(word, 'label') ?? (named && QUALIFIER.test(named.before) ? named.role : null)
  const meaning = meaningOf(word)
  if (meaning === 'upper') return 'guiding'
  if (role) return printedRole(role)
  if (OVERSEEING.has(word)) return 'support'
  const person = personOf(word)
  if (person) return person
  if (meaning === 'leader' || meaning === 'person') return null
  if (meaning !== null && OF_TIMES.has(meaning))
    return [word, withoutAct(word)].some((time) => meaningOfWord(time) === meaning) ? 'deadline' : null
  if (meaning === 'problem') return 'other'
  return isOtherKey(meaning) ? meaning : null
}

/** What is said of work, and of when it ends, in the words that labels are made of. */
const ENDS = [...COMPLETIONS, ...FINISHES, ...TIMES, '进度']
const OF_ENDS = new RegExp(`^(?:${[...ENDS, ...FORESIGHTS, ...STAGES, ...WORKS, ...ACTS].join('|')}|要求|目标|总体)+$`)
const NAMES_END = new RegExp(ENDS.join('|'))

/** Labels that may ask for a time or for another thing; what stands behind them tells. */
export const LABELS_OF_ENDS: { examples: readonly string[]; not: readonly string[] } = {
  examples: ['完成要求', '办结要求', '总体进度', '项目建成', '年度完成目标'],
  not: ['资金下达', '工作要求', '完成单位', '会议时间', '目标'],
}

/** Whether a label says in its words that something ends: 完成要求：9月底前 is a deadline, 完成要求：通过验收 none. */
export function mayAskForEnd(word: string): boolean {
  return OF_ENDS.test(word) && NAMES_END.test(word)
}

/** 整改完成时限 is a 完成时限. */
function withoutAct(word: string): string {
  const act = [...WORKS, ...ACTS].find((before) => word.startsWith(before)) ?? ''
  return word.slice(act.length)
}

export function isOtherKey(meaning: HeaderMeaning | null): meaning is OtherKey {
  return (OTHER_KEYS as readonly (string | null)[]).includes(meaning)
}
