import { basename } from 'node:path'
import { z } from 'zod'
import { type Correction as Applied, CORRECTABLE, type Correctable, type Override } from '../model/correction.js'
import { UsageError } from '../model/errors.js'
import { readText } from '../text/files.js'
import { readYaml } from '../text/yaml.js'
import { readDocumentNumber } from '../vocabulary/frame/document-numbers.js'
import { recordMeant, sourceOf } from './source.js'

const REMEDY = 'See “Corrections” in the README for the shape of a correction.'

/** A file of corrections that is read already, from elsewhere than a disk. */
export interface OverridesText {
  /** Its name, for messages. */
  file: string
  text: string
}

/**
 * The corrections of several files, in their order.
 * @param files their paths, or what they hold
 * @throws UsageError with file and line where one is damaged, or two correct the same field
 */
export function loadOverrides(files: readonly (string | OverridesText)[]): Override[] {
  const read = files
    .map((file) => (typeof file === 'string' ? { file, text: readOverrides(file) } : file))
    .flatMap(({ file, text }) => parseOverrides(text, file))
  const taken = new Map<string, Located>()
  for (const located of read) {
    const key = targetOf(located.override)
    const other = taken.get(key)
    if (other) throw twice(located, other)
    taken.set(key, located)
  }
  return read.map(({ override }) => override)
}

interface Located {
  override: Override
  /** Path and line, for messages on the spot. */
  at: string
}

function parseOverrides(yaml: string, file: string): Located[] {
  return readYaml(yaml, file, Overrides, REMEDY).flatMap(({ value, lineAt }) =>
    value.map((correction, index) => {
      const line = lineAt([index])
      const id = `${recordMeant(correction.record).id}:${correction.field}` as const
      return { override: { id, ...correction, where: `${basename(file)}:${line}` }, at: `${file}:${line}` }
    }),
  )
}

/** What a correction changes. A title is that of the whole task, whatever record names it. */
function targetOf({ source, record, field }: Override): string {
  const { id, task } = recordMeant(record)
  return [sourceOf(source), field === 'task_title' ? task : id, field].join(' ')
}

function twice({ override: { record, field }, at }: Located, other: Located): UsageError {
  return new UsageError(at, `${field} of ${record} is corrected twice: see ${other.at}.`, 'Keep one of the two.')
}

function readOverrides(file: string): string {
  try {
    return readText(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const what = `The corrections cannot be read: ${code ?? String(error)}.`
    throw new UsageError(file, what, 'Check the path given with --overrides.')
  }
}

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
const Overrides = z.array(Correction).prefault([])
