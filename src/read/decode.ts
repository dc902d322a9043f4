import type { TextPlace } from '../model/place.js'
import type { Observation } from '../model/finding.js'
import { UnreadableInput } from '../model/errors.js'
import { visible } from '../text/blanks.js'

export interface DecodedText {
  text: string
  encoding: string
  observations: Observation[]
}

/** Share of a text's non-ASCII characters that must decode for it to count as damaged UTF-8 rather than another encoding. */
const UTF8_SHARE = 0.95
/** Share of characters beyond ASCII that everyday Chinese text draws from the common ideographs and punctuation. */
const CHINESE_SHARE = 0.9
const COMMON_CHINESE = /[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef“”‘’—…·]/g
const REPLACEMENT = '\ufffd'
/** Characters that print nothing and steer terminals; tabs and line ends stay. */
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/**
 * Decodes a text input: by its byte order mark, else as UTF-8, else as GB18030 (which holds GBK and GB2312).
 * Characters that print nothing are left out. UTF-8 with a few damaged bytes is read with U+FFFD in their place and each line reported.
 * @throws UnreadableInput where the bytes are text in none of these
 */
export function decode(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decodeBytes(bytes, file)
  return { ...decoded, text: visible(decoded.text.replace(CONTROLS, '')) }
}

function decodeBytes(bytes: Uint8Array, file: string): DecodedText {
  const mark = byteOrderMark(bytes)
  if (mark) return clean(new TextDecoder(mark).decode(bytes), mark, file)
  if (bytes.includes(0)) throw notText(file, `byte ${bytes.indexOf(0)} is zero, which no text has`)
  const strict = tryDecode('utf-8', bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', observations: [] }
  const chinese = tryDecode('gb18030', bytes)
  if (chinese !== null && looksChinese(chinese)) return { text: chinese, encoding: 'gb18030', observations: [] }
  return clean(new TextDecoder('utf-8').decode(bytes), 'utf-8', file)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function looksChinese(text: string): boolean {
  const beyondAscii = text.match(/[^\x00-\x7f]/gu)?.length ?? 0
  return (text.match(COMMON_CHINESE)?.length ?? 0) >= beyondAscii * CHINESE_SHARE
}

function clean(text: string, encoding: string, file: string): DecodedText {
  const lines = damagedLines(text)
  const damaged = text.split(REPLACEMENT).length - 1
  const beyondAscii = text.match(/[^\x00-\x7f]/gu)?.length ?? 0
  if (damaged > beyondAscii * (1 - UTF8_SHARE)) {
    throw notText(
      file,
      `it is neither UTF-8 nor GB18030 (${damaged} of ${beyondAscii} characters cannot be decoded, the first on line ${lines[0]!.place.line})`,
    )
  }
  return { text, encoding, observations: lines }
}

function damagedLines(text: string): (Observation & { place: TextPlace })[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf(REPLACEMENT) + 1
    if (column === 0) return []
    const message = `Bytes that are no UTF-8 stand here as ${REPLACEMENT}; expected UTF-8 throughout.`
    return [{ rule: 'read/damaged-text', message, place: { line: index + 1, column } }]
  })
}

function notText(file: string, why: string): UnreadableInput {
  return new UnreadableInput(
    file,
    `This is no text file: ${why}.`,
    'Save it as UTF-8, or convert it to Markdown first.',
  )
}
