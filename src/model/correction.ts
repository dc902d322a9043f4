import { z } from 'zod'

/** The fields of a record that a person may correct: its texts, from which days and units are read afresh. */
export const CORRECTABLE = ['measure', 'deadline', 'lead', 'support', 'upper_lead', 'task_title', 'section'] as const
export type Correctable = (typeof CORRECTABLE)[number]

/** The id of a correction: the record without its document, and the field. */
export type CorrectionId = `${string}:${Correctable}`

/** A correction that was applied: its id stands in provenance behind `corrected:`. */
export const Correction = z.object({
  id: z.string() as unknown as z.ZodType<CorrectionId>,
  source: z.string(),
  record: z.string(),
  field: z.enum(CORRECTABLE),
  expect: z.string(),
  set: z.string(),
  reason: z.string(),
  by: z.string(),
  on: z.iso.date().optional(),
})
export type Correction = z.infer<typeof Correction>

/** A correction and where it is written. */
export interface Override extends Correction {
  /** Base name and line: gongwen.overrides.yaml:12. */
  where: string
}
