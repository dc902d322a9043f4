import { readFileSync } from 'node:fs'
import { FORMATS } from '../archive/formats.js'
import type { BareResult, BareTask } from './index.js'
import { PARSERS } from './parsers.js'

process.on('message', (task: BareTask) => {
  void parseAll(task).then((result) => process.send!(result, () => process.exit()))
})

/** PDFs come last: pdf.js slows down the process that it is loaded into. */
async function parseAll({ files }: BareTask): Promise<BareResult> {
  const seconds = { md: 0, html: 0, docx: 0, xlsx: 0, pdf: 0 }
  for (const format of FORMATS.toSorted((a, b) => Number(a === 'pdf') - Number(b === 'pdf'))) {
    const start = performance.now()
    for (const file of files) if (file.format === format) await parse(format, file.path)
    seconds[format] = (performance.now() - start) / 1000
  }
  return { seconds, peak: process.resourceUsage().maxRSS * 1024 }
}

/** Some documents are broken. */
async function parse(format: keyof typeof PARSERS, path: string): Promise<void> {
  try {
    await PARSERS[format](readFileSync(path))
  } catch {
    // It took its time all the same.
  }
}
