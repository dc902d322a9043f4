import workerpool from 'workerpool'
import type { Override } from '../../model/correction.js'
import { UnreadableInput } from '../../model/errors.js'
import type { Limits } from '../../model/limits.js'
import { loadStages, runPipe } from '../../pipeline.js'
import { PdfProcesses } from '../../read/pdf/process/pool.js'
import { watchProcess } from '../../read/process-watch.js'
import { loadRegistry } from '../../registry/load.js'
import type { Registry } from '../../registry/registry.js'
import { partsOf } from '../../write/package-writer.js'
import { type Outcome, partsToStore, refusalOf, writeEntry } from '../store/entry.js'
import { digestOf } from './digest.js'

/** What a worker is asked: to read one document, and to write what came of it into the store. */
export interface Request {
  /** Base name, for the dataset. */
  file: string
  bytes: Uint8Array
  overrides: readonly Override[]
  password: string | undefined
  limits: Limits
  /** Register files over the built-in ones, and the hash that all of them had when the run began. */
  registers: readonly string[]
  registry: string
  /** Where its entry goes. */
  entry: string
}

/** What it answers; the rest is in the entry. A fault is gongwen’s own. */
export type Answer = Outcome | { fault: string }

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
    this.registry = loadRegistry()
    await loadStages()
  }

  /** Never throws: what stops a document is its outcome, and any other error a fault of ours. */
  async read(request: Request): Promise<Answer> {
    try {
      return await this.readInto(request.entry, request)
    } catch (error) {
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }

  private async readInto(entry: string, request: Request): Promise<Outcome> {
    const { file, bytes, overrides, password, limits } = request
    const options = { overrides, password, limits, processes: this.processes }
    try {
      const extraction = await runPipe({ file, bytes }, this.registryOf(request), options)
      const outcome = { digest: digestOf(extraction) }
      await writeEntry(entry, outcome, partsToStore(extraction, partsOf(extraction, false)))
      return outcome
    } catch (error) {
      if (!(error instanceof UnreadableInput)) throw error
      const outcome = refusalOf(error)
      await writeEntry(entry, outcome, [])
      return outcome
    }
  }

  private registryOf({ registers, registry: hash }: Request): Registry {
    if (this.registry?.hash !== hash) this.registry = loadRegistry(registers)
    if (this.registry.hash !== hash) throw new Error('The registers were changed while the run went on; run it again.')
    return this.registry
  }
}

/** The process that reads documents: takes one after the other, and ends with the process that started it. */
const memory = Number(process.argv[2])
const reader = new DocumentReader(memory)

watchProcess(memory)
/** Ctrl-C reaches all processes of a terminal; the one that asked says what becomes of this one. */
process.on('SIGINT', () => {})
/** What fails here fails again where it is told. */
reader.warmUp().catch(() => {})
workerpool.worker({ read: (request: Request): Promise<Answer> => reader.read(request) })
