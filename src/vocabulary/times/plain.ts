import { halfWidthDigits } from '../numbers/numerals.js'
import { matchesOf } from '../../text/matches.js'

/** A text as the phrases are tried on it, and where each character of it stands in the text as printed. */
export interface PlainText {
  text: string
  at: number[]
}

/** A day may have its hour behind it, with a blank that parts their figures: 2024-12-31 0:00:00. */
const BEFORE_HOUR = /(?<=\d)\s(?=\d{1,2}[:：]\d{2})/g
const HIDDEN = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/
/** Letters, figures and the signs between them, of full width. */
const WIDE = /[Ａ-Ｚａ-ｚ．／－]/g
const WIDTH_OFFSET = 0xfee0
/** What typists take for a zero between numerals: 二O二四年, 二0二四年. */
const ZEROS = /[OoＯ0○零]/g
const YEAR = /(?=[OoＯ0〇○零]*[一二三四五六七八九])[OoＯ0〇○零一二三四五六七八九]{4}(?=年)/g

/** A text without its blanks and line breaks, digits of half width, the zeros of its years one sign. */
export function plainOf(text: string): PlainText {
  const hours = new Set(matchesOf(text, BEFORE_HOUR).map(({ index }) => index))
  const at = [...Array(text.length).keys()].filter((index) => hours.has(index) || !HIDDEN.test(text[index]!))
  return { text: sameSigns(at.map((index) => text[index]!).join('')), at }
}

/** The same without the stops at its ends, and the brackets or quotes around all of it. */
export function unwrapped({ text, at }: PlainText): PlainText {
  const [, before = '', inner = ''] = AROUND.exec(text) ?? []
  const isWrapped = WRAPPED.test(inner)
  const start = before.length + (isWrapped ? 1 : 0)
  const end = before.length + inner.length - (isWrapped ? 1 : 0)
  const shorter = { text: text.slice(start, end), at: at.slice(start, end) }
  return isWrapped ? unwrapped(shorter) : shorter
}

const AROUND = /^([。；;，,、.：:·]*)(.*?)[。；;，,、.：:·…]*$/s
const WRAPPED = /^(?:（[^（）]+）|\([^()]+\)|〔[^〔〕]+〕|\[[^[\]]+\]|【[^【】]+】|“[^“”]+”|"[^"]+")$/s

/** Length for length, so that places stay. */
function sameSigns(text: string): string {
  return halfWidthDigits(text)
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - WIDTH_OFFSET))
    .replace(YEAR, (year) => year.replace(ZEROS, '〇'))
}
