import { dirname } from 'node:path'
import type { Conversion, UnreadableInput } from '../model/errors.js'
import type { Extraction, Unread } from '../model/extraction.js'
import type { Limits } from '../model/limits.js'
import type { Registry } from '../registry/registry.js'
import { shellPath } from '../text/shell.js'
import type { Digest } from './documents/digest.js'
import type { BatchInput, BatchOutcome } from './documents/index.js'
import { type DocumentProcesses, processes } from './documents/processes.js'
import {
  type GroupedDocument,
  type GroupListener,
  type InputOutcome,
  type Reading,
  readInGroups,
} from './groups/reading.js'
import { OverrideFiles } from './inputs/found-files.js'
import { findInputs, type InputFile } from './inputs/index.js'
import { shownPaths } from './inputs/shown-paths.js'
import { Interruption } from './interruption.js'
import type { readEntry, Refusal } from './store/entry.js'
import { pipelineVersion } from './store/pipeline-version.js'
import { openStore, type Store, type StoreOptions } from './store/store.js'

/** A document that was read. */
export interface RunDocument {
  path: string
  /** As `InputFile.hostPath` */
  hostPath: string
  /** The paths of its files: its own, and those of the annexes beside it. */
  paths: [string, ...string[]]
  /** What these are called in the dataset: `shownPaths`. */
  shown: [string, ...string[]]
  digest: Digest
  /** What it gives to a package, and itself, from where the run keeps it. */
  read(): ReturnType<typeof readEntry>
}

export type RunUnread = Unread & Pick<Refusal, 'remedy' | 'kind'>

/** What came of the inputs of a command. */
export interface Run {
  /** In the order of the inputs. */
  documents: RunDocument[]
  unread: RunUnread[]
  /** Of all inputs that are there, in their order. */
  outcomes: InputOutcome[]
  passedOver: string[]
  /** As `Inputs.packages` */
  packages: string[]
  /** Arguments that name nothing. */
  missing: readonly UnreadableInput[]
  /** `Registry.hash` of the units that names were resolved over, and the files of those that are not built in. */
  registry: string
  registers: string[]
  /** Files of corrections that were looked into. */
  overrideFiles: string[]
  /** Where corrections are written that are for none of the documents. */
  idleCorrections: string[]
  limits: Limits
  store: Store
  /** Lets a long stage after the reading end early. @throws Interrupted */
  checkInterruption(): void
}

/** How a run reads its inputs. */
export interface RunOptions extends StoreOptions {
  /** Files of registers over those that are built in or found. */
  units: readonly string[]
  /** Files of corrections besides those that are found. */
  overrides?: readonly string[]
  /** Documents that are read at a time. */
  jobs: number
  limits: Limits
  /** The folder of the package, where one is written: it is no input. */
  into?: string
  /** The units, where they are loaded already. */
  registry?: Registry
}

/** What is told of a run while it goes on. */
export interface RunListener extends GroupListener {
  onFound?(documents: number): void
  onDone?(outcome: BatchOutcome): void
  /** Comes when all documents are read, before anything is written. */
  onRead?(): void
}

/**
 * Runs every input that the arguments name through the pipe, and does with the run what is to be done. One that cannot be
 * read costs itself alone.
 * @throws Interrupted, UsageError
 */
export async function runInputs<T>(
  args: readonly string[],
  options: RunOptions,
  use: (run: Run) => Promise<T> | T,
  listener: RunListener = {},
): Promise<T> {
  const reading = processes.with(options.jobs, options.limits)
  const interruption = new Interruption()
  interruption.signal.addEventListener('abort', () => void processes.close())
  const store = openStore(options, pipelineVersion)
  try {
    const run = await readInputs(args, { options, processes: reading, interruption, store, listener })
    return await use(run)
  } finally {
    interruption.end()
    store.close()
  }
}

/** The documents of a run as a whole, for commands that look at all of them at once. */
export function extractionsOf({ documents }: Run): Promise<(RunDocument & { extraction: Extraction })[]> {
  return Promise.all(
    documents.map(async (document) => ({ ...document, extraction: (await document.read()).extraction() })),
  )
}

/** What a run reads its inputs with. */
interface Means {
  options: RunOptions
  processes: DocumentProcesses
  interruption: Interruption
  store: Store
  listener: RunListener
}

