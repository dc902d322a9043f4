import { fold } from './fold.js'

const SIGNS = /[,;:。!?]/
const NUMBER = /\d+(?:[.,]\d+)*/g

/** The clauses of a text, signs and width folded, numbers masked. */
export function clausesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) => fold(paragraph).split(SIGNS))
    .map((clause) => clause.replace(NUMBER, '#'))
    .filter(Boolean)
}
