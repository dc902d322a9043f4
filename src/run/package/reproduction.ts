import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { UnreadableInput } from '../../model/errors.js'
import type { Limits } from '../../model/limits.js'
import { ENVIRONMENT_FILE, RUN_FILE } from '../../model/dataset.js'
import type { Environment, RunRecord, RunSource } from '../../model/run-record.js'
import type { Format } from '../../write/formats/index.js'
import { realPathOf } from '../../write/place.js'
import { refuseEmptyName } from '../inputs/index.js'
import { runInputs } from '../run.js'
import { extractInto } from './extraction.js'
import { differentFiles } from './folders.js'
import { environmentOf, lastEnvironmentOf, lastRunOf, recordOf } from './record.js'

/** What is not as it was, a line each. */
export interface Reproduction {
  sources: string[]
  /** Files of the package that come out otherwise. */
  files: string[]
  /** Registers, corrections and releases that differ; the package may be the same all the same. */
  means: string[]
}

/**
 * Reads the inputs of a package again and compares what comes of them with it.
 * @param path of its run.json
 * @throws UnreadableInput where there is none, or its run cannot be repeated; UsageError where the path is empty
 */
export async function reproduce(path: string): Promise<Reproduction> {
  refuseEmptyName(path)
  if (!existsSync(path)) throw new UnreadableInput(path, 'There is no such file.', 'Check the path.')
  const folder = realPathOf(dirname(path))
  const then = basename(path) === RUN_FILE ? lastRunOf(folder) : null
  if (then === null)
    throw new UnreadableInput(
      path,
      'It is no record of a run that this version understands.',
      `Name the ${RUN_FILE} in the folder of a package.`,
    )
  if (then.sources.some(({ from }) => from === 'stdin'))
    throw new UnreadableInput(
      path,
      'Its run read standard input, which cannot be read again.',
      'Extract from a file, and keep it.',
    )
  const temporary = mkdtempSync(join(tmpdir(), 'gongwen-reproduced-'))
  try {
    const target = join(temporary, basename(folder))
    const now = await rebuild(then, folder, target)
    return {
      sources: differentSources(then, now.record),
      files: differentFiles(folder, target, [RUN_FILE, ENVIRONMENT_FILE]).map(({ path }) => path),
      means: [
        ...differentEnvironments(lastEnvironmentOf(folder), now.environment),
        ...differentMeans(then, now.record),
      ],
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Runs in the folder in which the first run was, so that messages name the same paths. */
async function rebuild({ cwd, sources, registry, corrections, options }: RunRecord, folder: string, target: string) {
  process.chdir(resolve(folder, cwd))
  const filesIn = (files: readonly { path: string }[]): string[] => files.map(({ path }) => resolve(folder, path))
  const reading = {
    units: filesIn(registry.files),
    overrides: filesIn(corrections),
    limits: options.limits as unknown as Limits,
    jobs: availableParallelism(),
    cache: false as const,
  }
  const inputs = sources.map(({ path }) => path)
  return runInputs(inputs, reading, async (run) => {
    const form = { ...options, formats: options.formats as Format[] }
    await extractInto(target, run, { ...form, failOn: 'never', strict: false, allowEmpty: true })
    return { record: recordOf(run, folder, form), environment: environmentOf() }
  })
}

/** Sources that are gone, new, or not what they were. */
function differentSources({ sources: then }: RunRecord, { sources: now }: RunRecord): string[] {
  const before = new Map(then.map((source) => [source.path, source]))
  const after = new Map(now.map((source) => [source.path, source]))
  return [
    ...then.flatMap((source) => changeOf(source, after.get(source.path))),
    ...now.filter(({ path }) => !before.has(path)).map(({ path }) => `${path} was not there`),
  ]
}

function changeOf({ path, sha256 }: RunSource, now: RunSource | undefined): string[] {
  if (!now) return [`${path} is missing`]
  return now.sha256 === sha256 ? [] : [`${path} was changed: it is ${now.sha256}, it was ${sha256}`]
}

/** What the two runs were made with, as far as it differs. */
function differentMeans(then: RunRecord, now: RunRecord): string[] {
  return differences([
    ['gongwen', then.tool.version, now.tool.version],
    ['the rules', then.rules, now.rules],
    ['the units', then.registry.hash, now.registry.hash],
    ['the corrections', JSON.stringify(then.corrections), JSON.stringify(now.corrections)],
  ])
}

/** What this machine runs with that the run did not; a clone does not know that of the run. */
function differentEnvironments(then: Environment | null, now: Environment): string[] {
  if (then === null) return []
  const packages = Object.keys({ ...then.packages, ...now.packages })
  return differences([
    ['Node', then.node, now.node],
    ...packages.map((name): Pair => [name, then.packages[name], now.packages[name]]),
    ['the code of gongwen', then.pipeline, now.pipeline],
  ])
}

type Pair = [name: string, before: string | undefined, after: string | undefined]

function differences(pairs: readonly Pair[]): string[] {
  return pairs.flatMap(([name, before, after]) =>
    before === after ? [] : [`${name}: ${after ?? 'none'}, was ${before ?? 'none'}`],
  )
}
