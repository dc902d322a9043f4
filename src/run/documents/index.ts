import pLimit from 'p-limit'
import type { Override } from '../../model/correction.js'
import { causeOf, remedyOf } from '../../model/environment.js'
import { EnvironmentFault, UnreadableInput } from '../../model/errors.js'
import type { Limits } from '../../model/limits.js'
import type { Observation } from '../../model/finding.js'
import type { ListedAnnex } from '../../model/source.js'
import type { AnnexInput } from '../../read/reader.js'
import { keyOf, refusalOf, sha256Of, type Outcome, type Refused } from '../store/entry.js'
import type { Store } from '../store/store.js'
import { BY_THE_CLOCK } from '../../read/process-time.js'
import type { Death, DocumentProcesses } from './processes.js'
import type { Answer } from './worker.js'

export type Origin = 'file' | 'git' | 'stdin'

/** A document before it is read. */
export interface BatchInput {
  /** Path as a person knows it. */
  path: string
  /** Base name, for the dataset. */
  file: string
  /** Where it comes from. */
  from: Origin
  /** @throws UnreadableInput */
  load(): Promise<Uint8Array>
  overrides(): Promise<readonly Override[]>
  /** What it is read with, once each file was read by itself. */
  group?: GroupInput
}

/** A letter’s files beside it. Each is as it was when it was read by itself, or the run ends. */
export interface GroupInput {
  sha256: string
  annexes: readonly (Pick<BatchInput, 'path' | 'file' | 'load'> & { sha256: string; holds: ListedAnnex[] })[]
  noticed: readonly Observation[]
}

export interface BatchOptions {
  jobs: number
  limits: Limits
  registers: readonly string[]
  /** Hash of the units that names are resolved over. */
  registry: string
  password?: string | undefined
  store: Store
  processes: DocumentProcesses
  /** Ends the run early: what is being read is given up, what was read is kept. */
  signal: AbortSignal
  onDone(outcome: BatchOutcome): void
}

/** What came of one document of a run. */
export interface BatchOutcome {
  path: string
  from: Origin
  outcome: Outcome
  /** Its entry in the store; null where nothing was read. */
  key: string | null
  /** SHA-256 of its bytes and their number; null where they could not be loaded. */
  source: { sha256: string; bytes: number } | null
  /** Whether an earlier run had read it. */
  reused: boolean
  /** Seconds it took. */
  seconds: number
}

/**
 * Reads documents, as many at a time as there are jobs, each in a process of its own. One that throws, hangs, takes too
 * much memory or ends its process costs itself alone.
 * @returns what came of each, in the order of the inputs; less where the run was ended early
 * @throws EnvironmentFault where the machine refuses what every document needs
 */
export async function readDocuments(inputs: readonly BatchInput[], options: BatchOptions): Promise<BatchOutcome[]> {
  const limit = pLimit(options.jobs)
  const outcomes = inputs.map((input) =>
    limit(async () => {
      if (options.signal.aborted) return null
      const outcome = await readOne(input, options)
      if (options.signal.aborted && 'refusal' in outcome.outcome) return null
      options.onDone(outcome)
      return outcome
    }),
  )
  try {
    return (await Promise.all(outcomes)).filter((outcome) => outcome !== null)
  } catch (error) {
    limit.clearQueue()
    throw error
  }
}

async function readOne(input: BatchInput, options: BatchOptions): Promise<BatchOutcome> {
  const { path, file, from } = input
  const begun = performance.now()
  const done = (found: Pick<BatchOutcome, 'outcome' | 'key' | 'source' | 'reused'>): BatchOutcome => ({
    path,
    from,
    ...found,
    seconds: (performance.now() - begun) / 1000,
  })
  const loaded = await loadFiles(input)
  if ('refusal' in loaded) return done({ outcome: loaded, key: null, source: null, reused: false })
  const overrides = await input.overrides()
  const { registry, limits, store } = options
  const { key, sha256 } = keyOf({ file, ...loaded, overrides, registry, limits })
  const source = { sha256, bytes: loaded.bytes.length }
  const known = await store.find(key)
  if (known && isLasting(known)) return done({ outcome: known, key, source, reused: true })
  const outcome = await readAfresh(input, { ...loaded, overrides, key }, options)
  return done({ outcome, key, source, reused: false })
}

/** The bytes of a document, and those of the files that it is read with. */
interface Loaded {
  bytes: Uint8Array
  annexes: AnnexInput[]
  noticed: readonly Observation[]
}

