import { loadStages } from '../../src/pipeline.js'
import type { Block, Source } from '../../src/model/source.js'
import type { Content } from '../../src/read/reader.js'
import { visibleLength } from '../../src/text/blanks.js'
import { sourceOf } from '../builders/source.js'
import { registry } from '../support.js'

/** One text of what a reader hands on: the cell of a table, or a paragraph. */
interface Item {
  block: number
  cell: number | null
}

/** Every text of a document that says something. */
export function itemsOf({ blocks }: Pick<Source, 'blocks'>): Item[] {
  return blocks.flatMap((block, at): Item[] => {
    if (block.kind !== 'table') return visibleLength(block.text) > 0 ? [{ block: at, cell: null }] : []
    return block.grid.cells.flatMap(({ text }, cell) => (visibleLength(text) > 0 ? [{ block: at, cell }] : []))
  })
}

/** The document without one text: its paragraph dropped, or its cell blank. */
export function without<Of extends Pick<Source, 'blocks'>>(document: Of, { block, cell }: Item): Of {
  const lose = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((own, at): Block[] => {
      if (at !== block) return [own]
      if (own.kind !== 'table' || cell === null) return []
      const cells = own.grid.cells.map((kept, index) => (index === cell ? { ...kept, text: '' } : kept))
      return [{ ...own, grid: { ...own.grid, cells } }]
    })
  return { ...document, blocks: lose(document.blocks) }
}

/** The document without one of its blocks: a paragraph, a whole table, the piece with which a table goes on. */
export function withoutBlock<Of extends Pick<Source, 'blocks'>>(document: Of, block: number): Of {
  return { ...document, blocks: document.blocks.filter((_, at) => at !== block) }
}

/** What the ledger says of a document as a reader gives it: nothing, where it balances. */
export async function unbalanced(content: Content): Promise<string[]> {
  const { stitch, interpret, correct, normalise, validate } = await loadStages()
  const source = sourceOf(content.blocks, content)
  const { draft, corrections } = correct(interpret(source, stitch(source).blocks), [])
  const { plan, units } = normalise(draft, registry)
  const { findings } = validate(source, { ...plan, corrections }, units, [])
  return findings.filter(({ rule }) => rule === 'ledger/unbalanced').map(({ message }) => message)
}

/** Characters that a reader hands on in cells and paragraphs. */
export function handedOn({ blocks }: Pick<Source, 'blocks'>): number {
  const texts = blocks.flatMap((block): { text: string }[] => (block.kind === 'table' ? block.grid.cells : [block]))
  return texts.reduce((sum, { text }) => sum + visibleLength(text), 0)
}
