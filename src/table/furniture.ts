import type { Block } from '../model/source.js'
import type { TextBlock } from '../model/text-block.js'
import { compact } from '../text/blanks.js'

const PAGE_NUMBER = /^(?:[—―–\-·.]*\d{1,4}[—―–\-·.]*|第\d+页(?:[,，/]?共\d+页)?|\d+\/\d+)$/
/** 续表, 表1（续）: the label of a table that goes on. */
const CONTINUED = /^(?:[（(]?续表?\d*[）)]?|(?:附?表)\d*[（(]续表?\d*[）)])$/
/** 附 件 1, 表2, 一、…: names of parts, however often they recur. */
const NAMES_A_PART = /^(?:附\s*[件表录]|[表图]\s*\d|[（(]?[一二三四五六七八九十]+[）)、])/
/** A line that recurs so often between tables is a running header or footer. */
const RUNNING_LINES = 3

/**
 * The blocks of a document that belong to its pages rather than to its text: breaks, page numbers and running lines.
 * Annex labels and headings never are, however often they recur.
 */
export function furnitureOf(blocks: readonly Block[]): Set<Block> {
  const counts = new Map<string, number>()
  for (const block of betweenTables(blocks)) counts.set(key(block), (counts.get(key(block)) ?? 0) + 1)
  const texts = blocks.filter((block): block is TextBlock => block.kind !== 'table')
  return new Set(
    texts.filter((block) => {
      if (block.kind === 'break' || PAGE_NUMBER.test(compact(block.text)) || CONTINUED.test(compact(block.text)))
        return true
      return (
        block.kind === 'paragraph' && !NAMES_A_PART.test(block.text) && (counts.get(key(block)) ?? 0) >= RUNNING_LINES
      )
    }),
  )
}

function betweenTables(blocks: readonly Block[]): TextBlock[] {
  const last = blocks.findLastIndex((block) => block.kind === 'table')
  const first = blocks.findIndex((block) => block.kind === 'table')
  return blocks.slice(first, last).filter((block): block is TextBlock => block.kind === 'paragraph')
}

function key(block: TextBlock): string {
  return compact(block.text)
}
