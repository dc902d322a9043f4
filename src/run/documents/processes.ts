import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import workerpool, { type Pool } from 'workerpool'
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js'
import {
  BY_THE_CLOCK,
  limitTime,
  processorTime,
  type TimeLimit,
  timerOf,
  type TimeOver,
} from '../../read/process-time.js'
import type { Answer, Begun, Request } from './worker.js'

/** Of the memory of a document the share that its heap may take; a heap that ends it says so in 100 ms, others are watched. */
const HEAP_SHARE = 0.75
const MB = 1024 * 1024
/** How long a process whose time is over is given to end by itself. It is busy: none will. */
const GRACE_MS = 50

/** Why a process ended before it answered. One that never began is no document’s. */
export type Death = TimeOver | 'memory' | 'crash' | 'unstarted'
/** What a fresh process may survive: these may come of documents before, or of the moment. */
const WORTH_ANOTHER: ReadonlySet<Death> = new Set<Death>(['memory', 'crash', 'unstarted'])

/**
 * Processes that read documents, kept from one to the next. Threads would not do: a heap that runs over in one of them ends
 * the whole program.
 */
export class DocumentProcesses {
  private readonly pool: Pool
  private closed = false

  constructor(
    jobs: number,
    private readonly limits: Limits,
  ) {
    this.pool = poolOf(jobs, limits)
  }

  /**
   * Reads a document in a process that has it alone for as long as it takes. A process that dies is replaced; where it may
   * have died of what documents before left in its memory, the document gets a fresh one.
   */
  async read(request: Request): Promise<Answer | { death: Death }> {
    const answer = await this.ask(this.pool, request)
    return 'death' in answer && WORTH_ANOTHER.has(answer.death) && !this.closed ? this.readAlone(request) : answer
  }

  /** Ends all processes, busy ones too. */
  async close(): Promise<void> {
    this.closed = true
    await this.pool.terminate(true)
  }

  private async readAlone(request: Request): Promise<Answer | { death: Death }> {
    const alone = poolOf(1, this.limits)
    try {
      return await this.ask(alone, request)
    } finally {
      await alone.terminate(true)
    }
  }

  /** A pool that is ending takes requests, and never answers. */
  private async ask(pool: Pool, request: Request): Promise<Answer | { death: Death }> {
    if (this.closed) return { death: 'crash' }
    const { seconds } = this.limits
    let over: TimeOver | null = null
    let limit: TimeLimit | null = null
    const asked = pool.exec('read', [request], {
      on({ pid }: Begun) {
        limit = limitTime(
          () => processorTime(pid),
          seconds,
          (which) => {
            over = which
            asked.cancel()
          },
        )
      },
    })
    try {
      return (await asked.timeout(timerOf(seconds * BY_THE_CLOCK))) as Answer
    } catch (error) {
      return { death: over ?? (limit === null ? 'unstarted' : deathBy(error)) }
    } finally {
      ;(limit as TimeLimit | null)?.end()
    }
  }
}

function poolOf(jobs: number, { memory }: Limits): Pool {
  return workerpool.pool(createRequire(import.meta.url).resolve('#document-process'), {
    workerType: 'process',
    minWorkers: 1,
    maxWorkers: jobs,
    workerTerminateTimeout: GRACE_MS,
    forkArgs: [String(memory)],
    forkOpts: {
      /** What a dying process prints is no message for a person. */
      silent: true,
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${Math.floor((memory * HEAP_SHARE) / MB)}`],
    },
  })
}

/** A heap that runs over aborts (134 where a shell stands between); one that is watched, or that the system ends, is killed. */
function deathBy(error: unknown): Death {
  if (error instanceof workerpool.Promise.TimeoutError) return 'waiting'
  return /SIGABRT|SIGKILL|`134`/.test(String(error)) ? 'memory' : 'crash'
}

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
