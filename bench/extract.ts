import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { Bench } from 'tinybench'
import { unified } from 'unified'
import { extract, loadRegistry } from '../src/index.js'

/**
 * Measures `extract` beside bare remark parsing of the same text, in one process and warm, at several lengths of the
 * notice. Figures are ratios: the machine's speed cancels out. Bare parsing in one text is left out where it would take
 * minutes and gigabytes; there `extract` is held against itself at the length before.
 */
const notice = readFileSync(new URL('../fixtures/notices/xicheng-2022.md', import.meta.url), 'utf8')
const LENGTHS = [
  { length: 1, iterations: 15, bare: true },
  { length: 10, iterations: 5, bare: true },
  { length: 100, iterations: 2, bare: false },
]

const registry = loadRegistry()
const parser = unified().use(remarkParse).use(remarkGfm)

let before: { length: number; time: number } | null = null
for (const { length, iterations, bare } of LENGTHS) {
  const text = repeated(length)
  const bytes = Buffer.from(text)
  const bench = new Bench({ iterations, time: 0, warmupIterations: iterations, warmupTime: 0 })
  bench.add('extract', async () => void (await extract({ file: 'notice.md', bytes }, { registry })))
  if (bare) bench.add('parse', () => void parser.parse(text))
  await bench.run()
  const time = medianOf(bench, 'extract')
  const beside = bare ? `, ${(time / medianOf(bench, 'parse')).toFixed(2)} times bare remark parsing` : ''
  const growth = before ? `, ${(time / before.time / (length / before.length)).toFixed(2)} times linear growth` : ''
  process.stdout.write(`${length}× the notice: extract ${time.toFixed(0)} ms${beside}${growth}\n`)
  before = { length, time }
}
process.stdout.write(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`)

/** The notice with its annexes repeated, each time under numbers of their own. */
function repeated(times: number): string {
  const start = notice.indexOf('附件 1\n')
  const end = notice.indexOf('抄送')
  const annexes = notice.slice(start, end)
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    annexes.replace(/附件 (\d)/g, (_label, no) => `附件 ${(copy + 1) * 10 + Number(no)}`),
  )
  return notice.slice(0, end) + copies.join('\n') + notice.slice(end)
}

function medianOf(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result
  if (!result || !('latency' in result)) throw new Error(`${name} gave no result.`)
  return result.latency.p50
}
