import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { watch, type FSWatcher } from 'chokidar'
import { UsageError } from '../model/errors.js'
import { realPathOf } from '../write/place.js'
import { fixedPartOf } from './inputs/folder-files.js'
import { refuseEmptyName } from './inputs/index.js'
import { OVERRIDES_FILE, registersFor } from './inputs/found-files.js'

/** Milliseconds without a change after which the inputs are read again: a copied folder changes many times. */
const QUIET_MS = 300

interface Watched {
  output: string
  units: readonly string[]
  overrides?: readonly string[]
  /** Comes after the first run, with what is watched. */
  onWatching(roots: readonly string[]): void
  /** Comes with what a later run throws. */
  onError(error: unknown): void
}

/**
 * Runs once, and again whenever an input, a register or a correction changes, one run after the other, until Ctrl-C.
 * @throws UsageError where an input does not stand on disk, and what the first run throws
 */
export async function watchInputs(
  args: readonly string[],
  { output, units, overrides = [], onWatching, onError }: Watched,
  run: () => Promise<void>,
): Promise<void> {
  const roots = args.map(rootOf)
  const files = [...registersFor(units), ...overrides, ...roots.map((root) => resolve(dirname(root), OVERRIDES_FILE))]
  const watcher = watch([...roots, ...files], { ignoreInitial: true, ignored: isOwnTo(output) })
  try {
    await once(watcher, 'ready')
    const first = run()
    const runs = new RunsInTurn(first, run, onError)
    const stop = afterChanges(watcher, () => runs.again())
    await first
    onWatching(roots)
    await toldToEnd()
    stop()
    await runs.done
  } finally {
    await watcher.close()
  }
}

/** What tells whether a path is of the output, whichever links lead to either, or of our own beside it. */
export function isOwnTo(output: string): (path: string) => boolean {
  const own = realPathOf(output)
  return (path) => isInside(realPathOf(path), own) || /\.gongwen-[^/\\]*(?:[/\\]|$)/.test(path)
}

/** One run after the other, and one at most that waits: whatever changes during a run, one more run sees it all. */
export class RunsInTurn {
  private running: Promise<void>
  private isWaiting = false

  constructor(
    first: Promise<void>,
    private readonly run: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {
    this.running = first
  }

  /** Comes when no run is left. */
  get done(): Promise<void> {
    return this.running
  }

  /** Runs again, after the run that is under way; where a run waits for that already, it does. */
  again(): void {
    if (this.isWaiting) return
    this.isWaiting = true
    this.running = this.running.then(() => this.begin()).catch(this.onError)
  }

  private begin(): Promise<void> {
    this.isWaiting = false
    return this.run()
  }
}

/** @returns what forgets changes that were not told yet */
function afterChanges(watcher: FSWatcher, tell: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(tell, QUIET_MS)
  })
  return () => clearTimeout(timer)
}

function toldToEnd(): Promise<void> {
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
  })
}

/** What is watched for an argument: a file or folder, or the folder before the first wildcard of a pattern. */
function rootOf(arg: string): string {
  refuseEmptyName(arg)
  if (existsSync(arg)) return arg
  const fixed = fixedPartOf(arg)
  if (fixed !== arg && existsSync(fixed || '.')) return fixed || '.'
  throw new UsageError(arg, 'Only files and folders on disk can be watched.', 'Leave --watch out, or name a folder.')
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}
