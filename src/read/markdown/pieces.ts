import { LINES_PER_PARSE, ROWS_PER_PARSE } from '../limits.js'
import { type HtmlSpan, htmlSpansOf, withoutCode } from './html-spans.js'

/** A stretch of the input that is parsed by itself. `line` is the 1-based number of its first line. */
export type MarkdownPiece =
  | { kind: 'text'; lines: string[]; line: number }
  /** Rows of a pipe table, each with its line number; the delimiter rows stand apart. */
  | { kind: 'pipe-table'; rows: PipeRow[]; delimiters: string[]; line: number }
  /** `marks` are those of the list or quote that the table stands in; its lines have blanks in their place. */
  | { kind: 'html-table'; lines: string[]; marks: string[]; line: number; closed: boolean }
  /** HTML that prints nothing, blank lines in it: a comment, a script, a hidden element. Cut code has no end. */
  | { kind: 'unprinted'; lines: string[]; line: number; isCutCode: boolean }

/** A row without the blanks before its first pipe, and how many they are. */
export interface PipeRow {
  text: string
  indent: number
  line: number
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const HEADING = /^ {0,3}#{1,6}\s/
const PIPE_ROW = /^ {0,3}\|.*\|\s*$/
const DELIMITER_ROW = /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/
/** Some converters print header and delimiter again inside a table. A row of single dashes is a row. */
const REPEATED_DELIMITER = /^\s*(?:\|\s*:?-{3,}:?\s*)+\|\s*$/
/** A table that opens anywhere on a line, but for a row of a pipe table. */
const HTML_TABLE = /^(?!\s*\|).*<table\b/i
/** Marks of the list or quote that an HTML table stands in; a number before a text may be the text's own. */
const LIST_MARKS = /^\s*(?:(?:[-*+>]|\d{1,9}[.)](?=\s+<))\s+)+/
const QUOTE_MARKS = /^ {0,3}(?:> ?)+/
/** What ends a pipe table besides an empty line, as in GitHub's Markdown. */
const OTHER_BLOCK =
  /^ {0,3}(?:#{1,6}\s|`{3}|~{3}|>|<|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|(?:-\s*){3,}$|(?:\*\s*){3,}$|(?:_\s*){3,}$|\[\^[^\]]+\]:)/
/** Nor does a line go on with a table that is indented as code is, unless it is a row itself. */
const INDENTED = /^(?: {4}| {0,3}\t)\s*[^\s|]/
const INDENT_OF_ROW = /^\s+(?=\|)/

/**
 * Cuts Markdown into pieces that mean the same parsed one by one as they do together. Markdown's parser needs time and
 * memory that grow faster than its text, and pipe tables (line by line) and headings are safe places to cut.
 * Two pipe rows make a table even where the delimiter row between them is missing or has another number of cells.
 */
export function markdownPieces(lines: readonly string[]): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = []
  const spanAt = htmlSpansOf(lines)
  let text: string[] = []
  let fence: string | null = null
  let at = 0
  const flush = (): void => {
    if (text.length > 0) pieces.push({ kind: 'text', lines: text, line: at - text.length + 1 })
    text = []
  }
  while (at < lines.length) {
    const line = lines[at]!
    const span = fence === null ? spanAt(at) : null
    const special = span
      ? unprintedPiece(lines, at, span)
      : fence === null
        ? specialPiece(lines, at, text.at(-1) ?? '')
        : null
    if (special) {
      flush()
      pieces.push(special.piece)
      at = special.end
      continue
    }
    if (fence === null && text.length >= LINES_PER_PARSE && HEADING.test(line)) flush()
    if (!span) fence = fenceAfter(fence, line)
    for (const end = span?.end ?? at + 1; at < end; at++) text.push(lines[at]!)
  }
  flush()
  return pieces
}

function isDelimiter(line: string): boolean {
  return DELIMITER_ROW.test(line.trim())
}

