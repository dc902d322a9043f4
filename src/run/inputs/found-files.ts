import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { OverridesText } from '../../correct/load.js'
import type { Override } from '../../model/correction.js'
import { builtInHash } from '../../registry/built-in-hash.js'

/** A register that is found by itself, in the working folder or one above it. */
const FOUND_REGISTER = 'gongwen.units.yaml'

/** `Registry.hash` of the built-in registers and these files over them. @throws UsageError */
export async function registryHashWith(registers: readonly string[]): Promise<string> {
  const known = registers.length === 0 ? builtInHash() : null
  return known ?? (await import('../../registry/load.js')).loadRegistry(registers).hash
}

/** The files of registers over the built-in ones, absolute, in the order in which they win. */
export function registersFor(units: readonly string[]): string[] {
  const found = findUpwards(FOUND_REGISTER, process.cwd())
  const named = units.map((file) => resolve(file))
  return [...(found === null || named.includes(found) ? [] : [found]), ...named]
}

/** The nearest file of a name in a folder or one above it, or null. */
function findUpwards(name: string, folder: string): string | null {
  const file = join(folder, name)
  if (existsSync(file)) return file
  const above = dirname(folder)
  return above === folder ? null : findUpwards(name, above)
}

/** The name under which corrections are found. */
export const OVERRIDES_FILE = 'gongwen.overrides.yaml'

interface CorrectedInput {
  path: string
  /** The corrections for it, where it has no folder on disk in which they are looked for. */
  overrides?: () => OverridesText[]
}

/** The corrections for each input: those named on the command line, and those in its folder and in all above it. */
export class OverrideFiles {
  private readonly loaded = new Map<string, Promise<Override[]>>()
  private readonly paths = new Set<string>()

  constructor(private readonly named: readonly string[]) {}

  /** The files on disk that were read, absolute. */
  get files(): string[] {
    return [...this.paths]
  }

  /** Where those are written that are for none of these documents. */
  async idle(
    documents: readonly { files: readonly { sha256: string }[]; document_number: string | null }[],
  ): Promise<string[]> {
    const all = new Map((await Promise.all(this.loaded.values())).flat().map((override) => [override.where, override]))
    if (all.size === 0) return []
    const { isOf } = await import('../../correct/source.js')
    const known = documents.map(({ files, document_number }) => ({
      files: files.map(({ sha256 }) => sha256),
      number: document_number,
    }))
    return [...all.values()]
      .filter(({ source }) => !known.some((document) => isOf(source, document)))
      .map(({ where }) => where)
  }

  /** @throws UsageError where a file is damaged, or two correct the same field */
  of({ path, overrides }: CorrectedInput): Promise<Override[]> {
    const found = overrides?.() ?? overrideFilesAbove(dirname(resolve(path)))
    const named = [...new Set(this.named.map((file) => resolve(file)))]
    const files = [...named, ...found.filter((file) => typeof file !== 'string' || !named.includes(file))]
    for (const file of files) if (typeof file === 'string') this.paths.add(file)
    const key = files.map((file) => (typeof file === 'string' ? file : file.file)).join('\n')
    if (!this.loaded.has(key)) this.loaded.set(key, loadOverrideFiles(files))
    return this.loaded.get(key)!
  }
}

/** The parser of YAML is loaded where there is something to parse. */
async function loadOverrideFiles(files: readonly (string | OverridesText)[]): Promise<Override[]> {
  if (files.length === 0) return []
  const { loadOverrides } = await import('../../correct/load.js')
  return loadOverrides(files)
}

function overrideFilesAbove(folder: string): string[] {
  const file = join(folder, OVERRIDES_FILE)
  const parent = dirname(folder)
  return [...(isFile(file) ? [file] : []), ...(parent === folder ? [] : overrideFilesAbove(parent))]
}

/** A pipe that somebody put there would be waited for without end. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
