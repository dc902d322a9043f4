import { z } from 'zod'

/** Where a value stands in a text input (Markdown, HTML): 1-based line and column of its first character. */
export const TextPlace = z.object({
  line: z.int().positive(),
  column: z.int().positive(),
})

export type TextPlace = z.infer<typeof TextPlace>

/** Where a value stands in a paged input: 1-based page, and its box in points, left, top, right, bottom. */
export const PagePlace = z.object({
  page: z.int().positive(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
})

/** Where a table cell stands in a Word document, which has no pages: 1-based table, row and column of its grid, and the table’s block. */
export const CellPlace = z.object({
  block: z.int().positive(),
  table: z.int().positive(),
  row: z.int().positive(),
  column: z.int().positive(),
})

/** Where a text outside tables stands in a Word document: 1-based number among the paragraphs and tables of its body. */
export const BlockPlace = z.object({
  block: z.int().positive(),
})

/** Where a value stands in a workbook: its sheet by 1-based number and name, 1-based row and column. */
export const SheetPlace = z.object({
  sheet: z.int().positive(),
  sheet_name: z.string(),
  row: z.int().positive(),
  column: z.int().positive(),
})

/** A cell’s place is a block’s with more to it, and is tried first. */
export const Place = z.union([TextPlace, PagePlace, CellPlace, SheetPlace, BlockPlace])
export type Place = z.infer<typeof Place>

/** On a line longer than this, in characters, a person needs the column, too: a web page may stand on one line. */
const LONG_LINE = 1000

/**
 * Names the places of a value as a person looks them up: `L51,L55` in text, `p4` or `p3-4` on pages, `T2R7` or `B13` in
 * a Word document, `Sheet1!7` in a workbook. Places come in reading order; each line, row or page is named once.
 */
export function nameOf(places: readonly Place[]): string {
  const pages = [...new Set(places.flatMap((place) => ('page' in place ? [place.page] : [])))]
  const range = pages.length === 0 ? [] : [`p${pages[0]}${pages.length > 1 ? `-${pages.at(-1)}` : ''}`]
  const named = places.flatMap((place) => ('page' in place ? [] : [nameOfOne(place)]))
  return [...new Set([...named, ...range])].join(',')
}

/** The line of a place as a person looks it up; its column only where the line is long. */
export function lineOf({ line, column }: TextPlace): { line: number; column: number | null } {
  return { line, column: column > LONG_LINE ? column : null }
}

/** `notice.md:51`, `notice.pdf:p4`, `notice.docx:T2R7`: what editors and terminals open. */
export function whereOf(file: string, place: Place | null): string {
  if (place === null) return file
  return `${file}:${'line' in place ? place.line : nameOf([place])}`
}

/** Whether a person looks these places up apart: on other lines, rows or pages. */
export function areApart(places: readonly Place[]): boolean {
  return new Set(places.map((place) => nameOf([place]))).size > 1
}

function nameOfOne(place: Exclude<Place, z.infer<typeof PagePlace>>): string {
  if ('line' in place) {
    const { line, column } = lineOf(place)
    return `L${line}${column === null ? '' : `:${column}`}`
  }
  if ('sheet' in place) return `${place.sheet_name}!${place.row}`
  return 'table' in place ? `T${place.table}R${place.row}` : `B${place.block}`
}

/** The reading order of two places of one document: negative where the first stands before. */
export function orderOf(a: Place, b: Place): number {
  const [first, second] = [orderKey(a), orderKey(b)]
  return first[0] - second[0] || first[1] - second[1]
}

function orderKey(place: Place): [number, number] {
  if ('line' in place) return [place.line, place.column]
  if ('page' in place) return [place.page, place.box[1]]
  if ('sheet' in place) return [place.sheet, place.row]
  return [place.block, 'row' in place ? place.row : 0]
}
