import { readFileSync } from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { extract, loadRegistry } from '../dist/index.js'

/**
 * Measures `extract` beside bare remark parsing of the same text, in one process and warm, at several lengths of the
 * notice. Figures are ratios: the machine's speed cancels out. Bare parsing in one text is left out where it would take
 * minutes and gigabytes; there `extract` is held against itself at the length before.
 */
const notice = readFileSync(new URL('../fixtures/notices/xicheng-2022.md', import.meta.url), 'utf8')
const LENGTHS = [1, 10, 100]
const LONGEST_BARE = 10
const RUNS: Record<number, number> = { 1: 15, 10: 5, 100: 2 }

const registry = loadRegistry()
const parser = unified().use(remarkParse).use(remarkGfm)

const results: { length: number; extract: number; parse: number | null; memory: number }[] = []
for (const length of LENGTHS) {
  const text = repeated(length)
  const bytes = Buffer.from(text)
  const runs = RUNS[length]!
  const parse = length <= LONGEST_BARE ? await median(runs, () => void parser.parse(text)) : null
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const time = await median(runs, async () => void (await extract({ file: 'notice.md', bytes }, { registry })))
  results.push({ length, extract: time, parse, memory: process.memoryUsage().heapUsed - before })
}

for (const [at, { length, extract: time, parse }] of results.entries()) {
  const beside = parse === null ? '' : `, ${(time / parse).toFixed(2)} times bare remark parsing`
  const before = results[at - 1]
  const growth = before ? `, ${(time / before.extract / (length / before.length)).toFixed(2)} times linear growth` : ''
  process.stdout.write(`${length}× the notice: extract ${time.toFixed(0)} ms${beside}${growth}\n`)
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

async function median(runs: number, run: () => void | Promise<void>): Promise<number> {
  await run()
  const times: number[] = []
  for (let at = 0; at < runs; at++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}
