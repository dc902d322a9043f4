import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../../src/model/errors.js'
import { openPackage } from '../../../src/read/zip/index.js'
import { archive, handMade, officePackage, WORD_MAIN } from './archives.js'
import { runs } from '../../runs.js'

const MB = 1024 * 1024
const open = (bytes: Uint8Array) => openPackage({ file: '通知.docx', bytes })
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** Opens a package and reads all of it. */
async function readAll(bytes: Uint8Array): Promise<Record<string, string>> {
  const found = await open(bytes)
  const texts: Record<string, string> = {}
  for (const name of found.names) texts[name] = textOf(await found.read(name))
  return texts
}

/** Why a package is refused, and what to do. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await readAll(bytes).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UnreadableInput)) return `not refused: ${String(error)}`
  expect(error.where).toBe('通知.docx')
  return `${error.message} ${error.remedy}`
}

describe('a package', () => {
  it('tells its entries in order and gives their bytes', async () => {
    const found = await open(archive({ 'word/document.xml': '<一/>', 'a.xml': '' }))
    expect(found.names).toEqual(['word/document.xml', 'a.xml'])
    expect(found.has('a.xml')).toBe(true)
    expect(found.has('b.xml')).toBe(false)
    expect(textOf(await found.read('word/document.xml'))).toBe('<一/>')
    expect(await found.read('a.xml')).toHaveLength(0)
    await expect(found.read('b.xml')).rejects.toThrow('The package has no entry b.xml: ask has() first.')
  })

  it('is read where entries are stored, where bytes stand before it, and where it is part of a larger buffer', async () => {
    expect(await readAll(handMade([{ name: 'a', method: 0 }]))).toEqual({ a: 'text' })
    const whole = Buffer.concat([Buffer.alloc(7), handMade([{ name: 'a' }])])
    expect(await readAll(whole.subarray(7))).toEqual({ a: 'text' })
  })

  it('shows names of Chinese Windows, whose second bytes may be a backslash', async () => {
    const name = Uint8Array.of(0x81, 0x5c, 0xb8, 0xbd, 0xbc, 0xfe)
    expect(await readAll(handMade([{ name }]))).toEqual({ 乗附件: 'text' })
  })

  it('finds its entries where folders are parted by backslashes, and in letters of any size', async () => {
    const pack = await open(handMade([{ name: 'Word\\Document.xml' }]))
    expect([pack.names, pack.has('word/document.xml'), pack.has('word/document2.xml')]).toEqual([
      ['Word/Document.xml'],
      true,
      false,
    ])
    expect(Buffer.from(await pack.read('word/document.xml')).toString()).toBe('text')
  })

  it.each(['__proto__', 'constructor', 'toString'])('knows no entry %s that it does not hold', async (name) => {
    expect((await open(archive({ a: '' }))).has(name)).toBe(false)
  })
})

describe('a package is refused', () => {
  const DAMAGED = 'Download it again, or open it in its own program and save it anew.'
  const FOREIGN = 'No office program writes such a file: make sure where it comes from.'

  it.each(['../a', 'a/../../b', '/etc/passwd', 'C:\\a', 'C:a', '..\\a', '\\\\server\\a', 'a\0b'])(
    'where a name leads out of it: %j',
    async (name) => {
      expect(await refusal(handMade([{ name }]))).toBe(
        `The file has an entry whose name leads out of it, ${name.replaceAll('\\', '/')}. ${FOREIGN}`,
      )
    },
  )

  it('where two entries have one name', async () => {
    expect(await refusal(handMade([{ name: 'a' }, { name: 'a' }]))).toBe(
      `The file has two entries of one name, a. ${FOREIGN}`,
    )
    expect(await refusal(handMade([{ name: 'a/b' }, { name: 'a\\b' }]))).toBe(
      `The file has two entries of one name, a/b. ${FOREIGN}`,
    )
  })

  it.each([1, 0x41])('where entries are encrypted (flags %i)', async (flags) => {
    expect(await refusal(handMade([{ name: 'a', flags }]))).toBe(
      'The file is a ZIP archive that asks for a password. Unpack it with the password and read the files in it.',
    )
  })

  it('where its compression is unknown', async () => {
    expect(await refusal(handMade([{ name: 'a', method: 93 }]))).toBe(
      'a in the file is compressed by method 93; expected 0 (stored) or 8 (deflated). Unpack it, or open it in its own program and save it anew.',
    )
  })

  it('where bytes follow its end', async () => {
    expect(await refusal(Buffer.concat([archive({ a: 'x' }), Buffer.from('<html>')]))).toBe(
      `The file is damaged: its end declares 0 bytes to follow, and 6 do. ${DAMAGED}`,
    )
  })

  it('where a checksum is wrong', async () => {
    expect(await refusal(handMade([{ name: 'a', crc: 1 }]))).toBe(
      `The file is damaged: the checksum of a is wrong. ${DAMAGED}`,
    )
  })

  it.each([
    [3, 'a inflates to more than the 3 bytes it declares'],
    [0, 'a inflates to more than the 0 bytes it declares'],
    [9, 'a has 4 bytes where 9 are declared'],
    [16 * MB, `a has 4 bytes where ${16 * MB} are declared`],
  ])('where an entry of 4 bytes declares %i', async (size, why) => {
    expect(await refusal(handMade([{ name: 'a', size }]))).toBe(`The file is damaged: ${why}. ${DAMAGED}`)
  })

  it('where entries share bytes', async () => {
    expect(await refusal(handMade([{ name: 'a' }, { name: 'b', headerStart: 0 }]))).toBe(
      `The file is damaged: a and b share bytes. ${DAMAGED}`,
    )
  })

  it('where its directory holds more entries than it declares', async () => {
    expect(await refusal(handMade([{ name: 'a' }, { name: 'b' }], { count: 1 }))).toBe(
      `The file has more entries than the end of its directory declares. ${FOREIGN}`,
    )
  })
})

describe('a package that is made to exhaust is refused', () => {
  const TOO_LARGE = 'Open it in its own program, delete empty rows and large pictures, and save it anew.'

  it('where one entry has 100 MB of zeros', async () => {
    expect(await refusal(zipSync({ 'word/document.xml': new Uint8Array(100 * MB) }))).toBe(
      `The file is too large to be unpacked: word/document.xml in it inflates to 100 MB, 1024 times its packed size; the limit is 500 times. ${TOO_LARGE}`,
    )
  })

  it('where an entry declares more than the limit', async () => {
    expect(await refusal(handMade([{ name: 'a', size: 4_000_000_000 }]))).toBe(
      `The file is too large to be unpacked: a in it has 3815 MB; the limit is 128 MB. ${TOO_LARGE}`,
    )
  })

  it('where an entry of 40 MB declares that it has 1 MB', async () => {
    expect(await refusal(handMade([{ name: 'a', content: Buffer.alloc(40 * MB), size: MB }]))).toContain(
      'a inflates to more than the 1048576 bytes it declares',
    )
  })

  it('where many entries, each within the limits, have too many bytes together', async () => {
    const entries = Array.from({ length: 40 }, (_, index) => ({ name: `${index}.xml`, size: 15 * MB }))
    expect(await refusal(handMade(entries))).toBe(
      `The file is too large to be unpacked: what is packed in it has 600 MB; the limit is 512 MB. ${TOO_LARGE}`,
    )
  })

  it('not where packages are nested: only what is asked for is inflated, one level deep', async () => {
    const inner = zipSync({ a: new Uint8Array(15 * MB) })
    expect(Object.keys(await readAll(zipSync({ 'inner.zip': inner })))).toEqual(['inner.zip'])
  })

  it('where it has too many entries, whatever its count of 16 bits says', async () => {
    const many = (count: number) =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [`e${index}`, new Uint8Array()])))
    expect(await refusal(many(10_001))).toBe(
      'The file is packed of 10001 entries; the limit is 10000. Where it is an archive of documents, unpack it and read those.',
    )
    const three = Buffer.from(many(3))
    const END = three.length - 22
    for (const count of [END + 8, END + 10]) three.writeUInt16LE(1, count)
    expect(await refusal(three)).toContain('more entries than the end of its directory declares')
  })
})

describe('a package that came to harm', () => {
  const docx = Buffer.from(officePackage('word/document.xml', WORD_MAIN, { 'word/styles.xml': '<样式/>'.repeat(50) }))

  it.each(Array.from({ length: Math.floor(docx.length / 100) }, (_, index) => index * 100))(
    'is refused where it is cut after %i bytes',
    async (length) => {
      expect(await refusal(docx.subarray(0, length))).toBe(
        `The file is cut off: after its ${length} bytes the directory is missing that ends every DOCX, XLSX and ZIP file. Download it again.`,
      )
    },
  )

  const settles = async (bytes: Uint8Array) => {
    try {
      await readAll(bytes)
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableInput)
    }
  }

  it('is read or refused where bits are flipped, and nothing else', async () => {
    const flip = fc.record({ at: fc.nat(docx.length - 1), bit: fc.nat(7) })
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 8 }), async (flips) => {
        const bytes = Buffer.from(docx)
        for (const { at, bit } of flips) bytes[at]! ^= 1 << bit
        await settles(bytes)
      }),
      runs(120),
    )
  })

  it('is read or refused where numbers of its directory are others, and nothing else', async () => {
    const directory = docx.indexOf('PK\x01\x02', 0, 'latin1')
    const field = fc.record({
      at: fc.integer({ min: directory, max: docx.length - 4 }),
      value: fc.constantFrom(0, 1, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff),
    })
    await fc.assert(
      fc.asyncProperty(field, async ({ at, value }) => {
        const bytes = Buffer.from(docx)
        bytes.writeUInt32LE(value, at)
        await settles(bytes)
      }),
      runs(120),
    )
  })

  it('is read or refused whatever bytes it has', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), settles))
  })
})
