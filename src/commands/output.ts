import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { styleText } from 'node:util'
import { UsageError } from '../model/errors.js'
import type { RunUnread } from '../run/run.js'
import { printable } from '../text/printed.js'

export type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'green'
export type Paint = (style: Style, text: string) => string

/** Colours text for a terminal; leaves it alone on a pipe and where NO_COLOR is set. */
export function paintFor(stream: { isTTY?: boolean }): Paint {
  const coloured = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return (style, text) => (coloured ? styleText(style, text) : text)
}

export const SEVERITY_STYLES = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** Tells on standard error of each input of a run that could not be read: what is wrong, and what to do. */
export function tellUnread({ unread }: { unread: readonly RunUnread[] }): void {
  for (const { file, finding, remedy } of unread)
    process.stderr.write(`gongwen: ${printable(file)}: ${finding.message}\n  ${remedy}\n`)
}

/** Writes a file as a whole: under its name stands the old content or the new one, never a part. @throws UsageError */
export function writeOutputFile(path: string, content: string): void {
  const fresh = join(dirname(path), `.${basename(path)}.gongwen-${process.pid}`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(fresh, content)
    renameSync(fresh, path)
  } catch (error) {
    if (existsSync(fresh)) rmSync(fresh)
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(path, `The file cannot be written: ${code ?? String(error)}.`, 'Choose another with -o.')
  }
}
