import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watchMemory, type Peak } from './memory.js'

export interface Extracted {
  seconds: number
  documents: number
  records: number
  peak: Peak | null
}

/** Done; and done but for some inputs that could not be read, as some of the archive are broken. */
const EXPECTED_CODES = new Set([0, 3])
/** Of what a failed command said. */
const LINES_QUOTED = 10

/** Runs `gongwen extract` as a person would. */
export async function runExtract(cli: string, args: readonly string[]): Promise<Extracted> {
  const start = performance.now()
  const child = spawn(process.execPath, [cli, 'extract', ...args, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const peakOf = watchMemory(child.pid!)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  const seconds = (performance.now() - start) / 1000
  const peak = peakOf()
  if (code === null || !EXPECTED_CODES.has(code))
    throw new Error(failure(args, signal ?? `exit code ${code}`, output.stderr))
  return { seconds, peak, ...summaryIn(output.stdout, args) }
}

function summaryIn(text: string, args: readonly string[]): Pick<Extracted, 'documents' | 'records'> {
  try {
    const { documents, records } = JSON.parse(text.trim().split('\n').at(-1)!) as { documents: number; records: number }
    return { documents, records }
  } catch {
    throw new Error(failure(args, 'no summary as JSON', text))
  }
}

function failure(args: readonly string[], what: string, said: string): string {
  const lines = said.trimEnd().split('\n').slice(-LINES_QUOTED)
  return `gongwen extract ${args.join(' ')}\nended with ${what}. It said last:\n${lines.join('\n')}`
}
