import fc from 'fast-check'
import { interpret } from '../../src/interpret/index.js'
import type { Block, Source } from '../../src/model/source.js'
import { normalise } from '../../src/normalise/index.js'
import { stitch } from '../../src/table/index.js'
import { visibleLength } from '../../src/text/blanks.js'
import { validate } from '../../src/validate/index.js'
import { registry } from '../support.js'

/** What the ledger says of the characters of a document that was read. */
export function unreadIn(source: Source): string[] {
  const { plan, units } = normalise(interpret(source, stitch(source).blocks), registry)
  const { findings } = validate(source, { ...plan, corrections: [] }, units, [])
  return findings
    .filter(({ rule, place }) => rule === 'ledger/unbalanced' && place === null)
    .map(({ message }) => message)
}

/** A piece of what a reader handed on, and how a stage may lose it. */
export interface Loss {
  kind: 'a block' | 'a cell' | 'a continued piece' | 'a page'
  /** Which of them, counted from the first, round and round. */
  at: number
}
export const anyLoss = fc.record<Loss>({
  kind: fc.constantFrom('a block', 'a cell', 'a continued piece', 'a page'),
  at: fc.nat(1000),
})

/** A document of which a stage lost a piece; null where there is none that says anything. */
export function withLoss(source: Source, { kind, at }: Loss): Source | null {
  const losses = lossesOf(source.blocks, kind).filter((blocks) => lengthOf(blocks) < lengthOf(source.blocks))
  return losses.length === 0 ? null : { ...source, blocks: losses[at % losses.length]! }
}

/** All ways to lose one piece of a kind. */
function lossesOf(blocks: readonly Block[], kind: Loss['kind']): Block[][] {
  if (kind === 'a block') return blocks.map((_, at) => blocks.toSpliced(at, 1))
  if (kind === 'a page') return blocks.map((_, at) => blocks.slice(0, at))
  const lose = kind === 'a cell' ? () => '' : (text: string) => text.slice(0, text.length / 2)
  return blocks.flatMap((block, at) => changedTexts(block, lose).map((changed) => blocks.toSpliced(at, 1, changed)))
}

function changedTexts(block: Block, change: (text: string) => string): Block[] {
  if (block.kind !== 'table') return [{ ...block, text: change(block.text) }]
  const { cells } = block.grid
  return cells.map((cell, at) => ({
    ...block,
    grid: { ...block.grid, cells: cells.with(at, { ...cell, text: change(cell.text) }) },
  }))
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks
    .flatMap((block): { text: string }[] => (block.kind === 'table' ? block.grid.cells : [block]))
    .reduce((sum, { text }) => sum + visibleLength(text), 0)
}
