import { z } from 'zod'
import { DATASET_SCHEMA } from '../model/dataset.js'
import { DamagedPackage } from '../model/errors.js'
import { DESCRIPTOR, type PackageFiles } from './files.js'

const Making = z.object({
  version: z.string(),
  schema: z.int(),
  registry: z.string().nullable(),
  corrections: z.string().nullable(),
  excel: z.boolean().default(false),
})

const Resource = z.object({
  name: z.string(),
  bytes: z.int().nonnegative(),
  hash: z.string(),
  rows: z.int().nonnegative().optional(),
})

/** What `datapackage.json` says, as far as a reader needs it. */
export const Descriptor = z.object({ gongwen: Making, resources: z.array(Resource) })
export type Descriptor = z.infer<typeof Descriptor>

const AGAIN = 'Write it again with gongwen extract.'

/** Reads the descriptor of a package. @throws DamagedPackage where it is none of ours, or of another version */
export function readDescriptor(files: PackageFiles, where: string): Descriptor {
  const bytes = files.read(DESCRIPTOR)
  if (!bytes) throw new DamagedPackage(where, `It has no ${DESCRIPTOR}.`, 'Name the folder that gongwen extract wrote.')
  const described = parsed(bytes, where)
  const { gongwen } = described as { gongwen?: { version?: unknown; schema?: unknown } }
  if (!gongwen)
    throw new DamagedPackage(where, 'It is no package of gongwen.', 'Name a folder that gongwen extract wrote.')
  if (gongwen.schema !== DATASET_SCHEMA)
    throw new DamagedPackage(
      where,
      `It was written by gongwen ${String(gongwen.version)} with ${gongwen.schema === undefined ? 'a schema before 1' : `schema ${String(gongwen.schema)}`}; this version reads schema ${DATASET_SCHEMA}.`,
      'Extract its notices again with this version.',
    )
  const checked = Descriptor.safeParse(described)
  if (checked.success) return checked.data
  const { path, message } = checked.error.issues[0]!
  throw new DamagedPackage(`${where}/${DESCRIPTOR}`, `${path.join('.')}: ${message}.`, AGAIN)
}

function parsed(bytes: Buffer, where: string): object {
  try {
    const value: unknown = JSON.parse(bytes.toString())
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // told below, with what is no object
  }
  throw new DamagedPackage(`${where}/${DESCRIPTOR}`, 'It is no JSON object.', AGAIN)
}
