import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { first } from '../runs.js'
import { endlessPage } from './bombs.js'
import { GOOD, hostileFolder } from './hostile-folder.js'
import { waitFor, type RunProcess } from './run-processes.js'

let { folder, mark, put, start, runHere, rows, unread, goodRows, expectNoFilesLeft, expectNothingLeft } =
  hostileFolder()
beforeEach(async () => {
  ;({ folder, mark, put, start, runHere, rows, unread, goodRows, expectNoFilesLeft, expectNothingLeft } =
    hostileFolder())
  put({ [ENDLESS]: await endlessPage() })
})

/** A run that reads one document after the other reads it last. */
const ENDLESS = 'hostile.pdf'

/** Processor time, in ticks of 10 ms, after which a process is in the endless page: it has read the page before in a third of it. */
const BUSY = 150
const READS_DOCUMENTS = 'dist/bundle/document-process.js'
const READS_PDF = 'dist/bundle/pdf-process.js'
const those = (processes: RunProcess[], command: string) => processes.filter((one) => one.command.includes(command))

const pageUnread = () => rows('data/diagnostics.csv').find(({ rule }) => rule === 'page/unread')?.message

/** Nothing here waits for a page to take too long. */
const PATIENT = ['--page-timeout', '600', '--timeout', '600']
/** Of processor time: several times what a sound document needs in a process of its own, on a slow machine, too. */
const SECONDS = 5
const HASTY = ['--timeout', `${SECONDS}`]

/** Waits until a process other than these is in the endless page. */
async function busyReaders(others: readonly RunProcess[] = []): Promise<RunProcess[]> {
  const isNew = ({ pid }: RunProcess): boolean => others.every((other) => other.pid !== pid)
  const isBusy = (processes: RunProcess[]) =>
    those(processes, READS_PDF).some((process) => isNew(process) && process.used > BUSY)
  const processes = await waitFor(mark, isBusy)
  expect(isBusy(processes)).toBe(true)
  return processes
}

function begin() {
  const main = start(['extract', `in/${ENDLESS}`, '-o', 'data', '--no-cache', '--jobs', '1', ...PATIENT])
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

  it.each(first(1, ['SIGKILL', 'SIGTERM'] as const))('with %s takes its children with it', async (signal) => {
    const { main, ended } = begin()
    await busyReaders()
    main.kill(signal)
    await ended
    expect(await waitFor(mark, (processes) => processes.length === 0)).toEqual([])
    expect(existsSync(join(folder, 'data'))).toBe(false)
    if (signal !== 'SIGKILL') await expectNothingLeft()
  })

  it('by Ctrl-C, which reaches all of them, ends in order out of the page', async () => {
    const { ended } = begin()
    for (const { pid } of await busyReaders()) process.kill(pid, 'SIGINT')
    expect(await ended).toEqual([130, null])
    expect(existsSync(join(folder, 'data'))).toBe(false)
    await expectNothingLeft()
  })
})

describe.runIf(existsSync('/proc/self/environ'))('a document that takes too much time', () => {
  it('costs itself alone, and the page that it is in is read no longer', async () => {
    const reading = runHere('extract', 'in', '-o', 'data', '--no-cache', '--jobs', '1', ...PATIENT, ...HASTY)
    const busy = those(await busyReaders(), READS_PDF)
    const { status, stderr } = await reading
    expect(status).toBe(3)
    expect(unread('data')).toEqual({ [`in/${ENDLESS}`]: `Reading it took more than ${SECONDS} s of processor time.` })
    expect(stderr).toContain('allow more with --timeout.')
    const sound = new Set(goodRows('data').map((row) => row.document_id))
    expect(sound).toEqual(new Set(Object.keys(GOOD)))
    const left = await waitFor(mark, (processes) => !processes.some(({ pid }) => pid === busy[0]!.pid))
    expect(those(left, READS_PDF)).toEqual([])
    expectNoFilesLeft()
  })
})
