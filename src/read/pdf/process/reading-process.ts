import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { PDF_HEAP_SHARE, PDF_PROCESS_SHARE } from '../../limits.js'
import type { PageContent } from '../../paged/page-content.js'

/** What the reading process is asked. */
export interface Request {
  bytes: Uint8Array
  password: string | undefined
  /** 1-based; where to begin, or to go on after a page that ended the process before. */
  from: number
  /** Whether to tell what was painted as well. */
  draws: boolean
}

/** What it answers: `opened` or `refused`, then each page, then `done`. */
export type Answer =
  | { kind: 'opened'; pages: number; recovered: boolean }
  | { kind: 'refused'; name: string; code: number | null; message: string }
  | { kind: 'page'; content: PageContent }
  | { kind: 'page failed'; page: number; message: string }
  | { kind: 'done' }

/** Why a reading process stopped answering. */
export type Death = 'time' | 'ended'

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

  /** @param memory bytes that a document may take */
  constructor(memory: number) {
    const share = Math.floor(memory * PDF_PROCESS_SHARE)
    const main = createRequire(import.meta.url).resolve('#pdf-process')
    this.child = fork(main, [String(share)], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${Math.floor((share * PDF_HEAP_SHARE) / MB)}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.child.on('message', (answer: Answer) => this.onAnswer(answer))
    this.child.on('exit', () => this.die('ended'))
    this.child.on('error', () => this.die('ended'))
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
    if (!this.alive) return onDeath('ended')
    this.child.send(request, (error) => error && this.die('ended'))
  }

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

  private die(death: Death): void {
    if (!this.alive) return
    this.alive = false
    this.onDeath(death)
  }
}
