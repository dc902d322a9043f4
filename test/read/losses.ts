import fc from 'fast-check'
import { interpret } from '../../src/interpret/index.js'
import type { CharacterLedger } from '../../src/model/characters.js'
import type { Block } from '../../src/model/source.js'
import { normalise } from '../../src/normalise/index.js'
import type { Content } from '../../src/read/reader.js'
import { stitch } from '../../src/table/index.js'
import { visibleLength } from '../../src/text/blanks.js'
import { validate } from '../../src/validate/index.js'
import { sourceOf } from '../builders/source.js'
import { registry } from '../support.js'

/** The ledger of what a reader gives, and what is said of it: nothing, where it balances. */
export function ledgerOf(content: Content): CharacterLedger & { unbalanced: string[] } {
  const source = sourceOf(content.blocks, content)
  const { plan, units } = normalise(interpret(source, stitch(source).blocks), registry)
  const { plan: counted, findings } = validate(source, { ...plan, corrections: [] }, units, [])
  return {
    ...counted.ledger.characters,
    unbalanced: findings.filter(({ rule }) => rule === 'ledger/unbalanced').map(({ message }) => message),
  }
}

export function unbalanced(content: Content): string[] {
  return ledgerOf(content).unbalanced
}

/** What is said of a document of which characters got lost. */
export const LOST = /^\d+ visible characters of the input were neither read nor left out with a reason\.$/

/** A piece of what a reader handed on, and how a stage may lose it. */
export interface Loss {
  kind: 'a block' | 'a text' | 'a continued piece' | 'a page'
  /** Which of them, counted from the first, round and round. */
  at: number
}
export const anyLoss = fc.record<Loss>({
  kind: fc.constantFrom('a block', 'a text', 'a continued piece', 'a page'),
  at: fc.nat(1000),
})

/** A document of which a stage lost a piece; null where there is none that says anything. */
export function withLoss<Of extends Pick<Content, 'blocks'>>(document: Of, { kind, at }: Loss): Of | null {
  const losses = lossesOf(document.blocks, kind).filter((blocks) => handedOn({ blocks }) < handedOn(document))
  return losses.length === 0 ? null : { ...document, blocks: losses[at % losses.length]! }
}

/** Characters that a reader hands on in cells and paragraphs. */
export function handedOn({ blocks }: { blocks: readonly Block[] }): number {
  return blocks
    .flatMap((block): { text: string }[] => (block.kind === 'table' ? block.grid.cells : [block]))
    .reduce((sum, { text }) => sum + visibleLength(text), 0)
}

/** All ways to lose one piece of a kind. */
function lossesOf(blocks: readonly Block[], kind: Loss['kind']): Block[][] {
  if (kind === 'a block') return blocks.map((_, at) => blocks.toSpliced(at, 1))
  if (kind === 'a page') return blocks.map((_, at) => blocks.slice(0, at))
  const lose = kind === 'a text' ? () => '' : (text: string) => text.slice(0, text.length / 2)
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
