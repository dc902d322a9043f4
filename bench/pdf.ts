import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Bench } from 'tinybench'
import { extract, loadRegistry, PdfProcesses } from '../dist/index.js'
import { readPdfPages } from '../dist/read/pdf/index.js'

/**
 * Measures, on both PDFs of the first notice, milliseconds a page: (c) our reader and (d) the whole `extract`, beside
 * bare pdf.js with its usual settings: (a) `getOperatorList` of every page, (b) `getTextContent` as well. Warm in this
 * process (ours first: pdf.js slows the process it is loaded into), cold in a process each. Then the memory that a
 * document of many pages takes.
 */
const FILES = ['xicheng-2022.libreoffice.pdf', 'xicheng-2022.chromium.pdf']
const ROUNDS = 12
const pathOf = (file: string): string => fileURLToPath(new URL(`../fixtures/formats/${file}`, import.meta.url))

const registry = loadRegistry()
const processes = new PdfProcesses()
const ours = await Promise.all(
  FILES.map(async (file) => ({ file, bytes: readFileSync(pathOf(file)), pages: 0, times: new Map<string, number>() })),
)
for (const document of ours) {
  const { file, bytes, times } = document
  document.pages = (await readPdfPages({ file, bytes }, { processes })).pages
  await measure('c', times, async () => void (await readPdfPages({ file, bytes }, { processes })))
  await measure('d', times, async () => void (await extract({ file, bytes }, { registry, processes })))
}
processes.close()

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
for (const { bytes, times } of ours) {
  await measure('a', times, () => bare(bytes, false))
  await measure('b', times, () => bare(bytes, true))
}

for (const { file, pages, times } of ours) {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => times.get(name)! / pages) as [number, number, number, number]
  print(
    `${file}, ${pages} pages, warm, ms a page: (a) ${a.toFixed(1)} (b) ${b.toFixed(1)} (c) ${c.toFixed(1)} (d) ${d.toFixed(1)}`,
  )
  print(
    `  (d) is ${(d / a).toFixed(2)} times (a), ${(d / b).toFixed(2)} times (b); ${(1000 / d).toFixed(0)} pages a second`,
  )
  print(
    `  cold, whole process: gongwen extract ${(coldExtract(file) / pages).toFixed(1)} ms a page, bare (a) ${(coldBare(file) / pages).toFixed(1)}`,
  )
}

async function measure(name: string, times: Map<string, number>, run: () => Promise<void>): Promise<void> {
  const bench = new Bench({ iterations: ROUNDS, time: 0, warmupIterations: ROUNDS / 2, warmupTime: 0 })
  bench.add(name, run)
  await bench.run()
  const result = bench.getTask(name)?.result
  if (!result || !('latency' in result)) throw new Error(`${name} gave no result.`)
  times.set(name, result.latency.p50)
}

async function bare(bytes: Uint8Array, withText: boolean): Promise<void> {
  const task = getDocument({
    data: new Uint8Array(bytes),
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
}

/** Median of several runs of a whole process, in milliseconds. */
function cold(args: string[]): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint()
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    return Number(process.hrtime.bigint() - start) / 1e6
  })
  return times.sort((one, other) => one - other)[2]!
}

function coldExtract(file: string): number {
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
  return cold([
    cli,
    'extract',
    pathOf(file),
    '-o',
    join(fileURLToPath(new URL('../node_modules/.cache/bench', import.meta.url))),
    '--quiet',
  ])
}

function coldBare(file: string): number {
  const script = `import('pdfjs-dist/legacy/build/pdf.mjs').then(async ({ getDocument }) => { const d = await getDocument({ data: new Uint8Array((await import('node:fs')).readFileSync(${JSON.stringify(pathOf(file))})), verbosity: 0 }).promise; for (let n = 1; n <= d.numPages; n++) { const p = await d.getPage(n); await p.getOperatorList(); p.cleanup() } process.exit() })`
  return cold(['--input-type=module', '-e', script])
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
