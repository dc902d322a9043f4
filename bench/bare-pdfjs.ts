import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Bare pdf.js with its usual settings, in a process of its own, for it slows down the process it is loaded into. Takes
 * `{ path, withText }` and answers with the milliseconds it took to read the operators (and the text) of every page.
 */
const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

process.on('message', ({ path, withText }: { path: string; withText: boolean }) => {
  void readAll(path, withText).then((time) => process.send!(time))
})

async function readAll(path: string, withText: boolean): Promise<number> {
  const data = new Uint8Array(readFileSync(path))
  const start = performance.now()
  const task = getDocument({
    data,
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    verbosity: 0,
  })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    if (withText) await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  await task.destroy()
  return performance.now() - start
}
