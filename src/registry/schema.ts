import { z } from 'zod'
import { UNIT_KINDS } from '../model/plan.js'
import { RANKS } from '../vocabulary/organs/levels.js'

const name = z.string().trim().min(2, 'a name has at least two characters')
const day = z.iso.date('a day is written "2019-03-18", in quotes')
const kind = z.enum(UNIT_KINDS).exclude(['collective', 'unknown'])

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
  kind,
  source: z.string().optional(),
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

const listOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)
const words = z.string().default('').transform(listOf)
const ranks = z
  .string()
  .default('')
  .transform(listOf)
  .pipe(z.array(z.enum(RANKS)))
const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'an id has lower-case Latin letters and hyphens')
const successor = z.strictObject({ id, on: day })

/** A name that an organ has or had. */
const Form = z.strictObject({
  name: z.string().min(1),
  full: z.string().min(2).optional(),
  aliases: words,
  from: day.optional(),
  until: day.optional(),
  source: z.string().optional(),
})

/** One way in which governments call the organ of a function; without the ending where the function has endings. */
const FunctionForm = Form.extend({
  /** Whole names, ending included. */
  words,
  /** Ranks of the governments that call it so; empty: those of the entry. */
  at: ranks,
}).strict()
export type FunctionForm = z.infer<typeof FunctionForm>

/** What an organ does, whatever government it belongs to. */
export const FunctionEntry = z.strictObject({
  id,
  kind,
  /** Of an organ that has the functions of several: their ids. */
  unites: words,
  /** Empty where the forms are whole names. */
  endings: words,
  /** What stands for it among the functions of one organ: 教 of 科教文体局. */
  short: words,
  /** Ranks of the governments that have such an organ. */
  at: ranks,
  /** The organ of the centre whose branch it is. */
  of: z.string().optional(),
  /** Whether it is called by its place, whatever stands in front: 芜湖海关. */
  by_place: z.boolean().default(false),
  forms: z.array(FunctionForm).min(1),
  succeeded_by: successor.optional(),
  /** The last day on which the branch in a capital was that of its province. */
  capital_until: day.optional(),
  passes_to: z.strictObject({ ids: words, on: day }).optional(),
})
export type FunctionEntry = z.infer<typeof FunctionEntry>

/** A kind of zone that is governed for its government: 高新区. */
const Zone = z.strictObject({
  id,
  alone: z.boolean().default(false),
  name,
  full: name.optional(),
  aliases: words,
  /** Words of zones beside it, each of one of its own. */
  others: words,
})
export type Zone = z.infer<typeof Zone>

/** What is known of a day from a document. */
const Reform = z.strictObject({ on: day, source: z.string() })
export type Reform = z.infer<typeof Reform>

export const LexiconFile = z.strictObject({
  reforms: z.array(Reform).default([]),
  functions: z.array(FunctionEntry),
  companies: z.array(words).default([]),
  zones: z.array(Zone).default([]),
})
export type LexiconFile = z.infer<typeof LexiconFile>

/** An organ of the centre. */
const CentralOrgan = z.strictObject({
  id,
  kind,
  /** What stands in front of the names of its branches alone: 民航江苏监管局. */
  heads: words,
  forms: z.array(Form.strict()).min(1),
  succeeded_by: successor.optional(),
})
export type CentralOrgan = z.infer<typeof CentralOrgan>
export type CentralForm = CentralOrgan['forms'][number]

export const CentreFile = z.strictObject({ reforms: z.array(Reform), organs: z.array(CentralOrgan) })
export type CentreFile = z.infer<typeof CentreFile>
