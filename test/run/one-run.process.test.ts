import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../support.js'
import { archive, contentOf, eventsOf, isWhole, planOf } from './archive.js'

let place: ReturnType<typeof archive>
beforeEach(() => {
  place = archive()
  for (let no = 1; no <= 4; no++) place.write(`plans/${no}.md`, planOf(no, 20))
})
afterEach(() => place.remove())

describe('two runs on one folder', () => {
  it('are not: the second refuses and names the first, and nothing is mixed', async () => {
    const first = place.begin(['extract', 'plans', '-o', 'data', '--json', '--no-cache'])
    await new Promise((begun) => first.stdout!.once('data', begun))
    const second = await place.runHere('extract', 'plans/1.md', '-o', 'data')
    expect(second.status).toBe(2)
    expect(second.stderr).toContain(`gongwen: data: Another run writes this folder (process ${first.pid}).`)
    const { status, stdout } = await first.ended
    expect([status, eventsOf({ stdout }).at(-1)!.documents]).toEqual([0, 4])
    expect([isWhole(place.at('data')), place.leftBeside()]).toEqual([true, []])
  })

  it('on two folders over one cache both end well', async () => {
    const runs = ['one', 'two'].map((name) => place.run('extract', 'plans', '-o', name))
    expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 0])
    expect(contentOf(place.at('one'))).toEqual(contentOf(place.at('two')))
  })
})

describe('a lock', () => {
  const holder = (pid: number, host: string, started: string) => JSON.stringify({ pid, host, started })

  it('of a run that is gone holds nothing, whoever has its number now', async () => {
    for (const pid of [process.pid, 4_000_000]) {
      writeFileSync(place.at('.data.gongwen-lock'), holder(pid, hostname(), '1'))
      expect((await place.runHere('extract', 'plans/1.md', '-o', 'data')).status).toBe(0)
      expect(place.leftBeside()).toEqual([])
    }
  })

  it('that a killed run was about to take leaves nothing', async () => {
    writeFileSync(place.at('.data.gongwen-lock-4000000'), holder(4_000_000, hostname(), '1'))
    writeFileSync(place.at('.data.gongwen-lock-4000001'), '{"pid":40')
    writeFileSync(place.at(`.data.gongwen-lock-${process.ppid}`), '{"pid":')
    expect((await place.runHere('extract', 'plans/1.md', '-o', 'data')).status).toBe(0)
    expect(place.leftBeside()).toEqual([`.data.gongwen-lock-${process.ppid}`])
  })

  it('of another machine holds until a person removes it', async () => {
    writeFileSync(place.at('.data.gongwen-lock'), holder(1, 'elsewhere', '1'))
    const { status, stderr } = await place.runHere('extract', 'plans/1.md', '-o', 'data')
    expect([status, stderr]).toEqual([2, expect.stringContaining('(process 1 on elsewhere)')])
    expect(stderr).toContain(`If there is no such run, remove ${place.at('.data.gongwen-lock')}.`)
  })

  it('is held by one of many that find it dead', async () => {
    writeFileSync(place.at('.data.gongwen-lock'), holder(4_000_000, hostname(), '1'))
    const module = join(ROOT, 'dist/write/folder.js')
    const code = `import(${JSON.stringify(module)}).then(({ takeFolder }) => {
      try { takeFolder('data'); console.log('held') } catch (error) { console.log(error.name) }
      process.stdin.resume()
    })`
    /** Each lives, and holds what it has, until all have told. */
    const children = Array.from({ length: 8 }, () => spawn(process.execPath, ['-e', code], { cwd: place.folder }))
    const said = await Promise.all(children.map(async ({ stdout }) => String(await once(stdout, 'data')).trim()))
    for (const { stdin } of children) stdin.end()
    expect(said.filter((word) => word === 'held')).toHaveLength(1)
    expect(said.filter((word) => word === 'UsageError')).toHaveLength(7)
  })
})
