import { existsSync, readFileSync } from 'node:fs'
import { Option } from 'commander'
import { parseBaseline, type Accepted } from '../diff/files/baseline.js'
import { parseMatches } from '../diff/files/matches.js'
import type { SettledMatch } from '../diff/match/settled.js'
import { UsageError } from '../model/errors.js'

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
  return path === null ? [] : parseMatches(textOf(path, '--matches'), path)
}

/** @throws UsageError with file and line */
export function readAccepted(file: string | undefined): Accepted[] {
  return file === undefined ? [] : parseBaseline(textOf(file, '--baseline'), file)
}

function textOf(file: string, option: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      file,
      `The file cannot be read: ${code ?? String(error)}.`,
      `Check the path given with ${option}.`,
    )
  }
}
