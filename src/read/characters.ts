import type { CharacterCount } from '../model/characters.js'
import type { Block } from '../model/source.js'
import { visibleLength } from '../text/blanks.js'

/** A count that is no count yet: of what the reader handed on. */
export function countOfBlocks(blocks: readonly Block[]): CharacterCount {
  const texts = blocks.flatMap((block): { text: string }[] => (block.kind === 'table' ? block.grid.cells : [block]))
  return { seen: texts.reduce((sum, { text }) => sum + visibleLength(text), 0), made: 0, left_out: {} }
}
