import { statSync } from 'node:fs'
import { refusalsOf } from '../diff/judge/gate.js'
import type { Side } from '../diff/side.js'
import { RefusedComparison, UnreadableInput } from '../model/errors.js'
import { folderFiles, isPackage, type PackageFiles } from '../package/files.js'
import { readPackage } from '../package/index.js'
import { gitObject } from './git.js'
import { noticePaths } from './notice-paths.js'
import { runInputs, type RunOptions } from './run.js'
import { datasetOfRun } from './run-dataset.js'

export interface SideOptions extends RunOptions {
  despiteTotals?: boolean
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
  if (side.tables.tasks.length === 0 && side.tables.indicators.length === 0)
    throw new UnreadableInput(arg, 'It has no record and no indicator.', 'gongwen check says why a notice gave none.')
  refuse(side, options)
  return side
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

/** Rows that a reading missed would look like removed tasks. */
function refuse(side: Side, { despiteTotals = false }: SideOptions): void {
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
