import '../../read/process-start.js'
import workerpool from 'workerpool'
import type { Override } from '../../model/correction.js'
import { isOfTheSystem } from '../../model/environment.js'
import { EnvironmentFault, UnreadableInput } from '../../model/errors.js'
import type { Observation } from '../../model/finding.js'
import type { Limits } from '../../model/limits.js'
import { loadStages, runPipe } from '../../pipeline.js'
import { PdfProcesses } from '../../read/pdf/process/pool.js'
import type { AnnexInput } from '../../read/reader.js'
import { watchProcess } from '../../read/process-watch.js'
import { loadRegistryLazily } from '../../registry/load-lazily.js'
import type { Registry } from '../../registry/registry.js'
import { partsOf } from '../../write/package-writer.js'
import { type Outcome, partsToStore, refusalOf, writeEntry } from '../store/entry.js'
import { digestOf } from './digest.js'

/** What a worker is asked: to read one document, and to write what came of it into the store. */
export interface Request {
  /** Base name, for the dataset. */
  file: string
  bytes: Uint8Array
  /** Files beside it that are read with it, and what is to be said of others. */
  annexes: readonly AnnexInput[]
  noticed: readonly Observation[]
  overrides: readonly Override[]
  password: string | undefined
  limits: Limits
  /** Register files over the built-in ones, and the hash that all of them had when the run began. */
  registers: readonly string[]
  registry: string
  /** Where its entry goes. */
  entry: string
}

/** An error of the system, as it goes from one process to another. */
export type SystemError = Pick<NodeJS.ErrnoException, 'code' | 'path' | 'message'>

/**
 * What it answers; the rest is in the entry. A fault is gongwen’s own; what the machine refuses is nobody’s, and where that
 * is room for the entry, another place may have it.
 */
export type Answer = Outcome | { fault: string } | { refused: SystemError | Told } | { unkept: SystemError }

/** What an error tells a person. */
type Told = Pick<EnvironmentFault, 'where' | 'message' | 'remedy'>

/** What it tells before it reads. */
export interface Begun {
  pid: number
}

/** Reads one document after the other, over one registry and with one process for PDFs. */
class DocumentReader {
  private registry: Registry | null = null
  private readonly processes: PdfProcesses

  /** @param memory bytes that one document may take */
  constructor(memory: number) {
    this.processes = new PdfProcesses({ memory })
  }

  /** Loads what every document needs before the first one comes. */
  async warmUp(): Promise<void> {
    this.registry = await loadRegistryLazily([])
    await loadStages()
  }

  /** Never throws: what stops a document is its outcome, what the machine refuses is none, and any other error a fault of ours. */
  async read(request: Request): Promise<Answer> {
    try {
      const { outcome, parts } = await this.readParts(request)
      return await keep(request.entry, outcome, parts)
    } catch (error) {
      if (error instanceof EnvironmentFault) {
        const { where, message, remedy } = error
        return { refused: { where, message, remedy } }
      }
      if (isOfTheSystem(error)) return { refused: told(error) }
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }

  private async readParts(request: Request): Promise<{ outcome: Outcome; parts: ReturnType<typeof partsToStore> }> {
    const { file, bytes, annexes, noticed, overrides, password, limits } = request
    const options = { annexes, noticed, overrides, password, limits, processes: this.processes }
    try {
      const extraction = await runPipe({ file, bytes }, await this.registryOf(request), options)
      return { outcome: { digest: digestOf(extraction) }, parts: partsToStore(extraction, partsOf(extraction, false)) }
    } catch (error) {
      if (!(error instanceof UnreadableInput)) throw error
      return { outcome: refusalOf(error), parts: [] }
    }
  }

  private async registryOf({ registers, registry: hash }: Request): Promise<Registry> {
    if (this.registry?.hash !== hash) this.registry = await loadRegistryLazily(registers)
    if (this.registry.hash !== hash)
      throw new EnvironmentFault(
        registers.join(', '),
        'The registers were changed while the run went on.',
        'Run it again.',
      )
    return this.registry
  }
}

async function keep(entry: string, outcome: Outcome, parts: Parameters<typeof writeEntry>[2]): Promise<Answer> {
  try {
    await writeEntry(entry, outcome, parts)
    return outcome
  } catch (error) {
    if (isOfTheSystem(error)) return { unkept: told(error) }
    throw error
  }
}

function told({ code, path, message }: NodeJS.ErrnoException): SystemError {
  return { code, path, message }
}

/** The process that reads documents: takes one after the other, and ends with the process that started it. */
const memory = Number(process.argv[2])
const reader = new DocumentReader(memory)

watchProcess(memory)
/** Nobody reads what libraries print here, and a pipe that is full would hold the process up. */
for (const stream of [process.stdout, process.stderr]) stream.write = () => true
/** Ctrl-C reaches all processes of a terminal; the one that asked says what becomes of this one. */
process.on('SIGINT', () => {})
/** What fails here fails again where it is told. */
reader.warmUp().catch(() => {})
workerpool.worker({
  read: (request: Request): Promise<Answer> => {
    const begun: Begun = { pid: process.pid }
    workerpool.workerEmit(begun)
    return reader.read(request)
  },
})
