import { z } from 'zod'
import { DERIVATIONS, type Origin } from './derivations.js'
import { Place } from './place.js'

/** One piece of a value: the text of a table cell (numbered from 1) or of a paragraph (no table), and where it stands. */
export const Fragment = z.object({
  table: z.int().positive().nullable(),
  row: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
  place: Place,
  text: z.string(),
})
export type Fragment = z.infer<typeof Fragment>

export const Derivation = z.enum(DERIVATIONS)
export type Derivation = z.infer<typeof Derivation>

/** A text with its provenance. `rule` names the rule of a value that is not simply printed, or the correction it comes from. */
export const Field = z.object({
  text: z.string(),
  derivation: Derivation,
  rule: z.string().nullable() as unknown as z.ZodType<Origin['rule']>,
  fragments: z.array(Fragment),
})
export type Field = z.infer<typeof Field>
