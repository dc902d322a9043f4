import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../support.js'
import { archivesWithPackage, contentOf } from './archive.js'

const archiveOfTest = archivesWithPackage()
let place: ReturnType<typeof archiveOfTest>
beforeEach(() => {
  place = archiveOfTest()
})

/** How a run ended, what it told, and whether the package is what it was and nothing stands beside it. */
async function outcomeOf(running: Promise<{ status: number | null; stderr: string }>) {
  const before = JSON.stringify(contentOf(place.at('data')))
  const { status, stderr } = await running
  const isUntouched = JSON.stringify(contentOf(place.at('data'))) === before && place.leftBeside().length === 0
  return { status, stderr, isUntouched }
}

const stoppedWith = (told: string) => ({
  status: 2,
  stderr: expect.stringContaining(told) as string,
  isUntouched: true,
})

const extract = (...more: string[]) => place.run('extract', 'plans', '-o', 'data', ...more)
const extractHere = () => place.runHere('extract', 'plans', '-o', 'data')

describe('what the machine refuses is no document’s outcome', () => {
  it('where there is no folder for temporary files', async () => {
    rmSync(place.at('.tmp'), { recursive: true })
    expect(await outcomeOf(extract('--no-cache'))).toEqual(stoppedWith('it is not there, ENOENT'))
  })

  it.runIf(process.platform === 'linux')('where it allows few open files', async () => {
    const few = ['-c', 'ulimit -n 24; exec "$0" "$@"', process.execPath, join(ROOT, 'dist/cli.js')]
    const before = contentOf(place.at('data'))
    let told = ''
    try {
      execFileSync('sh', [...few, 'extract', 'plans', '-o', 'data'], { cwd: place.folder, stdio: 'pipe' })
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: Buffer }
      told = `${status} ${stderr.toString()}`
    }
    expect(told).toMatch(/^2 gongwen: .*too many files are open, EMFILE/)
    expect(contentOf(place.at('data'))).toEqual(before)
  })
})

describe('a cache that takes nothing more is done without', () => {
  it('where its entries are folders and pipes', async () => {
    await extractHere()
    const entries = readdirSync(place.at('.cache'), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /^[0-9a-f]{62}$/.test(name))
      .map((entry) => join(entry.parentPath, entry.name))
    entries.forEach((entry, at) => {
      rmSync(entry)
      if (at % 2 === 0) mkdirSync(join(entry, 'in it'), { recursive: true })
      else execFileSync('mkfifo', [entry])
    })
    expect((await extractHere()).status).toBe(0)
    expect((await extractHere()).stderr).toContain('nothing changed')
    expect(entries.length).toBeGreaterThan(3)
  })

  it('where a file stands in the place of its folders', async () => {
    await extractHere()
    const version = readdirSync(place.at('.cache')).find((name) => /^[0-9a-f]{16}$/.test(name))
    for (const name of readdirSync(place.at(`.cache/${version}`))) {
      rmSync(place.at(`.cache/${version}/${name}`), { recursive: true })
      place.write(`.cache/${version}/${name}`, '')
    }
    const { status, stderr } = await extractHere()
    expect([status, stderr]).toEqual([0, expect.stringContaining('the cache cannot be written')])
  })

  it.runIf(process.getuid?.() !== 0)('where its folder may not be written', async () => {
    await extractHere()
    const version = readdirSync(place.at('.cache')).find((name) => /^[0-9a-f]{16}$/.test(name))
    rmSync(place.at(`.cache/${version}`), { recursive: true })
    chmodSync(place.at('.cache'), 0o500)
    expect((await extractHere()).status).toBe(0)
    chmodSync(place.at('.cache'), 0o700)
  })
})
