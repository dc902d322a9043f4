import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { endlessPage } from './bombs.js'
import { hostileFolder } from './hostile-folder.js'
import { waitFor, type RunProcess } from './run-processes.js'

let { folder, mark, put, start, rows, expectNothingLeft } = hostileFolder()
beforeEach(async () => {
  ;({ folder, mark, put, start, rows, expectNothingLeft } = hostileFolder())
  put({ 'endless.pdf': await endlessPage() })
})

/** Processor time, in ticks of 10 ms, after which a process is in the endless page. */
const BUSY = 100
const READS_DOCUMENTS = 'dist/run/documents/worker.js'
const READS_PDF = 'pdf/process/main.js'
const those = (processes: RunProcess[], command: string) => processes.filter((one) => one.command.includes(command))

const pageUnread = () => rows('data/diagnostics.csv').find(({ rule }) => rule === 'page/unread')?.message

/** Starts a run, and waits until a process is in the endless page. */
async function runInEndlessPage(pageSeconds: number) {
  const args = ['extract', 'in/endless.pdf', '-o', 'data', '--no-cache', '--jobs', '1']
  const main = start([...args, '--page-timeout', String(pageSeconds)])
  const ended = once(main, 'exit')
  const isBusy = (processes: RunProcess[]) => those(processes, READS_PDF).some(({ used }) => used > BUSY)
  const processes = await waitFor(mark, isBusy, 20_000)
  expect(isBusy(processes)).toBe(true)
  return { main, ended, processes }
}

describe.runIf(existsSync('/proc/self/environ'))('a process that is killed', () => {
  it('while it reads a document is replaced, and nothing is lost', async () => {
    const { ended, processes } = await runInEndlessPage(4)
    const [worker] = those(processes, READS_DOCUMENTS)
    process.kill(worker!.pid, 'SIGKILL')
    await ended
    expect(rows('data/tasks.csv')).toHaveLength(2)
    expect(rows('data/diagnostics.csv').filter(({ rule }) => rule === 'document/unread')).toEqual([])
    expect(pageUnread()).toContain('it took more than 4 s')
    await expectNothingLeft()
  })

  it('while it reads a page costs that page', async () => {
    const { ended, processes } = await runInEndlessPage(30)
    for (const { pid } of those(processes, READS_PDF)) process.kill(pid, 'SIGKILL')
    await ended
    expect(rows('data/tasks.csv')).toHaveLength(2)
    expect(pageUnread()).toContain('more memory than it may')
    await expectNothingLeft()
  })

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('with %s takes its children with it', async (signal) => {
    const { main, ended } = await runInEndlessPage(30)
    main.kill(signal)
    await ended
    const left = await waitFor(mark, (processes) => processes.length === 0, 1500)
    expect(left).toEqual([])
    expect(existsSync(join(folder, 'data'))).toBe(false)
    if (signal !== 'SIGKILL') await expectNothingLeft()
  })
})
