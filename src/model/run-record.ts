import { z } from 'zod'
import { FIELDS_OF_LIMITS } from './limits.js'

const count = z.int().nonnegative()
/** Path from the folder of the record, with `/`; its SHA-256. */
const UsedFile = z.object({ path: z.string(), sha256: z.string() })

/** What was counted over all documents of a run. */
export const RunCounts = z.object({
  documents: count,
  records: count,
  indicators: count,
  cells: count,
  cells_in_quarantine: count,
  /** Records that say something, by column of tasks. */
  filled: z.record(z.string(), count),
})
export type RunCounts = z.infer<typeof RunCounts>

export const RunSource = z.object({
  /** As a person knows it; a source of git is `REF:PATH`. */
  path: z.string(),
  from: z.enum(['file', 'git', 'stdin']),
  sha256: z.string().nullable(),
  bytes: count.nullable(),
  /** The id that its document has by itself; null where it could not be read. */
  document: z.string().nullable(),
  records: count,
  indicators: count,
  unread: z.string().nullable(),
})
export type RunSource = z.infer<typeof RunSource>

/** `run.json`: all that a package was made with, so that it can be made again. It holds no time. */
export const RunRecord = z.object({
  tool: z.object({
    version: z.string(),
    /** SHA-256 of the code that reads documents and of all releases it runs with. */
    pipeline: z.string(),
    node: z.string(),
    packages: z.record(z.string(), z.string()),
  }),
  /** SHA-256 of the ids, severities and words of all rules. */
  rules: z.string(),
  registry: z.object({ hash: z.string(), files: z.array(UsedFile) }),
  corrections: z.array(UsedFile),
  options: z.object({
    formats: z.array(z.string()),
    excel: z.boolean(),
    limits: z.object(Object.fromEntries(FIELDS_OF_LIMITS.map((name) => [name, count]))),
  }),
  /** Where it ran, from the folder of the record; paths of sources start there. */
  cwd: z.string(),
  sources: z.array(RunSource),
  counts: RunCounts,
})
export type RunRecord = z.infer<typeof RunRecord>
