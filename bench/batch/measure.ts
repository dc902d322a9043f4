import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from './archive/index.js'
import { readAsWritten } from './as-written.js'
import { runBare, type BareResult } from './bare/index.js'
import { runExtract, type Extracted } from './command.js'

/** Where the runs find and put what they need. */
export interface Bench {
  cli: string
  archive: Archive
  /** Holds packages and caches; each run begins without those of the one before. */
  folder: string
  onRun: (name: string, run: Extracted) => void
}

/** What one number of jobs comes to. */
export interface Jobs {
  quarter: Extracted
  whole: Extracted
  again: Extracted
}

/** With an empty cache, a quarter of the archive and the whole, and the whole again with the cache now filled. */
export async function measureJobs(bench: Bench, jobs: number): Promise<Jobs> {
  const { archive } = bench
  const part = join(archive.folder, '1')
  const ofPart = archive.documents.filter((one) => one.part === 1).length
  const name = (documents: number): string => `${jobs} job${jobs > 1 ? 's' : ''}, ${documents} documents`
  const cache = (name: string): string[] => ['--jobs', String(jobs), '--cache', join(bench.folder, name)]
  clear(bench)
  const quarter = await run(bench, name(ofPart), part, cache('cache-of-part'))
  clear(bench)
  const whole = await run(bench, name(archive.documents.length), archive.folder, cache('cache'))
  const again = await run(bench, '  again, nothing changed', archive.folder, cache('cache'))
  return { quarter, whole, again }
}

/** A quarter of the archive in one job that fills no cache. */
export async function measureWithoutCache(bench: Bench): Promise<Extracted> {
  clear(bench)
  return run(bench, '1 job, no cache, a quarter', join(bench.archive.folder, '1'), ['--jobs', '1', '--no-cache'])
}

export async function measureBare({ archive }: Bench): Promise<BareResult> {
  return runBare({
    files: archive.documents.map(({ path, format }) => ({ path: join(archive.home, path), format })),
  })
}

/** How the last run read the archive. */
export function lastReadAsWritten({ folder, archive }: Bench): string {
  return readAsWritten(join(folder, OUTPUT), archive.documents)
}

const OUTPUT = 'output'

async function run(bench: Bench, name: string, input: string, options: readonly string[]): Promise<Extracted> {
  const measured = await runExtract(bench.cli, [input, '-o', join(bench.folder, OUTPUT), ...options])
  bench.onRun(name, measured)
  return measured
}

function clear({ folder }: Bench): void {
  for (const name of [OUTPUT, 'cache-of-part', 'cache']) rmSync(join(folder, name), { recursive: true, force: true })
}
