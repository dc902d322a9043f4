import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { archiveOf } from './batch/archive/index.js'
import { lastReadAsWritten, measureBare, measureJobs, measureWithoutCache, type Bench } from './batch/measure.js'
import { allSeconds, archiveLine, bareLine, growthLine, headLine, runLine, times } from './batch/report.js'

/**
 * Measures `gongwen extract` on an archive of made-up notices of all formats: whole processes, with one job and with two,
 * fresh and again, beside a plain loop around bare parsing of the same files. What counts are ratios in one run.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    /** Another build to measure. */
    cli: { type: 'string', default: fileURLToPath(new URL('../dist/cli.js', import.meta.url)) },
    /** Leaves the last package and its cache. */
    keep: { type: 'boolean', default: false },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-run-'))
try {
  await measure(numberOf('documents', 20), numberOf('seed', 0))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  if (values.keep) print(`kept: ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

async function measure(documents: number, seed: number): Promise<void> {
  const archive = archiveOf(seed, documents)
  print(archiveLine(archive))
  print(headLine())
  const bench: Bench = { cli: values.cli, archive, folder, onRun: (name, run) => print(runLine(name, run)) }
  const uncached = await measureWithoutCache(bench)
  const one = await measureJobs(bench, 1)
  const two = await measureJobs(bench, 2)
  print(`records read as written: ${lastReadAsWritten(bench)}`)
  print(`two jobs are ${times(one.whole.seconds / two.whole.seconds)} as fast as one`)
  const [again, againWithTwo] = [one, two].map((jobs) => ((100 * jobs.again.seconds) / jobs.whole.seconds).toFixed(1))
  print(`nothing changed: ${again} % of the time with one job, ${againWithTwo} % with two`)
  print(`filling the cache: ${times(one.quarter.seconds / uncached.seconds)} the time without one`)
  print(growthLine('one job', one.quarter, one.whole))
  print(growthLine('two jobs', two.quarter, two.whole))
  const bare = await measureBare(bench)
  print(bareLine(bare))
  const ofBare = ({ whole }: typeof one): string => times(whole.seconds / allSeconds(bare.seconds))
  print(`one job takes ${ofBare(one)} bare parsing, two jobs ${ofBare(two)}`)
}

function numberOf(name: 'documents' | 'seed', least: number): number {
  const number = Number(values[name])
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} takes a whole number from ${least} on, not ${values[name]}.`)
  return number
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
