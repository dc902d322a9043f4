import { fold } from './fold.js'
import { maskNumbers } from './numbers.js'

const SIGNS = /[,;:。!?]/

/** The clauses of a text, signs and width folded, numbers masked. */
export function clausesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) => fold(paragraph).split(SIGNS))
    .map(maskNumbers)
    .filter(Boolean)
}
