import { fold } from './fold.js'

/** Numbers and years; those of PM2.5 and COP15 are part of a name. */
const NUMBER = /(?<![a-z\d.])\d+(?:\.\d+)?年?/g

/** How alike two names are, 0 to 1, by their pairs of characters; numbers and years do not count. */
export function nameLikeness(a: string, b: string): number {
  const [first, second] = [pairsIn(a), pairsIn(b)]
  if (first.size + second.size === 0) return fold(a) === fold(b) ? 1 : 0
  const both = [...first].filter((pair) => second.has(pair)).length
  return (2 * both) / (first.size + second.size)
}

function pairsIn(name: string): Set<string> {
  const characters = [...fold(name).toLowerCase().replace(NUMBER, '')]
  return new Set(characters.length === 1 ? characters : characters.slice(1).map((char, at) => characters[at]! + char))
}
