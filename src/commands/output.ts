import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { faultOfMachine } from '../model/environment.js'
import { type GongwenError, UsageError } from '../model/errors.js'
import type { RunUnread } from '../run/run.js'
import { makeFolder } from '../text/files.js'
import { Line, line, linesOf, type Paint } from '../text/line.js'
import { seenJson } from '../text/printed.js'
import { kindOf, realPathOf } from '../write/place.js'

/** Prints lines for people on standard output. */
export function say(lines: readonly Line[]): void {
  put(Line.printed(lines))
}

/** Tells people of something on standard error. */
export function tell(lines: readonly Line[]): void {
  process.stderr.write(Line.printed(lines))
}

/** Prints what has a format of its own, which says how texts stand in it. */
export function put(text: string): void {
  process.stdout.write(text)
}

/** Prints a value as JSON; on one line without an indent. */
export function putJson(value: unknown, indent?: number): void {
  put(`${seenJson(JSON.stringify(value, null, indent))}\n`)
}

/** Colours text for a terminal; leaves it alone on a pipe and where NO_COLOR is set. */
export function paintFor(stream: { isTTY?: boolean }): Paint {
  const coloured = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return (style, text) => (coloured ? Line.coloured(style, text) : text)
}

export const SEVERITY_STYLES = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** Tells on standard error of each input of a run that could not be read: what is wrong, and what to do. */
export function tellUnread({ unread }: { unread: readonly RunUnread[] }): void {
  for (const { file, finding, remedy } of unread) tell([line`gongwen: ${file}: ${finding.message}`, line`  ${remedy}`])
}

/**
 * Writes a file as a whole: under its name stands the old content or the new one, never a part. A link stays a link.
 * @throws UsageError where it cannot be written, or something else than a file stands there
 */
export function writeOutputFile(named: string, content: string): void {
  const path = realPathOf(named)
  const fresh = join(dirname(path), `.${basename(path)}.gongwen-${process.pid}`)
  try {
    refuseOtherThanFile(named)
    makeFolder(dirname(path))
    writeFileSync(fresh, content)
    renameSync(fresh, path)
  } catch (error) {
    if (existsSync(fresh)) rmSync(fresh)
    if (error instanceof UsageError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(named, `The file cannot be written: ${code ?? String(error)}.`, 'Choose another with -o.')
  }
}

function refuseOtherThanFile(named: string): void {
  const found = statSync(named, { throwIfNoEntry: false })
  if (found && !found.isFile() && !found.isDirectory())
    throw new UsageError(named, `The output is ${kindOf(found)}, not a file.`, 'Choose a file with -o.')
}

/** Exit codes for what no command maps itself: wrong usage, and our own fault. */
const USAGE = 2
const FAULT = 5

/** Tells what went wrong in one message, never a stack trace, and gives the exit code for it. */
export function reportError(error: unknown): number {
  if (isCommander(error)) return error.exitCode === 0 ? 0 : USAGE
  if (isOurs(error)) {
    tell([line`gongwen: ${error.where}: ${error.message}`, line`  ${error.remedy}`])
    return error.exitCode
  }
  const ofMachine = faultOfMachine(error, (error as NodeJS.ErrnoException).path ?? 'the system')
  if (ofMachine) return reportError(ofMachine)
  const told = error instanceof Error ? error.message : String(error)
  tell([
    line`gongwen: a fault of gongwen itself, not of your input: ${told}`,
    line`  Please report it with the input. GONGWEN_DEBUG=1 prints where it happened.`,
  ])
  if (process.env.GONGWEN_DEBUG && error instanceof Error) tell(linesOf(error.stack ?? ''))
  return FAULT
}

function isCommander(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}

function isOurs(error: unknown): error is GongwenError {
  return error instanceof Error && 'where' in error && 'remedy' in error
}
