import { z } from 'zod'
import { UNIT_KINDS } from '../model/plan.js'

const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean))
const day = z.iso.date('a day is written "2019-03-31", in quotes')

/** One way in which governments call the organ of a function; without the ending where the function has endings. */
const Form = z.strictObject({
  name: z.string().min(1),
  full: z.string().min(2).optional(),
  aliases: words,
  /** Whole names, ending included. */
  words,
  from: day.optional(),
  until: day.optional(),
})
export type Form = z.infer<typeof Form>

/** What an organ does, whatever government it belongs to. */
export const FunctionEntry = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'an id of a function has lower-case Latin letters and hyphens'),
  kind: z.enum(UNIT_KINDS).exclude(['collective', 'unknown']),
  /** Empty where the forms are whole names. */
  endings: words,
  forms: z.array(Form).min(1),
  succeeded_by: z.strictObject({ id: z.string(), on: day }).optional(),
})
export type FunctionEntry = z.infer<typeof FunctionEntry>

export const LexiconFile = z.strictObject({ functions: z.array(FunctionEntry) })
