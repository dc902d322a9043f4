import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { causeOf, isOfTheSystem, remedyOf } from '../model/environment.js'
import { UsageError } from '../model/errors.js'
import { holdsFiles, refuseForeign } from './foreign.js'
import { lockFolder } from './lock.js'
import { exchange, finishExchange, isHalfExchanged } from './mounted.js'
import { ownPath, type Place, placeOf, visibleFolder } from './place.js'

/**
 * Takes a folder of output for this process alone, and sets right what a killed run left of it.
 * @returns what lets it go
 * @throws UsageError where it holds anything that is no package of ours, or another run writes it
 */
export function takeFolder(named: string): () => void {
  let release = (): void => {}
  try {
    const place = placeOf(named)
    if (!isHalfExchanged(place)) refuseForeign(place)
    release = lockFolder(place)
    recover(place)
    refuseForeign(place)
    return release
  } catch (error) {
    release()
    throw isOfTheSystem(error) ? cannotWrite(named, error) : error
  }
}

/**
 * Replaces a folder as a whole: a new one is filled beside it, which then takes its place. After a crash the old package or
 * the new one is there; one that was set aside comes back on the next run. Whoever calls it has taken the folder.
 * @param fill writes the files into an empty folder
 * @throws UsageError where the folder holds anything that is no package of ours by then, or cannot be written
 */
export async function replaceFolder(named: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  try {
    const place = placeOf(named)
    const fresh = mkdtempSync(ownPath(place, FRESH))
    try {
      await fill(fresh)
      if (place.isMounted) {
        refuseForeign(place)
        exchange(place, fresh)
      } else replace(place, fresh)
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw isOfTheSystem(error) ? cannotWrite(named, error) : error
  }
}

const FRESH = 'new-'
const ASIDE = 'old'

/** Nobody finds the old folder under its name once it is set aside: what was put there before is looked for then. */
function replace(place: Place, fresh: string): void {
  const { folder } = place
  const aside = ownPath(place, ASIDE)
  const mode = existsSync(folder) ? statSync(folder).mode : 0o755
  if (existsSync(folder)) renameSync(folder, aside)
  try {
    refuseForeign(place, aside)
    renameSync(fresh, folder)
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, folder)
    throw error
  }
  chmodSync(folder, mode)
  if (existsSync(aside)) discard(place, aside)
}

/** Under a name first that never comes back: where a run is killed meanwhile, a part of the old package would. */
function discard(place: Place, aside: string): void {
  const discarded = ownPath(place, `${FRESH}${ASIDE}`)
  renameSync(aside, discarded)
  rmSync(discarded, { recursive: true, force: true })
}

/** Sets right what a run that was killed left. Whoever calls it holds the folder's lock. */
function recover(place: Place): void {
  const beginning = ownPath(place, FRESH)
  const left = readdirSync(dirname(beginning)).filter((name) => name.startsWith(basename(beginning)))
  for (const name of left) rmSync(join(dirname(beginning), name), { recursive: true, force: true })
  if (place.isMounted) return finishExchange(place)
  const aside = ownPath(place, ASIDE)
  if (!existsSync(aside)) return
  if (holdsFiles(place)) return discard(place, aside)
  /** Somebody made the folder again, as Docker does where it is to mount one. */
  rmSync(place.folder, { recursive: true, force: true })
  renameSync(aside, place.folder)
}

function cannotWrite(named: string, error: NodeJS.ErrnoException): UsageError {
  const what = `The folder cannot be written: ${causeBeside(named, error)}.`
  return new UsageError(named, what, remedyOf(error, 'Choose another folder with -o.'))
}

/** Of what is our own the folder is told in which it was to stand: nobody knows its name. */
function causeBeside(named: string, error: NodeJS.ErrnoException): string {
  const { code, path = '' } = error
  const around = visibleFolder(path)
  if (around === null) return causeOf(error, named)
  return code === 'ENOENT' ? `nothing can be made in ${around}, ENOENT` : causeOf({ code, path: around }, named)
}
