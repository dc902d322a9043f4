import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { extract, loadRegistry, PdfProcesses } from '../src/index.js'
import { readPdfPages } from '../src/read/pdf/index.js'

/**
 * Measures both PDFs of the first notice, in milliseconds a page: (a) bare pdf.js, `getOperatorList` of every page;
 * (b) the same with `getTextContent`; (c) our reader; (d) the whole `extract`. Warm in rounds that take turns, so that
 * what else the machine does weighs on all alike; cold as whole processes. Figures are medians.
 */
const FILES = ['xicheng-2022.libreoffice.pdf', 'xicheng-2022.chromium.pdf']
const WARM_UP = 4
const ROUNDS = 12
const COLD_ROUNDS = 5

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const registry = loadRegistry()
const processes = new PdfProcesses()
const bare = fork(pathOf('bare-pdfjs.ts'), { execArgv: ['--import', 'tsx'] })

for (const file of FILES) {
  const path = pathOf(`../fixtures/formats/${file}`)
  const bytes = readFileSync(path)
  const { pages } = await readPdfPages({ file, bytes }, { processes })
  const ways: Record<string, () => Promise<number>> = {
    a: () => askBare(path, false),
    b: () => askBare(path, true),
    c: () => timed(() => readPdfPages({ file, bytes }, { processes })),
    d: () => timed(() => extract({ file, bytes }, { registry, processes })),
  }
  const times: Record<string, number[]> = { a: [], b: [], c: [], d: [] }
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(ways)) {
      const time = await run()
      if (round >= 0) times[name]!.push(time / pages)
    }
  }
  const [a, b, c, d] = Object.values(times).map(median) as [number, number, number, number]
  print(`${file}, ${pages} pages, warm, ms a page: (a) ${ms(a)} (b) ${ms(b)} (c) ${ms(c)} (d) ${ms(d)}`)
  print(
    `  (d) takes ${(d / a).toFixed(2)} times (a) and ${(d / b).toFixed(2)} times (b): ${(1000 / d).toFixed(0)} pages a second`,
  )
  const output = pathOf('../node_modules/.cache/bench')
  const ours = cold([pathOf('../dist/cli.js'), 'extract', path, '-o', output, '--quiet']) / pages
  print(
    `  cold, as a whole process: gongwen extract ${ms(ours)}, bare (a) ${ms(cold(['-e', bareScript(path)]) / pages)}`,
  )
}
bare.kill()
processes.close()

async function askBare(path: string, withText: boolean): Promise<number> {
  bare.send({ path, withText })
  return ((await once(bare, 'message')) as [number])[0]
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

function cold(args: string[]): number {
  return median(
    Array.from({ length: COLD_ROUNDS }, () => {
      const start = performance.now()
      spawnSync(process.execPath, args, { stdio: 'ignore' })
      return performance.now() - start
    }),
  )
}

function bareScript(path: string): string {
  const url = import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')
  return `import(${JSON.stringify(url)}).then(async ({ getDocument }) => {
    const data = new Uint8Array(require('node:fs').readFileSync(${JSON.stringify(path)}))
    const document = await getDocument({ data, verbosity: 0 }).promise
    for (let n = 1; n <= document.numPages; n++) await document.getPage(n).then((page) => page.getOperatorList())
    process.exit()
  })`
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!
}

function ms(value: number): string {
  return value.toFixed(1)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
