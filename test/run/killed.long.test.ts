import { existsSync, mkdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { archive, contentOf, isWhole, planOf } from './archive.js'
import { canMount, mountDisk, unmount } from './small-disk.js'

let place: ReturnType<typeof archive>
beforeEach(() => {
  place = archive()
  for (let no = 1; no <= 7; no++) place.write(`plans/${no}.md`, planOf(no, 30))
})
afterEach(() => place.remove())

it('a run that is killed at any of thirty moments leaves the old package or the new one whole', async () => {
  place.write('old/1.md', planOf(99))
  await place.run('extract', 'old', '-o', 'data', '--no-cache')
  const begun = performance.now()
  await place.run('extract', 'plans', '-o', 'fresh', '--no-cache')
  const wholeRun = performance.now() - begun
  const packages = ['data', 'fresh'].map((name) => JSON.stringify(contentOf(place.at(name))))
  for (let moment = 1; moment <= 30; moment++) {
    const run = place.begin(['extract', 'plans', '-o', 'data', '--no-cache'])
    const timer = setTimeout(() => run.kill('SIGKILL'), (wholeRun * moment) / 30)
    await run.ended
    clearTimeout(timer)
    const left = place.at(existsSync(place.at('data')) ? 'data' : '.data.gongwen-old')
    expect(packages, `killed at ${moment} of 30`).toContain(JSON.stringify(contentOf(left)))
    expect(isWhole(left)).toBe(true)
  }
  const { status } = await place.run('extract', 'plans', '-o', 'data')
  expect([status, place.leftBeside()]).toEqual([0, []])
  expect(JSON.stringify(contentOf(place.at('data')))).toBe(packages[1])
})

it.runIf(canMount())('so does one into a folder that is mounted, once the next run has begun', async () => {
  place.write('old/1.md', planOf(99))
  mkdirSync(place.at('data'))
  mountDisk(place.at('data'), '20m')
  try {
    await place.run('extract', 'old', '-o', 'data')
    await place.run('extract', 'old', '-o', 'old package')
    const begun = performance.now()
    await place.run('extract', 'plans', '-o', 'fresh')
    const wholeRun = performance.now() - begun
    const packages = ['old package', 'fresh'].map((name) => JSON.stringify(contentOf(place.at(name))))
    for (let moment = 1; moment <= 30; moment++) {
      const run = place.begin(['extract', 'plans', '-o', 'data', '--no-cache'])
      const timer = setTimeout(() => run.kill('SIGKILL'), (wholeRun * moment) / 30)
      await run.ended
      clearTimeout(timer)
      /** It is ended at once, and finds no input: what it sets right is all it does. */
      await place.run('extract', 'nothing', '-o', 'data')
      expect(packages, `killed at ${moment} of 30`).toContain(JSON.stringify(contentOf(place.at('data'))))
      expect(isWhole(place.at('data'))).toBe(true)
    }
  } finally {
    unmount(place.at('data'))
  }
})
