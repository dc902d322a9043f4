/** A stretch of a measure between two stops. */
export interface Clause {
  text: string
  /** Offset of its first character in the measure. */
  start: number
}

const QUOTED = /“[^“”]*”|《[^》]*》|「[^」]*」/g
const STOP = /[，,。；;：:！!？?\n（）()]/

/**
 * Cuts a measure into clauses: at stops and brackets, not at 、. A quotation or a title is somebody else's words:
 * its characters are replaced one for one, so that nothing in it is taken for a commitment and offsets stay.
 */
export function clausesOf(measure: string): Clause[] {
  const own = measure.replace(QUOTED, (quoted) => `“${'□'.repeat(quoted.length - 2)}”`)
  const clauses: Clause[] = []
  let start = 0
  for (let at = 0; at <= own.length; at++) {
    if (at < own.length && (!STOP.test(own[at]!) || isDigitGroup(own, at))) continue
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
