import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceFolder, takeFolder } from '../../src/write/folder.js'
import { PACKAGE_NAME } from '../../src/model/dataset.js'
import type * as Places from '../../src/write/place.js'
import { type Breaks, onBrokenDisk } from './broken-disk.js'

/** A folder stands for one that is mounted; real ones are in test/run. */
const mounted = vi.hoisted(() => ({ is: false }))
vi.mock('../../src/write/place.js', async (original) => {
  const places = await original<typeof Places>()
  return { ...places, placeOf: (named: string) => ({ ...places.placeOf(named), isMounted: mounted.is }) }
})

let top: string
beforeEach(() => void (top = mkdtempSync(join(tmpdir(), 'gongwen-folder-'))))
afterEach(() => {
  mounted.is = false
  rmSync(top, { recursive: true })
})

const at = (...path: string[]): string => join(top, ...path)

/** A package of two tables and some documents, each with the same word. */
function fillWith(word: string, documents: readonly string[]): (folder: string) => Promise<void> {
  return (folder) => {
    const paths = ['tasks.csv', 'units.csv', ...documents.map((name) => `documents/${name}.json`)]
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), word)
    }
    const resources = paths.map((path) => ({ path }))
    writeFileSync(
      join(folder, 'datapackage.json'),
      JSON.stringify({ name: PACKAGE_NAME, gongwen: { word }, resources }),
    )
    return Promise.resolve()
  }
}

const OLD = fillWith('old', ['1', '2'])
const NEW = fillWith('new', ['2', '3'])

async function put(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const release = takeFolder(folder)
  try {
    await replaceFolder(folder, fill)
  } finally {
    release()
  }
}

/** Path to content of all that stands in a folder. */
function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]))
}

async function contentBy(fill: (folder: string) => Promise<void>): Promise<Record<string, string>> {
  mkdirSync(at('as it should be'))
  await fill(at('as it should be'))
  const content = contentOf(at('as it should be'))
  rmSync(at('as it should be'), { recursive: true })
  return content
}

/** Kills a run at each moment, makes the folder anew where it is gone then, and looks whether the old package comes back. @returns at how many moments it was gone */
async function momentsWithout(folder: string, below: readonly string[]): Promise<number> {
  const before = contentOf(folder)
  let gone = 0
  for (let moment = 1; await onBrokenDisk('killed', moment, () => replaceFolder(folder, NEW)); moment++) {
    if (!existsSync(folder)) {
      gone++
      for (const name of ['', ...below]) mkdirSync(join(folder, name))
      takeFolder(folder)()
      expect(contentOf(folder)).toEqual(before)
    }
    rmSync(folder, { recursive: true, force: true })
    await put(folder, OLD)
  }
  return gone
}

function mount(folder: string): void {
  mkdirSync(folder)
  mounted.is = true
}

describe('a folder of output', () => {
  it('is replaced as a whole', async () => {
    await put(at('data'), OLD)
    await put(at('data'), NEW)
    expect(contentOf(at('data'))).toEqual(await contentBy(NEW))
    expect(readdirSync(top)).toEqual(['data'])
  })

  it.each([[[]], [['below']]])(
    'comes back where a run was killed and somebody made it again, empty: %j',
    async (below) => {
      await put(at('data'), OLD)
      const moments = await momentsWithout(at('data'), below)
      expect(moments).toBe(1)
    },
  )

  it('that holds a file of somebody is refused then, and the old package is kept for when it is gone', async () => {
    await put(at('data'), OLD)
    renameSync(at('data'), at('.data.gongwen-old'))
    mkdirSync(at('data'))
    writeFileSync(at('data/mine.txt'), 'mine')
    expect(() => takeFolder(at('data'))).toThrow('is not empty and holds no package of gongwen')
    rmSync(at('data/mine.txt'))
    takeFolder(at('data'))()
    expect(contentOf(at('data'))).toEqual(await contentBy(OLD))
  })

  it('that cannot be made is told by the folder that it was to stand in, and by no name of ours', () => {
    const taking = () => takeFolder('/proc/data')
    expect(taking).toThrow('The folder cannot be written: nothing can be made in /proc, ENOENT.')
    expect(taking).not.toThrow('gongwen-')
    expect(() => takeFolder('/proc/a/b/data')).toThrow('ENOENT')
  })

  it('that is a link stays one, and what it leads to is replaced', async () => {
    mkdirSync(at('elsewhere'))
    for (const target of ['elsewhere/data', 'elsewhere/new']) {
      if (target === 'elsewhere/data') await put(at(target), OLD)
      rmSync(at('link'), { force: true })
      symlinkSync(target, at('link'))
      await put(at('link'), NEW)
      expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
      expect(contentOf(at(target))).toEqual(await contentBy(NEW))
    }
    expect(readdirSync(top).sort()).toEqual(['elsewhere', 'link'])
    expect(readdirSync(at('elsewhere')).sort()).toEqual(['data', 'new'])
  })

  it('is no pipe, no device and no file, and none of them is replaced', async () => {
    execFileSync('mkfifo', [at('pipe')])
    symlinkSync('/dev/null', at('device'))
    writeFileSync(at('file'), '')
    for (const [name, kind] of [
      ['pipe', 'a pipe'],
      ['device', 'a device'],
      ['file', 'a file'],
    ] as const) {
      await expect(put(at(name), NEW)).rejects.toThrow(`The output is ${kind}, not a folder.`)
      expect(existsSync(at(name))).toBe(true)
    }
    expect(readdirSync(top).sort()).toEqual(['device', 'file', 'pipe'])
  })

  it('with a pipe in the place of its descriptor is no package, and nobody waits for it', async () => {
    await put(at('data'), OLD)
    rmSync(at('data/datapackage.json'))
    execFileSync('mkfifo', [at('data/datapackage.json')])
    await expect(put(at('data'), NEW)).rejects.toThrow('holds no package of gongwen')
  })
})

