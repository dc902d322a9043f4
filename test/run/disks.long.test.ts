import { mkdirSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archivesWithPackage, contentOf, planOf } from './archive.js'
import { canMount, mountDisk, unmount } from './small-disk.js'

const archiveOfTest = archivesWithPackage()
let place: ReturnType<typeof archiveOfTest>
const mounted: string[] = []
beforeEach(() => {
  place = archiveOfTest()
})
afterEach(() => {
  for (const folder of mounted.splice(0)) unmount(folder)
})

const MOUNTS = canMount()

function mount(path: string, size: string): void {
  mkdirSync(place.at(path), { recursive: true })
  mountDisk(place.at(path), size)
  mounted.push(place.at(path))
}

const extract = (...more: string[]) => place.run('extract', 'plans', '-o', 'data', ...more)

describe.runIf(MOUNTS)('a disk that is full', () => {
  beforeEach(() => place.write('plans/4.md', planOf(4, 900)))

  it('for temporary files stops the run, and the package is what it was', async () => {
    mount('.tmp', '48k')
    const before = contentOf(place.at('data'))
    const { status, stderr } = await extract('--no-cache')
    expect([status, stderr]).toEqual([2, expect.stringContaining('the disk is full, ENOSPC')])
    expect([contentOf(place.at('data')), place.leftBeside()]).toEqual([before, []])
  })

  it('of the package stops the run, and nothing is left on it', async () => {
    mount('small', '48k')
    const { status, stderr } = await place.run('extract', 'plans', '-o', 'small/data', '--no-cache')
    expect([status, stderr]).toEqual([2, expect.stringContaining('the disk is full, ENOSPC')])
    expect(readdirSync(place.at('small'))).toEqual([])
  })

  it('of the cache is done without', async () => {
    mount('.cache', '48k')
    const { status, stderr } = await extract()
    expect([status, stderr]).toEqual([0, expect.stringContaining('the cache cannot be written (the disk is full')])
    await place.run('extract', 'plans', '-o', 'fresh', '--no-cache')
    expect(contentOf(place.at('data'))).toEqual(contentOf(place.at('fresh')))
    expect(place.temporary()).toEqual([])
  })
})

describe.runIf(MOUNTS)('a folder that is mounted', () => {
  it('is filled with the package, and the next run leaves it as it is or fills it anew', async () => {
    mount('mounted', '20m')
    await place.run('extract', 'plans/1.md', '-o', 'mounted')
    expect(contentOf(place.at('mounted'))).toEqual(contentOf(place.at('data')))
    expect((await place.run('extract', 'plans/1.md', '-o', 'mounted')).stderr).toContain('nothing changed')
    expect((await place.run('extract', 'plans', '-o', 'mounted')).status).toBe(0)
    await extract()
    expect(contentOf(place.at('mounted'))).toEqual(contentOf(place.at('data')))
    expect(place.leftBeside()).toEqual([])
  })
})
