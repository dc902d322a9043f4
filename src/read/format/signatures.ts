import { archive, picture, PDF, RTF, type Kind } from './kinds.js'

/** A ZIP package and an OLE file are told apart further by what they hold. */
export type Container = 'zip' | 'ole'

/** A PDF may have other bytes before its head, within this many. */
const PDF_HEAD = 1024

/** Formats by their first bytes, as Latin-1 text. */
const SIGNATURES: [RegExp, Kind | Container][] = [
  [/^%PDF-/, PDF],
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'zip'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'ole'],
  [/^\s*\{\\rtf/, RTF],
  [/^\x89PNG/, picture('PNG')],
  [/^\xff\xd8\xff/, picture('JPEG')],
  [/^GIF8/, picture('GIF')],
  [/^(?:II\*\0|MM\0\*)/, picture('TIFF')],
  [/^BM.{4}\0{4}/s, picture('BMP')],
  [/^RIFF.{4}WEBP/s, picture('WebP')],
  [/^.{4}ftyp(?:heic|heix|heif|mif1|avif)/s, picture('HEIF')],
  [/^\x1f\x8b/, archive('gzip')],
  [/^Rar!/, archive('RAR')],
  [/^7z\xbc\xaf/, archive('7-Zip')],
  [/^BZh[1-9]/, archive('bzip2')],
  [/^\xfd7zXZ/, archive('xz')],
  [/^.{257}ustar/s, archive('tar')],
]

/**
 * What the first bytes say, or null where they are none of these formats.
 * @param head as Latin-1 text
 */
export function signatureOf(head: string): Kind | Container | null {
  const known = SIGNATURES.find(([form]) => form.test(head))?.[1]
  return known ?? (/%PDF-\d/.test(head.slice(0, PDF_HEAD)) ? PDF : null)
}
