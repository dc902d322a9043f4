import { isTotal } from '../../../../vocabulary/remarks.js'
import { linesOfGlyphs, type Line } from '../../layout/lines.js'
import type { Glyph } from '../../marks.js'

/** What of a line follows without a gap, in points. */
export interface Word {
  left: number
  right: number
  text: string
  size: number
}

/** Glyphs of one word leave no more ems between them: text is set apart by a little, cells keep from their borders. */
const WORD_GAP = 0.3
/** A word reaches over a border by more than this, in ems; an em box leaves a margin around its ink. */
const OVERLAP = 0.1

/** The words of upright text, line by line. The two characters of a sum that are set apart (合 … 计) are one. */
export function wordsByLine(glyphs: readonly Glyph[]): Word[][] {
  return linesOfGlyphs(glyphs)
    .filter(({ frame }) => frame === 0)
    .map((line) => withSpreadTotals(wordsOfLine(line)))
}

function wordsOfLine({ glyphs }: Line): Word[] {
  const words: Word[] = []
  for (const { box, text, size } of glyphs) {
    const last = words.at(-1)
    if (last && box.left - last.right <= size * WORD_GAP) {
      last.text += text
      last.right = Math.max(last.right, box.right)
    } else words.push({ left: box.left, right: box.right, text, size })
  }
  return words
}

function withSpreadTotals(words: readonly Word[]): Word[] {
  return words.reduce<Word[]>((joined, word) => {
    const last = joined.at(-1)
    if (last && last.text.length === 1 && word.text.length === 1 && isTotal(last.text + word.text))
      joined[joined.length - 1] = { ...last, right: word.right, text: last.text + word.text }
    else joined.push(word)
    return joined
  }, [])
}

export function isOver({ left, right, size }: Word, x: number): boolean {
  return left < x - size * OVERLAP && right > x + size * OVERLAP
}

export function middleOfWord({ left, right }: Word): number {
  return (left + right) / 2
}

/** How many of the stretches between some borders hold a word. */
export function stretchesFilled(words: readonly Word[], borders: readonly number[]): number {
  return new Set(words.map((word) => borders.filter((x) => x <= middleOfWord(word)).length)).size
}
