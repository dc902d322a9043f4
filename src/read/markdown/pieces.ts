import { LINES_PER_PARSE, ROWS_PER_PARSE } from '../limits.js'

/** A stretch of the input that is parsed by itself. `line` is the 1-based number of its first line. */
export type MarkdownPiece =
  | { kind: 'text'; lines: string[]; line: number }
  /** Rows of a pipe table, each with its line number; the delimiter row is left out. */
  | { kind: 'pipe-table'; rows: { text: string; line: number }[]; line: number }
  | { kind: 'html-table'; lines: string[]; line: number; closed: boolean }

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
const OTHER_BLOCK = /^ {0,3}(?:#{1,6}\s|`{3}|~{3}|>|<|[-*+]\s|\d{1,9}[.)]\s|(?:-\s*){3,}$|(?:\*\s*){3,}$|(?:_\s*){3,}$)/

/**
 * Cuts Markdown into pieces that mean the same parsed one by one as they do together. Markdown's parser needs time and
 * memory that grow faster than its text, and pipe tables (line by line) and headings are safe places to cut.
 * Two pipe rows make a table even where the delimiter row between them is missing or has another number of cells.
 */
export function markdownPieces(lines: readonly string[]): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = []
  let text: string[] = []
  let fence: string | null = null
  let at = 0
  const flush = (): void => {
    if (text.length > 0) pieces.push({ kind: 'text', lines: text, line: at - text.length + 1 })
    text = []
  }
  while (at < lines.length) {
    const line = lines[at]!
    const special = fence === null ? specialPiece(lines, at, text.at(-1) ?? '') : null
    if (special) {
      flush()
      pieces.push(special.piece)
      at = special.end
      continue
    }
    if (fence === null && text.length >= LINES_PER_PARSE && HEADING.test(line)) flush()
    fence = fenceAfter(fence, line)
    text.push(line)
    at++
  }
  flush()
  return pieces
}

function isDelimiter(line: string): boolean {
  return DELIMITER_ROW.test(line.trim())
}

function fenceAfter(fence: string | null, line: string): string | null {
  const mark = FENCE.exec(line)?.[1]
  if (mark === undefined) return fence
  if (fence === null) return mark
  return mark.startsWith(fence) ? null : fence
}

function specialPiece(
  lines: readonly string[],
  at: number,
  before: string,
): { piece: MarkdownPiece; end: number } | null {
  if (HTML_TABLE.test(lines[at]!)) return htmlTable(lines, at)
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
  while (end < lines.length && lines[end]!.trim() !== '' && !OTHER_BLOCK.test(lines[end]!)) end++
  const rows = lines.slice(start, end).map((text, index) => ({ text, line: start + index + 1 }))
  const delimiter = isDelimiter(rows[1]?.text ?? '') ? 1 : isDelimiter(rows[0]!.text) ? 0 : -1
  return {
    piece: {
      kind: 'pipe-table',
      rows: rows.filter((row, index) => index !== delimiter && !REPEATED_DELIMITER.test(row.text)),
      line: start + 1,
    },
    end,
  }
}

function htmlTable(lines: readonly string[], start: number): { piece: MarkdownPiece; end: number } {
  let depth = 0
  for (let end = start; end < lines.length; end++) {
    const line = lines[end]!
    if (end > start && HEADING.test(line)) return htmlPiece(lines, start, end, false)
    depth += (line.match(/<table\b/gi)?.length ?? 0) - (line.match(/<\/table\s*>/gi)?.length ?? 0)
    if (depth <= 0) return htmlPiece(lines, start, end + 1, true)
  }
  return htmlPiece(lines, start, lines.length, false)
}

function htmlPiece(lines: readonly string[], start: number, end: number, closed: boolean) {
  const [first, ...rest] = lines.slice(start, end)
  const quoted = QUOTE_MARKS.test(first!)
  const plain = [blanked(first!, LIST_MARKS), ...(quoted ? rest.map((line) => blanked(line, QUOTE_MARKS)) : rest)]
  return { piece: { kind: 'html-table' as const, lines: plain, line: start + 1, closed }, end }
}

/** A line with blanks in place of the marks of a list or quote, so that what stands behind them keeps its column. */
function blanked(line: string, marks: RegExp): string {
  return line.replace(marks, (printed) => ' '.repeat(printed.length))
}

/** Cuts a list into runs that are parsed at a time. */
export function batchesOf<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let at = 0; at < rows.length; at += ROWS_PER_PARSE) batches.push(rows.slice(at, at + ROWS_PER_PARSE))
  return batches
}
