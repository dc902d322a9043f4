import { superscript } from '../../../text/raised.js'
import { turned, union, type Box, type Turn } from '../geometry.js'
import type { Glyph } from '../marks.js'

/** One printed line, in a frame in which it runs from left to right. */
export interface Line {
  text: string
  /** Whether a blank was printed after its last glyph: it parts the words where the line is wrapped. */
  endsInBlank: boolean
  glyphs: Glyph[]
  box: Box
  /** Size of its largest glyphs in points. */
  size: number
  /** By how many quarter turns clockwise the page was turned to make the line run from left to right. */
  frame: Turn
}

/** Lines farther apart than so many ems stand in no table together. */
export const TABLE_GAP = 4
/** Glyphs whose middles lie no farther apart than this share of the larger one's size stand on one line: 0.45 takes sub- and superscripts in, and keeps lines of single spacing apart. */
const SAME_LINE = 0.45
/** A gap between glyphs as a share of their size is a blank: between Latin words, and beside Chinese characters, which justified lines move apart. */
const LATIN_BLANK = 0.2
const CJK_BLANK = 0.6
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]/
/** Sub- and superscripts are smaller than this share of their line, and stand off its middle by this share. */
const SCRIPT_SIZE = 0.8
const SCRIPT_SHIFT = 0.08
/** What a raised figure is an exponent of: metres, and powers of ten. Elsewhere it is the mark of a footnote. */
const BASE = /(?:(?:^|[^A-Za-z])[kcdmμ]?m|10|[⁰¹²³⁴-⁹⁻])$/

/**
 * Puts glyphs together to lines in reading order: upright ones first, then those that run down or up the page, or stand
 * in columns from right to left.
 */
export function linesOfGlyphs(glyphs: readonly Glyph[]): Line[] {
  const byFrame = new Map<Turn, Glyph[]>()
  for (const glyph of glyphs) {
    const frame = ((glyph.vertical ? 3 : 4 - glyph.turn) % 4) as Turn
    if (!byFrame.has(frame)) byFrame.set(frame, [])
    byFrame.get(frame)!.push(frame === 0 ? glyph : { ...glyph, box: turned(glyph.box, frame, 0, 0) })
  }
  return [...byFrame].sort(([one], [other]) => one - other).flatMap(([frame, group]) => uprightLines(group, frame))
}

function uprightLines(glyphs: Glyph[], frame: Turn): Line[] {
  const sorted = glyphs.sort((one, other) => middleOfGlyph(one) - middleOfGlyph(other))
  const lines: Line[] = []
  for (let start = 0; start < sorted.length;) {
    let main = sorted[start]!
    let end = start + 1
    while (end < sorted.length) {
      const next = sorted[end]!
      if (middleOfGlyph(next) - middleOfGlyph(main) > Math.max(main.size, next.size) * SAME_LINE) break
      if (next.size > main.size) main = next
      end++
    }
    const line = lineOfGlyphs(sorted.slice(start, end), main, frame)
    if (line) lines.push(line)
    start = end
  }
  return lines
}

function middleOfGlyph({ box }: Glyph): number {
  return (box.top + box.bottom) / 2
}

function lineOfGlyphs(glyphs: Glyph[], main: Glyph, frame: Turn): Line | null {
  const ordered = glyphs.sort((one, other) => one.box.left - other.box.left || one.order - other.order)
  const printed = ordered.filter(({ text }) => text.trim() !== '')
  if (printed.length === 0) return null
  const text = textOfGlyphs(ordered, main)
  return {
    text: text.trim(),
    endsInBlank: text.endsWith(' '),
    glyphs: printed,
    box: union(printed.map(({ box }) => box)),
    size: main.size,
    frame,
  }
}

/** A blank before a sub- or superscript comes from how it was set, not from the text. */
function textOfGlyphs(glyphs: readonly Glyph[], main: Glyph): string {
  let text = ''
  let blank = false
  let before: Glyph | null = null
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      blank = true
      continue
    }
    if (before && !isScript(glyph, main) && (blank || isApart(before, glyph))) text += ' '
    text += isRaised(glyph, main) && BASE.test(text) ? superscript(glyph.text) : glyph.text
    before = glyph
    blank = false
  }
  return blank ? `${text} ` : text
}

function isApart(before: Glyph, glyph: Glyph): boolean {
  const gap = glyph.box.left - before.box.right
  const size = Math.min(before.size, glyph.size)
  return gap > size * (CJK.test(before.text) || CJK.test(glyph.text) ? CJK_BLANK : LATIN_BLANK)
}

function isScript(glyph: Glyph, main: Glyph): boolean {
  return (
    glyph.size <= main.size * SCRIPT_SIZE &&
    Math.abs(middleOfGlyph(main) - middleOfGlyph(glyph)) > main.size * SCRIPT_SHIFT
  )
}

function isRaised(glyph: Glyph, main: Glyph): boolean {
  return isScript(glyph, main) && middleOfGlyph(glyph) < middleOfGlyph(main)
}
