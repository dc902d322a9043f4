import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/diff/match/candidates.js'
import type { Entry } from '../../../src/diff/match/entry.js'
import { CANDIDATES, FREQUENT, RAREST } from '../../../src/diff/match/thresholds.js'

/** A record of words that weigh one each, known by their numbers. */
function entry(at: number, words: readonly number[]): Entry {
  return { at, all: { weights: new Map(words.map((word) => [word, 1])), total: words.length } } as unknown as Entry
}
const many = (count: number, wordsOf: (at: number) => number[]): Entry[] =>
  Array.from({ length: count }, (_, at) => entry(at, wordsOf(at)))
const isForbidden = () => false

/** Places of the records that one is held against. */
const found = (one: Entry, others: Entry[]): number[] =>
  candidatesOf([one], others, isForbidden)
    .get(one)!
    .map(({ at }) => at)

describe('a record is held against those that share a word with it', () => {
  it('on either side, and against no others', () => {
    const others = [entry(0, [1, 2]), entry(1, [3]), entry(2, [2, 4])]
    expect(found(entry(0, [2]), others)).toEqual([0, 2])
  })

  it('but never against one that a person said it is not', () => {
    const [one, other] = [entry(0, [1]), entry(0, [1])]
    expect(candidatesOf([one], [other], () => true).get(one)).toEqual([])
  })

  it.each([
    ['found where so many are looked at', CANDIDATES - 1, true],
    ['not where as many share more', CANDIDATES, false],
  ])('and one that shares little is %s', (_, nearer, isFound) => {
    const [same, little] = [
      [1, 2],
      [1, 9, 10, 11],
    ]
    const old = many(CANDIDATES + 1, () => same)
    const fresh = many(nearer + 1, (at) => (at < nearer ? same : little))
    const last = candidatesOf(old, fresh, isForbidden).get(old.at(-1)!)!
    expect(last.includes(fresh.at(-1)!)).toBe(isFound)
  })

  it.each([
    ['a word that as many have as are looked through', FREQUENT, CANDIDATES],
    ['its rare word alone where more have the other', FREQUENT + 1, 1],
  ])('it is found by %s', (_, count, candidates) => {
    const [common, rare] = [1, 2]
    const old = many(count, (at) => (at === count - 1 ? [common, rare] : [common, 10_000 + at]))
    const fresh = many(count, (at) => (at === 0 ? [common, rare] : [common, 100 + at]))
    expect(candidatesOf(old, fresh, isForbidden).get(old.at(-1)!)).toHaveLength(candidates)
  })

  it('by its rarest words where all are frequent', () => {
    const words = Array.from({ length: RAREST + 1 }, (_, word) => word)
    const [common, rarer] = [RAREST, RAREST - 1]
    /** More records have a word the higher it is. */
    const others = words.flatMap((word) => Array.from({ length: FREQUENT + 1 + word }, () => [word]))
    const fresh = [[common], [rarer], ...others].map((own, at) => entry(at, own))
    const old = [...many(CANDIDATES, () => [common]), ...many(CANDIDATES, () => [rarer]), entry(0, words)]
    const places = new Set(
      candidatesOf(old, fresh, isForbidden)
        .get(old.at(-1)!)!
        .map(({ at }) => at),
    )
    expect([places.has(0), places.has(1)]).toEqual([false, true])
  })
})
