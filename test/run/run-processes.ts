import { readdirSync, readFileSync } from 'node:fs'

/** A variable that all processes of a run inherit, so that its test knows them from those of others. */
export const MARK = 'GONGWEN_TEST_RUN'

/** A test that waits for what does not come fails after this, sooner than by its own limit, and says what is there instead. */
const PATIENCE_MS = 120_000

/** That of the system, also in a test whose time is its own. */
const { setTimeout: later } = globalThis

export interface RunProcess {
  pid: number
  command: string
  /** Processor time, in ticks. */
  used: number
}

/** The processes that are there with a mark. Those of other users, and those that end meanwhile, are none of them. */
export function processesOf(mark: string): RunProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        if (!readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(`${MARK}=${mark}`)) return []
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        return fields[0] === 'Z' ? [] : [{ pid: Number(name), command, used: Number(fields[11]) }]
      } catch {
        return []
      }
    })
}

/** Waits for what the processes of a run must come to. @returns them as they are then, or as they are when time is over */
export async function waitFor(mark: string, reached: (processes: RunProcess[]) => boolean): Promise<RunProcess[]> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const processes = processesOf(mark)
    if (reached(processes) || performance.now() > end) return processes
    await new Promise((resolve) => later(resolve, 25))
  }
}
