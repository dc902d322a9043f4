import { readDocuments, type BatchInput, type BatchOutcome } from '../run/documents/documents.js'
import type { Store } from '../run/store/store.js'
import type { DocumentProcesses } from '../run/documents/processes.js'
import type { UnreadableInput } from '../model/errors.js'
import type { Limits } from '../model/limits.js'
import { findInputs, type InputFile } from './inputs.js'
import type { Interruption } from './interruption.js'
import { OverrideFiles } from './overrides.js'
import type { Run, RunDocument, RunListener, RunOptions, RunUnread } from './run.js'

/** What a run reads its inputs with. */
export interface Means {
  options: RunOptions
  limits: Limits
  processes: DocumentProcesses
  interruption: Interruption
  pipeline: string
  store: Store
  listener: RunListener
}

/** Reads all inputs that arguments name. @throws Interrupted, UsageError */
export async function readInputs(
  args: readonly string[],
  { options, limits, processes, interruption, pipeline, store, listener }: Means,
): Promise<Run> {
  const { registersFor, registryWith } = await import('./registry.js')
  const registers = registersFor(options.units)
  const registry = options.registry ?? registryWith(options.units)
  const { files, missing, passedOver } = await findInputs(args)
  listener.onFound?.(files)
  const corrections = new OverrideFiles(options.overrides ?? [])
  const outcomes = await readDocuments(
    files.map((input) => batchInput(input, corrections, limits)),
    {
      jobs: options.jobs,
      limits,
      registers,
      registry: registry.hash,
      password: options.password,
      store,
      processes,
      signal: interruption.signal,
      onDone: listener.onDone ?? (() => {}),
    },
  )
  const kept = store.isTemporary
    ? 'Nothing of it is kept: this run has no cache.'
    : 'They are kept: run it again to go on.'
  const checkInterruption = (): void =>
    interruption.check(`The run was ended; ${outcomes.length} of ${files.length} documents are read.`, kept)
  checkInterruption()
  const documents = outcomes.flatMap((outcome) => documentOf(outcome, store))
  return {
    documents,
    unread: await unreadOf(missing, files, outcomes),
    outcomes,
    passedOver,
    missing,
    registry,
    registers,
    overrideFiles: corrections.files,
    idleCorrections: await corrections.idle(documents.map(({ digest }) => digest)),
    limits,
    pipeline,
    store,
    checkInterruption,
  }
}

function batchInput(input: InputFile, corrections: OverrideFiles, limits: Limits): BatchInput {
  const { path, file, from } = input
  return { path, file, from, load: () => input.load(limits), overrides: () => corrections.of(input) }
}

function documentOf({ path, outcome, key }: BatchOutcome, store: Store): RunDocument[] {
  if ('refusal' in outcome) return []
  return [{ path, digest: outcome.digest, read: () => store.read(key!) }]
}

async function unreadOf(
  missing: readonly UnreadableInput[],
  files: readonly InputFile[],
  outcomes: readonly BatchOutcome[],
): Promise<RunUnread[]> {
  const named = new Map(files.map((input) => [input.path, input.file]))
  const refused = outcomes.flatMap(({ path, outcome }) =>
    'refusal' in outcome ? [{ ...outcome.refusal, where: pathIn(outcome.refusal.where, path, named.get(path)!) }] : [],
  )
  const absent = missing.map(({ where, message, remedy }) => ({ kind: 'unreadable' as const, where, message, remedy }))
  if (absent.length + refused.length === 0) return []
  const { findingOf } = await import('../validate/index.js')
  return [...absent, ...refused].map(({ kind, where, message, remedy }) => ({
    kind,
    file: where,
    finding: findingOf({ rule: 'document/unread', message, place: null }),
    remedy,
  }))
}

/** Readers know a document by its base name, and may add a page or a line; what loads it knows its path. */
function pathIn(where: string, path: string, file: string): string {
  return where.startsWith(path) ? where : where.replace(file, () => path)
}
