import type { List, Lists } from './definitions.js'
import { writeNumber } from './formats.js'

/** A list has nine levels (ECMA-376 part 1, 17.9.6). */
const LEVELS = 9

/** Counts the paragraphs of lists in reading order and writes the number that Word prints before each. */
export class ListCounter {
  /** Numbers by definition, then by level; lists of one definition count on from each other. */
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly used = new Set<string>()

  constructor(private readonly lists: Lists) {}

  /** The number of the next paragraph of a list with what parts it from the text; empty for a bullet or an unknown list. */
  next(numId: string, level: number): string {
    const list = this.lists(numId)
    const own = list?.levels.get(level)
    if (!list || !own || level < 0 || level >= LEVELS) return ''
    const counts = this.countsOf(list, numId)
    counts[level] = (counts[level] ?? own.start - 1) + 1
    this.restartBelow(list, counts, level)
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) =>
      this.numberOf(list, counts, Number(digit) - 1, own.legal),
    )
    return text === '' ? '' : text + own.suffix
  }

  /** The level of a list that a style is tied to. */
  levelOfStyle(numId: string, style: string): number | undefined {
    return [...(this.lists(numId)?.levels ?? [])].find(([, level]) => level.style === style)?.[0]
  }

  private countsOf(list: List, numId: string): (number | undefined)[] {
    const counts = this.counts.get(list.definition) ?? []
    this.counts.set(list.definition, counts)
    if (!this.used.has(numId)) for (const [level, start] of list.restarts) counts[level] = start - 1
    this.used.add(numId)
    return counts
  }

  private restartBelow(list: List, counts: (number | undefined)[], level: number): void {
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels.get(below)?.restart
      if (restart === undefined || (restart > 0 && level < restart)) counts[below] = undefined
    }
  }

  private numberOf(list: List, counts: readonly (number | undefined)[], level: number, legal: boolean): string {
    const { start = 1, format = 'decimal' } = list.levels.get(level) ?? {}
    return writeNumber(counts[level] ?? start, legal ? 'decimal' : format)
  }
}
