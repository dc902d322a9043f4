import fs, { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/write/lock.js'
import { ownPath, placeOf } from '../../src/write/place.js'

let top: string
beforeEach(() => void (top = mkdtempSync(join(tmpdir(), 'gongwen-lock-'))))
afterEach(() => rmSync(top, { recursive: true }))

const place = () => placeOf(join(top, 'data'))
const lock = (): string => ownPath(place(), 'lock')
const held = (): number => (JSON.parse(readFileSync(lock(), 'utf8')) as { pid: number }).pid

const DEAD = JSON.stringify({ pid: 4_000_000, host: hostname(), started: '1' })
/** A run on another machine lives for all that is known here. */
const living = (pid: number): string => JSON.stringify({ pid, host: 'elsewhere', started: '1' })

/** Does something while other runs take the lock: before the first lock is moved away, and after it. */
function amongOthers(before: string, after: string | null, act: () => void): void {
  const rename = fs.renameSync
  let moved = false
  fs.renameSync = (from, to) => {
    if (!moved) writeFileSync(lock(), before)
    rename(from, to)
    if (!moved && after !== null) writeFileSync(lock(), after)
    moved = true
  }
  syncBuiltinESMExports()
  try {
    act()
  } finally {
    fs.renameSync = rename
    syncBuiltinESMExports()
  }
}

describe('a dead lock that several runs find', () => {
  it('is taken away by one; the living lock that another moves by mistake is put back', () => {
    writeFileSync(lock(), DEAD)
    amongOthers(living(1), null, () => expect(() => lockFolder(place())).toThrow('(process 1 on elsewhere)'))
    expect([held(), readdirSync(top)]).toEqual([1, ['.data.gongwen-lock']])
  })

  it('is put back over no lock that a third made meanwhile', () => {
    writeFileSync(lock(), DEAD)
    amongOthers(living(1), living(2), () => expect(() => lockFolder(place())).toThrow('(process 2 on elsewhere)'))
    expect([held(), readdirSync(top)]).toEqual([2, ['.data.gongwen-lock']])
  })
})

describe('a run that lets its folder go', () => {
  it('removes its own lock, and none of another', () => {
    const release = lockFolder(place())
    writeFileSync(lock(), living(1))
    release()
    expect(held()).toBe(1)
    rmSync(lock())
    lockFolder(place())()
    expect(existsSync(lock())).toBe(false)
  })
})
