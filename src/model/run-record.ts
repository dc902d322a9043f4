import { z } from 'zod'
import { HEADERS } from './column-names.js'
import { FIELDS_OF_LIMITS } from './limits.js'

const count = z.int().nonnegative()
const UsedFile = z.object({ path: z.string(), sha256: z.string() })

/** What was counted over all documents of a run. */
export const RunCounts = z.object({
  documents: count,
  records: count,
  indicators: count,
  cells: count,
  cells_in_quarantine: count,
  filled: z.record(z.string(), count),
})
export type RunCounts = z.infer<typeof RunCounts>

export const RunSource = z.object({
  path: z.string(),
  from: z.enum(['file', 'git', 'stdin']),
  sha256: z.string().nullable(),
  bytes: count.nullable(),
  document: z.string().nullable(),
  records: count,
  indicators: count,
  unread: z.string().nullable(),
})
export type RunSource = z.infer<typeof RunSource>

/** `environment.json`: what a run ran with. It differs from machine to machine where the package is the same, byte for byte. */
export const Environment = z.object({
  node: z.string().meta({ description: 'The release of Node.' }),
  packages: z.record(z.string(), z.string()).meta({ description: 'The release of each package that it loads.' }),
  pipeline: z.string().meta({ description: 'SHA-256 of the code that reads documents and of all these releases.' }),
})
export type Environment = z.infer<typeof Environment>

/** `run.json`: all that a package was made of, so that it can be made again. It holds no time and nothing of the machine. */
export const RunRecord = z.object({
  tool: z.object({ version: z.string() }).meta({ description: 'The `version` of gongwen.' }),
  rules: z.string().meta({ description: 'SHA-256 of the ids, severities and words of all rules.' }),
  registry: z
    .object({ hash: z.string(), files: z.array(UsedFile) })
    .meta({ description: 'SHA-256 of the units that names were resolved over, and the files of those not built in.' }),
  corrections: z.array(UsedFile).meta({ description: 'Files of corrections, from the folder of the record.' }),
  options: z
    .object({
      formats: z.array(z.string()),
      excel: z.boolean(),
      headers: z.enum(HEADERS).default('en'),
      limits: z.object(Object.fromEntries(FIELDS_OF_LIMITS.map((name) => [name, count]))),
    })
    .meta({ description: 'What was to be written, and the limits of a document, in bytes and seconds.' }),
  cwd: z.string().meta({ description: 'Where it ran, from the folder of the record; paths of sources start there.' }),
  sources: z.array(RunSource).meta({
    description:
      'Each input by its path, or `REF:PATH` in git: SHA-256 and bytes, the id of its document, which a letter and the annexes beside it share, the records and indicator values that stand in it; `unread` says why it gave none.',
  }),
  counts: RunCounts.meta({
    description: 'Sums over all documents; `filled` counts the records that say something, by column of tasks.',
  }),
})
export type RunRecord = z.infer<typeof RunRecord>
