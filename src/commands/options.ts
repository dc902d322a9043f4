import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { LIMITS, type Limits } from '../model/limits.js'
import type { RunOptions } from '../run/run.js'
import { SEVERITIES } from '../model/finding.js'

/** Options that several commands share. */
export const unitsOption = (): Option =>
  new Option('--units <file>', 'a register of your own (YAML); wins over the built-in ones; may be given several times')
    .argParser((file: string, files: string[]) => [...files, file])
    .default([], 'gongwen.units.yaml in this folder or one above, and the built-in registers')

const overridesOption = (): Option =>
  new Option(
    '--overrides <file>',
    'corrections (YAML) besides those of gongwen.overrides.yaml in the folder of an input or above; may be given several times',
  )
    .argParser((file: string, files: string[]) => [...files, file])
    .default([], 'none')

export const passwordOption = (): Option => new Option('--password <password>', 'for PDFs that ask for one')

export const failOnOption = (): Option =>
  new Option('--fail-on <severity>', 'exit with 1 where a finding is at least so severe')
    .choices([...SEVERITIES, 'never'])
    .default('error')

/** The name of a file or folder. */
export function nonEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Expected a name; it is empty.')
  return value
}

export function listOf<T extends string>(known: readonly T[]): (value: string) => T[] {
  return (value) => {
    const items = value.split(',').map((item) => item.trim())
    const unknown = items.find((item) => !known.includes(item as T))
    if (unknown !== undefined) throw new InvalidArgumentError(`Unexpected “${unknown}”; expected ${known.join(', ')}.`)
    return items as T[]
  }
}

/** How inputs are read: the options of every command that reads many. Limits stand under the names of their flags. */
export interface ReadingOptions extends Omit<RunOptions, 'limits' | 'registry'> {
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
    .addOption(new Option('--cache <folder>', 'where read documents are kept for the next run').argParser(nonEmpty))
    .option('--no-cache', 'read every document afresh, and keep nothing')
  for (const { flag, unit, reason, default: value } of Object.values(LIMITS))
    command.addOption(
      new Option(`--${flag} <number>`, `limit in ${unit}: ${reason}`).argParser(positive).default(value),
    )
  return command
}

/** Options with the limits that their flags set, in bytes and seconds. */
export function withLimits<T extends ReadingOptions>(options: T): T & { limits: Limits } {
  const limits = Object.entries(LIMITS).map(([name, { flag, scale, default: value }]) => {
    const given = options[flag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]
    return [name, Number(given ?? value) * scale]
  })
  return { ...options, limits: Object.fromEntries(limits) as unknown as Limits }
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1 on.')
  return Number(value)
}
