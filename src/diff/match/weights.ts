import { BOILERPLATE } from '../../vocabulary/boilerplate.js'
import { fold, maskNumbers } from '../text.js'
import { COMMON_WORD, CONTAINED } from './thresholds.js'
import { matchesOf } from '../../text/matches.js'

/** A text as the ids of its grams, each with its weight: rare ones weigh more, words of any task little. */
export interface WeightedText {
  weights: ReadonlyMap<number, number>
  total: number
}

/** How many records have each gram. First all records are counted, then their texts can be weighed. */
export class Corpus {
  private readonly ids = new Map<string, number>()
  private readonly frequency: number[] = []
  private readonly isCommon: boolean[] = []
  private records = 0

  /** Counts a record by its texts; gives the grams of each. */
  count(texts: readonly string[]): number[][] {
    const grams = texts.map((text) => this.idsOf(text))
    for (const gram of new Set(grams.flat())) this.frequency[gram]!++
    this.records++
    return grams
  }

  weigh(grams: readonly number[]): WeightedText {
    const weights = new Map(grams.map((gram) => [gram, this.weightOf(gram)]))
    let total = 0
    for (const weight of weights.values()) total += weight
    return { weights, total }
  }

  /** A piece of a text that was counted. */
  weighPiece(text: string): WeightedText {
    const { own, common } = gramsOf(text)
    const known = [...own, ...common.map(commonKey)].flatMap((key) => this.ids.get(key) ?? [])
    return this.weigh(known)
  }

  private weightOf(gram: number): number {
    const rarity = Math.log(1 + this.records / this.frequency[gram]!)
    return this.isCommon[gram] ? rarity * COMMON_WORD : rarity
  }

  private idsOf(text: string): number[] {
    const { own, common } = gramsOf(text)
    return [...own.map((gram) => this.idOf(gram, false)), ...common.map((gram) => this.idOf(gram, true))]
  }

  private idOf(gram: string, common: boolean): number {
    const key = common ? commonKey(gram) : gram
    let id = this.ids.get(key)
    if (id === undefined) {
      this.ids.set(key, (id = this.frequency.length))
      this.frequency.push(0)
      this.isCommon.push(common)
    }
    return id
  }
}

function commonKey(gram: string): string {
  return `=${gram}`
}

/** What a text consists of for finding its like: pairs of neighbouring characters and whole Latin words, numbers aside. */
interface Grams {
  /** Each once. */
  own: string[]
  /** Words that stand in any task. */
  common: string[]
}

const COMMON = new RegExp([...BOILERPLATE].sort((a, b) => b.length - a.length).join('|'), 'g')
/** Stretches without signs: what stands on both sides of one is no pair. */
const WORDS = /[a-z]+|[^\p{P}\p{S}\p{Z}a-z]+/gu

/** The grams of a text. A single character between signs is one by itself. */
function gramsOf(text: string): Grams {
  const own = new Set<string>()
  const common = new Set<string>()
  const masked = maskNumbers(fold(text).toLowerCase())
  const rest = masked.replace(COMMON, (word) => {
    common.add(word)
    return ' '
  })
  for (const [word] of matchesOf(rest, WORDS)) addPairs(word, own)
  return { own: [...own], common: [...common] }
}

function addPairs(word: string, grams: Set<string>): void {
  const characters = [...word]
  if (characters.length === 1 || /^[a-z]/.test(word)) return void grams.add(word)
  for (let at = 1; at < characters.length; at++) grams.add(characters[at - 1]! + characters[at]!)
}

/** Weight of what two texts share. */
export function shared(a: WeightedText, b: WeightedText): number {
  const [few, many] = a.weights.size < b.weights.size ? [a, b] : [b, a]
  let sum = 0
  for (const [gram, weight] of few.weights) if (many.weights.has(gram)) sum += weight
  return sum
}

/** Of what two texts say, the share that both say (0 to 1). Two empty texts are alike. */
export function dice(a: WeightedText, b: WeightedText): number {
  return a.total + b.total === 0 ? 1 : (2 * shared(a, b)) / (a.total + b.total)
}

/** The share of a text that another one says, too. */
export function containment(part: WeightedText, whole: WeightedText): number {
  return part.total === 0 ? 0 : shared(part, whole) / part.total
}

/** How alike two texts are, 0 to 1: by what both say, and by how much of the longer one the shorter one says. */
export function textLikeness(a: WeightedText, b: WeightedText): number {
  const [short, long] = a.total < b.total ? [a, b] : [b, a]
  return (1 - CONTAINED) * dice(a, b) + CONTAINED * containment(short, long)
}