describe.each(['a folder', 'a folder that is mounted'])('%s', (kind) => {
  beforeEach(() => {
    if (kind !== 'a folder') mount(at('data'))
  })

  it('keeps a file that somebody put there while the new package was made, and the old package', async () => {
    await put(at('data'), OLD)
    const before = contentOf(at('data'))
    const putting = put(at('data'), async (folder) => {
      await NEW(folder)
      writeFileSync(at('data/documents/mine.txt'), 'mine')
    })
    await expect(putting).rejects.toThrow('holds files that are not of its package: documents/mine.txt.')
    expect(contentOf(at('data'))).toEqual({ ...before, 'documents/mine.txt': 'mine' })
    expect(readdirSync(top)).toEqual(['data'])
  })

  it.each(['full', 'killed'] as Breaks[])(
    'holds the old package or the new one after a disk is %s at any moment',
    async (breaks) => {
      const packages = [await contentBy(OLD), await contentBy(NEW)]
      const ends = new Set<number>()
      let broken = true
      for (let moment = 1; broken; moment++) {
        await put(at('data'), OLD)
        const release = takeFolder(at('data'))
        broken = await onBrokenDisk(breaks, moment, () => replaceFolder(at('data'), NEW))
        release()
        takeFolder(at('data'))()
        const left = JSON.stringify(contentOf(at('data')))
        const end = packages.findIndex((one) => JSON.stringify(one) === left)
        expect(end, `${breaks} at change ${moment}: ${left}`).not.toBe(-1)
        ends.add(end)
        expect(readdirSync(top)).toEqual(['data'])
      }
      expect([...ends]).toEqual([0, 1])
    },
  )
})

describe('a mounted folder', () => {
  it('keeps what somebody puts into it while it is half exchanged, and goes on when that is gone', async () => {
    mount(at('data'))
    const refusals = new Set<string>()
    let broken = true
    for (let moment = 1; broken; moment++) {
      await put(at('data'), OLD)
      broken = await onBrokenDisk('killed', moment, () => replaceFolder(at('data'), NEW))
      if (existsSync(at('data/datapackage.json'))) continue
      for (const name of ['datapackage.json', 'tasks.csv']) {
        if (existsSync(at('data', name))) continue
        writeFileSync(at('data', name), 'mine')
        expect(() => takeFolder(at('data'))).toThrow(`files were put where it has its own: ${name}.`)
        expect(readFileSync(at('data', name), 'utf8')).toBe('mine')
        rmSync(at('data', name))
        refusals.add(name)
      }
      takeFolder(at('data'))()
      expect(contentOf(at('data'))).toEqual(await contentBy(NEW))
    }
    expect([...refusals].sort()).toEqual(['datapackage.json', 'tasks.csv'])
  })

  it('is no package while its files are exchanged, rather than a wrong one', async () => {
    mount(at('data'))
    await put(at('data'), OLD)
    const packages = [JSON.stringify(await contentBy(OLD)), JSON.stringify(await contentBy(NEW))]
    const descriptors = new Set<string>()
    let broken = true
    for (let moment = 1; broken; moment++) {
      await put(at('data'), OLD)
      broken = await onBrokenDisk('killed', moment, () => replaceFolder(at('data'), NEW))
      if (!existsSync(at('data/datapackage.json'))) {
        descriptors.add('none')
        continue
      }
      const own = Object.entries(contentOf(at('data'))).filter(([path]) => !path.startsWith('.gongwen-'))
      expect(packages).toContain(JSON.stringify(Object.fromEntries(own)))
    }
    expect([...descriptors]).toEqual(['none'])
  })
})
