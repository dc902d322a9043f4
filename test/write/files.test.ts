import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checksumOf, openHashedFile, piecesOf } from '../../src/write/files.js'

const folder = mkdtempSync(join(tmpdir(), 'gongwen-hashed-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file that is hashed as it is written', () => {
  it('is told by its bytes and its hash, as one that is read', () => {
    const path = join(folder, 'a')
    const file = openHashedFile(path)
    const pieces = [Buffer.from('公文'), Buffer.alloc(0), Buffer.alloc(3_000_000, 'x')]
    for (const piece of pieces) file.write(piece)
    const checksum = file.close()
    const content = Buffer.concat(pieces)
    expect(readFileSync(path).equals(content)).toBe(true)
    expect(checksum).toEqual({
      bytes: content.length,
      hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    })
    expect(checksumOf(path)).toEqual(checksum)
    expect(Buffer.concat([...piecesOf(path)].map((piece) => Buffer.from(piece))).length).toBe(content.length)
  })

  it('can be given up, also when it is closed; no other file is written over', () => {
    const file = openHashedFile(join(folder, 'b'))
    file.abandon()
    file.abandon()
    expect(() => openHashedFile(join(folder, 'b'))).toThrow(/EEXIST/)
  })
})
