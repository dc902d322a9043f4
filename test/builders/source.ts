import type { CharacterCount } from '../../src/model/characters.js'
import type { Block, Source } from '../../src/model/source.js'
import { visibleLength } from '../../src/text/blanks.js'

/** A document of these blocks, of which nothing else is known. */
export function sourceOf(blocks: Block[], of: Partial<Source> = {}): Source {
  return {
    file: 'notice.md',
    format: 'markdown',
    encoding: 'utf-8',
    sha256: '',
    pages: null,
    blocks,
    characters: counted(blocks),
    observations: [],
    ...of,
  }
}

/** The count of a reader that hands on all that it saw. */
export function counted(blocks: readonly Block[]): CharacterCount {
  const texts = blocks.flatMap((block): { text: string }[] => (block.kind === 'table' ? block.grid.cells : [block]))
  return { seen: texts.reduce((sum, { text }) => sum + visibleLength(text), 0), made: 0, left_out: {} }
}
