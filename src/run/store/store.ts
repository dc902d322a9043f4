import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../../model/errors.js'
import { type Outcome, readEntry, readOutcome } from './entry.js'

/** Entries that no run has used for so long are removed. */
const KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000
/** The file of a cache that is written anew each time they are looked for. */
const STAMP = 'pruned'
/** Characters of the version that name its folder. */
const VERSION_LENGTH = 16

export interface StoreOptions {
  /** Folder of the cache, the user’s own where none is named; false for none. */
  cache?: string | false
  /** Of the documents that ask for one. */
  password?: string
}

/**
 * Where a run keeps what it has read. Without a cache, and for documents behind a password, that is for this run alone.
 * @throws UsageError where the folder that was asked for cannot be written
 */
export function openStore({ cache, password }: StoreOptions, pipeline: string): Store {
  if (cache === false || password !== undefined) return Store.temporary()
  try {
    return Store.lasting(cache ?? defaultCache(), pipeline)
  } catch (error) {
    if (cache === undefined) return Store.temporary()
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      cache,
      `The cache cannot be written: ${code ?? String(error)}.`,
      'Choose another with --cache.',
    )
  }
}

/** Where the user’s own caches are, as each system has it. */
function defaultCache(): string {
  const { GONGWEN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (GONGWEN_CACHE) return GONGWEN_CACHE
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/gongwen')
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'gongwen/cache')
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'gongwen')
}

/** What came of documents, on disk: under a key for what it depends on. */
export class Store {
  private constructor(
    private readonly folder: string,
    /** True where its entries are for this run alone. */
    readonly isTemporary: boolean,
  ) {
    mkdirSync(folder, { recursive: true })
  }

  /** A store that later runs find again. @throws where the folder cannot be made */
  static lasting(cache: string, version: string): Store {
    const store = new Store(join(cache, version.slice(0, VERSION_LENGTH)), false)
    touch(store.folder)
    pruneDaily(cache)
    return store
  }

  static temporary(): Store {
    return new Store(mkdtempSync(join(tmpdir(), 'gongwen-')), true)
  }

  pathOf(key: string): string {
    mkdirSync(join(this.folder, key.slice(0, 2)), { recursive: true })
    return join(this.folder, key.slice(0, 2), key.slice(2))
  }

  /** What came of a document, or null where it is not known. A damaged entry is removed. */
  async find(key: string): Promise<Outcome | null> {
    const path = this.pathOf(key)
    const outcome = await readOutcome(path)
    if (outcome === null) rmSync(path, { force: true })
    else touch(path)
    return outcome
  }

  read(key: string): ReturnType<typeof readEntry> {
    return readEntry(this.pathOf(key))
  }

  close(): void {
    if (this.isTemporary) rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The stamp comes first, so that of runs that begin together one looks. */
function pruneDaily(cache: string): void {
  const stamp = join(cache, STAMP)
  if (existsSync(stamp) && age(stamp) < DAY_MS) return
  writeFileSync(stamp, new Date().toISOString())
  removeUnused(cache)
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
