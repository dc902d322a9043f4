import type { Block, TextBlock } from '../model/source.js'
import { annexLabelOf, namesPart } from '../vocabulary/frame/annex-labels.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { endsAsPlanTitle } from '../vocabulary/frame/titles.js'
import { isUnitLine } from '../vocabulary/numbers/measures.js'
import { isLineOfPage, withoutGoesOn } from '../vocabulary/pages/page-lines.js'
import { isHeadOfPaper } from '../vocabulary/organs/organs.js'
import { compact } from '../text/blanks.js'

/** A line that recurs so often between tables is a running header or footer. */
const RUNNING_LINES = 3
/** A title may be broken over so many lines, at the head of the document or above a table. */
const TITLE_LINES = 3
/**
 * Tells what belongs to the pages of a document rather than to its text, block by block in reading order: breaks, page
 * numbers, running lines, and titles printed again over the next piece of the table that they stand above.
 */
export class Furniture {
  private readonly running: Set<string>
  private readonly head: string[]
  private annex: string[] = []
  private above: string[] = []
  /** The lines that stand above the last table, and every run of them; null before the first table. */
  private titles: Set<string> | null = null

  constructor(blocks: readonly Block[]) {
    this.running = runningLines(blocks)
    const firstTable = blocks.findIndex((block) => block.kind === 'table')
    this.head = blocks.slice(0, firstTable).filter(isLine).slice(0, TITLE_LINES).map(lineText)
  }

  /**
   * Whether the next block of text is furniture.
   * @param below the block under it
   */
  has(block: TextBlock, below?: Block): boolean {
    if (block.kind === 'break' || block.kind === 'furniture') return true
    if (this.isRunning(block) || (this.isPrintedAgain(block.text) && !this.opensAnother(block, below))) return true
    if (isLine(block)) this.addLine(block)
    return false
  }

  /** Whether a text says nothing new after the last table: a mark of the page, or the title of that table once more. */
  isPrintedAgain(printed: string): boolean {
    const text = compact(printed)
    if (isLineOfPage(text)) return true
    if (this.titles === null) return false
    return this.titles.has(text) || goesOn(text)
  }

  /** Goes past a table whose frame holds these captions above its header. */
  pass(captions: readonly string[]): void {
    const above = [...this.above, ...captions.map(compact)]
    if (above.length > 0) this.titles = new Set([this.head, this.annex, above.slice(-TITLE_LINES)].flatMap(runsOf))
    this.titles ??= new Set()
    this.above = []
  }

  /** A label once more, and under it another title: 附件 stands above each of several annexes. */
  private opensAnother(block: TextBlock, below: Block | undefined): boolean {
    if (below === undefined || !isLine(below) || annexLabelOf(block.text) === null) return false
    return endsAsPlanTitle(below.text) && ordinalOf(below.text) === null && !this.isPrintedAgain(below.text)
  }

  private isRunning(block: TextBlock): boolean {
    return (
      block.kind === 'paragraph' &&
      !namesPart(block.text) &&
      ordinalOf(block.text) === null &&
      this.running.has(lineText(block))
    )
  }

  private addLine(block: TextBlock): void {
    if (annexLabelOf(block.text)) {
      this.annex = []
      this.above = []
    }
    if (this.annex.length < TITLE_LINES) this.annex.push(lineText(block))
    this.above.push(lineText(block))
  }
}

/** Whether the one text of a row marks the page inside the frame of a table. A number alone numbers a task. */
export function isPageMark(printed: string): boolean {
  const text = compact(printed)
  if (/^\d+$/.test(text)) return false
  return isLineOfPage(text) || goesOn(text)
}

/** Where a table has begun before it, a line that says nothing new: 续表, the head of the paper, what the figures count. Above the first one they say something. */
function goesOn(text: string): boolean {
  return withoutGoesOn(text) !== text || isUnitLine(text) || isHeadOfPaper(text)
}

/** Every run of neighbouring lines as one text: a title broken over lines may be printed again on one. */
function runsOf(lines: readonly string[]): string[] {
  return lines.flatMap((_, start) =>
    lines.slice(start).map((_, length) => lines.slice(start, start + length + 1).join('')),
  )
}

function runningLines(blocks: readonly Block[]): Set<string> {
  const counts = new Map<string, number>()
  for (const block of betweenTables(blocks)) counts.set(lineText(block), (counts.get(lineText(block)) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= RUNNING_LINES).map(([line]) => line))
}

function betweenTables(blocks: readonly Block[]): TextBlock[] {
  const last = blocks.findLastIndex((block) => block.kind === 'table')
  const first = blocks.findIndex((block) => block.kind === 'table')
  return blocks.slice(first, last).filter((block): block is TextBlock => block.kind === 'paragraph')
}

function isLine(block: Block): block is TextBlock {
  return block.kind === 'paragraph' || block.kind === 'heading'
}

function lineText(block: TextBlock): string {
  return compact(block.text)
}
