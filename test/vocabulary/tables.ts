import { describe, expect, it } from 'vitest'

/** One line of a table of words, with texts that it must read, and texts of its neighbours that it must not. */
interface Line {
  /** Words; where a line has no other examples, they are read as they stand. */
  words?: readonly string[]
  examples?: readonly string[]
  not?: readonly string[]
}

/** How the tests ask a table. */
interface Asked<L> {
  /** What the room's own function makes of a text. */
  read: (text: string) => unknown
  /** What it must make of the examples of a line; of its counter-examples it must not. */
  meaning: (line: L) => unknown
}

/**
 * Runs every line of a table: its examples (or words) have its meaning, its counter-examples have another or none, and
 * each line has something to show.
 */
export function testTable<L extends Line>(name: string, lines: readonly L[], { read, meaning }: Asked<L>): void {
  const shown = lines.flatMap((line) => (line.examples ?? line.words ?? []).map((text) => ({ text, line })))
  const apart = lines.flatMap((line) => (line.not ?? []).map((text) => ({ text, line })))
  describe(name, () => {
    it('has an example in every line', () => {
      expect(lines.filter(({ words, examples }) => !(examples ?? words)?.length)).toEqual([])
    })
    it.each(shown)('reads $text', ({ text, line }) => {
      expect(read(text)).toEqual(meaning(line))
    })
    it.each(apart)('reads $text otherwise', ({ text, line }) => {
      expect(read(text)).not.toEqual(meaning(line))
    })
  })
}
