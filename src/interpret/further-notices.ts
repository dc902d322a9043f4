/** Further notices in the same file: the head of another letter behind a table. */
import type { DraftAnnex, DraftLetter } from '../model/draft.js'
import type { Observation } from '../model/finding.js'
import type { DocumentBlock, TextBlock } from '../model/source.js'
import { tidyTitle } from '../text/blanks.js'
import { told, worded } from '../text/told.js'
import { isSameTitle } from '../vocabulary/frame/annex-items.js'
import { documentNumbersIn, nameOfNumber, readDocumentNumber } from '../vocabulary/frame/document-numbers.js'
import { formOfTitle, handsOn } from '../vocabulary/frame/titles.js'
import { signedDay } from './front/day.js'
import { type FrontLine, linesOfBlocks } from './front/lines.js'
import { titleOf } from './front/title.js'

/** The addressees stand so many lines below the title or the number. */
const LINES_TO_ADDRESSEES = 3

/**
 * Tells of each stretch of text behind a table that has the head of a letter other than the notice’s own. A title or a
 * number alone may be a link or a source: the other, the addressees or a signature must stand with it. Below the label or the
 * title of an annex, or in a notice that hands texts on, another letter is part of the document.
 */
export function furtherNotices(
  letter: DraftLetter,
  annexes: readonly Pick<DraftAnnex, 'title'>[],
  blocks: readonly DocumentBlock[],
): Observation[] {
  if (handsOn(letter.title?.text ?? '')) return []
  return stretchesBehindTables(blocks).flatMap((stretch) => {
    const lines = linesOfBlocks(stretch.filter(({ kind }) => kind !== 'item'))
    const label = lines.findIndex(({ kind }) => kind === 'annex')
    return headIn(label < 0 ? lines : lines.slice(0, label), letter, annexes)
  })
}

function headIn(
  lines: readonly FrontLine[],
  letter: DraftLetter,
  annexes: readonly Pick<DraftAnnex, 'title'>[],
): Observation[] {
  const title = titleOf(lines, [], [])
  if (title && annexes.some((annex) => isSameTitle(annex.title.text, title.field.text))) return []
  const isOther = title !== null && formOfTitle(title.field.text) === 'letter' && !isOwnTitle(title.field.text, letter)
  const number = lines.find(({ kind, text }) => kind === 'number' && !isOwnNumber(text, letter))
  const marks = [...(isOther ? [title.lines.at(-1)!] : []), ...(number ? [number] : [])].map((line) =>
    lines.indexOf(line),
  )
  if (marks.length === 0) return []
  const below = lines.slice(Math.max(...marks) + 1)
  const isAddressed = below.slice(0, LINES_TO_ADDRESSEES).some(({ kind }) => kind === 'addressees')
  const signed = signedDay(below, 0, [])
  const isSigned = (signed?.organs.length ?? 0) > 0
  if (marks.length === 1 && !isAddressed && !isSigned) return []
  const first = lines[Math.min(...marks)]!
  const own = { number: number ? tidyTitle(number.text) : null, day: signed?.day.text ?? null }
  const known = [own.number, own.day].filter((text) => text !== null)
  const words = told`Another notice begins here: “${{ title: isOther ? title.field.text : first.text }}”${worded(own, known.length > 0 ? ` (${known.join(', ')})` : '')}; its records are given the id, the number, the issuer and the day of the first.`
  return [{ rule: 'document/several', ...words, place: first.fragment.place }]
}

function isOwnTitle(text: string, { title }: DraftLetter): boolean {
  return title !== null && isSameTitle(text, title.text)
}

function isOwnNumber(text: string, { numbers }: DraftLetter): boolean {
  const own = numbers[0]
  return own === undefined || documentNumbersIn(text).some((number) => plainNumber(number) === plainNumber(own.text))
}

function plainNumber(text: string): string {
  const number = readDocumentNumber(text)
  return number ? nameOfNumber(number) : text
}

/** The text between two tables, and behind the last. */
function stretchesBehindTables(blocks: readonly DocumentBlock[]): TextBlock[][] {
  const stretches: TextBlock[][] = []
  for (const block of blocks) {
    if (block.kind === 'table') stretches.push([])
    else stretches.at(-1)?.push(block)
  }
  return stretches
}
