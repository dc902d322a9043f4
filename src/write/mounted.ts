import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { DESCRIPTOR } from '../model/dataset.js'
import { UsageError } from '../model/errors.js'
import { listedFiles } from './foreign.js'
import { ownPath, type Place } from './place.js'

/*
 * A folder that is mounted cannot be renamed, so the files in it are exchanged one by one, in two stages that a killed run
 * leaves behind and the next one ends. In between the folder has no descriptor: it is no package, rather than a wrong one.
 *
 *   next/   the new package, whole: files of the old one go to old/, its descriptor first
 *   now/    the old one is gone from its place: files of the new one come into it, its descriptor last
 */
const NEXT = 'next'
const NOW = 'now'
const OLD = 'old'

/** @param fresh the new package, in the mounted folder itself */
export function exchange(place: Place, fresh: string): void {
  renameSync(fresh, ownPath(place, NEXT))
  finishExchange(place)
}

/** Whether a run was killed between the old package and the new one. */
export function isHalfExchanged(place: Place): boolean {
  return [NEXT, NOW].some((stage) => existsSync(ownPath(place, stage)))
}

/**
 * Ends what a killed run began: the new package stands in its place.
 * @throws UsageError where somebody put files in between that it would take the place of
 */
export function finishExchange(place: Place): void {
  const [next, now, old] = [NEXT, NOW, OLD].map((name) => ownPath(place, name)) as [string, string, string]
  if (existsSync(next)) {
    mkdirSync(old, { recursive: true })
    refuseTwice(place, old, [DESCRIPTOR])
    move(place.folder, old, [DESCRIPTOR])
    const listed = [...(listedFiles(old) ?? [])]
    refuseTwice(place, old, listed)
    move(place.folder, old, listed)
    renameSync(next, now)
  }
  if (existsSync(now)) {
    const fresh = filesBelow(now).sort(descriptorLast)
    refuseTwice(place, now, fresh)
    move(now, place.folder, fresh)
    rmSync(now, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
}

/** A file stands in one of two places while it is moved: where it stands in both, the one in the folder is none of ours. */
function refuseTwice({ named, folder }: Place, other: string, paths: readonly string[]): void {
  const foreign = paths.filter((path) => [folder, other].every((top) => existsSync(join(top, path))))
  if (foreign.length === 0) return
  throw new UsageError(
    named,
    `While its package was exchanged, files were put where it has its own: ${foreign.slice(0, 5).join(', ')}.`,
    'Move them away and run it again: the exchange goes on then.',
  )
}

/** Moves the files that are there, and removes the folders that are empty then. */
function move(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (!existsSync(join(from, path))) continue
    mkdirSync(dirname(join(to, path)), { recursive: true })
    renameSync(join(from, path), join(to, path))
  }
  for (const folder of new Set(paths.map((path) => dirname(path)))) if (folder !== '.') removeEmpty(join(from, folder))
}

function removeEmpty(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() && readdirSync(folder).length === 0) rmdirSync(folder)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

function descriptorLast(one: string, other: string): number {
  return Number(one === DESCRIPTOR) - Number(other === DESCRIPTOR) || (one < other ? -1 : 1)
}
