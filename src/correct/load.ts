import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { UsageError } from '../model/errors.js'
import type { Override } from '../model/correction.js'
import { readYaml } from '../text/yaml.js'
import { Overrides } from './schema.js'
import { recordMeant, sourceOf } from './source.js'

const REMEDY = 'See “Corrections” in the README for the shape of a correction.'

/** A file of corrections that is read already, from elsewhere than a disk. */
export interface OverridesText {
  /** Its name, for messages. */
  file: string
  text: string
}

/**
 * The corrections of several files, in their order.
 * @param files their paths, or what they hold
 * @throws UsageError with file and line where one is damaged, or two correct the same field
 */
export function loadOverrides(files: readonly (string | OverridesText)[]): Override[] {
  const read = files
    .map((file) => (typeof file === 'string' ? { file, text: readText(file) } : file))
    .flatMap(({ file, text }) => parseOverrides(text, file))
  const taken = new Map<string, Located>()
  for (const located of read) {
    const key = targetOf(located.override)
    const other = taken.get(key)
    if (other) throw twice(located, other)
    taken.set(key, located)
  }
  return read.map(({ override }) => override)
}

interface Located {
  override: Override
  /** Path and line, for messages on the spot. */
  at: string
}

function parseOverrides(yaml: string, file: string): Located[] {
  return readYaml(yaml, file, Overrides, REMEDY).flatMap(({ value, lineAt }) =>
    value.map((correction, index) => {
      const line = lineAt([index])
      const id = `${recordMeant(correction.record).id}:${correction.field}` as const
      return { override: { id, ...correction, where: `${basename(file)}:${line}` }, at: `${file}:${line}` }
    }),
  )
}

/** What a correction changes. A title is that of the whole task, whatever record names it. */
function targetOf({ source, record, field }: Override): string {
  const { id, task } = recordMeant(record)
  return [sourceOf(source), field === 'task_title' ? task : id, field].join(' ')
}

function twice({ override: { record, field }, at }: Located, other: Located): UsageError {
  return new UsageError(at, `${field} of ${record} is corrected twice: see ${other.at}.`, 'Keep one of the two.')
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(file, `The corrections cannot be read: ${code}.`, 'Check the path given with --overrides.')
  }
}
