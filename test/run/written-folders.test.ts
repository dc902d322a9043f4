import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findInputs } from '../../src/run/inputs/index.js'
import { isOwnTo } from '../../src/run/watch.js'
import { archive, contentOf, eventsOf, planOf } from './archive.js'

let place: ReturnType<typeof archive>
beforeEach(() => {
  place = archive()
  place.write('plans/1.md', planOf(1))
})
afterEach(() => place.remove())

const extract = async (...args: string[]) => {
  const { status, stdout, stderr } = await place.runHere('extract', ...args, '--json')
  const events = eventsOf({ stdout })
  const read = events.flatMap((event) => (event.event === 'document' ? [event.path] : []))
  return { status, read, stderr, summary: events.at(-1)! }
}

describe('an output folder inside its input', () => {
  it.each(['plans', 'plans/**/*'])('is no input, however often %s is read', async (input) => {
    for (const earlier of [[], ['plans/out'], ['plans/out']]) {
      const { status, read, summary } = await extract(input, '-o', 'plans/out', '--format', 'csv,xlsx')
      expect([status, read, summary.passed_over, summary.packages_passed_over]).toEqual([
        0,
        ['plans/1.md'],
        [],
        earlier,
      ])
    }
    expect(Object.keys(contentOf(place.at('plans/out')))).toContain('dataset.xlsx')
  })

  it('is none by its real path, whatever it holds yet and wherever a link to it leads', async () => {
    mkdirSync(place.at('elsewhere'))
    symlinkSync('../elsewhere', place.at('plans/link'))
    for (const input of ['plans', 'plans/**/*']) {
      const { status, read, summary } = await extract(input, '-o', 'elsewhere')
      expect([status, read, summary.packages_passed_over]).toEqual([0, ['plans/1.md'], ['plans/link']])
    }
  })

  it('is told in one line', async () => {
    await extract('plans', '-o', 'plans/out')
    expect((await extract('plans', '-o', 'plans/out')).stderr).toMatch(
      /^passed over 1 package of gongwen: plans\/out$/m,
    )
  })
})

describe('a package of another run below an input', () => {
  it('is no input, and its folder is told', async () => {
    await extract('plans', '-o', 'plans/earlier', '--format', 'csv,xlsx')
    const { status, read, summary } = await extract('plans', '-o', 'data')
    expect([status, read, summary.packages_passed_over]).toEqual([0, ['plans/1.md'], ['plans/earlier']])
  })

  it('is read where it, or a file of it, is named', async () => {
    await extract('plans', '-o', 'plans/earlier', '--format', 'csv,xlsx')
    for (const input of ['plans/earlier', 'plans/earlier/dataset.xlsx', 'plans/earlier/*.xlsx'])
      expect((await extract(input, '-o', 'data')).read).toEqual(['plans/earlier/dataset.xlsx'])
  })

  it('leaves a folder without a document, which is told', async () => {
    await extract('plans', '-o', 'packages/one')
    const { status, stderr } = await extract('packages', '-o', 'data')
    expect([status, stderr]).toEqual([
      3,
      expect.stringContaining('packages: The folder holds no document but those of packages of gongwen.'),
    ])
  })

  it('is one by what its descriptor says', async () => {
    mkdirSync(place.at('plans/other'))
    writeFileSync(place.at('plans/other/datapackage.json'), '{"name":"another","resources":[]}')
    place.write('plans/other/2.md', planOf(2))
    expect((await extract('plans', '-o', 'data')).read.sort()).toEqual(['plans/1.md', 'plans/other/2.md'])
  })
})

describe('an input with an empty name', () => {
  it.each([['extract'], ['check'], ['report'], ['explain'], ['inspect'], ['diff', 'plans']])(
    'is wrong usage of %s',
    async (command, ...before) => {
      const { status, stderr } = await place.runHere(command, ...before, '')
      expect([status, stderr]).toEqual([2, expect.stringContaining("gongwen: '': The name of an input is empty.")])
    },
  )

  it('is refused before anything is looked for', async () => {
    await expect(findInputs([place.at('plans'), ''])).rejects.toThrow('The name of an input is empty.')
  })
})

describe('what is watched', () => {
  it('is not the output, whichever of its links names it, nor what stands beside it for a while', () => {
    mkdirSync(place.at('plans/out'))
    symlinkSync('plans/out', place.at('link'))
    symlinkSync('../plans/out', place.at('plans/too'))
    for (const output of ['link', 'plans/out', 'plans/too']) {
      const isOwn = isOwnTo(place.at(output))
      const own = ['plans/out', 'plans/out/tasks.csv', 'plans/too/tasks.csv', 'plans/.out.gongwen-lock']
      expect([...own, 'plans', 'plans/1.md', 'plans/outer.md'].filter((path) => isOwn(place.at(path)))).toEqual(own)
    }
  })
})
