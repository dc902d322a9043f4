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

/** How a document is read, and what befalls the processes that read it. */
interface Reading {
  restarts?: number
  secondsToOpen?: number
  /** Processes that end before they answer, and before they begin. */
  deadAtFirst?: number
  unstartedAtFirst?: number
  /** The share of the time by the clock that processes get on this machine; null where it does not say. */
  share?: number | null
}

/** Processes that read no file, and take the time they are told to, by the clock. */
function readers(pace: Pace, { secondsToOpen = 0, deadAtFirst = 0, unstartedAtFirst = 0, share = 1 }: Reading) {
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
      if (seconds === null) return after(0, () => end('memory'))
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
        if (asked.length <= unstartedAtFirst) return after(0, () => end('unstarted'))
        answer({ kind: 'begun' })
        if (asked.length <= deadAtFirst) return after(0, () => end('memory'))
        after(secondsToOpen, () => {
          answer({ kind: 'opened', pages: pace.length, recovered: false })
          readFrom(from, answer)
        })
      },
      kill: end,
      spent: () => (isAlive && share !== null ? (Date.now() / 1000) * share : null),
    }
  }
  const lender: PageReaders = { use: (work) => work(take, () => {}) }
  return { lender, asked }
}

/** The pages that are read of a document, those that are not, and from which page each process began. */
async function read(pace: Pace, { restarts = 3, ...reading }: Reading = {}) {
  const { lender, asked } = readers(pace, reading)
  const request = { bytes: new Uint8Array(), password: undefined, draws: false }
  const pages = readPages('notice.pdf', request, lender, LIMITS, restarts).catch((error: unknown) => error as Error)
  await vi.runAllTimersAsync()
  const found = await pages
  if (found instanceof Error) return { error: found.message }
  const failed = found.failed.map(({ page, reason }) => ({ page, reason: reason.message }))
  return { read: found.contents.map(({ page }) => page), failed, asked }
}

describe('a page without end', () => {
  it('is given up after its time, and the pages around it are read', async () => {
    expect(await read([1, Infinity, 1])).toEqual({
      read: [1, 3],
      failed: [{ page: 2, reason: 'it took more than 20 s of processor time' }],
      asked: [1, 3],
    })
  })

  it('is one that takes longer than its time, not one that takes as long as that', async () => {
    expect((await read([19.9, 19.9])).failed).toEqual([])
    expect((await read([1, 20.1])).failed).toEqual([{ page: 2, reason: 'it took more than 20 s of processor time' }])
  })

  it('ends the reading where there are too many of it, and every page is accounted for', async () => {
    expect(await read([1, Infinity, Infinity, Infinity, 1], { restarts: 1 })).toEqual({
      read: [1],
      failed: [
        { page: 2, reason: 'it took more than 20 s of processor time' },
        { page: 3, reason: 'it took more than 20 s of processor time' },
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
  expect(await read([1], { secondsToOpen: 21 })).toEqual({
    error: 'The PDF cannot be opened within 20 s of processor time.',
  })
})

describe('on a busy machine, where a process gets a fifth of the time', () => {
  const share = 0.2

  it('a page has as much processor time as on any other', async () => {
    expect((await read([1, 99, 1], { share })).failed).toEqual([])
    expect((await read([1, 101, 1], { share })).failed).toEqual([
      { page: 2, reason: 'it took more than 20 s of processor time' },
    ])
  })

  it('so has the document as a whole', async () => {
    const pages = Array.from({ length: 12 }, () => 55)
    const before = Math.ceil((LIMITS.seconds * PATIENT_SHARE) / (55 * share))
    expect((await read(pages, { share })).read).toHaveLength(before)
  })

  it('and the processes before count where a page ended them', async () => {
    const pages = [...Array.from({ length: 3 }, () => 55), Infinity, ...Array.from({ length: 12 }, () => 55)]
    const { read: found, failed } = await read(pages, { share })
    expect(found).toHaveLength(6)
    expect(failed?.at(-1)?.reason).toBe('the document took too long')
  })
})

describe('a page that waits without computing', () => {
  it('is given up after ten times its time by the clock', async () => {
    expect(await read([1, Infinity, 1], { share: 0 })).toMatchObject({
      read: [1, 3],
      failed: [{ page: 2, reason: 'nothing came of it in 200 s' }],
    })
    expect((await read([1, 199, 1], { share: 0 })).failed).toEqual([])
  })
})

it('where the system tells no processor time, the clock counts', async () => {
  expect((await read([1, 19.9, 20.1], { share: null })).failed).toEqual([
    { page: 3, reason: 'it took more than 20 s of processor time' },
  ])
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

  it('is no fault of the document’s where it never began', async () => {
    expect(await read([1, 1], { unstartedAtFirst: 1 })).toMatchObject({ read: [1, 2], failed: [] })
    expect(await read([1, 1], { unstartedAtFirst: 2 })).toEqual({
      error: 'The process that is to read the PDF cannot be started.',
    })
  })
})
