import { basename, dirname, join, relative } from 'node:path'
import { groupedBy } from '../diff/grouping.js'
import type { Side } from '../diff/side.js'
import { joined } from '../diff/years.js'
import type { Tables } from '../model/dataset.js'
import { UnreadableInput } from '../model/errors.js'
import { Plan } from '../model/plan.js'
import type { PackageFiles } from '../package/descriptor.js'
import { mergedUnits } from '../write/tables.js'
import { exitCodeOf } from './exit-code.js'
import { readFileBytes } from './inputs/file-bytes.js'
import { findInputs } from './inputs/index.js'
import { type Run, runInputs, type RunOptions, type RunUnread } from './run.js'
import { datasetOfRun, packageAt, packageSide, type RunDataset, type SideOptions } from './sides.js'

/** What a report is made of. */
export interface ReportDataset {
  side: Side
  /** Trees of documents, by their ids; a package that was written without JSON has none. */
  plans: ReadonlyMap<string, Plan>
  /** The bytes of inputs that are at hand, by their documents’ ids: those of each of its files, in their order. */
  inputs: ReadonlyMap<string, readonly Load[]>
  /** Inputs that could not be read. */
  unread: readonly RunUnread[]
  /** As `exitCodeOf` */
  code: number
}

type Load = () => Promise<Uint8Array>

/** Reads packages as they are, and notices by extracting them, all of these as one. */
export async function readDataset(args: readonly string[], options: SideOptions): Promise<ReportDataset> {
  const packages = args.map((arg) => ({ arg, files: packageAt(arg) }))
  const notices = packages.filter(({ files }) => files === null).map(({ arg }) => arg)
  const parts = packages.flatMap(({ arg, files }) => (files ? [ofPackage(arg, files, options)] : []))
  if (notices.length > 0) parts.push(await ofNotices(notices, options))
  return parts.reduce(together)
}

function together(one: ReportDataset, other: ReportDataset): ReportDataset {
  const side = joined(one.side, other.side)
  return {
    side: {
      ...side,
      label: `${one.side.label}, ${other.side.label}`,
      tables: { ...side.tables, units: unitsOnce(side.tables) },
    },
    plans: new Map([...other.plans, ...one.plans]),
    inputs: new Map([...other.inputs, ...one.inputs]),
    unread: [...one.unread, ...other.unread],
    code: Math.max(one.code, other.code),
  }
}

/** Each unit once, with the records of both datasets that name it. */
function unitsOnce({ units, task_units }: Tables): Tables['units'] {
  const records = groupedBy(task_units, ({ unit_id }) => unit_id)
  const countOf = (id: string) => new Set((records.get(id) ?? []).map(({ task_id }) => task_id)).size
  return mergedUnits(units).map((unit) => ({ ...unit, record_count: countOf(unit.unit_id) }))
}

function ofPackage(arg: string, files: PackageFiles, options: SideOptions): ReportDataset {
  const side = packageSide(arg, files, options)
  const { limits } = options
  const beside = groupedBy(side.tables.document_files, ({ document_id }) => document_id)
  const loadsOf = (id: string, letter: string): Load[] =>
    (beside.get(id) ?? []).map(({ file, position }, _, [first]) => {
      const fromLetter = join(relative(dirname(first!.file), dirname(file)), basename(file))
      const path = position === 1 ? letter : join(dirname(letter), fromLetter)
      return () => readFileBytes(path, limits, null)
    })
  return {
    side,
    plans: new Map(side.tables.documents.flatMap(({ id }) => planOf(id, files) ?? [])),
    inputs: new Map([...(side.paths ?? [])].map(([id, path]) => [id, loadsOf(id, path)])),
    unread: [],
    code: 0,
  }
}

/** The tree of a document, where the package has one that can be read. */
function planOf(id: string, files: PackageFiles): [string, Plan][] | null {
  const bytes = files.read(`documents/${id}.json`)
  if (!bytes) return null
  const plan = Plan.safeParse(parsed(bytes))
  return plan.success ? [[id, plan.data]] : null
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

function ofNotices(args: readonly string[], options: RunOptions): Promise<ReportDataset> {
  return runInputs(args, options, async (run) => {
    const { side, documents } = await datasetOfRun(run, args.join(', '))
    return {
      side,
      plans: new Map(documents.map(({ plan }) => [plan.id, plan])),
      inputs: await loadersOf(args, documents, run),
      unread: run.unread,
      code: exitCodeOf(run, 'error'),
    }
  })
}

/** Standard input is read once; what came from there is not at hand any more. */
async function loadersOf(args: readonly string[], documents: RunDataset['documents'], { limits }: Run) {
  const { files } = await findInputs(args.filter((arg) => arg !== '-'))
  const byPath = new Map(files.map((file) => [file.path, file]))
  const loadAt = async (path: string): Promise<Uint8Array> => {
    const file = byPath.get(path)
    if (file === undefined) throw new UnreadableInput(path, 'It is not at hand any more.', 'Name a file.')
    return file.load(limits)
  }
  return new Map(
    documents.map(
      ({ plan, paths }) =>
        [
          plan.id,
          paths.map(
            (path): Load =>
              () =>
                loadAt(path),
          ),
        ] as const,
    ),
  )
}
