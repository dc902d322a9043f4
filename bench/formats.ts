import { readdirSync, readFileSync } from 'node:fs'
import { Bench } from 'tinybench'
import { extract, loadRegistry, PdfProcesses } from '../src/index.js'

/**
 * Measures `extract` on the first notice in each format, in one process and warm. Figures are ratios to the Markdown one: the
 * machine's speed cancels out. The time of PDFs has that of their own process in it, which is kept from one to the next.
 */
const FORMATS = new URL('../fixtures/formats/', import.meta.url)
const NOTICE = new URL('../fixtures/notices/xicheng-2022.md', import.meta.url)
const files = [NOTICE, ...readdirSync(FORMATS).map((name) => new URL(name, FORMATS))]

const registry = loadRegistry()
const processes = new PdfProcesses()
const bench = new Bench({ iterations: 15, time: 0, warmupIterations: 10, warmupTime: 0 })
for (const file of files) {
  const bytes = readFileSync(file)
  bench.add(
    file.pathname.split('/').at(-1)!,
    async () => void (await extract({ file: 'notice', bytes }, { registry, processes })),
  )
}
await bench.run()
processes.close()
const times = bench.tasks.map(({ name, result }) => {
  if (!('latency' in result)) throw new Error(`${name} gave no result.`)
  return { name, time: result.latency.p50 }
})
for (const { name, time } of times)
  process.stdout.write(`${name}: ${time.toFixed(0)} ms, ${(time / times[0]!.time).toFixed(2)} times the Markdown\n`)
