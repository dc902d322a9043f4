import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { causeOf, remedyOf } from '../../model/environment.js'
import { EnvironmentFault, UsageError } from '../../model/errors.js'
import { makeFolder } from '../../text/files.js'
import { defaultCache, folderOfVersion } from './cache-folder.js'
import { type Outcome, readEntry, readOutcome } from './entry.js'

/** Entries that no run has used for so long are removed. */
const KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000
/** The file of a cache that is written anew each time they are looked for. */
const STAMP = 'pruned'

export interface StoreOptions {
  /** Folder of the cache, the user’s own where none is named; false for none. */
  cache?: string | false
  /** Of the documents that ask for one. */
  password?: string
}

/**
 * Where a run keeps what it has read. Without a cache, and for documents behind a password, that is for this run alone.
 * @param version of the pipeline, asked where what is read is kept for later runs
 * @throws UsageError where the folder that was asked for cannot be written, EnvironmentFault where no place can
 */
export function openStore({ cache, password }: StoreOptions, version: () => string): Store {
  if (cache === false || password !== undefined) return Store.temporary()
  try {
    return Store.lasting(cache ?? defaultCache(), version())
  } catch (error) {
    if (cache === undefined) return Store.temporary()
    throw new UsageError(
      cache,
      `The cache cannot be written: ${causeOf(error, cache)}.`,
      'Choose another with --cache.',
    )
  }
}

/** What came of documents, on disk: under a key for what it depends on. */
export class Store {
  /** Where entries go, for this run alone, once the cache takes no more. */
  private besides: string | null = null
  /** Why the cache takes no more, or null where it does. */
  unwritable: string | null = null

  private constructor(
    private readonly folder: string,
    /** True where its entries are for this run alone. */
    readonly isTemporary: boolean,
  ) {}

  /** A store that later runs find again. @throws where the folder cannot be made */
  static lasting(cache: string, version: string): Store {
    const store = new Store(folderOfVersion(cache, version), false)
    makeFolder(store.folder)
    touch(store.folder)
    pruneDaily(cache)
    return store
  }

  static temporary(): Store {
    return new Store(temporaryFolder(), true)
  }

  /** Where an entry is to be written. */
  pathOf(key: string): string {
    return pathIn(this.besides ?? this.folder, key)
  }

  /**
   * After an entry could not be written, the cache is given up: what is read goes to another place, for this run alone.
   * @param path of the entry; the cache may be given up since it was asked for
   * @throws EnvironmentFault where there is no other place
   */
  giveUp(path: string, error: unknown): void {
    if (this.isTemporary || (this.besides !== null && path.startsWith(this.besides)))
      throw noRoom(dirname(dirname(path)), error)
    if (this.besides !== null) return
    this.besides = temporaryFolder()
    this.unwritable = causeOf(error)
  }

  /** What came of a document, or null where it is not known. A damaged entry is removed. */
  async find(key: string): Promise<Outcome | null> {
    const path = pathIn(this.folder, key)
    const outcome = await readOutcome(path)
    if (outcome === null) return null
    attempt(() => (outcome === 'damaged' ? rmSync(path, { recursive: true, force: true }) : touch(path)))
    return outcome === 'damaged' ? null : outcome
  }

  read(key: string): ReturnType<typeof readEntry> {
    const besides = this.besides && pathIn(this.besides, key)
    return readEntry(besides !== null && existsSync(besides) ? besides : pathIn(this.folder, key))
  }

  close(): void {
    for (const folder of [this.besides, this.isTemporary ? this.folder : null])
      if (folder !== null) attempt(() => rmSync(folder, { recursive: true, force: true }))
  }
}

function pathIn(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2))
}

/** @throws EnvironmentFault where the folder for them is not there, or cannot be written */
function temporaryFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'gongwen-'))
  } catch (error) {
    throw noRoom(tmpdir(), error)
  }
}

function noRoom(folder: string, error: unknown): EnvironmentFault {
  const what = `What is read cannot be kept while the run lasts: ${causeOf(error, folder)}.`
  return new EnvironmentFault(folder, what, remedyOf(error, 'Name a folder that can be written with TMPDIR.'))
}

/** A cache that cannot be kept tidy is a cache all the same. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // the disk may be full, or read-only
  }
}

/** The stamp comes first, so that of runs that begin together one looks. */
function pruneDaily(cache: string): void {
  const stamp = join(cache, STAMP)
  if (existsSync(stamp) && age(stamp) < DAY_MS) return
  attempt(() => {
    writeFileSync(stamp, new Date().toISOString())
    removeUnused(cache)
  })
}

/** Removes entries that nobody has used for a month, and nothing that is not named as ours. */
function removeUnused(cache: string): void {
  for (const version of namesIn(cache, /^[0-9a-f]{16}$/)) {
    for (const folder of namesIn(version, /^[0-9a-f]{2}$/))
      for (const entry of namesIn(folder, /^[0-9a-f]{62}(?:\.\d+)?$/))
        if (age(entry) > KEPT_DAYS * DAY_MS) rmSync(entry, { force: true })
    if (age(version) > KEPT_DAYS * DAY_MS) rmSync(version, { recursive: true, force: true })
  }
}

function namesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
}

/** Milliseconds since a file or folder was used. */
function age(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
}

function touch(path: string): void {
  const now = new Date()
  utimesSync(path, now, now)
}