/** Reads all inputs that arguments name. @throws Interrupted, UsageError */
async function readInputs(args: readonly string[], means: Means): Promise<Run> {
  const { options, store, listener } = means
  const { registersFor, registryHashWith } = await import('./inputs/found-files.js')
  const registers = registersFor(options.units)
  const registry = options.registry?.hash ?? (await registryHashWith(registers))
  const { files, missing, passedOver, packages } = await findInputs(args, options.into)
  listener.onFound?.(files.length)
  const corrections = new OverrideFiles(options.overrides ?? [])
  const { outcomes, documents: read } = await readFiles(files, { corrections, registers, registry }, means)
  const checkInterruption = interruptionCheck(outcomes.length, files.length, means)
  checkInterruption()
  const inputs = new Map(files.map((input) => [input.path, input]))
  const shown = shownPaths(files)
  const documents = read.flatMap((document) => documentOf(document, inputs, shown, store))
  return {
    documents,
    unread: await unreadOf(missing, inputs, outcomes),
    outcomes,
    passedOver,
    packages,
    missing,
    registry,
    registers,
    overrideFiles: corrections.files,
    idleCorrections: await corrections.idle(documents.map(({ digest }) => digest)),
    limits: options.limits,
    store,
    checkInterruption,
  }
}

function readFiles(
  files: readonly InputFile[],
  { corrections, registers, registry }: { corrections: OverrideFiles; registers: string[]; registry: string },
  { options: { jobs, limits, password }, processes, interruption, store, listener }: Means,
): Promise<Reading> {
  return readInGroups(
    files.map((input) => batchInput(input, corrections, limits)),
    {
      jobs,
      limits,
      registers,
      registry,
      password,
      store,
      processes,
      signal: interruption.signal,
      onDone: listener.onDone ?? (() => {}),
    },
    listener,
  )
}

function interruptionCheck(read: number, all: number, { interruption, store }: Means): () => void {
  if (read === 0) return () => interruption.check('The run was ended before a document was read.', 'Run it again.')
  const kept = store.isTemporary
    ? 'Nothing of it is kept: this run has no cache.'
    : 'They are kept: run it again to go on.'
  return () => interruption.check(`The run was ended; ${read} of ${all} documents are read.`, kept)
}

function batchInput(input: InputFile, corrections: OverrideFiles, limits: Limits): BatchInput {
  const { path, file, from } = input
  return { path, file, from, load: () => input.load(limits), overrides: () => corrections.of(input) }
}

function documentOf(
  { outcome: { path, outcome, key }, files: paths }: GroupedDocument,
  inputs: ReadonlyMap<string, InputFile>,
  shownPath: ReadonlyMap<string, string>,
  store: Store,
): RunDocument[] {
  if ('refusal' in outcome) return []
  const { hostPath } = inputs.get(path)!
  const shown = paths.map((one) => shownPath.get(one)!) as RunDocument['shown']
  return [{ path, hostPath, paths, shown, digest: outcome.digest, read: () => store.read(key!) }]
}

async function unreadOf(
  missing: readonly UnreadableInput[],
  inputs: ReadonlyMap<string, InputFile>,
  outcomes: readonly BatchOutcome[],
): Promise<RunUnread[]> {
  const refused = outcomes.flatMap(({ path, outcome }) =>
    'refusal' in outcome ? [refusedAt(inputs.get(path)!, outcome.refusal)] : [],
  )
  const absent = missing.map(({ where, message, remedy }) => ({ kind: 'unreadable' as const, where, message, remedy }))
  if (absent.length + refused.length === 0) return []
  const { findingOf } = await import('../validate/index.js')
  return [...absent, ...refused].map(({ kind, where, message, remedy }) => ({
    kind,
    file: where,
    /** The words of an error have no values. */
    finding: findingOf({ rule: 'document/unread', message, params: {}, place: null }),
    remedy,
  }))
}

/** Of what is no file on disk the command to convert it would find nothing. */
function refusedAt({ path, file, from }: InputFile, refusal: Refusal): Refusal {
  const { where, remedy, convertTo } = refusal
  const command = convertTo && from === 'file' ? ` The command: ${commandToConvert(path, convertTo)}` : ''
  return { ...refusal, where: pathIn(where, path, file), remedy: `${remedy}${command}` }
}

/** The result stands beside the file. */
function commandToConvert(path: string, to: Conversion): string {
  return `soffice --headless --convert-to ${to} --outdir ${shellPath(dirname(path))} ${shellPath(path)}`
}

/** Readers know a document by its base name, and may add a page or a line; what loads it knows its path. */
function pathIn(where: string, path: string, file: string): string {
  return where.startsWith(path) ? where : where.replace(file, () => path)
}
