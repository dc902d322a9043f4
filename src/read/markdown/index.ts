import type { FootnoteReference, ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import type { Observation } from '../../model/finding.js'
import type { Place, TextPlace } from '../../model/place.js'
import type { Block, TextBlock } from '../../model/source.js'
import { visibleLength } from '../../text/blanks.js'
import { told } from '../../text/told.js'
import { decode } from '../decode.js'
import { blocksOfHast, locateIn } from '../flow/blocks.js'
import { charactersOfHast } from '../flow/hast-characters.js'
import { parseHtml } from '../flow/parse-html.js'
import { gatherRemarks, noRemarks, observationsOfRemarks } from '../flow/remarks.js'
import type { Content, Input } from '../reader.js'
import {
  charactersOfText,
  type InlineHtml,
  markupOf,
  markupOfDelimiters,
  markupOfMarks,
  type MarkupCount,
} from './characters.js'
import { refuseHostileLines, refuseHostileMarks } from './hostile.js'
import { paragraphsOf } from './paragraph-lines.js'
import { parseMarkdown, textOfPhrasing } from './parse.js'
import { type MarkdownPiece, markdownPieces } from './pieces.js'
import { readMdastTable, readPipeTable, type ReadTable } from './pipe-table.js'
import { unreadTables } from './unread.js'

/** Reads Markdown (GitHub's, with inline HTML and HTML tables) into blocks; each knows its line and column. */
export function readMarkdown({ file, bytes }: Input): Content {
  const { text, encoding, observations } = decode(bytes, file)
  const lines = text.split(/\r\n|\r|\n/)
  refuseHostileLines(lines, file)
  const reader = new Blocks(observations)
  const pieces = markdownPieces(lines)
  refuseHostileMarks(pieces, file)
  for (const piece of pieces) reader.addPiece(piece)
  return {
    encoding,
    pages: null,
    blocks: reader.blocks,
    characters: charactersOfText(text, reader.counts),
    observations: [...reader.observations, ...reader.remarks()],
  }
}

/** Gathers the blocks of one document in reading order and numbers its tables. */
class Blocks {
  readonly blocks: Block[] = []
  readonly counts: MarkupCount[] = []
  private tables = 0
  private readonly seen = noRemarks()

  constructor(readonly observations: Observation[]) {}

  /** What HTML in the text shows and is not read. */
  remarks(): Observation[] {
    return observationsOfRemarks(this.seen)
  }

  addPiece(piece: MarkdownPiece): void {
    if (piece.kind === 'pipe-table') this.addPipeTable(piece)
    else if (piece.kind === 'html-table') this.addHtmlTables(piece)
    else if (piece.kind === 'unprinted') this.addUnprinted(piece)
    else {
      this.observations.push(...unreadTables(piece.lines, piece.line))
      const source = piece.lines.join('\n')
      const root = parseMarkdown(source)
      const { inline, ...count } = markupOf(root, source)
      this.counts.push(count)
      for (const node of root.children) this.addNode(node, source, piece.line)
      this.addInline(inline, piece.line)
      for (const note of notesIn(root)) this.seen.note.push({ text: '', place: placeOf(note, piece.line) })
    }
  }

  private addPipeTable(piece: Extract<MarkdownPiece, { kind: 'pipe-table' }>): void {
    const table = readPipeTable(piece, this.nextIndex())
    this.counts.push(markupOfDelimiters(piece.delimiters), ...table.counts)
    this.addInline(table.inline, 1)
    this.addTable(table)
  }

  /** @param firstLine of the stretch in which the HTML stands */
  private addInline(inline: readonly InlineHtml[], firstLine: number): void {
    for (const { nodes, start } of inline) {
      const place = { line: firstLine + start.line - 1, column: start.column }
      gatherRemarks(nodes, () => place, this.seen)
    }
  }

  private nextIndex(): number {
    return ++this.tables
  }

  private addTable({ grid, observations }: ReadTable): void {
    this.blocks.push({ kind: 'table', grid, place: grid.place })
    this.observations.push(...observations)
  }

  private addHtmlTables(piece: Extract<MarkdownPiece, { kind: 'html-table' }>): void {
    if (!piece.closed) {
      const words = told`An HTML table opens here and is never closed; it is read up to the next heading or the end.`
      this.observations.push({ rule: 'table/unclosed', ...words, place: { line: piece.line, column: 1 } })
    }
    this.counts.push(markupOfMarks(piece.marks))
    this.addHtml(piece.lines.join('\n'), piece.line)
  }

  private addUnprinted({ lines, line, isCutCode }: Extract<MarkdownPiece, { kind: 'unprinted' }>): void {
    if (isCutCode) {
      const words = told`A script or style opens here and is never closed; nothing behind it is read.`
      this.observations.push({ rule: 'text/hidden', ...words, place: { line, column: 1 } })
    }
    this.addHtml(lines.join('\n'), line)
  }

  private addHtml(html: string, line: number): void {
    const { children } = parseHtml(html, true)
    const { seen, left_out } = charactersOfHast(children)
    const read = blocksOfHast(children, locateIn(line), this.tables)
    this.counts.push({ markup: visibleLength(html) - seen, made: read.made, left_out })
    gatherRemarks(children, locateIn(line), this.seen, read.grids)
    this.blocks.push(...read.blocks)
    this.observations.push(...read.observations)
    this.tables = read.tables
  }

  private addNode(node: RootContent, source: string, firstLine: number): void {
    const place = placeOf(node, firstLine)
    if (node.type === 'table') this.addTable(readMdastTable(node, source, firstLine, this.nextIndex()))
    else if (node.type === 'heading') this.addText('heading', textOfPhrasing(node.children, source), place)
    else if (node.type === 'paragraph') this.addParagraphs(node, source, firstLine)
    else if (node.type === 'list') {
      for (const item of node.children) this.addItem(item, source, firstLine)
    } else if (node.type === 'thematicBreak') this.blocks.push({ kind: 'break', text: '', place })
    else if (node.type === 'html') this.addHtml(node.value, place.line)
    else if ('children' in node)
      for (const child of node.children) this.addNode(child as RootContent, source, firstLine)
    else if ('value' in node) this.addText('paragraph', node.value, place)
  }

  private addParagraphs(node: Paragraph, source: string, firstLine: number): void {
    for (const { children, place } of paragraphsOf(node, source))
      this.addText('paragraph', textOfPhrasing(children, source), { ...place, line: firstLine + place.line - 1 })
  }

  /** The first paragraph of a list item carries its number; where it has none, the number stands by itself. */
  private addItem(item: ListItem, source: string, firstLine: number): void {
    const before = this.blocks.length
    for (const child of item.children) this.addNode(child, source, firstLine)
    const number = itemNumber(item, source)
    const first = this.blocks[before]
    if (first && first.kind !== 'table')
      this.blocks[before] = { ...first, kind: 'item', text: (number && `${number} `) + first.text }
    else if (number !== '')
      this.blocks.splice(before, 0, { kind: 'item', text: number, place: placeOf(item, firstLine) })
  }

  private addText(kind: TextBlock['kind'], text: string, place: Place): void {
    if (text !== '') this.blocks.push({ kind, text, place })
  }
}

/** The printed number of an item: a list goes on over blank lines, and its items need not count from its start. */
function itemNumber(item: ListItem, source: string): string {
  const number = /^\d+/.exec(source.slice(item.position!.start.offset))?.[0]
  return number === undefined ? '' : `${number}.`
}

/** The marks at which notes hang. */
function notesIn(node: Nodes): FootnoteReference[] {
  if (node.type === 'footnoteReference') return [node]
  return 'children' in node ? node.children.flatMap(notesIn) : []
}

function placeOf(node: RootContent, firstLine: number): TextPlace {
  const { line, column } = node.position!.start
  return { line: firstLine + line - 1, column }
}
