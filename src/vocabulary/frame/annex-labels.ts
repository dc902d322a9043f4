/** How annexes and tables are labelled: 附件1, 附件2-2：…, the items of the notice's own list of annexes, 附表1. */
import { compact, tidyTitle } from '../../text/blanks.js'
import { endsAsPlanTitle } from './titles.js'
import { wholeNumber, NUMERAL_CHARS } from '../numbers/numerals.js'

export interface AnnexLabel {
  /** `1`, `2-2`; `1` where the one annex has no number. */
  no: string
  /** What stands behind the label on the same line; empty where the title follows. */
  title: string
}

/** 附件1 only where the number ends: in 附件2023年… the year belongs to the title. */
const NUMBER = `(?:\\d{1,3}(?:[-—–.]\\d{1,3})?(?![\\d年])|[${NUMERAL_CHARS}]{1,3}(?![${NUMERAL_CHARS}年]))`
const YEAR = new RegExp(`^(?:\\d{4}|[${NUMERAL_CHARS}]{4})年`)
const LABEL = new RegExp(`^附\\s*(?:件|录)\\s*(${NUMBER})?(?:\\s*([:：、.．])\\s*(.*)|\\s+(.+)|(.+))?$`, 's')
const LIST = /^附\s*件\s*[:：]\s*/
const ITEM = /^(?:附\s*件\s*)?(\d{1,2})\s*[.．、:：]\s*(?=\D)(.*)$/s
const CAPTION = new RegExp(`^附?表\\s*[\\d${NUMERAL_CHARS}]+(?:[-—.]\\d+)?[\\s:：、．.]*[^，。；]{0,60}$`)
/** `附件1` may carry its title behind it; a longer text is a sentence about an annex. */
const LONGEST_TITLE = 80

/** Reads `附件 2-2`, `附件：` or `附件1：某某行动计划`; null for anything else. */
export function annexLabelOf(text: string): AnnexLabel | null {
  const match = LABEL.exec(text.replace(/\s+/g, ' ').trim())
  if (!match) return null
  const [, number, colon, named, apart, run] = match
  const title = named ?? apart ?? run ?? ''
  const behind = compact(title)
  if (run !== undefined && !endsAsPlanTitle(run)) return null
  if (behind.length > LONGEST_TITLE || /[。；]/.test(behind)) return null
  if (number === undefined && colon === undefined && behind !== '' && !(run && YEAR.test(behind))) return null
  return { no: plainAnnexNumber(number ?? '1'), title: tidyTitle(title) }
}

/** Whether a text opens the notice's own list of annexes: 附件：1. …; where it names the first, the next text names the second. */
export function opensAnnexList(text: string, next: string): boolean {
  return LIST.test(text) || (/^附\s*件\s*1\s*[:：]/.test(text) && /^附\s*件\s*2\s*[:：]/.test(next))
}

/** A line of that list without the word that opens it. */
export function withoutAnnexWord(line: string): string {
  return line.replace(LIST, '')
}

/** An item of that list: 1. …, 附件2：…; null for any other line. */
export function annexItemOf(line: string): { no: number; title: string } | null {
  const match = ITEM.exec(line.trim())
  return match && { no: Number(match[1]), title: match[2]! }
}

/** Whether a text begins as the label or the list of annexes does: 附件, 附件1-1, 附件：…. */
export function beginsAsAnnex(text: string): boolean {
  return /^附\s*件\s*(?:$|[-—:：\d])/.test(text)
}

/** Whether a line is the caption of a table: `表1 绿化任务`, `附表2：节水任务`. A sentence that speaks of a table is longer or has a comma. */
export function isCaptionOfTable(text: string): boolean {
  return CAPTION.test(text.trim())
}

/** Whether a line names a part of the document, however often it recurs: 附件 1, 附表, 表2, 图 3. */
export function namesPart(text: string): boolean {
  return /^(?:附\s*[件表录]|[表图]\s*\d)/.test(text)
}

/** Whether an annex is one of the list's or a part of it: 2-1 and 2-2 are parts of 2. */
export function isOfAnnex(no: string, listed: string): boolean {
  return no === listed || no.startsWith(`${listed}-`)
}

function plainAnnexNumber(printed: string): string {
  return printed
    .split(/[-—–.]/)
    .map((part) => String(wholeNumber(part) ?? part))
    .join('-')
}
