import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './support.js'

const DIST = join(ROOT, 'dist')
const IMPORTED = /^import (?:[^"']+ from )?["']([^"']+)["']/gm

/** A file of the bundle: the modules that it is made of, and what it loads before it runs. */
interface Chunk {
  modules: string[]
  imports: string[]
}

const chunks = new Map(
  ['cli.js', ...readdirSync(join(DIST, 'bundle')).map((name) => join('bundle', name))]
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, chunkOf(name)] as const),
)

function chunkOf(name: string): Chunk {
  const path = join(DIST, name)
  const map = `${path}.map`
  /** What rolldown itself needs has no sources. */
  const { sources } = (existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')) : { sources: [] }) as {
    sources: string[]
  }
  return {
    modules: sources.map((source) => relative(DIST, resolve(dirname(path), source))),
    imports: [...readFileSync(path, 'utf8').matchAll(IMPORTED)].map(([, imported]) => imported!),
  }
}

/** What is loaded for a module, but for what is loaded where it is asked for: modules of ours, and packages by their names. */
function loadedFor(module: string): { ours: string[]; packages: string[] } {
  const start = [...chunks].find(([, { modules }]) => modules.includes(module))?.[0]
  expect(start, `${module} is in the bundle`).toBeDefined()
  const [found, apart] = [new Set([start!]), new Set<string>()]
  for (const name of found)
    for (const imported of chunks.get(name)!.imports)
      if (imported.startsWith('.')) found.add(join(dirname(name), imported))
      else if (!imported.startsWith('node:')) apart.add(imported)
  const modules = [...found].flatMap((name) => chunks.get(name)!.modules)
  const packaged = modules.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
  return {
    ours: modules.filter((path) => !path.startsWith('..')),
    packages: [...new Set([...packaged, ...apart])].sort(),
  }
}

/** What reads one format, or writes one, by what needs it. */
const READING = {
  'read/markdown/index.js': ['remark-parse', 'unified'],
  'read/docx/index.js': ['mammoth'],
  'read/xlsx/index.js': ['@e965/xlsx'],
  'read/html/index.js': ['parse5'],
}
const WRITING = {
  'write/formats/sqlite.js': ['node-sqlite3-wasm'],
  'write/formats/parquet.js': ['hyparquet-writer'],
  'write/formats/xlsx.js': ['write-excel-file'],
}
/** For one command, or one way to use it. */
const SELDOM = ['chokidar', 'cli-progress', 'tinyqueue', 'diff', 'pinyin-pro', 'csv-parse']
/** For what a person wrote: registers and corrections. */
const PARSER = 'yaml'
const OF_FORMATS = Object.values({ ...READING, ...WRITING }).flat()

const among = (packages: readonly string[], wanted: readonly string[]) =>
  packages.filter((name) => wanted.includes(name))

describe('what is loaded before it is asked for', () => {
  it.each(['cli.js', 'read/pdf/process/main.js'])('is no package for %s', (module) => {
    expect(loadedFor(module).packages).toEqual([])
  })

  it.each(['extract', 'check', 'explain', 'units', 'schema', 'rules'])('is no format for %s', (command) => {
    const { packages } = loadedFor(`commands/${command}.js`)
    expect(packages).toContain('commander')
    expect(among(packages, [...OF_FORMATS, ...SELDOM])).toEqual([])
  })

  it.each(['extract', 'check'])('is no unit, no register and nothing of groups for %s of one notice', (command) => {
    const { ours, packages } = loadedFor(`commands/${command}.js`)
    expect(packages).not.toContain(PARSER)
    expect(ours.filter((path) => /^registry\/(?!built-in-hash)|^run\/groups\/(?!reading)/.test(path))).toEqual([])
  })

  it('is no format for the process that reads documents, and none of the stages behind the reader', () => {
    const { ours, packages } = loadedFor('run/documents/worker.js')
    expect(among(packages, [...OF_FORMATS, ...SELDOM, PARSER, 'commander'])).toEqual([])
    expect(ours.filter((path) => /^(?:table|interpret|normalise|commands|report|diff)\//.test(path))).toEqual([])
  })

  it.each(Object.entries(READING))('is no other format for %s', (module, own) => {
    const { packages } = loadedFor(module)
    expect(packages).toEqual(expect.arrayContaining(own))
    expect(among(packages, Object.values(WRITING).flat())).toEqual([])
    const others = Object.values(READING)
      .flat()
      .filter((name) => !own.includes(name) && name !== 'parse5')
    expect(among(packages, others)).toEqual([])
  })

  it.each(Object.entries(WRITING))('is no other format for %s', (module, own) => {
    expect(among(loadedFor(module).packages, OF_FORMATS)).toEqual(own)
  })
})
