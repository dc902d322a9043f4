import type { Block, TextBlock } from '../model/source.js'
import { compact } from '../text/blanks.js'
import { annexLabelOf } from '../vocabulary/annex-labels.js'
import { isUnitLine } from '../vocabulary/measures.js'
import { isHeadOfPaper } from '../vocabulary/organs.js'

/** Lines that belong to the page wherever they stand. */
const ON_PAGES = [
  /** `— 3 —`, `第3页 共9页`, `3/9` */
  /^(?:[—―–\-·.]*\d{1,4}[—―–\-·.]*|第\d+页(?:[,，/]?共\d+页)?|\d+\/\d+)$/,
  /** `{3}------`: Marker numbers the pages it read so. */
  /^\{\d+\}-{3,}$/,
  /** 续表, （续上表）, 接上页, 表1（续）: the label of a table that goes on. */
  /^(?:[（(]?(?:续|接|上接)(?:[上前]?[表页])?\d*[）)]?|附?表\d*[（(]续表?\d*[）)])$/,
]
/** 附 件 1, 表2, 一、…: names of parts, however often they recur. */
const NAMES_A_PART = /^(?:附\s*[件表录]|[表图]\s*\d|[（(]?[一二三四五六七八九十]+[）)、])/
/** A line that recurs so often between tables is a running header or footer. */
const RUNNING_LINES = 3
/** A title may be broken over so many lines, at the head of the document or above a table. */
const TITLE_LINES = 3
/** `续表 某某分解表`, `某某分解表（续）`: a title printed once more. */
const GOES_ON = [/^[（(]?续[上前]?表[）)]?[:：]?/, /[（(](?:续表?\d*|接上[表页])[）)]$/]

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

  /** Whether the next block of text is furniture. */
  has(block: TextBlock): boolean {
    if (block.kind === 'break' || block.kind === 'furniture') return true
    if (this.isRunning(block) || this.isPrintedAgain(block.text)) return true
    if (isLine(block)) this.addLine(block)
    return false
  }

  /** Whether a text says nothing new after the last table: a mark of the page, or the title of that table once more. */
  isPrintedAgain(printed: string): boolean {
    const text = compact(printed)
    if (ON_PAGES.some((form) => form.test(text))) return true
    if (this.titles === null) return false
    const plain = GOES_ON.reduce((rest, form) => rest.replace(form, ''), text)
    return plain !== text || this.titles.has(text) || standsBetweenTables(text)
  }

  /** Goes past a table whose frame holds these captions above its header. */
  pass(captions: readonly string[]): void {
    const above = [...this.above, ...captions.map(compact)]
    if (above.length > 0) this.titles = new Set([this.head, this.annex, above.slice(-TITLE_LINES)].flatMap(runsOf))
    this.titles ??= new Set()
    this.above = []
  }

  private isRunning(block: TextBlock): boolean {
    return block.kind === 'paragraph' && !NAMES_A_PART.test(block.text) && this.running.has(lineText(block))
  }

  private addLine(block: TextBlock): void {
    if (annexLabelOf(block.text)) this.annex = []
    if (this.annex.length < TITLE_LINES) this.annex.push(lineText(block))
    this.above.push(lineText(block))
  }
}

/** Whether the one text of a row marks the page inside the frame of a table. A number alone numbers a task. */
export function isPageMark(printed: string): boolean {
  const text = compact(printed)
  if (/^\d+$/.test(text)) return false
  return standsBetweenTables(text) || [...ON_PAGES, ...GOES_ON].some((form) => form.test(text))
}

/** Whether a line belongs to the page where a table has begun before it: above the first one it says something. */
function standsBetweenTables(text: string): boolean {
  return isHeadOfPaper(text) || isUnitLine(text)
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
