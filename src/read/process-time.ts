import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { platform } from 'node:os'

/** So many times its limit a process may take by the clock: on a busy machine it hardly computes, and one that waits for what never comes does not at all. */
export const BY_THE_CLOCK = 10

/** Seconds of processor time that a process and its children have taken; null where the system does not say. */
export type Spent = () => number | null | Promise<number | null>

/** What ran out: processor time, or ten times as much by the clock. */
export type TimeOver = 'computing' | 'waiting'

export interface TimeLimit {
  /** Counts from here on. */
  restart(): void
  end(): void
}

/** The least seconds between two looks at a process. */
const LEAST_WAIT = 0.05
/** The longest wait that a timer of Node knows, in milliseconds: a longer one is over at once. */
const LONGEST_MS = 2 ** 31 - 1

/**
 * Tells when a process has taken more processor time than it may, whatever else the machine does meanwhile. It is looked at
 * when it could first have come to that: it computes no faster than the clock. Where nothing can be asked, the clock counts.
 */
export function limitTime(spent: Spent, seconds: number, onOver: (over: TimeOver) => void): TimeLimit {
  let round = 0
  let byTheClock: NodeJS.Timeout
  let nextLook: NodeJS.Timeout
  const end = (): void => {
    round++
    clearTimeout(byTheClock)
    clearTimeout(nextLook)
  }
  const tell = (over: TimeOver): void => {
    end()
    onOver(over)
  }
  const look = async (own: number, base: number): Promise<void> => {
    const now = await spent()
    if (own !== round) return
    const left = seconds - ((now ?? base) - base)
    if (left < 0) tell('computing')
    else nextLook = after(Math.max(left, LEAST_WAIT), () => void look(own, base))
  }
  const begin = async (own: number): Promise<void> => {
    const base = await spent()
    if (own !== round) return
    nextLook = after(seconds, () => (base === null ? tell('computing') : void look(own, base)))
  }
  const restart = (): void => {
    end()
    byTheClock = after(seconds * BY_THE_CLOCK, () => tell('waiting'))
    void begin(round)
  }
  restart()
  return { restart, end }
}

/** It does not keep the program from ending: who is looked at does. */
function after(seconds: number, act: () => void): NodeJS.Timeout {
  return setTimeout(act, timerOf(seconds)).unref()
}

/** Milliseconds for a timer of Node. */
export function timerOf(seconds: number): number {
  return Math.min(seconds * 1000, LONGEST_MS)
}

/** Adds up what processes spend that follow one another. Of one that is gone, what it was last seen to have spent. */
export class Meter {
  private sum: number | null = null
  private last: number | null = null
  private current: Spent = () => null

  follow(spent: Spent): void {
    this.current = spent
    this.last = null
  }

  readonly spent = async (): Promise<number | null> => {
    const { current } = this
    const now = await current()
    if (now === null || current !== this.current) return this.sum
    this.sum = (this.sum ?? 0) + now - (this.last ?? now)
    this.last = now
    return this.sum
  }
}

/** What a process and those that it started have taken, ended ones that it knows of included. */
export function processorTime(pid: number | undefined): number | null | Promise<number | null> {
  if (pid === undefined) return null
  return platform() === 'linux' ? timeInProc(pid) : timeByPs(pid)
}

/** Ticks a second, as Linux tells them to programs on every machine. */
const TICKS = 100

/** Fields 14 to 17 of `/proc/PID/stat`; the command before them may hold blanks and brackets. */
function timeInProc(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return childrenInProc(pid).reduce((sum, child) => sum + (timeInProc(child) ?? 0), ticks / TICKS)
  } catch {
    return null
  }
}

/** Each is listed with the thread that started it. None where the kernel was built without these lists: then they count when they have ended. */
function childrenInProc(pid: number): number[] {
  const tasks = `/proc/${pid}/task`
  return readdirSync(tasks).flatMap((thread) => childrenOfThread(`${tasks}/${thread}/children`))
}

/** None of a thread that ended meanwhile: its children are listed with another then. */
function childrenOfThread(path: string): number[] {
  try {
    return readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function timeByPs(pid: number): Promise<number | null> {
  return new Promise((resolve) =>
    execFile('ps', ['-A', '-o', 'pid=,ppid=,time='], (error, printed) =>
      resolve(error ? null : timeInTable(printed, pid)),
    ),
  )
}

/** From what `ps -o pid=,ppid=,time=` prints; null where the process is not there. */
export function timeInTable(printed: string, pid: number): number | null {
  const processes = printed.split('\n').flatMap((line) => {
    const [own, parent, time] = line.trim().split(/\s+/)
    return time === undefined ? [] : [{ pid: Number(own), parent: Number(parent), seconds: secondsOf(time) }]
  })
  const of = (root: number): number =>
    processes
      .filter(({ parent }) => parent === root)
      .reduce((sum, child) => sum + of(child.pid), processes.find((one) => one.pid === root)!.seconds)
  return processes.some((one) => one.pid === pid) ? of(pid) : null
}

/** `[[days-]hours:]minutes:seconds`, with hundredths on some systems. */
function secondsOf(time: string): number {
  const [clock, days = '0'] = time.split('-').toReversed() as [string, string?]
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 24 * 60 * 60
}
