import { z } from 'zod'
import { UNIT_KINDS } from '../model/plan.js'

const name = z.string().trim().min(2, 'a name has at least two characters')
const day = z.iso.date('a day is written "2019-03-18", in quotes')

/** Another name of a unit, how it differs from the canonical one, and since or until when it was in use. */
const Alias = z
  .strictObject({
    name,
    kind: z.enum(['abbreviation', 'variant', 'former', 'misprint']),
    from: day.optional(),
    until: day.optional(),
    source: z.string().optional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, 'from is later than until')
export type Alias = z.infer<typeof Alias>

/** One organisation of a region. */
const UnitEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has lower-case Latin letters, digits and hyphens'),
  name,
  full_name: name.optional(),
  kind: z.enum(UNIT_KINDS).exclude(['collective', 'unknown']),
  aliases: z.array(Alias).default([]),
})
export type UnitEntry = z.infer<typeof UnitEntry>

/** A part of a region that indicator tables have a row for: a subdistrict or town. */
const PlaceEntry = z.strictObject({
  name,
  code: z
    .string()
    .regex(/^\d{9}$/, 'a code of a subdistrict has nine digits')
    .optional(),
  aliases: z.array(Alias).default([]),
})
export type PlaceEntry = z.infer<typeof PlaceEntry>

/** A text in unit cells that is decided to be no unit. */
const NotUnit = z.strictObject({
  name: z.string().trim().min(1),
  reason: z.string().trim().min(1, 'a decision has a reason'),
  by: z.string().optional(),
  on: day.optional(),
})

/** A register: the units of one region. Without a region it serves every notice. */
export const Register = z.strictObject({
  region: z
    .strictObject({
      code: z
        .string()
        .regex(/^\d{6}$/, 'a code of a region has six digits, in quotes')
        .optional(),
      name,
      aliases: z.array(name).default([]),
    })
    .optional(),
  units: z.array(UnitEntry).default([]),
  places: z.array(PlaceEntry).default([]),
  not_units: z.array(NotUnit).default([]),
})
export type Register = z.infer<typeof Register>

const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean))

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
  /** Of an organ that has the functions of several: their ids. */
  unites: words,
  /** Empty where the forms are whole names. */
  endings: words,
  forms: z.array(Form).min(1),
  succeeded_by: z.strictObject({ id: z.string(), on: day }).optional(),
})
export type FunctionEntry = z.infer<typeof FunctionEntry>

export const LexiconFile = z.strictObject({ functions: z.array(FunctionEntry) })
