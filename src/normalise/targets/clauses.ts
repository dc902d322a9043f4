import { ownWords } from '../../text/quotations.js'

/** A stretch of a measure between two stops. */
export interface Clause {
  text: string
  /** Offset of its first character in the measure. */
  start: number
}

const STOP = /[，,。；;：:！!？?\n（）()]/
/** “全市用水总量控制在30亿立方米”: a quotation that states an indicator with its level. A slogan (“六个100%”) states none. */
const STATES = /(?:率|比例|比重|占比|浓度|天数|总量|面积|强度)[^\d“”]{0,4}(?:在|到|至|达|于|过)\s*\d/

/**
 * Cuts a measure into clauses: at stops and brackets, not at 、. A quotation or a title is somebody else's words:
 * its characters are replaced one for one, so that nothing in it is taken for a commitment and offsets stay.
 */
export function clausesOf(measure: string): Clause[] {
  const own = ownWords(measure, (quoted) => (STATES.test(quoted) ? `，${quoted.slice(1, -1)}，` : null))
  const clauses: Clause[] = []
  let start = 0
  for (let at = 0; at <= own.length; at++) {
    if (at < own.length && (!STOP.test(own[at]!) || isDigitGroup(own, at) || isWrap(own, at))) continue
    const text = own.slice(start, at)
    const lead = text.length - text.trimStart().length
    if (text.trim() !== '') clauses.push({ text: text.trim(), start: start + lead })
    start = at + 1
  }
  return clauses
}

/** The comma of 1,500 is no stop. */
function isDigitGroup(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1))
}

/** A line that ends before its number goes on with it: 完成岸线清理整治, and on the next line 4.6公里. */
function isWrap(text: string, at: number): boolean {
  return (
    text[at] === '\n' &&
    /\p{Script=Han}/u.test(text[at - 1] ?? '') &&
    /^\d[\d.]*[万亿]?(?![年月日])[\p{Script=Han}%]/u.test(text.slice(at + 1))
  )
}
