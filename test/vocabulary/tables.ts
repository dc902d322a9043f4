import { describe, expect, it } from 'vitest'

/** One line of a table of words, with texts that it must read, and texts of its neighbours that it must not. */
interface Line {
  /** Words that are read as they stand. */
  words?: readonly string[]
  examples?: readonly string[]
  not?: readonly string[]
}

/** How the tests ask a table. */
interface Asked<L> {
  /** What the room's own function makes of a text. */
  read: (text: string) => unknown
  /** What it must make of the words and examples of a line; of its counter-examples it must not. */
  meaning: (line: L) => unknown
}

/**
 * Runs every line of a table: its words and examples have its meaning, its counter-examples have another or none, and
 * each line has something to show.
 */
export function testTable<L extends Line>(name: string, lines: readonly L[], { read, meaning }: Asked<L>): void {
  const shown = lines.flatMap((line) =>
    [...(line.words ?? []), ...(line.examples ?? [])].map((text) => ({ text, line })),
  )
  const apart = lines.flatMap((line) => (line.not ?? []).map((text) => ({ text, line })))
  describe(name, () => {
    it('has an example in every line', () => {
      expect(lines.filter(({ words, examples }) => !words?.length && !examples?.length)).toEqual([])
    })
    it.each(shown)('reads $text', ({ text, line }) => {
      expect(read(text)).toEqual(meaning(line))
    })
    if (apart.length > 0)
      it.each(apart)('reads $text otherwise', ({ text, line }) => {
        expect(read(text)).not.toEqual(meaning(line))
      })
  })
}
