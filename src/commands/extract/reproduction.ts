import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { RunRecord, RunSource } from '../../model/run-record.js'
import { RUN_FILE } from '../../model/package-names.js'

/** Sources that are gone, new, or not what they were. */
export function differentSources({ sources: then }: RunRecord, { sources: now }: RunRecord): string[] {
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
export function differentMeans(then: RunRecord, now: RunRecord): string[] {
  const packages = { ...then.tool.packages, ...now.tool.packages }
  const released = Object.keys(packages).map((name) => [name, then.tool.packages[name], now.tool.packages[name]])
  const pairs = [
    ['gongwen', then.tool.version, now.tool.version],
    ['Node', then.tool.node, now.tool.node],
    ...released,
    ['the code of gongwen', then.tool.pipeline, now.tool.pipeline],
    ['the rules', then.rules, now.rules],
    ['the units', then.registry.hash, now.registry.hash],
    ['the corrections', JSON.stringify(then.corrections), JSON.stringify(now.corrections)],
  ]
  return pairs.flatMap(([name, before, after]) =>
    before === after ? [] : [`${name}: ${after ?? 'none'}, was ${before ?? 'none'}`],
  )
}

/** Files of two packages that are not the same bytes, by their paths there. */
export function differentFiles(one: string, other: string): string[] {
  const paths = new Set([...filesIn(one), ...filesIn(other)])
  paths.delete(RUN_FILE)
  return [...paths].sort().filter((path) => {
    const [a, b] = [contentOf(join(one, path)), contentOf(join(other, path))]
    return a === null || b === null || !a.equals(b)
  })
}

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  } catch {
    return []
  }
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
