import { InvalidArgumentError, Option } from 'commander'
import type { Severity } from '../model/finding.js'
import { SEVERITIES } from '../model/severities.js'

/** Options that several commands share. */
export const unitsOption = (): Option =>
  new Option('--units <file>', 'a register of your own (YAML); wins over the built-in ones; may be given several times')
    .argParser((file: string, files: string[]) => [...files, file])
    .default([], 'gongwen.units.yaml in this folder or one above, and the built-in registers')

export const overridesOption = (): Option =>
  new Option(
    '--overrides <file>',
    'corrections (YAML) besides those of gongwen.overrides.yaml in the folder of an input or above; may be given several times',
  )
    .argParser((file: string, files: string[]) => [...files, file])
    .default([], 'none')

export const passwordOption = (): Option => new Option('--password <password>', 'for PDFs that ask for one')

export const yearOption = (): Option =>
  new Option('--year <year>', 'year of the notice: names may have meant another unit before a reform').argParser(
    (value: string) => {
      if (!/^(?:19|20)\d\d$/.test(value)) throw new InvalidArgumentError('Expected a year: 2023.')
      return Number(value)
    },
  )

export const failOnOption = (): Option =>
  new Option('--fail-on <severity>', 'exit with 1 where a finding is at least so severe')
    .choices([...SEVERITIES, 'never'])
    .default('error')

export type FailOn = Severity | 'never'

/** The name of a file or folder. */
export function named(value: string): string {
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
