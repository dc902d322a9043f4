import { readFileSync } from 'node:fs'
import { platform } from 'node:os'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { Meter, processorTime, timeInTable } from '../../src/read/process-time.js'

describe('what ps tells', () => {
  const TABLE = `
    1     0    0:01.50
   20     1    1:00.25
   21    20   01:02:03
   22    21 1-00:00:00
   30     1   00:00:09
`

  it('is a process with all that it started', () => {
    expect(timeInTable(TABLE, 20)).toBe(60.25 + 3723 + 86_400)
    expect(timeInTable(TABLE, 30)).toBe(9)
  })

  it('is nothing of a process that is gone', () => {
    expect(timeInTable(TABLE, 40)).toBeNull()
  })
})

describe('the time of processes that follow one another', () => {
  it('is what each has spent since it was given the work', async () => {
    const meter = new Meter()
    expect(await meter.spent()).toBeNull()
    let [first, second] = [10, 100] as (number | null)[]
    meter.follow(() => first!)
    expect(await meter.spent()).toBe(0)
    first = 14
    expect(await meter.spent()).toBe(4)
    first = null
    expect(await meter.spent()).toBe(4)
    meter.follow(() => second!)
    await meter.spent()
    second = 103
    expect(await meter.spent()).toBe(7)
  })
})

it('this process has spent some time, and one that is not there none that is known', async () => {
  expect(await processorTime(process.pid)).toBeGreaterThan(0)
  expect(await processorTime(2 ** 30)).toBeNull()
  expect(await processorTime(undefined)).toBeNull()
})

/** A thread of this process that has started another, which has computed and waits. @returns the number of that one */
function startedByThread(): Promise<{ thread: Worker; child: number }> {
  const code = `
    const { spawn } = require('node:child_process')
    const { parentPort } = require('node:worker_threads')
    const computing = 'i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo done; exec cat'
    const child = spawn('sh', ['-c', computing], { stdio: ['pipe', 'pipe', 'ignore'] })
    child.stdout.once('data', () => parentPort.postMessage(child.pid))`
  const thread = new Worker(code, { eval: true })
  return new Promise((resolve, reject) => {
    thread.once('message', (child: number) => resolve({ thread, child }))
    thread.once('error', reject)
  })
}

/** What the system says of this process alone, and of those that it knows to have ended. */
function withoutChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100
}

it.runIf(platform() === 'linux')('what another thread of a process started is of the process, too', async () => {
  const { thread, child } = await startedByThread()
  const [spent, own] = [await processorTime(child), withoutChildren()]
  expect(spent).toBeGreaterThan(0)
  expect(await processorTime(process.pid)).toBeGreaterThanOrEqual(own + spent!)
  process.kill(child)
  await thread.terminate()
})
