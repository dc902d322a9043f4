import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_LIMITS, PATIENT_SHARE } from '../../../src/model/limits.js'
import type { Answer, Death, PageReader, PageReaders, Request } from '../../../src/read/pdf/process/pool.js'
import { readPages } from '../../../src/read/pdf/process/read-pages.js'
import { pages as contentsOf } from '../../builders/page.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LIMITS = { ...DEFAULT_LIMITS, pageSeconds: 20, seconds: 100 }

/** How many seconds each page of a document takes: Infinity for one without end, null for one that ends its process. */
type Pace = (number | null)[]

/** Processes that read no file, and take the time they are told to. */
function readers(pace: Pace, secondsToOpen = 0, deadAtFirst = 0) {
  const asked: number[] = []
  const take = (): PageReader => {
    let isAlive = true
    let die: (death: Death) => void = () => {}
    const after = (seconds: number, act: () => void): void => {
      if (seconds < Infinity) setTimeout(() => isAlive && act(), seconds * 1000)
    }
    const end = (death: Death): void => {
      isAlive = false
      die(death)
    }
    const readFrom = (page: number, answer: (answer: Answer) => void): void => {
      const seconds = pace[page - 1]
      if (seconds === undefined) return answer({ kind: 'done' })
      if (seconds === null) return after(0, () => end('ended'))
      after(seconds, () => {
        answer({ kind: 'page', content: { ...contentsOf([])[0]!, page } })
        readFrom(page + 1, answer)
      })
    }
    return {
      get isAlive() {
        return isAlive
      },
      release() {},
      ask({ from }: Request, answer, onDeath) {
        asked.push(from)
        die = onDeath
        if (asked.length <= deadAtFirst) return after(0, () => end('ended'))
        after(secondsToOpen, () => {
          answer({ kind: 'opened', pages: pace.length, recovered: false })
          readFrom(from, answer)
        })
      },
      kill: end,
    }
  }
  const lender: PageReaders = { use: (work) => work(take, () => {}) }
  return { lender, asked }
}

/** The pages that are read of a document, those that are not, and from which page each process began. */
async function read(pace: Pace, { restarts = 3, secondsToOpen = 0, deadAtFirst = 0 } = {}) {
  const { lender, asked } = readers(pace, secondsToOpen, deadAtFirst)
  const request = { bytes: new Uint8Array(), password: undefined, draws: false }
  const reading = readPages('notice.pdf', request, lender, LIMITS, restarts).catch((error: unknown) => error as Error)
  await vi.runAllTimersAsync()
  const found = await reading
  if (found instanceof Error) return { error: found.message }
  return { read: found.contents.map(({ page }) => page), failed: found.failed, asked }
}

describe('a page without end', () => {
  it('is given up after its time, and the pages around it are read', async () => {
    expect(await read([1, Infinity, 1])).toEqual({
      read: [1, 3],
      failed: [{ page: 2, reason: 'it took more than 20 s' }],
      asked: [1, 3],
    })
  })

  it('is one that takes longer than its time, not one that takes as long as that', async () => {
    expect((await read([19.9, 19.9])).failed).toEqual([])
    expect((await read([1, 20.1])).failed).toEqual([{ page: 2, reason: 'it took more than 20 s' }])
  })

  it('ends the reading where there are too many of it, and every page is accounted for', async () => {
    expect(await read([1, Infinity, Infinity, Infinity, 1], { restarts: 1 })).toEqual({
      read: [1],
      failed: [
        { page: 2, reason: 'it took more than 20 s' },
        { page: 3, reason: 'it took more than 20 s' },
        { page: 4, reason: 'too many pages before it failed' },
        { page: 5, reason: 'too many pages before it failed' },
      ],
      asked: [1, 3],
    })
  })
})

it('a page that ends its process is given up, and the pages around it are read', async () => {
  expect(await read([1, null, 1])).toEqual({
    read: [1, 3],
    failed: [{ page: 2, reason: 'reading it took more memory than it may' }],
    asked: [1, 3],
  })
})

it('a document that takes too long as a whole is read as far as its time reaches', async () => {
  const pace = Array.from({ length: 12 }, () => 15)
  const before = Math.ceil((LIMITS.seconds * PATIENT_SHARE) / 15)
  const { read: found, failed } = await read(pace)
  expect(found).toHaveLength(before)
  expect(failed?.map(({ page }) => page)).toEqual(pace.map((_, at) => at + 1).slice(before))
  expect(failed?.at(-1)).toEqual({ page: 12, reason: 'the document took too long' })
})

it('a document that cannot be opened in its time is refused', async () => {
  expect(await read([1], { secondsToOpen: 21 })).toEqual({ error: 'The PDF cannot be opened within 20 s.' })
})

describe('a process that ends before it answers', () => {
  it('is no fault of the document’s where a second one reads it', async () => {
    expect(await read([1, 1], { deadAtFirst: 1 })).toEqual({ read: [1, 2], failed: [], asked: [1, 1] })
  })

  it('is one where the second ends, too', async () => {
    expect(await read([1, 1], { deadAtFirst: 2 })).toEqual({
      error: expect.stringContaining('cannot be opened in the memory') as string,
    })
  })
})
