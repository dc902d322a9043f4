import { createInterface } from 'node:readline'
import { appendFileSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archive, contentOf, planOf, type Event } from './archive.js'

let place: ReturnType<typeof archive>
beforeEach(() => {
  place = archive()
  for (const no of [1, 2]) place.write(`plans/${no}.md`, planOf(no))
})
afterEach(() => place.remove())

describe('an archive that is watched', () => {
  it('gives its package again for each change, and for none of its own, until it is told to end', async () => {
    const run = place.begin(['extract', 'plans', '-o', 'plans-data', '--watch', '--json'])
    const summaries = createInterface({ input: run.stdout! })[Symbol.asyncIterator]()
    const next = async (): Promise<Event> => {
      for (;;) {
        const { value } = (await summaries.next()) as { value: string }
        const event = JSON.parse(value) as Event
        if (event.event === 'summary') return event
      }
    }
    const watching = new Promise((begun) =>
      run.stderr!.on('data', (text: string) => text.includes('watching') && begun(0)),
    )
    expect(await next()).toMatchObject({ documents: 2, records: 6, unchanged: false })
    await watching
    /** It comes whole: a file that is written where it is watched may be read twice. */
    place.write('3.md', planOf(3))
    renameSync(place.at('3.md'), place.at('plans/3.md'))
    expect(await next()).toMatchObject({ documents: 3, records: 9, reused: 2 })
    appendFileSync(place.at('plans/1.md'), '| 4 | 绿化4 | 植树9棵。 | 年底前 | 县林业局 | 县财政局 |\n')
    expect(await next()).toMatchObject({ documents: 3, records: 10, reused: 2 })
    rmSync(place.at('plans/3.md'))
    expect(await next()).toMatchObject({ documents: 2, records: 7, reused: 2, drops: [{ rule: 'run/document-gone' }] })
    run.kill('SIGINT')
    const { status, stderr } = await run.ended
    expect([status, stderr.match(/^watching plans; Ctrl-C ends it$/gm)]).toEqual([
      0,
      ['watching plans; Ctrl-C ends it'],
    ])
    await place.runHere('extract', 'plans', '-o', 'fresh', '--no-cache')
    expect(contentOf(place.at('plans-data'))).toEqual(contentOf(place.at('fresh')))
    expect(readFileSync(place.at('plans-data/tasks.csv'), 'utf8')).toContain('植树9棵')
  })

  it('must stand on disk', async () => {
    const { status, stderr } = await place.runHere('extract', '-', '-o', 'data', '--watch')
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('gongwen: -: Only files and folders on disk can be watched.'),
    ])
  })
})
