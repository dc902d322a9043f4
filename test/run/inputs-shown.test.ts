import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { shownPaths } from '../../src/run/inputs/shown-paths.js'
import { archive, planOf } from './archive.js'

describe('what files are called in the dataset', () => {
  const shown = (...files: [path: string, within: string][]) => [
    ...shownPaths(files.map(([path, within]) => ({ path, within, from: 'git' as const }))).values(),
  ]

  it('is the path from the folder that was named', () => {
    expect(shown(['v1:plans/a/1.md', 'a/1.md'], ['v1:plans/2.md', '2.md'])).toEqual(['a/1.md', '2.md'])
  })

  it('is longer where two would be called the same, as far as it takes', () => {
    expect(shown(['x/a/1.md', '1.md'], ['x/b/1.md', '1.md'], ['x/2.md', '2.md'])).toEqual(['a/1.md', 'b/1.md', '2.md'])
    expect(shown(['x/a/1.md', '1.md'], ['y/a/1.md', '1.md'])).toEqual(['x/a/1.md', 'y/a/1.md'])
    expect(shown(['a/1.md', '1.md'], ['b/a/1.md', 'a/1.md'], ['1.md', '1.md'])).toHaveLength(3)
  })
})

describe('an archive of several counties', () => {
  let place: ReturnType<typeof archive>
  beforeEach(() => {
    place = archive()
    place.write('plans/甲县/附件1.md', planOf(1))
    place.write('plans/乙县/附件1.md', planOf(1, 2))
    place.write('plans/总.md', planOf(2))
  })
  afterEach(() => place.remove())
  const rows = (path: string) =>
    parse(readFileSync(place.at(path)), { columns: true, bom: true }) as Record<string, string>[]
  const filesOf = (folder: string) => rows(`${folder}/documents.csv`).map((row) => row.source_file)

  it('has the path of each file, by which two of one name are told apart, in each format and in the findings', async () => {
    const formats = ['--format', 'csv,json,ndjson']
    expect((await place.runHere('extract', 'plans', '-o', 'data', ...formats)).status).toBe(0)
    expect(filesOf('data')).toEqual(['乙县/附件1.md', '总.md', '甲县/附件1.md'])
    expect(rows('data/document_files.csv').map(({ file }) => file)).toEqual(filesOf('data'))
    const lines = readFileSync(place.at('data/documents.ndjson'), 'utf8').trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { source_file: string }).source_file)).toEqual(filesOf('data'))
    const { sources } = JSON.parse(readFileSync(place.at('data/datapackage.json'), 'utf8')) as { sources: object[] }
    expect(sources).toContainEqual(expect.objectContaining({ path: '甲县/附件1.md' }))
    const same = rows('data/diagnostics.csv').find(({ rule }) => rule === 'document/same-id')
    expect(same!.message).toContain('The document has the same id as 乙县/附件1.md')
  })

  it('has them whatever is named: several folders, a pattern, the files themselves', async () => {
    await place.runHere('extract', 'plans/甲县', 'plans/乙县', '-o', 'folders')
    expect(filesOf('folders')).toEqual(['乙县/附件1.md', '甲县/附件1.md'])
    await place.runHere('extract', 'plans/**/*.md', '-o', 'pattern')
    expect(filesOf('pattern')).toEqual(['乙县/附件1.md', '总.md', '甲县/附件1.md'])
    await place.runHere('extract', 'plans/甲县/附件1.md', 'plans/总.md', '-o', 'files')
    expect(filesOf('files')).toEqual(['总.md', '附件1.md'])
    await place.runHere('extract', 'plans/甲县', 'plans/乙县', '-o', 'excel', '--excel')
    expect(filesOf('excel')).toEqual(filesOf('folders'))
  })

  it('is read back, compared, reproduced and found again by its paths', async () => {
    await place.runHere('extract', 'plans', '-o', 'data')
    expect((await place.runHere('extract', 'plans', '-o', 'data', '--check')).status).toBe(0)
    expect((await place.runHere('reproduce', 'data/run.json')).status).toBe(0)
    await place.runHere('extract', 'plans', '-o', 'fresh', '--no-cache')
    expect(filesOf('fresh')).toEqual(filesOf('data'))
    place.write('plans/甲县/附件1.md', planOf(1, 1))
    await place.runHere('extract', 'plans', '-o', 'later')
    const { stdout } = await place.runHere('diff', 'data', 'later', '--sources', 'plans', '--format', 'github')
    expect(stdout).toMatch(/file=plans\/甲县\/附件1\.md/)
  })
})
