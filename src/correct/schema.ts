import { z } from 'zod'
import { CORRECTABLE, type Correctable, type Correction as Applied } from '../model/correction.js'
import { readDocumentNumber } from '../vocabulary/frame/document-numbers.js'

/** Without these a record is none: they cannot be corrected to nothing. */
const NEVER_EMPTY: ReadonlySet<Correctable> = new Set<Correctable>(['measure', 'task_title', 'section'])
const SHA256 = /^(?:sha256:)?[0-9a-f]{64}$/

const text = (meaning: string) => z.string({ error: meaning })
const words = (meaning: string) => text(meaning).trim().min(1, meaning)

/** One correction as a person writes it. */
const Correction = z
  .strictObject({
    source: text('a source is a 发文字号 (西政办发〔2022〕2号) or the SHA-256 of the file').refine(
      (source) => SHA256.test(source) || readDocumentNumber(source) !== null,
      'a source is a 发文字号 (西政办发〔2022〕2号) or the SHA-256 of the file, 64 digits',
    ),
    record: text('a record is an id of tasks.csv').regex(
      /^(?:[^/]+\/)*[^/]+\/[^/]+\/\d+$/,
      'a record is an id of tasks.csv, or its annex/task/measure: 1/2/1',
    ),
    field: z.enum(CORRECTABLE, { error: `a field is one of ${CORRECTABLE.join(', ')}` }),
    expect: text('expect is the text that is to be corrected, "" where the notice prints none'),
    set: text('set is the right text'),
    reason: words('a correction has a reason'),
    by: words('a correction says by whom it is'),
    on: z.iso.date('a day is written 2022-03-18').optional(),
  })
  .refine(({ expect, set }) => expect !== set, { path: ['set'], message: 'it is what is expected already' })
  .refine(({ field, set }) => set.trim() !== '' || !NEVER_EMPTY.has(field), {
    path: ['set'],
    message: 'a record cannot be without this field',
  }) satisfies z.ZodType<Omit<Applied, 'id'>>

/** A file of corrections. */
export const Overrides = z.array(Correction).prefault([])
