import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../model/errors.js'
import { makeFolder, readText } from '../text/files.js'
import { ownPath, type Place } from './place.js'

/** Who holds a folder. */
interface Holder {
  pid: number
  host: string
  /** When the process was started, in ticks since the machine was; tells it from a later one with its number. Null where the system does not say. */
  started: string | null
}

/**
 * Takes a folder for this process alone; a run that was killed holds nothing. A lock of another machine, which cannot be
 * asked, holds until it is removed.
 * @returns what lets the folder go
 * @throws UsageError where another run holds it, or what the system says
 */
export function lockFolder(place: Place): () => void {
  const path = ownPath(place, 'lock')
  const self = holderOf(process.pid)
  makeFolder(dirname(path))
  while (!create(path, self)) {
    const held = read(path)
    if (held !== null && isAlive(held)) throw heldBy(held, place.named, path)
    removeDead(path, self, place.named)
  }
  removeDrafts(path)
  return () => {
    if (isSame(read(path), self)) rmSync(path, { force: true })
  }
}

/** A lock appears with its content: one that is empty for a moment would be taken for a dead one. */
function create(path: string, self: Holder): boolean {
  const written = `${path}-${process.pid}`
  try {
    writeFileSync(written, JSON.stringify(self))
    linkSync(written, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(written, { force: true })
  }
}

/** Null where the lock is gone meanwhile, or is none of ours. */
function read(path: string): Holder | null {
  try {
    return holderIn(readText(path))
  } catch {
    return null
  }
}

function holderIn(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null
  }
}

function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true
  return isRunning(pid) && holderOf(pid).started === started
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Fields 3 and 22 of `/proc/PID/stat`; the command before them may hold blanks and brackets. A zombie was never started. */
function holderOf(pid: number): Holder {
  let started: string | null = null
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    started = fields[0] === 'Z' ? '' : (fields[19] ?? null)
  } catch {
    // another system
  }
  return { pid, host: hostname(), started }
}

/**
 * Of several runs that find the same dead lock one removes it, and none of the others meanwhile: while it is there nobody makes
 * a new one, so that no lock of a living run is ever taken for it.
 */
function removeDead(path: string, self: Holder, named: string): void {
  const taking = `${path}-taking`
  if (!create(taking, self)) {
    const taker = read(taking)
    if (taker !== null && taker.host !== self.host) throw heldBy(taker, named, taking)
    if (taker !== null && !isAlive(taker)) rmSync(taking, { force: true })
    return
  }
  try {
    if (isDead(path)) rmSync(path, { force: true })
  } finally {
    rmSync(taking, { force: true })
  }
}

/** A lock of a run that is gone, or a file that is none of ours; one that was removed meanwhile is neither. */
function isDead(path: string): boolean {
  let text: string
  try {
    text = readText(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  const held = holderIn(text)
  return held === null || !isAlive(held)
}

function isSame(one: Holder | null, other: Holder | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What runs that were killed while they took the lock left beside it; one that is cut short tells its process by its name alone. */
function removeDrafts(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}-`)) continue
    const draft = join(dirname(path), name)
    const writer = read(draft)
    const alive = writer ? isAlive(writer) : isRunning(Number(name.slice(name.lastIndexOf('-') + 1)))
    if (!alive) rmSync(draft, { force: true })
  }
}

function heldBy({ pid, host }: Holder, folder: string, path: string): UsageError {
  const who = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`
  return new UsageError(
    folder,
    `Another run writes this folder (${who}).`,
    `Wait for it, or choose another folder with -o. If there is no such run, remove ${path}.`,
  )
}