/** @throws EnvironmentFault where a file of a group was changed since it was read by itself */
async function loadFiles(input: BatchInput): Promise<Loaded | Refused> {
  const { group } = input
  const letter = await loadInput(input)
  if ('refusal' in letter) return letter
  if (group === undefined) return { ...letter, annexes: [], noticed: [] }
  checkUnchanged(input.path, letter.bytes, group.sha256)
  const annexes: AnnexInput[] = []
  for (const annex of group.annexes) {
    const loaded = await loadInput(annex)
    if ('refusal' in loaded) return loaded
    checkUnchanged(annex.path, loaded.bytes, annex.sha256)
    annexes.push({ file: annex.file, bytes: loaded.bytes, holds: annex.holds })
  }
  return { ...letter, annexes, noticed: group.noticed }
}

function checkUnchanged(path: string, bytes: Uint8Array, sha256: string): void {
  if (sha256Of(bytes) !== sha256)
    throw new EnvironmentFault(path, 'It was changed while the run went on.', 'Run it again.')
}

async function loadInput(input: Pick<BatchInput, 'load'>): Promise<{ bytes: Uint8Array } | Refused> {
  try {
    return { bytes: await input.load() }
  } catch (error) {
    if (error instanceof UnreadableInput) return refusalOf(error)
    throw error
  }
}

async function readAfresh(
  { path, file }: BatchInput,
  { key, ...loaded }: Loaded & { overrides: readonly Override[]; key: string },
  { processes, registers, registry, limits, password, store, signal }: BatchOptions,
): Promise<Outcome> {
  const ask = (entry: string): Promise<Answer | { death: Death }> =>
    processes.read({ file, ...loaded, password, limits, registers, registry, entry })
  const entry = store.pathOf(key)
  let answer = await ask(entry)
  if ('unkept' in answer) {
    store.giveUp(entry, answer.unkept)
    answer = await ask(store.pathOf(key))
  }
  if ('unkept' in answer) throw refusedBy(path, answer.unkept)
  if ('refused' in answer) throw refusedBy(path, answer.refused)
  if ('death' in answer) return deathOf(path, answer.death, limits, signal)
  return 'fault' in answer ? faultOf(path, answer.fault) : answer
}

function refusedBy(path: string, error: Extract<Answer, { refused: unknown }>['refused']): EnvironmentFault {
  if ('remedy' in error) return new EnvironmentFault(error.where, error.message, error.remedy)
  const what = `The system refuses what reading it takes: ${causeOf(error)}.`
  return new EnvironmentFault(path, what, remedyOf(error, 'Set that right, and run it again.'))
}

const MB = 1024 * 1024

/** What to tell of a document whose process ended. @throws EnvironmentFault where the process never began */
function deathOf(path: string, death: Death, { seconds, memory }: Limits, { aborted }: AbortSignal): Refused {
  if (death === 'unstarted' && !aborted)
    throw new EnvironmentFault(
      path,
      'The process that is to read it cannot be started.',
      'Raise the limits of the system (ulimit -n, ulimit -u) or --memory, or read fewer documents at a time with --jobs.',
    )
  const told = {
    computing: [
      `Reading it took more than ${seconds} s of processor time.`,
      'Look at the file; if it is sound, allow more with --timeout.',
    ],
    waiting: [
      `Nothing came of reading it in ${seconds * BY_THE_CLOCK} s.`,
      'Try again, and report it with the file if it recurs.',
    ],
    memory: [
      `Reading it took more than ${memory / MB} MB of memory.`,
      'Look at the file; if it is sound, allow more with --memory.',
    ],
    crash: [
      'The process that read it ended without an answer.',
      'Try again, and report it with the file if it recurs.',
    ],
    unstarted: ['The run was ended before it was read.', 'Run it again.'],
  } as const
  const [message, remedy] = told[death]
  return { refusal: { kind: death === 'crash' ? 'fault' : 'exhausted', where: path, message, remedy } }
}

/** @param fault the error with its stack, which GONGWEN_DEBUG shows */
function faultOf(path: string, fault: string): Refused {
  const [said] = fault.split('\n')
  const shown = process.env.GONGWEN_DEBUG ? fault : said
  const message = `A fault of gongwen itself, not of the document: ${shown}`
  return { refusal: { kind: 'fault', where: path, message, remedy: 'Please report it with the file.' } }
}

/** Whether another run would come to the same: what a busy machine took too long for is tried again, pages included. */
function isLasting(outcome: Outcome): boolean {
  if ('refusal' in outcome) return outcome.refusal.kind === 'unreadable'
  return outcome.digest.rules['page/unread'] === undefined
}
