#!/usr/bin/env node
import './read/process-start.js'
import { line } from './text/line.js'
import { put, reportError, say, tell } from './commands/output.js'
import { VERSION } from './version.js'

/** The commands, each loaded only when it is asked for. A new command is a file in commands/ and a line here. */
const COMMANDS: Record<string, () => Promise<import('commander').Command>> = {
  extract: async () => (await import('./commands/extract.js')).extractCommand,
  check: async () => (await import('./commands/check.js')).checkCommand,
  diff: async () => (await import('./commands/diff.js')).diffCommand,
  history: async () => (await import('./commands/history.js')).historyCommand,
  report: async () => (await import('./commands/report.js')).reportCommand,
  reproduce: async () => (await import('./commands/reproduce.js')).reproduceCommand,
  inspect: async () => (await import('./commands/inspect.js')).inspectCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  units: async () => (await import('./commands/units.js')).unitsCommand,
  rules: async () => (await import('./commands/rules.js')).rulesCommand,
  schema: async () => (await import('./commands/schema.js')).schemaCommand,
}

/** Commands that read documents: the process for that is started before anything else, it takes longest. */
const READING = new Set(['extract', 'check', 'explain'])

/** Exit code where standard output cannot be written. */
const USAGE = 2

async function main(argv: string[]): Promise<void> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return say([line`${VERSION}`])
  ;(await import('./run/store/code-cache.js')).keepCompiledCode(argv)
  if (READING.has(argv[0] ?? '')) (await import('./run/documents/processes.js')).processes.warmUp()
  const { Command } = await import('commander')
  const program = new Command('gongwen')
    .description('Turns the annual plan notices of Chinese governments into datasets.')
    .version(VERSION)
    .showHelpAfterError('(see gongwen --help)')
    .addHelpText('after', '\nStart with: gongwen extract notice.md -o data')
  const wanted = COMMANDS[argv[0] ?? ''] ? [argv[0]!] : Object.keys(COMMANDS)
  for (const name of wanted) program.addCommand(await COMMANDS[name]!())
  if (wanted.length > 1) await (await import('./commands/completion.js')).addCompletion(program)
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])])
    command
      .exitOverride()
      .showHelpAfterError(`(see gongwen ${command === program ? '' : `${command.name()} `}--help)`)
      .configureOutput({ outputError: tellWrongUsage })
  if (argv.length === 0) return put(program.helpInformation())
  try {
    await program.parseAsync(argv, { from: 'user' })
  } finally {
    await (await import('./run/documents/processes.js')).processes.close()
  }
}

/** An argument may have line breaks, which are shown; but for what commander suggests, its messages have one line. */
function tellWrongUsage(message: string): void {
  tell(
    message
      .trimEnd()
      .split(/\n(?=\(Did you mean )/)
      .map((one) => line`${one}`),
  )
}

/** A reader that closes the pipe early (head, less) has what it wants; a full disk has not. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  tell([line`gongwen: standard output: It cannot be written: ${error.code ?? error.message}.`])
  process.exit(USAGE)
})

const fail = (error: unknown): void => {
  process.exitCode = reportError(error)
}

/** Where nothing is left to happen while the work is not done, it would end in silence, with exit code 0. */
const failUnsettled = (): void => fail(new Error('it waits for something that never comes'))
process.once('beforeExit', failUnsettled)

main(process.argv.slice(2))
  .catch(fail)
  .finally(() => process.off('beforeExit', failUnsettled))
