import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { processorTime } from '../src/read/process-time.js'

/**
 * Measures commands from a cold start, in seconds of processor time of all their processes and by the clock. Rounds take
 * turns, so that what else the machine does weighs on all alike; figures are medians.
 */
const ROUNDS = 5

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'))
const notice = pathOf('fixtures/notices/xicheng-2022.md')
const small = join(folder, 'small.md')
writeFileSync(
  small,
  '# 某县2023年重点任务\n\n| 序号 | 重点任务 | 完成时限 | 主责单位 |\n|---|---|---|---|\n| 1 | 绿化 | 年底前 | 县林业局 |\n',
)

const afresh = (input: string): string[] => ['extract', input, '-o', join(folder, 'data'), '--no-cache', '--quiet']
const cached = ['extract', notice, '-o', join(folder, 'cached'), '--cache', join(folder, 'cache'), '--quiet']
const COMMANDS: Record<string, string[]> = {
  '--version': ['--version'],
  'Markdown, one task': afresh(small),
  Markdown: afresh(notice),
  DOCX: afresh(pathOf('fixtures/formats/xicheng-2022.docx')),
  'PDF, 26 pages': afresh(pathOf('fixtures/formats/xicheng-2022.libreoffice.pdf')),
  'Markdown, read before': cached,
  check: ['check', notice, '--no-cache'],
}

run(cached)
const measured = new Map(Object.keys(COMMANDS).map((name) => [name, [] as Taken[]]))
for (let round = 0; round < ROUNDS; round++)
  for (const [name, args] of Object.entries(COMMANDS)) measured.get(name)!.push(run(args))
for (const [name, taken] of measured) {
  const [processor, clock] = [median(taken.map((one) => one.processor)), median(taken.map((one) => one.clock))]
  process.stdout.write(`${name}: ${processor.toFixed(2)} s of processor time, ${clock.toFixed(2)} s by the clock\n`)
}
rmSync(folder, { recursive: true })

interface Taken {
  processor: number
  clock: number
}

function run(args: readonly string[]): Taken {
  const [before, begun] = [spent(), performance.now()]
  spawnSync(process.execPath, [pathOf('dist/cli.js'), ...args], { stdio: 'ignore' })
  return { processor: spent() - before, clock: (performance.now() - begun) / 1000 }
}

/** What this process and those that it has seen end have taken, as far as the system tells at once. */
function spent(): number {
  const seconds = processorTime(process.pid)
  return typeof seconds === 'number' ? seconds : NaN
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!
}
