import { EXCEL_XML, HTML, MARKDOWN, MHTML, ODS, ODT, OTHER_XML, WORD_XML, type Kind } from './kinds.js'

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
export function kindOfText(head: string, whole: () => string): Kind {
  if (isPage(head)) return HTML
  if (/^MIME-Version:|^From:\s*[^\n]*\n(?:[\w-]+:[^\n]*\n)*MIME-Version:/i.test(head)) return MHTML
  const start = head.replace(PROLOGUE, '')
  if (/^(?:\xef\xbb\xbf)?\s*<\?(?:xml|mso-)/.test(head) && start.startsWith('<'))
    return XML_KINDS.find(([form]) => form.test(head))?.[1] ?? OTHER_XML
  return /^<[a-z]/i.test(start) && isFragment(whole()) ? HTML : MARKDOWN
}

/** Whether a text begins as a web page does. */
export function isPage(head: string): boolean {
  return PAGE.test(head.replace(PROLOGUE, ''))
}

/** HTML cut out of a page: elements from the first character to the last, and nothing of Markdown. */
function isFragment(text: string): boolean {
  return text.trimEnd().endsWith('>') && !MARKDOWN_LINE.test(text) && !BARE_PARAGRAPH.test(text)
}
