/** How pages print what they say of a notice: 索引号：…, 【标题】…, or a label alone and its value beside it. */
import { compact } from '../../text/blanks.js'
import { LABEL_WORDS, metadataOf } from '../frame/metadata.js'

const COLON = '\\s*[:：]'
const LABEL = new RegExp(
  `(?:${LABEL_WORDS})${COLON}|[[【［]\\s*(?:${LABEL_WORDS})(?:${COLON})?\\s*[\\]】］](?:${COLON})?`,
  'y',
)

/** A value of another kind than a summary is no longer, in characters, and no sentence. */
const LONGEST_VALUE = 200
/** A label that the table of words does not have is no longer. */
const UNKNOWN_LABEL = /^[\p{Script=Han}（）()]{2,10}[:：]$/u

/** How many characters a label with its colon or brackets takes at a place of a text; 0 where none stands there. */
export function labelLengthAt(text: string, at: number): number {
  LABEL.lastIndex = at
  return LABEL.exec(text)?.[0].length ?? 0
}

/** Whether a text begins with a label that says so itself: 索引号：…, 【标题】…, 【来源：…; not 标题 alone. */
export function beginsWithLabel(text: string): boolean {
  return [/^\s+/, /^[\s【［[]+/].some((before) => labelLengthAt(text.replace(before, ''), 0) > 0)
}

/** Whether a text is a label and nothing else: 标 题, 标题：, 【标题】. */
export function isLabel(text: string): boolean {
  return metadataOf(text) !== null
}

/** Whether a text is a label by its form alone, as it may be among labels that are known: 公开处室：. */
export function isUnknownLabel(text: string): boolean {
  return UNKNOWN_LABEL.test(compact(text))
}

/** Whether a text can be what such a label says; a summary may be anything. */
export function couldBeValue(label: string, text: string): boolean {
  if (isLabel(text) || beginsWithLabel(text)) return false
  return metadataOf(label) === 'summary' || (text.length <= LONGEST_VALUE && !text.includes('。'))
}

/** Whether a line says something of the page rather than of the notice: 浏览次数：12, 责任编辑：张三. */
export function isLabelOfPage(line: string): boolean {
  const length = labelLengthAt(line, 0)
  return length > 0 && metadataOf(line.slice(0, length)) === 'page'
}

/** Whether a line says something of the notice: 发布日期：2024-03-01. */
export function saysMetadata(line: string): boolean {
  return beginsWithLabel(line) && !isLabelOfPage(line)
}
