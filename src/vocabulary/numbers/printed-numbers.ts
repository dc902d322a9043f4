/** Every number of a text that says how many or how much, whether or not anybody commits to it. */
import type { Comparator } from '../../model/plan.js'
import { COUNTER_PATTERN } from './measures.js'
import { quantitiesIn } from './quantities.js'
import { matchesOf } from '../../text/matches.js'

/** A number as it is printed, with its unit. */
export interface PrintedNumber {
  value: number
  /** The upper end of a range: 1—2家. */
  upTo: number | null
  unit: string
  /** What stands right behind it and bounds it: 以上. */
  comparator: Comparator | null
  /** Places in the text, the bound included. */
  start: number
  end: number
}

/** Figures before a counter that no table has: 300站. What names a thing counts none: 第3站, G20, 4号. */
export const COUNTED: { pattern: RegExp; examples: readonly string[]; not: readonly string[] } = {
  pattern: new RegExp(`(?<![第A-Za-z\\d.,〔(*×+/-])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?=${COUNTER_PATTERN})`, 'gu'),
  examples: ['建设基站300站', '发放化肥500袋到户'],
  not: ['第3站', 'G20峰会', '4号荒山', '2024版', '1+6项目', '5G基站'],
}

/** The numbers of a text from left to right. */
export function numbersIn(text: string): PrintedNumber[] {
  const read: PrintedNumber[] = []
  for (const { suffix, ...quantity } of quantitiesIn(text))
    if (quantity.start >= (read.at(-1)?.end ?? 0)) read.push({ ...quantity, comparator: suffix })
  const counted = matchesOf(text, COUNTED.pattern).map(({ 0: figure, index }) => ({
    value: Number(figure.replaceAll(',', '')),
    upTo: null,
    unit: Array.from(text.slice(index + figure.length))[0]!,
    comparator: null,
    start: index,
    end: index + figure.length + 1,
  }))
  const isRead = ({ start, end }: PrintedNumber) => read.some((one) => start < one.end && one.start < end)
  return [...read, ...counted.filter((one) => !isRead(one))].sort((a, b) => a.start - b.start)
}
