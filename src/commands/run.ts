import type { BatchOutcome } from '../run/documents/documents.js'
import type { Digest } from '../run/documents/digest.js'
import type { readEntry, Refusal } from '../run/store/entry.js'
import { pipelineVersion } from '../run/store/pipeline-version.js'
import type { Store } from '../run/store/store.js'
import type { UnreadableInput } from '../model/errors.js'
import type { Extraction, Unread } from '../model/extraction.js'
import type { Limits } from '../model/limits.js'
import type { Registry } from '../registry/registry.js'
import type { InputFile } from './inputs.js'
import { Interruption } from './interruption.js'
import { processes } from './processes.js'
import { readInputs } from './read-inputs.js'
import { limitsFrom, type ReadingOptions } from './reading-options.js'
import { openStore } from './store.js'

/** A document that was read. */
export interface RunDocument {
  path: string
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
  outcomes: BatchOutcome[]
  passedOver: string[]
  /** Arguments that name nothing. */
  missing: readonly UnreadableInput[]
  /** The units that names were resolved over, and the files of those that are not built in. */
  registry: Registry
  registers: string[]
  /** Files of corrections that were looked into. */
  overrideFiles: string[]
  /** Where corrections are written that are for none of the documents. */
  idleCorrections: string[]
  limits: Limits
  /** `pipelineVersion` */
  pipeline: string
  store: Store
  /** Lets a long stage after the reading end early. @throws Interrupted */
  checkInterruption(): void
}

export interface RunOptions extends ReadingOptions {
  /** Where it is loaded already. */
  registry?: Registry
  /** Instead of what flags say. */
  limits?: Limits
}

/** What is told of a run while it goes on. */
export interface RunListener {
  onFound?(inputs: readonly InputFile[]): void
  onDone?(outcome: BatchOutcome): void
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
  const limits = options.limits ?? limitsFrom(options)
  const reading = processes.with(options.jobs, limits)
  const interruption = new Interruption()
  interruption.signal.addEventListener('abort', () => void processes.close())
  const pipeline = pipelineVersion()
  const store = openStore(options, pipeline)
  try {
    const run = await readInputs(args, { options, limits, processes: reading, interruption, pipeline, store, listener })
    return await use(run)
  } finally {
    interruption.end()
    store.close()
  }
}

/** The documents of a run as a whole, for commands that look at all of them at once. */
export function extractionsOf({ documents }: Run): Promise<{ path: string; extraction: Extraction }[]> {
  return Promise.all(documents.map(async ({ path, read }) => ({ path, extraction: (await read()).extraction() })))
}
