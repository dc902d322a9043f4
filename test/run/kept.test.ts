import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archive, contentOf, eventsOf, planOf } from './archive.js'

let place: ReturnType<typeof archive>
beforeEach(() => {
  place = archive()
  for (const no of [1, 2, 3]) place.write(`plans/${no}.md`, planOf(no))
})
afterEach(() => place.remove())

/** The documents that a run read afresh. */
async function readAfresh(...more: string[]): Promise<string[]> {
  const ended = await place.runHere('extract', 'plans', '-o', 'data', '--json', ...more)
  expect(ended.status, ended.stderr).toBe(0)
  return eventsOf(ended)
    .filter((event) => event.event === 'document' && event.reused === false)
    .map(({ path }) => String(path))
    .sort()
}

async function freshBytes(...more: string[]): Promise<Record<string, string>> {
  await place.runHere('extract', 'plans', '-o', 'fresh', '--no-cache', ...more)
  return contentOf(place.at('fresh'))
}

const entries = (): string[] =>
  readdirSync(place.at('.cache'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).size > 2000)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

describe('what was read', () => {
  it('is read again only where it, its name, its corrections or the units changed', async () => {
    expect(await readAfresh()).toHaveLength(3)
    expect(await readAfresh()).toEqual([])
    place.write('plans/2.md', planOf(2, 4))
    expect(await readAfresh()).toEqual(['plans/2.md'])
    place.write('plans/other.md', planOf(4))
    expect(await readAfresh()).toEqual(['plans/other.md'])
    const correction = {
      source: '某政发〔2023〕4号',
      record: '0/1/1',
      field: 'deadline',
      expect: '1月底前',
      set: '9月底前',
    }
    place.write('plans/gongwen.overrides.yaml', JSON.stringify([{ ...correction, reason: '更正', by: '张三' }]))
    expect(await readAfresh()).toHaveLength(4)
    place.write('gongwen.units.yaml', 'units:\n  - { id: linye, name: 县林业局, kind: department, aliases: [] }\n')
    expect(await readAfresh()).toHaveLength(4)
    expect(contentOf(place.at('data'))).toEqual(await freshBytes())
  })

  it('gives the same bytes in other forms as a fresh run does', async () => {
    await readAfresh()
    for (const options of [['--excel'], ['--format', 'csv,ndjson,sqlite']]) {
      expect(await readAfresh(...options)).toEqual([])
      expect(contentOf(place.at('data')), options.join(' ')).toEqual(await freshBytes(...options))
    }
  })

  it('is read afresh where its entry is damaged', async () => {
    await readAfresh()
    const [first, second, third] = entries() as [string, string, string]
    const damage = (bytes: Buffer): Buffer =>
      Buffer.from(bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte)))
    writeFileSync(first, damage(readFileSync(first)))
    writeFileSync(second, readFileSync(second).subarray(0, 500))
    writeFileSync(third, '')
    expect(await readAfresh('--format', 'csv')).toHaveLength(3)
    expect(contentOf(place.at('data'))).toEqual(await freshBytes('--format', 'csv'))
  })

  it('is written again only where something changed, or somebody touched the package', async () => {
    await readAfresh()
    const written = statSync(place.at('data/tasks.csv')).ino
    const { stderr } = await place.runHere('extract', 'plans', '-o', 'data')
    expect(stderr).toContain('data is as it was: nothing changed')
    expect(statSync(place.at('data/tasks.csv')).ino).toBe(written)
    writeFileSync(place.at('data/tasks.csv'), 'edited')
    expect((await place.runHere('extract', 'plans', '-o', 'data')).stderr).toContain('written to data')
    expect(contentOf(place.at('data'))).toEqual(await freshBytes())
  })

  it('cannot be kept where the cache is no folder', async () => {
    place.write('file', '')
    const { status, stderr } = await place.runHere('extract', 'plans', '-o', 'data', '--cache', 'file')
    expect([status, stderr]).toEqual([2, expect.stringContaining('gongwen: file: The cache cannot be written: ')])
  })

  it('is not kept behind a password', async () => {
    await readAfresh('--password', 'secret')
    expect(await readAfresh('--password', 'secret')).toHaveLength(3)
  })

  it('is the same whatever the number of jobs', async () => {
    expect(await freshBytes('--jobs', '3')).toEqual(await freshBytes('--jobs', '1'))
  })
})
