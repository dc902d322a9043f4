import { BOILERPLATE } from '../../vocabulary/boilerplate.js'
import { fold } from './fold.js'
import { maskNumbers } from './numbers.js'

/** What a text consists of for finding its like: pairs of neighbouring characters and whole Latin words, numbers aside. */
export interface Grams {
  /** Each once. */
  own: string[]
  /** Words that stand in any task. */
  common: string[]
}

const COMMON = new RegExp([...BOILERPLATE].sort((a, b) => b.length - a.length).join('|'), 'g')
/** Stretches without signs: what stands on both sides of one is no pair. */
const WORDS = /[a-z]+|[^\p{P}\p{S}\p{Z}a-z]+/gu

/** The grams of a text. A single character between signs is one by itself. */
export function gramsOf(text: string): Grams {
  const own = new Set<string>()
  const common = new Set<string>()
  const masked = maskNumbers(fold(text).toLowerCase())
  const rest = masked.replace(COMMON, (word) => {
    common.add(word)
    return ' '
  })
  for (const [word] of rest.matchAll(WORDS)) addPairs(word, own)
  return { own: [...own], common: [...common] }
}

function addPairs(word: string, grams: Set<string>): void {
  const characters = [...word]
  if (characters.length === 1 || /^[a-z]/.test(word)) return void grams.add(word)
  for (let at = 1; at < characters.length; at++) grams.add(characters[at - 1]! + characters[at]!)
}
