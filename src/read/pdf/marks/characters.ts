import { visibleLength } from '../../../text/blanks.js'
import { IDEOGRAPHS_OF_RADICALS } from './radicals.js'
import type { Shown } from './glyphs.js'

/** Forms for vertical text and small forms, angle brackets, and ligatures: only these are taken back to the characters they stand for. */
const PRESENTATION = /[\u2329\u232a\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u
const RADICAL = /[\u2e80-\u2fdf\u31c0-\u31e3]/u
/** Private use, controls, surrogates without a partner, and what pdf.js gives for a glyph that nobody named. */
const NO_CHARACTER =
  /[\ue000-\uf8ff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff\ud800-\udfff\u{f0000}-\u{10fffd}]/u

/** Fonts draw these dashes with one glyph each, and some producers then name the rarer one. */
const DASHES: Record<string, string> = { '\u2012': '\u2013', '\u2015': '\u2014' }

/** Stands where a character cannot be told. */
export const UNREADABLE = '\ufffd'

/**
 * The character that a person reads in a glyph: radicals (⽅ U+2F45) become the ideographs they look like (方), ligatures
 * and vertical forms their plain ones. Full-width punctuation stays. U+FFFD where no character is told.
 */
export function characterOf(unicode: string): string {
  if (unicode < '\u02b0' && unicode >= ' ' && unicode.length === 1 && unicode < '\u007f') return unicode
  if (unicode === '' || NO_CHARACTER.test(unicode)) return isInvisible(unicode) ? '' : UNREADABLE
  if (DASHES[unicode] !== undefined) return DASHES[unicode]
  if (RADICAL.test(unicode)) return [...unicode].map((char) => IDEOGRAPHS_OF_RADICALS.get(char) ?? char).join('')
  return PRESENTATION.test(unicode) ? unicode.normalize('NFKC') : unicode
}

/** How many visible characters the glyphs of one text-showing operator are, whatever becomes of them. */
export function charactersShown(shown: Shown, told: boolean): number {
  let count = 0
  for (const glyph of shown)
    if (typeof glyph === 'object' && glyph !== null) count += told ? visibleLength(characterOf(glyph.unicode)) : 1
  return count
}

/** Tabs and line ends as glyphs, and nothing at all, print nothing. */
function isInvisible(unicode: string): boolean {
  return unicode === '' || unicode === '\u0000'
}
