import { z } from 'zod'

/** Why characters that an input holds stand nowhere in its plan, and what that means. */
export const LEFT_OUT = {
  hidden: 'Nobody sees them: invisible, clipped, painted over, marked as hidden.',
  furniture: 'They belong to the page: page numbers, running lines, menus of a site, headers and footers.',
  'drawn twice': 'The same character at the same place, as bold type and shadows are made.',
  beside: 'They stand beside the text and are told in a finding: comments, notes, charts, readings above characters.',
  deleted: 'Struck out, or deleted with changes tracked.',
  'not text': 'Controls, scripts’ leftovers, alternatives for programs that cannot show something.',
  unread: 'A form that is not read, told in a finding.',
} as const
export type LeftOut = keyof typeof LEFT_OUT

const count = z.int().nonnegative()

export const LeftOutCounts = z.partialRecord(z.enum(Object.keys(LEFT_OUT) as [LeftOut, ...LeftOut[]]), count)
export type LeftOutCounts = z.infer<typeof LeftOutCounts>

/**
 * The visible characters of an input (code points that are no blanks), counted by its reader at the lowest layer it has,
 * before anything is made of them: glyphs shown, text nodes, values of cells.
 */
export interface CharacterCount {
  /** Those in the input. A merged cell counts once. */
  seen: number
  /** Those that are printed but in no text of the input: the automatic numbers of lists. */
  made: number
  /** Of both, what the reader handed on in no block, by reason. */
  left_out: LeftOutCounts
}

/** Sums counts: of the pages, parts or pieces of one document. */
export function totalCount(counts: Iterable<CharacterCount>): CharacterCount {
  const total: CharacterCount = { seen: 0, made: 0, left_out: {} }
  for (const { seen, made, left_out } of counts) {
    total.seen += seen
    total.made += made
    for (const [reason, characters] of Object.entries(left_out) as [LeftOut, number][])
      total.left_out[reason] = (total.left_out[reason] ?? 0) + characters
  }
  return total
}

/** Where the visible characters of a document went: `seen + made` is the sum of all others. */
export const CharacterLedger = z.object({
  seen: count,
  made: count,
  in_records: count,
  in_structure: count,
  in_text: count,
  in_quarantine: count,
  left_out: LeftOutCounts,
})
export type CharacterLedger = z.infer<typeof CharacterLedger>
