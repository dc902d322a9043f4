import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillPackage } from '../../src/write/write-package.js'

const OPEN = '/proc/self/fd'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'gongwen-open-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const openFiles = (): string[] =>
  readdirSync(OPEN)
    .map((name) => join(OPEN, name))
    .filter((link) => existsSync(link) && readlinkSync(link).startsWith(folder))

describe.runIf(existsSync(OPEN))('a package that cannot be begun', () => {
  it.each(['dataset.sqlite', 'units.csv'])('because of its %s leaves no file open', async (taken) => {
    writeFileSync(join(folder, taken), '')
    const begun = fillPackage(folder, [], [], { formats: ['csv', 'ndjson', 'sqlite'] })
    await expect(begun).rejects.toThrow('EEXIST')
    expect(openFiles()).toEqual([])
  })
})
