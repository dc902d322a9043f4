import { compact, tidyTitle } from '../text/blanks.js'
import { endsAsPlanTitle } from './titles.js'
import { wholeNumber, NUMERAL_CHARS } from './numerals.js'

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

/** Whether an annex is one of the list's or a part of it: 2-1 and 2-2 are parts of 2. */
export function isOfAnnex(no: string, listed: string): boolean {
  return no === listed || no.startsWith(`${listed}-`)
}

/** A caption of a table, in characters behind its number, that is longer is a sentence about the table. */
const LONGEST_CAPTION = 60
const CAPTION = new RegExp(
  `^附?表\\s*[\\d一二三四五六七八九十]+(?:[-—.]\\d+)?[\\s:：、．.]*[^，。；]{0,${LONGEST_CAPTION}}$`,
)

/** 表1 绿化任务, 附表2：节水任务 */
export function isTableCaption(text: string): boolean {
  return CAPTION.test(text.trim())
}

function plainAnnexNumber(printed: string): string {
  return printed
    .split(/[-—–.]/)
    .map((part) => String(wholeNumber(part) ?? part))
    .join('-')
}
