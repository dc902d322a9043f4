import type { Meaning } from '../../model/table.js'
import { joinBroken } from '../../text/blanks.js'
import { bracketsOf } from '../../text/brackets.js'
import type { ColumnForms, Verdict } from './column-forms.js'
import { type Reading, readingsOf } from './readings.js'
import type { Slots } from './slots.js'

/**
 * Whether the cells of a row may not stand in their columns as printed: one looks like something else, or there are too many
 * and one looks like nothing.
 */
export function isAmiss(slots: Slots, forms: ColumnForms): boolean {
  const verdicts = verdictsOf(slots, forms)
  return verdicts.includes('doubtful') || isWrong(slots, forms)
}

/** Whether they surely do not. */
export function isWrong(slots: Slots, forms: ColumnForms): boolean {
  const verdicts = verdictsOf(slots, forms)
  const tooMany = slots.cells.length > slots.columns.length
  return verdicts.includes('against') || (tooMany && verdicts.some((verdict) => verdict !== 'fits'))
}

function verdictsOf({ cells, columns }: Slots, forms: ColumnForms): Verdict[] {
  return columns.map((column, at) => forms.verdict(column, cells[at]?.text ?? ''))
}

/** Of the readings in which every cell fits its column those that leave least unexplained, each once. */
export function bestOf(slots: Slots, forms: ColumnForms, explicitSpans: boolean): Reading[] {
  const { cells, columns } = slots
  const found = new Map<string, { reading: Reading; cost: number }>()
  const blanks = cells.map(({ text }) => text === '')
  for (const reading of readingsOf(blanks, columns.length)) {
    if (makesWorkOfValues(reading, slots, forms)) continue
    const texts = reading.map((pieces) =>
      joinedText(
        pieces.map((at) => cells[at]!.text),
        explicitSpans,
      ),
    )
    const key = texts.join('\u0000')
    if (found.has(key) || !texts.every((text, at) => forms.verdict(columns[at]!, text, true) === 'fits')) continue
    found.set(key, { reading, cost: costOf(texts, columns, forms) + (keepsOrder(reading, blanks) ? 0 : 1) })
  }
  const least = Math.min(...[...found.values()].map(({ cost }) => cost))
  return [...found.values()].filter(({ cost }) => cost === least).map(({ reading }) => reading)
}

/** Whether what is printed stands from left to right as it was. */
function keepsOrder(reading: Reading, blanks: readonly boolean[]): boolean {
  const printed = reading.flat().filter((at) => !blanks[at])
  return printed.every((at, index) => index === 0 || printed[index - 1]! < at)
}

/** Whether a reading takes a value that has the form of its own column for what is to be done. */
function makesWorkOfValues(reading: Reading, { cells, columns }: Slots, forms: ColumnForms): boolean {
  if (cells.length !== columns.length) return false
  return reading.some(
    (pieces, at) =>
      forms.isOfWork(columns[at]!) &&
      pieces.some((piece) => piece !== at && forms.isAtHome(columns[piece]!, cells[piece]!.text)),
  )
}

/** In a pipe table the sign that parts cells was a part of the text. */
export function joinedText(texts: readonly string[], explicitSpans: boolean): string {
  const printed = texts.filter(Boolean)
  return explicitSpans ? printed.reduce(joinBroken, '') : printed.join('|')
}

/** What a reading leaves unexplained: a blank where nearly all rows say something, a bracket that does not close, a name as long as no other. */
function costOf(texts: readonly string[], columns: readonly number[], forms: ColumnForms): number {
  const costs = texts.map((text, at) => {
    const column = columns[at]!
    if (text === '') return forms.isFilled(column) ? 1 : 0
    return (isBalanced(text) ? 0 : 1) + (forms.isOverlong(column, text) ? 1 : 0)
  })
  return costs.reduce<number>((sum, cost) => sum + cost, isNumberAlone(texts, columns, forms) ? 1 : 0)
}

/** A number is that of a title, where there are titles. */
function isNumberAlone(texts: readonly string[], columns: readonly number[], forms: ColumnForms): boolean {
  const textOf = (meaning: Meaning): string | undefined =>
    texts[columns.findIndex((at) => forms.meaning(at) === meaning)]
  return Boolean(textOf('number')) && textOf('task') === ''
}

const QUOTES = [
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
] as const

function isBalanced(text: string): boolean {
  if (bracketsOf(text).some(({ closed }) => !closed)) return false
  return QUOTES.every(([open, close]) => text.split(open).length === text.split(close).length)
}
