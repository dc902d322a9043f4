import { createInterface } from 'node:readline'
import { existsSync, readFileSync, watch } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { first } from '../runs.js'
import { archive, contentOf, eventsOf, isWhole, planOf, type Event } from './archive.js'
import { processesOf, waitFor, type RunProcess } from './run-processes.js'

const DOCUMENTS = 7
let place: ReturnType<typeof archive>
beforeEach(() => {
  place = archive()
  for (let no = 1; no <= DOCUMENTS; no++) place.write(`plans/${no}.md`, planOf(no, 30))
})
afterEach(() => place.remove())

/** Runs until so many documents are done, then sends a signal. */
async function endedAfter(done: number, signal: NodeJS.Signals, ...more: string[]) {
  const run = place.begin(['extract', 'plans', '-o', 'data', '--json', '--jobs', '2', ...more])
  const events: Event[] = []
  let readers: RunProcess[] = []
  for await (const line of createInterface({ input: run.stdout! })) {
    events.push(JSON.parse(line) as Event)
    if (events.filter(({ event }) => event === 'document').length !== done || readers.length > 0) continue
    readers = processesOf(place.mark).filter(({ pid }) => pid !== run.pid)
    run.kill(signal)
  }
  return { ...(await run.ended), events, readers }
}

/** Runs until a file whose name begins so stands beside the package, then kills. */
async function killedBeside(name: string): Promise<void> {
  const run = place.begin(['extract', 'plans', '-o', 'data', '--no-cache'])
  const watcher = watch(place.folder, (_, changed) => void (changed?.startsWith(name) && run.kill('SIGKILL')))
  await run.ended
  watcher.close()
}

/** The processes of all runs that do not end. */
const processesLeft = (): Promise<RunProcess[]> => waitFor(place.mark, (processes) => processes.length === 0)

describe('a run that is killed', () => {
  it('leaves the old package or the new one whole, while it reads, writes and replaces; the next run ends with the same bytes', async () => {
    place.write('old/1.md', planOf(99))
    await place.runHere('extract', 'old', '-o', 'data', '--no-cache')
    const old = contentOf(place.at('data'))
    await place.runHere('extract', 'plans', '-o', 'fresh', '--no-cache')
    const fresh = contentOf(place.at('fresh'))
    for (const name of first(2, ['.data.gongwen-old', '.data.gongwen-lock', '.data.gongwen-new'])) {
      await killedBeside(name)
      /** Between two renames the old one is set aside; the next run brings it back. */
      const left = place.at(existsSync(place.at('data')) ? 'data' : '.data.gongwen-old')
      expect([JSON.stringify(old), JSON.stringify(fresh)], name).toContain(JSON.stringify(contentOf(left)))
      expect(isWhole(left)).toBe(true)
    }
    const { status } = await place.runHere('extract', 'plans', '-o', 'data')
    expect([status, place.leftBeside()]).toEqual([0, []])
    expect(contentOf(place.at('data'))).toEqual(fresh)
  })

  it('goes on where it was, and no process of it is left', async () => {
    const { signal, readers } = await endedAfter(5, 'SIGKILL')
    expect(signal).toBe('SIGKILL')
    expect(readers.length).toBeGreaterThan(1)
    expect(await processesLeft()).toEqual([])
    const next = await place.runHere('extract', 'plans', '-o', 'data', '--json')
    const reused = eventsOf(next).filter((event) => event.event === 'document' && event.reused === true)
    expect(reused.length).toBeGreaterThanOrEqual(5)
    await place.runHere('extract', 'plans', '-o', 'fresh', '--no-cache')
    expect(contentOf(place.at('data'))).toEqual(contentOf(place.at('fresh')))
  })
})

describe('a run that is told to end', () => {
  it.each(
    first(1, [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const),
  )('by %s keeps what is read, says so, and leaves the old package alone', async (signal, code) => {
    place.write('old/1.md', planOf(99))
    await place.runHere('extract', 'old', '-o', 'data')
    const old = readFileSync(place.at('data/tasks.csv'))
    const { status, stderr, events } = await endedAfter(4, signal)
    expect(status, stderr).toBe(code)
    const read = events.filter(({ event }) => event === 'document').length
    expect(stderr).toContain(`The run was ended; ${read} of ${DOCUMENTS} documents are read.`)
    expect(stderr).toContain('They are kept: run it again to go on.')
    expect(readFileSync(place.at('data/tasks.csv'))).toEqual(old)
    expect([place.leftBeside(), await processesLeft()]).toEqual([[], []])
    const next = eventsOf(await place.runHere('extract', 'plans', '-o', 'data', '--json'))
    expect(next.filter((event) => event.reused === true).length).toBeGreaterThanOrEqual(read)
  })

  it('before a document is read claims to keep none', async () => {
    const { status, stderr } = await endedAfter(0, 'SIGINT', '--jobs', '1')
    expect(status).toBe(130)
    expect(stderr).toBe('gongwen: SIGINT: The run was ended before a document was read.\n  Run it again.\n')
  })

  it('keeps nothing without a cache, and says so', async () => {
    const { status, stderr } = await endedAfter(2, 'SIGINT', '--no-cache')
    expect([status, place.temporary(), place.leftBeside()]).toEqual([130, [], []])
    expect(stderr).toContain('Nothing of it is kept: this run has no cache.')
  })
})
