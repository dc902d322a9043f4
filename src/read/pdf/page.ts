import type { LeftOut, LeftOutCounts } from '../../model/characters.js'
import { visibleLength } from '../../text/blanks.js'
import { told, type Told, worded } from '../../text/told.js'
import { MAX_INFLATED_BYTES, MAX_OPERATORS, MAX_PAGE_POINTS } from '../limits.js'
import type { Glyph, HiddenText, PageMarks } from '../paged/marks.js'
import type { PageContent } from '../paged/page-content.js'
import { contentOfPage, unreadPage } from '../paged/page.js'
import type { OpenPage } from './engine/document.js'
import { INFLATES_WITHOUT_END } from './engine/globals.js'
import { UNREADABLE } from './marks/characters.js'
import { Interpreter } from './marks/interpreter.js'
import { withoutDoubles } from './marks/doubles.js'
import { countOutlinedLetters } from './marks/outlines.js'
import { Visibility } from './marks/visible.js'

/** pdf.js's word for a picture that it did not decode. */
const PICTURE_LEFT_OUT = /^Image exceeded maximum allowed size/

/** Reads one page: its operators to marks, and those to tables and text. */
export function readPage(number: number, page: OpenPage, OPS: Record<string, number>, draws: boolean): PageContent {
  const refusal = refusalOfPage(page)
  return refusal === null ? contentOfPage(number, marksOfPage(page, OPS), draws) : unreadPage(number, page, refusal)
}

function refusalOfPage({ operators, width, height, warnings }: OpenPage): Told | null {
  if (warnings.includes(INFLATES_WITHOUT_END))
    return told`what it paints inflates to more than ${{ megabytes: MAX_INFLATED_BYTES / 1024 / 1024 }} MB`
  if (operators.fnArray.length > MAX_OPERATORS)
    return told`it has ${{ operators: operators.fnArray.length }} drawing operators; the limit is ${{ limit: MAX_OPERATORS }}`
  if (!(width > 0 && height > 0)) return worded({ cause: 'no size' }, 'it has no size')
  if (Math.max(width, height) > MAX_PAGE_POINTS)
    return told`it measures ${{ width: Math.round(width) }} by ${{ height: Math.round(height) }} points; the limit is ${{ limit: MAX_PAGE_POINTS }}`
  return null
}

/** What a person sees on a page: its glyphs each once, its rulings, its fills; and the text that a person does not see. */
function marksOfPage(page: OpenPage, OPS: Record<string, number>): PageMarks {
  const painting = new Interpreter(page, OPS).run()
  const undecoded = page.warnings.filter((warning) => PICTURE_LEFT_OUT.test(warning)).length
  const visibility = new Visibility(painting, undecoded > 0)
  const { seen, hidden } = visibility.glyphs()
  const { glyphs, doubles } = withoutDoubles(seen)
  return {
    width: page.width,
    height: page.height,
    glyphs,
    rulings: visibility.rulings(),
    fills: painting.fills,
    pictures: painting.pictures.length + undecoded,
    outlines: countOutlinedLetters(painting.areas),
    hidden,
    unreadable: unreadableFonts(glyphs, painting.withoutFont),
    characters: { seen: painting.characters, made: 0, left_out: leftOut(hidden, doubles) },
  }
}

function leftOut(hidden: readonly HiddenText[], doubles: readonly Glyph[]): LeftOutCounts {
  const slanting = hidden.filter(({ reason }) => reason === 'slanting')
  const counts: [LeftOut, readonly { text: string }[]][] = [
    ['hidden', hidden.filter((text) => !slanting.includes(text))],
    ['furniture', slanting],
    ['drawn twice', doubles],
  ]
  return Object.fromEntries(
    counts
      .map(([reason, texts]) => [reason, texts.reduce((sum, { text }) => sum + visibleLength(text), 0)] as const)
      .filter(([, count]) => count > 0),
  )
}

function unreadableFonts(glyphs: readonly Glyph[], withoutFont: number): Map<string, number> {
  const fonts = new Map<string, number>()
  if (withoutFont > 0) fonts.set('a font that cannot be loaded', withoutFont)
  for (const { text, font } of glyphs) if (text.includes(UNREADABLE)) fonts.set(font, (fonts.get(font) ?? 0) + 1)
  return fonts
}
