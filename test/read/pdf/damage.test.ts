import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../../src/model/errors.js'
import { book, page, pdf } from './book.js'
import { text } from './draw.js'
import { HELVETICA } from './fonts.js'
import { grid, type Rows } from './grids.js'
import { paragraphsOn, reader, tablesOn } from './reading.js'
import { runs } from '../../runs.js'

const { readBytes } = reader()

const rows: Rows = [
  ['序号', '任务'],
  ['1', '植树'],
]
const good = page(grid(rows), text(60, 200, '注：略'))
let drawn: Buffer
beforeAll(async () => {
  drawn = Buffer.from(await pdf(good, good, good))
})

describe('a file that cannot be opened is refused in words:', () => {
  const files: [string, () => Uint8Array][] = [
    ['its first line alone', () => Buffer.from('%PDF-1.4')],
    ['garbage after its first line', () => Buffer.from(`%PDF-1.7\n${'所有 obj << endobj '.repeat(500)}`)],
    ['zeros after its first line', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000)])],
    ['no page tree', () => Buffer.from(drawn.toString('latin1').replaceAll('/Pages', '/Rages'), 'latin1')],
  ]
  it.each(files)('%s', async (_, bytes) => {
    const error: unknown = await readBytes(bytes()).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableInput)
    expect(error).toHaveProperty('message', expect.stringMatching(/^The PDF is damaged beyond repair \(.+\)\.$/))
    expect(error).toHaveProperty('where', 'drawn.pdf')
  })
})

describe('of a damaged file, what can be read is read:', () => {
  it('without word of where its table of objects is', async () => {
    const { recovered, contents } = await readBytes(drawn.subarray(0, drawn.lastIndexOf('startxref')))
    expect(recovered).toBe(true)
    expect(contents.map(tablesOn)).toEqual([[rows], [rows], [rows]])
  })

  it('with a table of objects that points elsewhere', async () => {
    const { contents } = await readBytes(Buffer.concat([Buffer.from('%PDF-1.7\n% moved by a mail program\n'), drawn]))
    expect(contents.map(tablesOn)).toEqual([[rows], [rows], [rows]])
  })

  it('with garbage before and after it', async () => {
    const { contents } = await readBytes(Buffer.concat([Buffer.alloc(300, 10), drawn, Buffer.alloc(5000, 65)]))
    expect(contents.map(tablesOn)).toEqual([[rows], [rows], [rows]])
  })

  it('cut at half: refused, or its whole pages with a note', async () => {
    const read = await readBytes(drawn.subarray(0, drawn.length / 2)).catch((error: unknown) => error)
    if (read instanceof UnreadableInput) expect(read.message).toMatch(/damaged/)
    else expect(read).toMatchObject({ recovered: true })
  })
})

describe('a file with a password', () => {
  const lock = async (userPassword: string) => {
    const { document } = await book(page(text(60, 100, 'Annual plan', { font: HELVETICA })))
    document.encrypt({ userPassword, ownerPassword: 'own' })
    return document.save({ useObjectStreams: false })
  }

  it('asks for it', async () => {
    const locked = await lock('open')
    await expect(readBytes(locked)).rejects.toThrow('The PDF asks for a password.')
    await expect(readBytes(locked, 'wrong')).rejects.toThrow('The password is wrong.')
    for (const password of ['open', 'own'])
      expect((await readBytes(locked, password)).contents.map(paragraphsOn)).toEqual([['Annual plan']])
  })

  it('is read without one where it only forbids changes', async () => {
    expect((await readBytes(await lock(''))).contents.map(paragraphsOn)).toEqual([['Annual plan']])
  })
})

describe('whatever happens to the bytes of a file', () => {
  const damage = fc.record({
    flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
    cut: fc.option(fc.double({ min: 0.05, max: 1, noNaN: true }), { freq: 4 }),
  })

  it('it is read, or refused as unreadable', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ flips, cut }) => {
        const bytes = Buffer.from(drawn)
        for (const [at, byte] of flips) bytes[10 + Math.floor(at * (bytes.length - 11))] = byte
        const read = await readBytes(cut === null ? bytes : bytes.subarray(0, bytes.length * cut)).catch(
          (error: unknown) => error,
        )
        if (read instanceof UnreadableInput) expect(read.message).toMatch(/damaged/)
        else expect(read).toHaveProperty('pages')
      }),
      runs(10),
    )
  })
})
