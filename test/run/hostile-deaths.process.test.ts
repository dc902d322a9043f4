import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { endlessPage } from './bombs.js'
import { hostileFolder } from './hostile-folder.js'
import { VANISH_MS, waitFor, type RunProcess } from './run-processes.js'

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

/** Nothing here waits for a page to take too long. */
const PATIENT = ['--page-timeout', '600', '--timeout', '600']

/** Waits until a process other than these is in the endless page. */
async function busyReaders(others: readonly RunProcess[] = []): Promise<RunProcess[]> {
  const isNew = ({ pid }: RunProcess): boolean => others.every((other) => other.pid !== pid)
  const isBusy = (processes: RunProcess[]) =>
    those(processes, READS_PDF).some((process) => isNew(process) && process.used > BUSY)
  const processes = await waitFor(mark, isBusy, VANISH_MS)
  expect(isBusy(processes)).toBe(true)
  return processes
}

function begin() {
  const main = start(['extract', 'in/endless.pdf', '-o', 'data', '--no-cache', '--jobs', '1', ...PATIENT])
  return { main, ended: once(main, 'exit') }
}

describe.runIf(existsSync('/proc/self/environ'))('a process that is killed', () => {
  it('while it reads a document is replaced, and while it reads a page costs that page', async () => {
    const { ended } = begin()
    const before = await busyReaders()
    process.kill(those(before, READS_DOCUMENTS)[0]!.pid, 'SIGKILL')
    for (const { pid } of those(await busyReaders(before), READS_PDF)) process.kill(pid, 'SIGKILL')
    await ended
    expect(rows('data/tasks.csv')).toHaveLength(2)
    expect(rows('data/diagnostics.csv').filter(({ rule }) => rule === 'document/unread')).toEqual([])
    expect(pageUnread()).toContain('more memory than it may')
    await expectNothingLeft()
  })

  it.each(['SIGKILL', 'SIGTERM'] as const)('with %s takes its children with it', async (signal) => {
    const { main, ended } = begin()
    await busyReaders()
    main.kill(signal)
    await ended
    expect(await waitFor(mark, (processes) => processes.length === 0, VANISH_MS)).toEqual([])
    expect(existsSync(join(folder, 'data'))).toBe(false)
    if (signal !== 'SIGKILL') await expectNothingLeft()
  })
})
