import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { refusalsOf, type Side } from '../diff/side.js'
import type { Tables } from '../model/dataset.js'
import { RefusedComparison, UnreadableInput, UsageError } from '../model/errors.js'
import { filesOf, type Plan } from '../model/plan.js'
import { folderFiles, isPackage, type PackageFiles } from '../package/descriptor.js'
import { readPackage } from '../package/index.js'
import { VERSION } from '../version.js'
import { gitObject } from './inputs/git.js'
import { extractionsOf, type Run, runInputs, type RunOptions } from './run.js'

export interface SideOptions extends RunOptions {
  despiteTotals?: boolean
  /** Whether a dataset without records is meant. */
  allowEmpty?: boolean
  /** Where the notices of packages stand. */
  sources?: string
}

/**
 * The dataset that an argument names: a package (on disk or in git) as it is, or notices, which are extracted.
 * @throws UnreadableInput, DamagedPackage, RefusedComparison
 */
export async function loadSide(arg: string, options: SideOptions): Promise<Side> {
  const files = packageAt(arg)
  const side = files ? packageSide(arg, files, options) : await extractedSide(arg, options)
  if (!options.allowEmpty) refuseEmpty(side)
  refuseIncomplete(side, options)
  return side
}

/** Beside a dataset without records all of the other is new, or gone. @throws UnreadableInput */
export function refuseEmpty({ label, tables }: Side): void {
  if (tables.tasks.length === 0 && tables.indicators.length === 0)
    throw new UnreadableInput(
      label,
      'It has no record and no indicator.',
      'gongwen check says why a notice gave none; where none is meant, gongwen diff takes --allow-empty.',
    )
}

/** The files of the package that an argument names, or null where it names none. */
export function packageAt(arg: string): PackageFiles | null {
  if (statSync(arg, { throwIfNoEntry: false })?.isDirectory()) return packageOf(folderFiles(arg))
  const object = gitObject(arg)
  return object?.kind === 'tree' ? packageOf(object.files) : null
}

function packageOf(files: PackageFiles): PackageFiles | null {
  return isPackage(files) ? files : null
}

/** @throws DamagedPackage */
export function packageSide(arg: string, files: PackageFiles, { sources }: SideOptions): Side {
  const { tables, origin } = readPackage(files, arg)
  const paths = sources === undefined ? new Map<string, string>() : noticePaths(sources, tables.documents)
  return { label: arg, version: origin.version, registry: origin.registry ?? '', tables, paths }
}

async function extractedSide(arg: string, options: SideOptions): Promise<Side> {
  return runInputs([arg], options, async (run) => {
    const [unread] = run.unread
    if (unread) throw new UnreadableInput(unread.file, unread.finding.message, unread.remedy)
    return (await datasetOfRun(run, arg)).side
  })
}

export interface RunDataset {
  side: Side
  /** Each document’s tree, and the paths that its files were read from as the run knows them. */
  documents: { plan: Plan; paths: readonly string[] }[]
}

/** What a run gave, as one dataset. */
export async function datasetOfRun(run: Run, label: string): Promise<RunDataset> {
  const { settleDuplicates } = await import('../validate/duplicates.js')
  const { tablesOf } = await import('../write/tables.js')
  const read = await extractionsOf(run)
  const settled = settleDuplicates(read.map(({ extraction }) => extraction))
  const readOf = new Map(read.map((one) => [bytesOf(one.extraction.plan), one]))
  const documents = settled.kept.map(({ plan }) => {
    const { paths, hostPath } = readOf.get(bytesOf(plan))!
    return { plan, paths, hostPath }
  })
  const paths = new Map(documents.map(({ plan, hostPath }) => [plan.id, hostPath]))
  const tables = tablesOf(settled.kept, settled.leftOut, run.unread)
  return { side: { label, version: VERSION, registry: run.registry, tables, paths }, documents }
}

/** What tells the files of a document from those of others: letters of the same bytes may have other annexes. */
function bytesOf({ source }: Plan): string {
  return filesOf(source)
    .map(({ sha256 }) => sha256)
    .join()
}

/** Rows that a reading missed would look like removed tasks. */
function refuseIncomplete(side: Side, { despiteTotals = false }: SideOptions): void {
  const against = refusalsOf(side).filter(({ what }) => what === 'ledger' || !despiteTotals)
  const [first] = against
  if (!first) return
  const more = against.length > 1 ? ` (and ${against.length - 1} more)` : ''
  throw new RefusedComparison(
    `${side.label} (${first.document})`,
    `It is not compared: ${first.message}${more}`,
    first.what === 'total'
      ? 'Rows may be missing: hold the notice against gongwen check, mend the reading or correct it; where the notice itself miscounts, --despite-totals compares all the same.'
      : 'Extract it again; if it stays so, report it with the notice.',
  )
}

/**
 * Where the notices of a package stand in a folder, by document: files of their name and checksum. A package knows no more
 * of its notices than these.
 * @throws UsageError where there is no such folder
 */
function noticePaths(folder: string, documents: Tables['documents']): Map<string, string> {
  const files = namedFilesBelow(folder)
  return new Map(
    documents.flatMap(({ id, source_file, source_sha256 }) => {
      const path = files.find(
        (file) => file.name === basename(source_file) && fileSha256(file.path) === source_sha256,
      )?.path
      return path === undefined ? [] : [[id, path] as const]
    }),
  )
}

function namedFilesBelow(folder: string): { name: string; path: string }[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      folder,
      `The folder cannot be read: ${code ?? String(error)}.`,
      'Check the path given with --sources.',
    )
  }
}

function fileSha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
