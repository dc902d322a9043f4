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

/** Does something while another run takes the dead lock away and makes its own, right before this one may remove it. */
function amongOthers(lockOfOther: string, act: () => void): void {
  const link = fs.linkSync
  fs.linkSync = (from, to) => {
    if (to === taking()) writeFileSync(lock(), lockOfOther)
    link(from, to)
  }
  syncBuiltinESMExports()
  try {
    act()
  } finally {
    fs.linkSync = link
    syncBuiltinESMExports()
  }
}

const taking = (): string => `${lock()}-taking`

describe('a dead lock that several runs find', () => {
  it('is removed by one; the living lock that another made meanwhile stays', () => {
    writeFileSync(lock(), DEAD)
    amongOthers(living(1), () => expect(() => lockFolder(place())).toThrow('(process 1 on elsewhere)'))
    expect([held(), readdirSync(top)]).toEqual([1, ['.data.gongwen-lock']])
  })

  it('is removed, too, where a run was killed while it did that', () => {
    writeFileSync(lock(), DEAD)
    writeFileSync(taking(), DEAD)
    lockFolder(place())
    expect([held(), readdirSync(top)]).toEqual([process.pid, ['.data.gongwen-lock']])
  })

  it('is left to a run of another machine that removes it, and the error names its file', () => {
    writeFileSync(lock(), DEAD)
    writeFileSync(taking(), living(2))
    expect(() => lockFolder(place())).toThrow('(process 2 on elsewhere)')
    expect(readdirSync(top).sort()).toEqual(['.data.gongwen-lock', '.data.gongwen-lock-taking'])
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
