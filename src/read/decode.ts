import type { TextPlace } from '../model/place.js'
import type { Observation } from '../model/finding.js'
import { UnreadableInput } from '../model/errors.js'
import { visible } from '../text/blanks.js'
import { told } from '../text/told.js'

export interface DecodedText {
  text: string
  encoding: string
  observations: Observation[]
}

/** Share of a text's characters beyond ASCII that must decode for it to count as damaged text rather than another encoding. */
const UNDAMAGED_SHARE = 0.95
/** Share of characters beyond ASCII that everyday Chinese text draws from the common ideographs and punctuation. */
const CHINESE_SHARE = 0.9
const COMMON_CHINESE = /[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef“”‘’—…·]+/g
/** Where the markup of a page is looked for, in bytes, and the share of zeros among every other byte there. */
const UTF16_BYTES = 256
const UTF16_SHARE = 0.6
const REPLACEMENT = '\ufffd'
/** Characters that print nothing and steer terminals; tabs and line ends stay. */
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/**
 * Decodes a text input: by its byte order mark, else as UTF-8, else as what it declares, else as GB18030 (which holds GBK
 * and GB2312). Bytes that are valid UTF-8 are UTF-8 whatever is declared: Chinese text in another encoding hardly ever is.
 * Characters that print nothing are left out. Text with a few damaged bytes is read with U+FFFD in their place and each line reported.
 * @param declared the encoding that the text says it has, or null
 * @throws UnreadableInput where the bytes are text in none of these
 */
export function decode(bytes: Uint8Array, file: string, declared: string | null = null): DecodedText {
  const decoded = decodeBytes(bytes, file, declared)
  return { ...decoded, text: visible(decoded.text.replace(CONTROLS, '')) }
}

function decodeBytes(bytes: Uint8Array, file: string, declared: string | null): DecodedText {
  const mark = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (mark) return clean(new TextDecoder(mark).decode(bytes), mark, file)
  if (bytes.includes(0)) throw notText(file, `byte ${bytes.indexOf(0)} is zero, which no text has`)
  const utf8 = decodedAs('utf-8', bytes)
  if (damageOf(utf8.text) === 0) return { ...utf8, observations: [] }
  const others = [...new Set([declared ?? 'gb18030', 'gb18030'])].map((encoding) => decodedAs(encoding, bytes))
  const plausible = others.filter(({ text }) => looksChinese(text))
  const whole = plausible.find(({ text }) => damageOf(text) === 0)
  const { text, encoding } = whole ?? [utf8, ...plausible].find(({ text }) => isLittleDamaged(text)) ?? utf8
  return clean(text, encoding, file)
}

function decodedAs(encoding: string, bytes: Uint8Array): { text: string; encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function isLittleDamaged(text: string): boolean {
  return damageOf(text) <= beyondAscii(text) * (1 - UNDAMAGED_SHARE)
}

function beyondAscii(text: string): number {
  return text.replace(/[\x00-\x7f]+/g, '').length
}

/** UTF-16 without a mark: every other byte of its markup is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, UTF16_BYTES)
  const zeros = [0, 1].map((parity) => head.filter((byte, at) => at % 2 === parity && byte === 0).length)
  const least = (head.length / 2) * UTF16_SHARE
  if (bytes.length % 2 !== 0 || Math.max(...zeros) < least || Math.min(...zeros) > 0) return null
  return zeros[1]! > 0 ? 'utf-16le' : 'utf-16be'
}

function damageOf(text: string): number {
  return text.split(REPLACEMENT).length - 1
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function looksChinese(text: string): boolean {
  return text.length - text.replace(COMMON_CHINESE, '').length >= beyondAscii(text) * CHINESE_SHARE
}

function clean(text: string, encoding: string, file: string): DecodedText {
  const lines = damagedLines(text, encoding)
  if (!isLittleDamaged(text)) {
    const damaged = `${damageOf(text)} of ${beyondAscii(text)} characters cannot be decoded, the first on line ${lines[0]!.place.line}`
    throw notText(file, `it is neither UTF-8 nor GB18030 (${damaged})`)
  }
  return { text, encoding, observations: lines }
}

function damagedLines(text: string, encoding: string): (Observation & { place: TextPlace })[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf(REPLACEMENT) + 1
    if (column === 0) return []
    const words = told`Bytes that are no ${{ encoding: encoding.toUpperCase() }} stand here as ${REPLACEMENT}; expected ${encoding.toUpperCase()} throughout.`
    return [{ rule: 'read/damaged-text', ...words, place: { line: index + 1, column } }]
  })
}

function notText(file: string, why: string): UnreadableInput {
  return new UnreadableInput(
    file,
    `This is no text file: ${why}.`,
    'Save it as UTF-8, or convert it to Markdown first.',
  )
}
