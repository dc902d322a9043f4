import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { LIMITS, type Limits } from '../model/limits.js'
import { named, overridesOption, passwordOption, unitsOption } from './options.js'

/** How inputs are read: the options of every command that reads many. Limits stand under the names of their flags. */
export interface ReadingOptions {
  units: readonly string[]
  overrides?: readonly string[]
  password?: string
  jobs: number
  /** Folder of the cache; false for none. */
  cache?: string | false
  [flag: string]: unknown
}

/** Adds the options to a command. */
export function addReadingOptions(command: Command): Command {
  command
    .addOption(unitsOption())
    .addOption(overridesOption())
    .addOption(passwordOption())
    .addOption(
      new Option('-j, --jobs <number>', 'documents that are read at a time')
        .argParser(positive)
        .default(availableParallelism(), 'one for each core'),
    )
    .addOption(new Option('--cache <folder>', 'where read documents are kept for the next run').argParser(named))
    .option('--no-cache', 'read every document afresh, and keep nothing')
  for (const { flag, unit, reason, default: value } of Object.values(LIMITS))
    command.addOption(
      new Option(`--${flag} <number>`, `limit in ${unit}: ${reason}`).argParser(positive).default(value),
    )
  return command
}

/** The limits that options set, in bytes and seconds. */
export function limitsFrom(options: ReadingOptions): Limits {
  return Object.fromEntries(
    Object.entries(LIMITS).map(([name, { flag, scale, default: value }]) => {
      const given = options[flag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]
      return [name, Number(given ?? value) * scale]
    }),
  ) as unknown as Limits
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1 on.')
  return Number(value)
}
