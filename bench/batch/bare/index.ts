import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Format } from '../archive/formats.js'

export interface BareTask {
  files: { path: string; format: Format }[]
}
export interface BareResult {
  /** Seconds that the bare parser of each format took over all its files. */
  seconds: Record<Format, number>
  peak: number
}

/** A plain loop around bare parsing of the files, one after the other in one process. */
export async function runBare(task: BareTask): Promise<BareResult> {
  const child = fork(fileURLToPath(new URL('loop.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    silent: true,
  })
  child.send(task)
  const [result] = (await Promise.race([once(child, 'message'), failed(child)])) as [BareResult]
  return result
}

async function failed(child: ReturnType<typeof fork>): Promise<never> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  throw new Error(`The loop around bare parsing ended with ${code}. It said last:\n${said.slice(-1000)}`)
}
