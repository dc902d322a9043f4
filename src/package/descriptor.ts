import { join } from 'node:path'
import { z } from 'zod'
import { HEADERS } from '../model/column-names.js'
import { DATASET_SCHEMA, DESCRIPTOR, PACKAGE_NAME } from '../model/dataset.js'
import { causeOf, faultOfMachine } from '../model/environment.js'
import { DamagedPackage } from '../model/errors.js'
import { readBytes } from '../text/files.js'
import { onOneLine } from '../text/printed.js'

/** The files of a package, wherever they are: in a folder, in a tree of git. */
export interface PackageFiles {
  /** The bytes of a file by its path in the package, or null where there is none. */
  read(path: string): Buffer | null
}

/** The files of a folder on disk. @throws DamagedPackage where one is there and cannot be read */
export function folderFiles(folder: string): PackageFiles {
  return { read: (path) => readIfThere(join(folder, path)) }
}

function readIfThere(file: string): Buffer | null {
  try {
    return readBytes(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    const cause = code === 'EISDIR' ? 'it is a folder' : causeOf(error, file)
    const what = `The file cannot be read: ${cause}.`
    throw faultOfMachine(error, file) ?? new DamagedPackage(file, what, 'Check what stands there, and its permissions.')
  }
}

/** Whether files are those of a package, whole or not. */
export function isPackage(files: PackageFiles): boolean {
  return files.read(DESCRIPTOR) !== null
}

/** A measure may have thousands of characters; so many show which one it is. */
const LONGEST = 60

/** What a package says, for a message: on one line, cut where it is long, and harmless to a terminal. */
export function quoted(value: unknown): string {
  const text = onOneLine(String(value))
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const Making = z.object({
  version: z.string(),
  schema: z.int(),
  registry: z.string().nullable(),
  corrections: z.string().nullable(),
  excel: z.boolean().default(false),
  headers: z.enum(HEADERS).default('en'),
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
  const { name, gongwen } = described as { name?: unknown; gongwen?: { version?: unknown; schema?: unknown } }
  if (name !== PACKAGE_NAME || typeof gongwen !== 'object' || gongwen === null)
    throw new DamagedPackage(where, 'It is no package of gongwen.', 'Name a folder that gongwen extract wrote.')
  if (gongwen.schema !== DATASET_SCHEMA) throw ofAnotherSchema(gongwen, where)
  const checked = Descriptor.safeParse(described)
  if (checked.success) return checked.data
  const { path, message } = checked.error.issues[0]!
  throw new DamagedPackage(`${where}/${DESCRIPTOR}`, `${quoted(path.join('.'))}: ${message}.`, AGAIN)
}

function ofAnotherSchema({ version, schema }: { version?: unknown; schema?: unknown }, where: string): DamagedPackage {
  const which = schema === undefined ? 'a schema before 1' : `schema ${quoted(schema)}`
  const newer = typeof schema === 'number' && schema > DATASET_SCHEMA
  return new DamagedPackage(
    where,
    `It was written by gongwen ${quoted(version)} with ${which}; this version reads schema ${DATASET_SCHEMA}.`,
    `Extract its notices again with this version${newer ? ', or take a newer gongwen' : ''}.`,
  )
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
