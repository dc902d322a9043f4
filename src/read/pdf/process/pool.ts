import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import pLimit, { type LimitFunction } from 'p-limit'
import { DEFAULT_LIMITS, type Limits } from '../../../model/limits.js'
import { PDF_HEAP_SHARE, PDF_PROCESS_SHARE } from '../../limits.js'
import type { PageContent } from '../../paged/page-content.js'
import { processorTime, type TimeOver } from '../../process-time.js'

/** A process takes about 150 MB; more of them than this do not read faster. */
const MOST_PROCESSES = 4

/** A process as a document has it: it is asked, answers, and may be killed. */
export type PageReader = Pick<ReadingProcess, 'ask' | 'kill' | 'release' | 'isAlive' | 'spent'>

/** What lends such processes, one document at a time. */
export interface PageReaders {
  use<T>(work: (take: () => PageReader, giveBack: (process: PageReader) => void) => Promise<T>): Promise<T>
}

/** Reading processes that are kept from one document to the next: starting one takes longer than reading a page. */
export class PdfProcesses implements PageReaders {
  private readonly idle: PageReader[] = []
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
  use<T>(work: (take: () => PageReader, giveBack: (process: PageReader) => void) => Promise<T>): Promise<T> {
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
    for (const process of this.idle.splice(0)) process.kill('crashed')
  }

  private take(): PageReader {
    for (let process = this.idle.pop(); process; process = this.idle.pop()) if (process.isAlive) return process
    return new ReadingProcess(this.memory)
  }

  private giveBack(process: PageReader): void {
    process.release()
    if (this.closed) process.kill('crashed')
    else if (process.isAlive) this.idle.push(process)
  }
}

/** What the reading process is asked. */
export interface Request {
  bytes: Uint8Array
  password: string | undefined
  /** 1-based; where to begin, or to go on after a page that ended the process before. */
  from: number
  /** Whether to tell what was painted as well. */
  draws: boolean
}

/** What it answers: `begun`, `opened` or `refused`, then each page, then `done`. */
export type Answer =
  | { kind: 'begun' }
  | { kind: 'opened'; pages: number; recovered: boolean }
  | { kind: 'refused'; name: string; code: number | null; message: string }
  | { kind: 'page'; content: PageContent }
  | { kind: 'page failed'; page: number; message: string }
  | { kind: 'done' }

/** Why a reading process stopped answering: it took too much time or memory, or ended by itself. One that never began is no document’s. */
export type Death = TimeOver | 'memory' | 'crashed' | 'unstarted'

const MB = 1024 * 1024

/**
 * A process of its own for reading PDFs. Only so can a document that hangs, or takes all memory, cost itself alone: a
 * thread can be stopped, but its memory cannot be bounded.
 */
export class ReadingProcess {
  private readonly child: ChildProcess
  private onAnswer: (answer: Answer) => void = () => {}
  private onDeath: (death: Death) => void = () => {}
  private alive = true
  private begun = false

  /** @param memory bytes that a document may take */
  constructor(memory: number) {
    const share = Math.floor(memory * PDF_PROCESS_SHARE)
    const main = createRequire(import.meta.url).resolve('#pdf-process')
    this.child = fork(main, [String(share)], {
      /** It opens no file, and a thread of Node cannot start in a folder that was removed meanwhile. */
      cwd: dirname(main),
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${Math.floor((share * PDF_HEAP_SHARE) / MB)}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.child.on('message', (answer: Answer) => {
      this.begun = true
      this.onAnswer(answer)
    })
    this.child.on('exit', (code, signal) => this.end(isOfMemory(code, signal) ? 'memory' : 'crashed'))
    this.child.on('error', () => this.end())
    this.release()
  }

  get isAlive(): boolean {
    return this.alive
  }

  /** Sends a request; answers come until one of them, or a death, ends it. */
  ask(request: Request, onAnswer: (answer: Answer) => void, onDeath: (death: Death) => void): void {
    this.onAnswer = onAnswer
    this.onDeath = onDeath
    this.child.ref()
    this.child.channel?.ref()
    if (!this.alive || !this.child.connected) return onDeath('unstarted')
    this.begun = false
    this.child.send(request, (error) => error && this.end())
  }

  /** Seconds of processor time since it was started. */
  readonly spent = (): ReturnType<typeof processorTime> => processorTime(this.child.pid)

  /** Lets the program end although the process waits for the next document. */
  release(): void {
    this.onAnswer = () => {}
    this.onDeath = () => {}
    this.child.unref()
    this.child.channel?.unref()
  }

  kill(death: Death): void {
    this.die(death)
    this.child.kill('SIGKILL')
  }

  private end(death: Death = 'crashed'): void {
    this.die(this.begun ? death : 'unstarted')
  }

  private die(death: Death): void {
    if (!this.alive) return
    this.alive = false
    this.onDeath(death)
  }
}

/** A heap that runs over aborts (134 where a shell stands between); a process that takes more is killed, by itself or the system. */
function isOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGKILL' || signal === 'SIGABRT' || code === 134
}
