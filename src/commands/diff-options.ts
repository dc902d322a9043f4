import { existsSync } from 'node:fs'
import { InvalidArgumentError, Option } from 'commander'
import { type Accepted, parseBaseline, parseMatches } from '../diff/decisions.js'
import { type Selector, SELECTORS } from '../diff/judge/index.js'
import type { SettledMatch } from '../diff/match/settled.js'
import { type Format, RENDERERS } from '../diff/render/index.js'
import { UsageError } from '../model/errors.js'
import { readText } from '../text/files.js'
import { listOf, nonEmpty } from './options.js'

/** A file that a comparison is written to, and how. */
export interface OutputFile {
  format: Format
  path: string
}

const FORMATS = Object.keys(RENDERERS) as Format[]
/** What a file’s ending says of its format. */
const ENDINGS: Record<string, Format> = {
  txt: 'text',
  md: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
  csv: 'csv',
  sarif: 'sarif',
  xml: 'junit',
}

export const formatOption = (): Option =>
  new Option('--format <format>', 'what to print').choices(FORMATS).default('text')

export const outputsOption = (): Option =>
  new Option(
    '-o, --output <file>',
    'write to a file, too: its ending tells the format, or FORMAT=FILE does; may be given several times',
  )
    .argParser((value: string, files: OutputFile[]) => [...files, outputFile(value)])
    .default([], 'none')

/** What `--fail-on` takes: selectors, or `never`. */
export const concernOption = (): Option =>
  new Option('--fail-on <list>', 'changes of concern, which give exit code 1: kinds and groups of --kinds, or never')
    .argParser((value: string) => (value === 'never' ? [] : listOf(SELECTORS)(value)))
    .default(undefined, 'all that --kinds calls of concern')

export const ignoreOption = (): Option =>
  new Option('--ignore <list>', 'changes that are left out: kinds and groups of --kinds')
    .argParser((value: string): Selector[] => listOf(SELECTORS)(value))
    .default([], 'none')

export const yearsOption = (): Option =>
  new Option('--years <old,new>', 'years of plans: two of one package, or one of each side: 2022,2023').argParser(
    (value: string): [number, number] => {
      const years = /^\s*((?:19|20)\d\d)\s*,\s*((?:19|20)\d\d)\s*$/.exec(value)
      if (!years) throw new InvalidArgumentError('Expected two years: 2022,2023.')
      return [Number(years[1]), Number(years[2])]
    },
  )

function outputFile(value: string): OutputFile {
  const [, prefix = '', rest = ''] = /^([a-z]+)=(.+)$/.exec(value) ?? []
  if (value === '-' || rest === '-')
    throw new InvalidArgumentError('Standard output is what --format prints; name a file.')
  if (FORMATS.includes(prefix as Format)) return { format: prefix as Format, path: nonEmpty(rest) }
  const format = ENDINGS[/\.([a-z]+)$/i.exec(value)?.[1]?.toLowerCase() ?? '']
  if (!format) throw new InvalidArgumentError(`Its ending tells no format; write FORMAT=FILE: ${FORMATS.join(', ')}.`)
  return { format, path: value }
}

/** The name under which settled pairs are found in the working folder. */
const MATCHES_FILE = 'matches.yaml'

export const matchesOption = (): Option =>
  new Option(
    '--matches <file>',
    `pairs that a person settled (YAML); ${MATCHES_FILE} in the working folder is found by itself`,
  )

export const baselineOption = (): Option =>
  new Option('--baseline <file>', 'changes that a person accepted (YAML), each with a reason and its last day')

/** @throws UsageError with file and line */
export function readSettled(file: string | undefined): SettledMatch[] {
  const path = file ?? (existsSync(MATCHES_FILE) ? MATCHES_FILE : null)
  return path === null ? [] : parseMatches(decisionFile(path, '--matches'), path)
}

/** @throws UsageError with file and line */
export function readAccepted(file: string | undefined): Accepted[] {
  return file === undefined ? [] : parseBaseline(decisionFile(file, '--baseline'), file)
}

function decisionFile(file: string, option: string): string {
  try {
    return readText(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      file,
      `The file cannot be read: ${code ?? String(error)}.`,
      `Check the path given with ${option}.`,
    )
  }
}
