/** The colophon (版记): the list of copies, the office that prints and the day. */
import type { Field } from '../../model/field.js'
import type { TextBlock } from '../../model/source.js'
import { tidyTitle } from '../../text/blanks.js'
import { isPartOfLetter, withoutCopiesLabel } from '../../vocabulary/frame/letter.js'
import { beforeDayOfPrinting, dayOfPrinting } from '../../vocabulary/times/days.js'
import { fieldOfBlocks } from '../fields.js'
import type { FrontLine } from './lines.js'
import { organsIn } from '../../vocabulary/organs/organs-of-line.js'

/** The first block of the colophon: the list of copies, or the line with the day of printing. */
export function startOfColophon(blocks: readonly TextBlock[]): number {
  const copies = blocks.findIndex(({ text }) => isPartOfLetter(text, 'copies'))
  const start = copies >= 0 ? copies : blocks.findIndex(saysPrinting)
  return start < 0 ? blocks.length : start
}

/** The colophon that a letter has where annexes without tables stand behind it: it ends where one opens. */
export function colophonOfLetter(
  blocks: readonly TextBlock[],
  opensAnnex: (block: TextBlock) => boolean,
): { start: number; end: number } | null {
  const start = startOfColophon(blocks)
  const length = blocks.slice(start).findIndex(opensAnnex)
  return length < 0 ? null : { start, end: start + length }
}

/** 抄送 runs on over paragraphs until a line or the printing office ends it. */
export function copiesIn(colophon: readonly TextBlock[]): Field | null {
  const start = colophon.findIndex(({ text }) => isPartOfLetter(text, 'copies'))
  if (start < 0) return null
  const rest = colophon.slice(start + 1)
  const end = rest.findIndex((block, at) => block.kind === 'break' || isPrinter(block, rest[at + 1]))
  const blocks = [colophon[start]!, ...rest.slice(0, end < 0 ? 0 : end)]
  return fieldOfBlocks(blocks, withoutCopiesLabel(tidyTitle(blocks.map((block) => block.text).join('\n'))))
}

/** The office before the day of printing. */
export function printersIn(line: FrontLine): string[] {
  return organsIn(beforeDayOfPrinting(line.text))
}

/** The line with the day of printing, or the office that prints where it stands on a line of its own above the day. */
function isPrinter(block: TextBlock, next: TextBlock | undefined): boolean {
  return saysPrinting(block) || (next !== undefined && organsIn(block.text).length > 0 && saysPrinting(next))
}

function saysPrinting({ text }: TextBlock): boolean {
  return dayOfPrinting(text) !== null
}