/** The fence of a code block that is open after a line, or null. */
export function fenceAfter(fence: string | null, line: string): string | null {
  const mark = FENCE.exec(line)?.[1]
  if (mark === undefined) return fence
  if (fence === null) return mark
  return mark.startsWith(fence) ? null : fence
}

/** Markdown's parser itself keeps together what has no blank line in it, and what is printed as it is written. */
function unprintedPiece(
  lines: readonly string[],
  start: number,
  { kind, end, closed }: HtmlSpan,
): { piece: MarkdownPiece; end: number } | null {
  const inside = lines.slice(start, end)
  if (kind === 'written' || (closed && !inside.some((line) => line.trim() === ''))) return null
  return { piece: { kind: 'unprinted', lines: inside, line: start + 1, isCutCode: kind === 'code' && !closed }, end }
}

function specialPiece(
  lines: readonly string[],
  at: number,
  before: string,
): { piece: MarkdownPiece; end: number } | null {
  if (HTML_TABLE.test(withoutCode(lines[at]!))) return htmlTable(lines, at)
  const free = before.trim() === '' || HEADING.test(before)
  if (free && PIPE_ROW.test(lines[at]!) && startsTable(lines, at)) return pipeTable(lines, at)
  return null
}

function startsTable(lines: readonly string[], at: number): boolean {
  const next = lines[at + 1] ?? ''
  return (next.includes('|') && isDelimiter(next)) || PIPE_ROW.test(next)
}

function pipeTable(lines: readonly string[], start: number): { piece: MarkdownPiece; end: number } {
  let end = start
  while (end < lines.length && goesOn(lines[end]!)) end++
  const rows = lines.slice(start, end).map((line, index): PipeRow => {
    const indent = INDENT_OF_ROW.exec(line)?.[0].length ?? 0
    return { text: line.slice(indent), indent, line: start + index + 1 }
  })
  const delimiter = isDelimiter(rows[1]?.text ?? '') ? 1 : isDelimiter(rows[0]!.text) ? 0 : -1
  const isRow = ({ text }: { text: string }, index: number) => index !== delimiter && !REPEATED_DELIMITER.test(text)
  const delimiters = rows.filter((row, index) => !isRow(row, index)).map(({ text }) => text)
  return { piece: { kind: 'pipe-table', rows: rows.filter(isRow), delimiters, line: start + 1 }, end }
}

function goesOn(line: string): boolean {
  return line.trim() !== '' && !OTHER_BLOCK.test(line) && !INDENTED.test(line)
}

function htmlTable(lines: readonly string[], start: number): { piece: MarkdownPiece; end: number } {
  let depth = 0
  for (let end = start; end < lines.length; end++) {
    const line = withoutCode(lines[end]!)
    if (end > start && HEADING.test(line)) return htmlPiece(lines, start, end, false)
    depth += (line.match(/<table\b/gi)?.length ?? 0) - (line.match(/<\/table\s*>/gi)?.length ?? 0)
    if (depth <= 0) return htmlPiece(lines, start, end + 1, true)
  }
  return htmlPiece(lines, start, lines.length, false)
}

function htmlPiece(lines: readonly string[], start: number, end: number, closed: boolean) {
  const printed = lines.slice(start, end)
  const quoted = QUOTE_MARKS.test(printed[0]!)
  const marks = printed.map((line, at) => {
    if (at > 0 && !quoted) return ''
    return (at === 0 ? LIST_MARKS : QUOTE_MARKS).exec(line)?.[0] ?? ''
  })
  // What stands behind the marks keeps its column
  const plain = printed.map((line, at) => ' '.repeat(marks[at]!.length) + line.slice(marks[at]!.length))
  return { piece: { kind: 'html-table' as const, lines: plain, marks, line: start + 1, closed }, end }
}

/** Cuts a list into runs that are parsed at a time. */
export function batchesOf<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let at = 0; at < rows.length; at += ROWS_PER_PARSE) batches.push(rows.slice(at, at + ROWS_PER_PARSE))
  return batches
}
