/** A document as it is laid out, whatever its format. */

/** A cell of a table: `down` and `across` count what it covers; covered positions are null. */
export interface Box {
  text: string
  down: number
  across: number
}
export type BoxRow = (Box | null)[]

export interface DrawnTable {
  kind: 'table'
  header: BoxRow[]
  body: BoxRow[]
}
export interface DrawnLine {
  kind: 'title' | 'heading' | 'line'
  text: string
}
export type Part = DrawnTable | DrawnLine

export const plain = (text: string): Box => ({ text, down: 1, across: 1 })

/** A row of one cell over its width. */
export function wide(text: string, width: number): BoxRow {
  return [{ text, down: 1, across: width }, ...Array.from({ length: width - 1 }, () => null)]
}
