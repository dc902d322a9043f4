import { availableParallelism } from 'node:os'
import { DocumentProcesses } from '../run/documents/processes.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'

/** The processes that read documents, kept over all runs of the program: a comparison makes two. */
class KeptProcesses {
  private kept: { processes: DocumentProcesses; settings: string } | null = null

  /** Starts with the settings that most runs have. */
  warmUp(): void {
    this.with(availableParallelism(), DEFAULT_LIMITS)
  }

  /** Processes with these settings, the same as before where they were. */
  with(jobs: number, limits: Limits): DocumentProcesses {
    const settings = JSON.stringify([jobs, limits])
    if (this.kept?.settings !== settings) {
      void this.close()
      this.kept = { processes: new DocumentProcesses(jobs, limits), settings }
    }
    return this.kept.processes
  }

  /** Ends them, busy ones too. */
  async close(): Promise<void> {
    const { kept } = this
    this.kept = null
    await kept?.processes.close()
  }
}

export const processes = new KeptProcesses()
