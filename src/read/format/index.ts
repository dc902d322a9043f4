import { UnreadableInput } from '../../model/errors.js'
import type { Input } from '../reader.js'
import { openPackage } from '../zip/index.js'
import {
  archive,
  EXCEL_XML,
  HTML,
  type Kind,
  MARKDOWN,
  MHTML,
  ODS,
  ODT,
  OTHER_XML,
  PDF,
  picture,
  RTF,
  WORD_XML,
} from './kinds.js'
import { kindOfCompound, kindOfPackage } from './containers.js'

/** Where the head of a file is looked at, in bytes. Word writes kilobytes of comments before a page begins. */
const HEAD_BYTES = 64 * 1024

/**
 * Tells the format of an input by its content; its name says nothing.
 * @returns the name of a reader
 * @throws UnreadableInput where it is of a format that is not read: says which, and how to convert it
 */
export async function formatOf(input: Input): Promise<string> {
  const kind = await kindOfFile(input)
  if ('reader' in kind) return kind.reader
  const { name, remedy, convertTo } = kind
  throw new UnreadableInput(input.file, `The file is ${name}, which gongwen does not read.`, remedy, convertTo)
}

async function kindOfFile(input: Input): Promise<Kind> {
  const head = latin1Text(input.bytes.subarray(0, HEAD_BYTES))
  const signature = isPage(head) ? null : signatureOf(head)
  if (signature === 'zip') return kindOfPackage(await openPackage(input))
  if (signature === 'ole') return kindOfCompound(input.bytes)
  return signature ?? kindOfText(withoutZeros(head), () => withoutZeros(latin1Text(input.bytes)))
}

function latin1Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Markup in UTF-16 is ASCII with zeros between. */
function withoutZeros(text: string): string {
  return text.replaceAll('\0', '')
}

/** A ZIP package and an OLE file are told apart further by what they hold. */
type Container = 'zip' | 'ole'

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
function signatureOf(head: string): Kind | Container | null {
  const known = SIGNATURES.find(([form]) => form.test(head))?.[1]
  return known ?? (/%PDF-\d/.test(head.slice(0, PDF_HEAD)) ? PDF : null)
}

/** What may stand before the first element: byte order marks, blanks, declarations, comments. */
const PROLOGUE = /^(?:\s+|\xef\xbb\xbf|\xff\xfe|\xfe\xff|<\?[^>]*>|<!--.*?-->|<!\[[^>]*>)+/s
/** Elements that stand at the head of a page and in no Markdown. */
const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|base|frameset)\b/i
/** Kinds of XML, by a word of the first bytes. */
const XML_KINDS: [RegExp, Kind][] = [
  [/progid="Word\.Document"|<w:wordDocument|office\/word\/2003\/wordml|<pkg:package/, WORD_XML],
  [/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet"/, EXCEL_XML],
  [/office:mimetype="[^"]*opendocument\.text"/, ODT],
  [/office:mimetype="[^"]*opendocument\.spreadsheet"/, ODS],
]
/** A line of Markdown: a heading, a row of a table, an item, a quote, a fence. */
const MARKDOWN_LINE = /^(?:#{1,6}\s|\|.*\|\s*$|[-*+]\s|\d+[.)]\s|>\s|```|~~~)/m
/** A line between blank ones that is in no element. */
const BARE_PARAGRAPH = /(?:^|\n)[ \t\r]*\n[^\s<>][^<>\n]*\n[ \t\r]*(?:\n|$)/

/** What a text is. Plain text is read as Markdown. */
function kindOfText(head: string, whole: () => string): Kind {
  if (isPage(head)) return HTML
  if (/^MIME-Version:|^From:\s*[^\n]*\n(?:[\w-]+:[^\n]*\n)*MIME-Version:/i.test(head)) return MHTML
  const start = head.replace(PROLOGUE, '')
  if (/^(?:\xef\xbb\xbf)?\s*<\?(?:xml|mso-)/.test(head) && start.startsWith('<'))
    return XML_KINDS.find(([form]) => form.test(head))?.[1] ?? OTHER_XML
  return /^<[a-z]/i.test(start) && isFragment(whole()) ? HTML : MARKDOWN
}

/** Whether a text begins as a web page does. */
function isPage(head: string): boolean {
  return PAGE.test(head.replace(PROLOGUE, ''))
}

/** HTML cut out of a page: elements from the first character to the last, and nothing of Markdown. */
function isFragment(text: string): boolean {
  return text.trimEnd().endsWith('>') && !MARKDOWN_LINE.test(text) && !BARE_PARAGRAPH.test(text)
}
