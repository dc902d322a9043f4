import { fold } from './text.js'

/** Signs that end a clause; a comma between digits parts none. */
const SIGNS = /[;:。!?]|(?<!\d),|,(?!\d)/
/** 新建公园40个、改造小区30个 are two clauses, 教育、医疗、养老 is none. */
export const LEAST_CLAUSE = 5

/** The clauses of a text, signs and width folded. */
export function clausesIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) => fold(paragraph).split(SIGNS))
    .filter(Boolean)
    .flatMap(itemsOf)
}

/** What stands between 、 where each piece is long enough to say something. */
function itemsOf(clause: string): string[] {
  const items = clause.split('、')
  return areClauses(items) ? items : [clause]
}

/** Whether what a text lists are clauses of their own, each. */
export function areClauses(items: readonly string[]): boolean {
  return items.every((item) => item.length >= LEAST_CLAUSE)
}
