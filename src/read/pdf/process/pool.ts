import { availableParallelism } from 'node:os'
import pLimit, { type LimitFunction } from 'p-limit'
import { DEFAULT_LIMITS, type Limits } from '../../../model/limits.js'
import { ReadingProcess } from './reading-process.js'

/** A process takes about 150 MB; more of them than this do not read faster. */
const MOST_PROCESSES = 4

/** Reading processes that are kept from one document to the next: starting one takes longer than reading a page. */
export class PdfProcesses {
  private readonly idle: ReadingProcess[] = []
  private closed = false
  private readonly memory: number
  private readonly limit: LimitFunction = pLimit(Math.min(availableParallelism(), MOST_PROCESSES))

  /** @param limits what a document may take */
  constructor({ memory }: Pick<Limits, 'memory'> = DEFAULT_LIMITS) {
    this.memory = memory
  }

  /** Starts a process before it is needed. */
  warmUp(): void {
    if (this.idle.length === 0) this.idle.push(new ReadingProcess(this.memory))
  }

  /** Lends a process for one document; waits while all are busy. */
  use<T>(work: (take: () => ReadingProcess, giveBack: (process: ReadingProcess) => void) => Promise<T>): Promise<T> {
    return this.limit(() =>
      work(
        () => this.take(),
        (process) => this.giveBack(process),
      ),
    )
  }

  /** Ends the idle processes, and each busy one as soon as it has done with its document. */
  close(): void {
    this.closed = true
    for (const process of this.idle.splice(0)) process.kill('ended')
  }

  private take(): ReadingProcess {
    for (let process = this.idle.pop(); process; process = this.idle.pop()) if (process.isAlive) return process
    return new ReadingProcess(this.memory)
  }

  private giveBack(process: ReadingProcess): void {
    process.release()
    if (this.closed) process.kill('ended')
    else if (process.isAlive) this.idle.push(process)
  }
}
