import { z } from 'zod'

/** The file that a value stands in, where its document has several and it is not the first: 1-based number, and base name. */
const inFile = { file: z.int().min(2).optional(), file_name: z.string().optional() }

/** Where a value stands in a text input (Markdown, HTML): 1-based line and column of its first character. */
export const TextPlace = z.object({
  line: z.int().positive(),
  column: z.int().positive(),
  ...inFile,
})

export type TextPlace = z.infer<typeof TextPlace>

/** Where a value stands in a paged input: 1-based page, and its box in points, left, top, right, bottom. */
export const PagePlace = z.object({
  page: z.int().positive(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  ...inFile,
})

/** Where a table cell stands in a Word document, which has no pages: 1-based table, row and column of its grid, and the table’s block. */
export const CellPlace = z.object({
  block: z.int().positive(),
  table: z.int().positive(),
  row: z.int().positive(),
  column: z.int().positive(),
  ...inFile,
})

/** Where a text outside tables stands in a Word document: 1-based number among the paragraphs and tables of its body. */
export const BlockPlace = z.object({
  block: z.int().positive(),
  ...inFile,
})

/** Where a value stands in a workbook: its sheet by 1-based number and name, 1-based row and column. */
export const SheetPlace = z.object({
  sheet: z.int().positive(),
  sheet_name: z.string(),
  row: z.int().positive(),
  column: z.int().positive(),
  ...inFile,
})

/** A cell’s place is a block’s with more to it, and is tried first. */
export const Place = z.union([TextPlace, PagePlace, CellPlace, SheetPlace, BlockPlace])
export type Place = z.infer<typeof Place>

/** On a line longer than this, in characters, a person needs the column, too: a web page may stand on one line. */
const LONG_LINE = 1000

/**
 * Names the places of a value as a person looks them up: `L51,L55` in text, `p4` or `p3-4` on pages, `T2R7` or `B13` in
 * a Word document, `Sheet1!7` in a workbook; `附件1.pdf#p4` in a file that is not the first of its document. Places come in
 * reading order; each line, row or page is named once.
 */
export function nameOf(places: readonly Place[]): string {
  const files = [...new Set(places.map(fileOf))]
  return files
    .map((file) => {
      const names = namesIn(places.filter((place) => fileOf(place) === file))
      return file === null ? names : `${file}#${names}`
    })
    .join(',')
}

/** Base name of the file that a place is in; null in the first of its document. */
export function fileOf({ file_name }: Place): string | null {
  return file_name ?? null
}

function namesIn(places: readonly Place[]): string {
  const pages = [...new Set(places.flatMap((place) => ('page' in place ? [place.page] : [])))]
  const range = pages.length === 0 ? [] : [`p${pages[0]}${pages.length > 1 ? `-${pages.at(-1)}` : ''}`]
  const named = places.flatMap((place) => ('page' in place ? [] : [nameOfOne(place)]))
  return [...new Set([...named, ...range])].join(',')
}

/** The line of a place as a person looks it up; its column only where the line is long. */
export function lineOf({ line, column }: TextPlace): { line: number; column: number | null } {
  return { line, column: column > LONG_LINE ? column : null }
}

/**
 * `notice.md:51`, `notice.pdf:p4`, `notice.docx:T2R7`: what editors and terminals open.
 * @param files the paths of a document’s files, the first of which places do not name
 */
export function whereOf(files: readonly [string, ...string[]], place: Place | null): string {
  if (place === null) return files[0]
  return `${pathOf(files, place)}:${'line' in place ? place.line : namesIn([place])}`
}

/** The path of the file that a place is in. */
export function pathOf(files: readonly [string, ...string[]], place: Place | null): string {
  return files[(place?.file ?? 1) - 1] ?? place?.file_name ?? files[0]
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
  return (a.file ?? 1) - (b.file ?? 1) || first[0] - second[0] || first[1] - second[1]
}

function orderKey(place: Place): [number, number] {
  if ('line' in place) return [place.line, place.column]
  if ('page' in place) return [place.page, place.box[1]]
  if ('sheet' in place) return [place.sheet, place.row]
  return [place.block, 'row' in place ? place.row : 0]
}
