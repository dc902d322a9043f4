import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Store } from '../../src/run/store/store.js'

const VERSION = '0'.repeat(16)
const OLDER_VERSION = '1'.repeat(16)
const STAMP = 'pruned'
const DAY_MS = 24 * 60 * 60 * 1000

let cache: string
beforeEach(() => void (cache = mkdtempSync(join(tmpdir(), 'gongwen-store-'))))
afterEach(() => rmSync(cache, { recursive: true }))

const entry = (version: string, digit: string): string => join(version, 'ab', digit.repeat(62))
const open = (): Store => Store.lasting(cache, VERSION)

function unusedFor(days: number, path: string): void {
  const then = new Date(Date.now() - days * DAY_MS)
  mkdirSync(dirname(join(cache, path)), { recursive: true })
  if (!existsSync(join(cache, path))) writeFileSync(join(cache, path), '')
  utimesSync(join(cache, path), then, then)
}

const left = (...paths: string[]): string[] => paths.filter((path) => existsSync(join(cache, path)))

describe('a cache', () => {
  it('loses what was unused for 30 days, of each version, and nothing else', () => {
    const [old, recent, oldOfOther] = [entry(VERSION, '2'), entry(VERSION, '3'), entry(OLDER_VERSION, '2')]
    for (const path of [old, oldOfOther, 'mine.txt', join(VERSION, 'ab', 'mine')]) unusedFor(31, path)
    unusedFor(29, recent)
    unusedFor(31, OLDER_VERSION)
    open()
    expect(left(old, recent, oldOfOther, OLDER_VERSION, 'mine.txt', join(VERSION, 'ab', 'mine'))).toEqual([
      recent,
      'mine.txt',
      join(VERSION, 'ab', 'mine'),
    ])
  })

  it('is looked through once a day, however often it is used', () => {
    open()
    const old = entry(VERSION, '2')
    unusedFor(31, old)
    open()
    expect(left(old)).toEqual([old])
    unusedFor(2, STAMP)
    open()
    expect(left(old)).toEqual([])
    unusedFor(31, old)
    open()
    expect(left(old)).toEqual([old])
  })
})
