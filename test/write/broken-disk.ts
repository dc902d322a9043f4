import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** What changes a disk. */
const CHANGES = ['writeFileSync', 'writeSync', 'renameSync', 'mkdirSync', 'mkdtempSync', 'rmdirSync', 'rmSync'] as const

/** What a disk does from a change on: it takes nothing, or the program is gone and does nothing any more. */
export type Breaks = 'full' | 'killed'

/**
 * Does something over a disk that breaks at its n-th change.
 * @returns whether it came to that
 */
export async function onBrokenDisk(breaks: Breaks, at: number, act: () => unknown): Promise<boolean> {
  const sound = Object.fromEntries(CHANGES.map((name) => [name, fs[name]]))
  let changes = 0
  for (const name of CHANGES) {
    const change = fs[name] as (...args: unknown[]) => unknown
    const takesRoom = !['rmdirSync', 'rmSync'].includes(name)
    const changed = (...args: unknown[]): unknown => {
      if (++changes >= at && (breaks === 'killed' || takesRoom)) throw fullDisk(String(args[0]))
      return change(...args)
    }
    Object.assign(fs, { [name]: changed })
  }
  syncBuiltinESMExports()
  try {
    await act()
  } catch (error) {
    if (changes < at) throw error
  } finally {
    Object.assign(fs, sound)
    syncBuiltinESMExports()
  }
  return changes >= at
}

function fullDisk(path: string): Error {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write', path })
}
