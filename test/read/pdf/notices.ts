import { afterAll } from 'vitest'
import { runPipe } from '../../../src/pipeline.js'
import { PdfProcesses } from '../../../src/read/pdf/process/pool.js'
import { PATIENT, registry, viewOf } from '../../support.js'
import { pdf, type Mark, type Page } from './book.js'
import { centred, text } from './draw.js'

/** Takes drawn notices through the whole pipe. */
export function notices() {
  const processes = new PdfProcesses()
  afterAll(() => processes.close())
  const extractBytes = (bytes: Uint8Array) =>
    runPipe({ file: 'notice.pdf', bytes }, registry, { processes, limits: PATIENT })
  const extract = async (...pages: Page[]) => extractBytes(await pdf(...pages))
  return {
    extractBytes,
    extract,
    /** The records, as the cases view them. */
    recordsOf: async (...pages: Page[]) => viewOf(await extract(...pages)).records,
  }
}

/** Head of a notice: its annex label and title. */
export function annex(title: string, width = 595): Mark[] {
  return [text(60, 60, '附件', { size: 12 }), centred(80, title, { size: 16 }, width)]
}

/** `— 4 —` at the foot. */
export function pageNumber(number: number, { width = 595, height = 842 } = {}): Mark {
  return centred(height - 50, `— ${number} —`, {}, width)
}

export function runningHeader(string: string): Mark {
  return text(60, 30, string, { size: 9 })
}
