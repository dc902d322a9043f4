import type { GongwenError } from '../model/errors.js'

/** Exit codes for what no command maps itself: wrong usage, and our own fault. */
const USAGE = 2
const FAULT = 5

/** Tells what went wrong in one message, never a stack trace, and gives the exit code for it. */
export function reportError(error: unknown): number {
  if (isCommander(error)) return error.exitCode === 0 ? 0 : USAGE
  if (isOurs(error)) {
    process.stderr.write(`gongwen: ${error.where}: ${error.message}\n  ${error.remedy}\n`)
    return error.exitCode
  }
  const told = error instanceof Error ? error.message : String(error)
  process.stderr.write(
    `gongwen: a fault of gongwen itself, not of your input: ${told}\n  Please report it with the input. GONGWEN_DEBUG=1 prints where it happened.\n`,
  )
  if (process.env.GONGWEN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  return FAULT
}

function isCommander(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}

function isOurs(error: unknown): error is GongwenError {
  return error instanceof Error && 'where' in error && 'remedy' in error
}
