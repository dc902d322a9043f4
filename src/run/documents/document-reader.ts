import { ExhaustedInput, UnreadableInput } from '../../model/errors.js'
import { loadStages, runPipe } from '../../pipeline.js'
import { PdfProcesses } from '../../read/pdf/process/pool.js'
import { loadRegistry } from '../../registry/load.js'
import type { Registry } from '../../registry/registry.js'
import { digestOf } from './digest.js'
import { partsOf } from '../../write/document-parts.js'
import { partsToStore, writeEntry, type Outcome } from '../store/entry.js'
import type { Answer, Request } from './messages.js'

/** Reads one document after the other, over one registry and with one process for PDFs. */
export class DocumentReader {
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
      const { where, message, remedy } = error
      const kind = error instanceof ExhaustedInput ? 'exhausted' : 'unreadable'
      const outcome: Outcome = { refusal: { kind, where, message, remedy } }
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
