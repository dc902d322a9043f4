import { z } from 'zod'

/** Where a value stands in a text input: 1-based line and column of its first character. */
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

export const Place = z.union([TextPlace, PagePlace])
export type Place = z.infer<typeof Place>

/**
 * Names the places of a value as a person looks them up: `L51,L55` in text, `p4` or `p3-4` on pages.
 * Places come in reading order; each line or page is named once.
 */
export function nameOf(places: readonly Place[]): string {
  const lines = unique(places.flatMap((place) => ('line' in place ? [place.line] : [])))
  const pages = unique(places.flatMap((place) => ('page' in place ? [place.page] : [])))
  const named = lines.map((line) => `L${line}`)
  if (pages.length > 0) named.push(`p${pages[0]}${pages.length > 1 ? `-${pages.at(-1)}` : ''}`)
  return named.join(',')
}

/** The reading order of two places of one document: negative where the first stands before. */
export function orderOf(a: Place, b: Place): number {
  const [first, second] = [a, b].map((place) =>
    'line' in place ? [place.line, place.column] : [place.page, place.box[1]],
  )
  return first![0]! - second![0]! || first![1]! - second![1]!
}

function unique(numbers: number[]): number[] {
  return [...new Set(numbers)]
}
