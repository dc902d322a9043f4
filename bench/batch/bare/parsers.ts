import { read } from '@e965/xlsx'
import mammoth from 'mammoth'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'parse5'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Format } from '../archive/formats.js'

const markdown = unified().use(remarkParse).use(remarkGfm)

/** What the libraries do with a file, and nothing after it. */
export const PARSERS: Record<Format, (bytes: Buffer) => unknown> = {
  md: (bytes) => markdown.parse(bytes.toString()),
  html: (bytes) => parse(bytes.toString()),
  docx: (bytes) => mammoth.convertToHtml({ buffer: bytes }),
  xlsx: (bytes) => read(bytes),
  pdf: readOperators,
}

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

async function readOperators(bytes: Buffer): Promise<void> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      await page.getOperatorList()
      page.cleanup()
    }
  } finally {
    await task.destroy()
  }
}
