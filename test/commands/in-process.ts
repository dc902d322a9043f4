import { join } from 'node:path'
import { CommanderError, type Command } from 'commander'
import type * as Output from '../../src/commands/output.js'
import { ROOT } from '../support.js'
import { expectNoTrace } from './working-folder.js'

export type Told = { status: number; stdout: string; stderr: string }

/**
 * Runs a command of the build in this process, where its modules are loaded once: a tenth of the time that a process takes.
 * One process reads few small documents soonest, and the next command finds it there.
 * What cli.ts itself says test/commands/usage.process.test.ts shows.
 */
export async function runHere(folder: string, [name, ...args]: [string, ...string[]]): Promise<Told> {
  const command = await commandOf(name)
  const told = { status: 0, stdout: '', stderr: '' }
  const restore = [capture('stdout', told), capture('stderr', told)]
  const before = process.cwd()
  try {
    process.chdir(folder)
    await command.parseAsync(readsOneAtATime(command, args) ? ['--jobs', '1', ...args] : args, { from: 'user' })
    told.status = Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof Error && 'where' in error) told.status = (await outputOfBuild()).reportError(error)
    else if (error instanceof CommanderError) told.status = error.exitCode === 0 ? 0 : 2
    else throw error
  } finally {
    process.exitCode = undefined
    process.chdir(before)
    for (const undo of restore) undo()
  }
  expectNoTrace(told.stderr + told.stdout)
  return told
}

function readsOneAtATime(command: Command, args: readonly string[]): boolean {
  return command.options.some(({ long }) => long === '--jobs') && !args.includes('--jobs')
}

async function commandOf(name: string): Promise<Command> {
  const loaded = (await import(join(ROOT, `dist/commands/${name}.js`))) as Record<string, Command>
  return loaded[`${name}Command`]!.exitOverride()
}

function outputOfBuild(): Promise<typeof Output> {
  return import(join(ROOT, 'dist/commands/output.js')) as Promise<typeof Output>
}

function capture(stream: 'stdout' | 'stderr', told: Told): () => void {
  const write = process[stream].write.bind(process[stream])
  process[stream].write = ((text: string | Uint8Array) => {
    told[stream] += typeof text === 'string' ? text : Buffer.from(text).toString()
    return true
  }) as typeof process.stdout.write
  return () => void (process[stream].write = write)
}
