import { takeFolder } from '../write/folder.js'
import type { ExtractionOptions } from './package/extraction.js'
import type { Summary } from './package/summary.js'
import { runInputs, type RunListener, type RunOptions } from './run.js'

/**
 * Reads the inputs that arguments name, and writes their package into a folder, which no other run may write meanwhile.
 * @returns a summary, and the exit code
 * @throws Interrupted, UsageError
 */
export async function extractInputs(
  args: readonly string[],
  folder: string,
  { reading, writing, listener }: { reading: RunOptions; writing: ExtractionOptions; listener: RunListener },
): Promise<{ summary: Summary; code: number }> {
  const release = takeFolder(folder)
  try {
    return await runInputs(
      args,
      { ...reading, into: folder },
      async (run) => {
        const { extractInto } = await import('./package/extraction.js')
        listener.onRead?.()
        return extractInto(folder, run, writing)
      },
      listener,
    )
  } finally {
    release()
  }
}
