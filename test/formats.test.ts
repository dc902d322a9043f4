import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Tables } from '../src/model/dataset.js'
import type { Extraction } from '../src/model/extraction.js'
import { runPipe } from '../src/pipeline.js'
import { PdfProcesses } from '../src/read/pdf/process/pool.js'
import { tidyTitle } from '../src/text/blanks.js'
import { identityOf } from '../src/validate/duplicates.js'
import { tablesOf } from '../src/write/tables.js'
import { NOTICE, PATIENT, registry, ROOT } from './support.js'

/** The first notice in other formats, each held against the Markdown one in every table and column but for provenance. */
const FORMATS = [
  'xicheng-2022.libreoffice.pdf',
  'xicheng-2022.chromium.pdf',
  'xicheng-2022.docx',
  'xicheng-2022.html',
  'xicheng-2022.gb18030.html',
  'xicheng-2022.xlsx',
]
const RESOURCES = ['tasks', 'task_units', 'targets', 'indicators', 'units'] as const
/** What is said of the file rather than of the notice. */
const OF_THE_FILE = /^source|^cells|^characters|^findings|^pages$|^encoding$/

const processes = new PdfProcesses()
afterAll(() => processes.close())

const read = new Map<string, Promise<Extraction>>()

/** What comes of a file, which is read once. */
function extractionOf(path: string): Promise<Extraction> {
  const known = read.get(path)
  if (known) return known
  const found = runPipe({ file: 'notice', bytes: readFileSync(path) }, registry, { processes, limits: PATIENT })
  read.set(path, found)
  return found
}

async function tables(path: string): Promise<Tables> {
  return tablesOf([await extractionOf(path)], [], [])
}

/** What tells that two documents are one. */
async function identity(path: string) {
  const { id, content, text } = identityOf(await extractionOf(path))
  return { id, content, text }
}

function told(rows: readonly object[]): object[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !OF_THE_FILE.test(name))))
}

/** Chromium leaves no trace of the blank at which it wraps a line between a Chinese character and a Latin word. */
function withoutBlanksBesideChinese(rows: object[]): object[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? tidyTitle(value) : value]),
    ),
  )
}

describe.each(FORMATS)('%s', (file) => {
  const same = file.includes('chromium') ? withoutBlanksBesideChinese : (rows: object[]) => rows

  it('gives the records, units, targets and indicators of the Markdown notice', async () => {
    const [expected, found] = [await tables(NOTICE), await tables(join(ROOT, 'fixtures/formats', file))]
    expect(found.tasks).toHaveLength(113)
    for (const resource of RESOURCES)
      expect(same(told(found[resource])), resource).toEqual(same(told(expected[resource])))
  })

  it('gives its metadata', async () => {
    const [expected, found] = [await tables(NOTICE), await tables(join(ROOT, 'fixtures/formats', file))]
    expect(told(found.documents)).toEqual(told(expected.documents))
  })

  it('is the same notice as the Markdown one', async () => {
    const [one, other] = await Promise.all([identity(NOTICE), identity(join(ROOT, 'fixtures/formats', file))])
    expect(other).toEqual(one)
  })

  it('accounts for every cell', async () => {
    const { documents } = await tables(join(ROOT, 'fixtures/formats', file))
    expect(documents[0]).toMatchObject({ cells_in_quarantine: 0 })
    expect(documents[0]!.cells).toBeGreaterThan(800)
  })
})
