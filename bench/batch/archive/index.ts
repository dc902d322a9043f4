import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { broken } from './broken.js'
import { documentsOf, FOLDER, type Document } from './documents.js'
import { written } from './formats.js'
import { noticeOf, recordsIn } from './notice.js'
import { Random } from './random.js'

/** Raise it where another archive comes of the same seed. */
const VERSION = 1
const LIST = 'archive.json'

/** A document as it was written. Broken ones count no records. */
export type Written = Pick<Document, 'path' | 'part' | 'format' | 'pages'> & {
  broken: boolean
  bytes: number
  records: number
}
export interface Archive {
  home: string
  /** All documents, in a folder a part. */
  folder: string
  documents: Written[]
  /** Seconds that it took to make, whenever that was. */
  seconds: number
}

/** The archive of a seed and a number of documents; made where the temporary folder has none yet. */
export function archiveOf(seed: number, count: number): Archive {
  const home = join(tmpdir(), `gongwen-bench-${VERSION}-${seed}-${count}`)
  const list = join(home, LIST)
  if (!existsSync(list)) make(home, seed, count)
  return { home, folder: join(home, FOLDER), ...(JSON.parse(readFileSync(list, 'utf8')) as Made) }
}

type Made = Pick<Archive, 'documents' | 'seconds'>

/** Made beside its place, so that one that was broken off is not taken for a whole one. */
function make(home: string, seed: number, count: number): void {
  const draft = `${home}.${process.pid}`
  const start = performance.now()
  const documents = documentsOf(seed, count).map((document) => write(document, seed, draft))
  const made: Made = { documents, seconds: (performance.now() - start) / 1000 }
  writeFileSync(join(draft, LIST), JSON.stringify(made))
  rmSync(home, { recursive: true, force: true })
  renameSync(draft, home)
}

function write(document: Document, seed: number, home: string): Written {
  const { index, path, part, format, region, pages } = document
  const notice = noticeOf(seed, index, region, pages)
  const whole = written(notice, format)
  const isBroken = document.broken !== null
  const bytes = isBroken ? broken(whole, document.broken!, new Random(seed, index, 1)) : whole
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), bytes)
  const records = isBroken ? 0 : recordsIn(notice)
  return { path, part, format, pages, broken: isBroken, bytes: bytes.length, records }
}
