import { Command, Option } from 'commander'
import type { Finding } from '../model/finding.js'
import { nameOf, pathOf, whereOf } from '../model/place.js'
import { exitCodeOf, type FailOn } from '../run/exit-code.js'
import { type Run, runInputs } from '../run/run.js'
import { Line, line, type Paint } from '../text/line.js'
import { commandData, commandProperty, seenJson } from '../text/printed.js'
import { addReadingOptions, failOnOption, type ReadingOptions, withLimits } from './options.js'
import { paintFor, put, SEVERITY_STYLES } from './output.js'

interface Located {
  /** The paths of its document’s files. */
  files: [string, ...string[]]
  finding: Finding
}

/** How findings are printed, one function a format. */
const PRINTERS: Record<string, (findings: readonly Located[], paint: Paint) => string> = {
  text: findingLines,
  json: findingsJson,
  github: annotations,
}

export const checkCommand = new Command('check')
  .summary('read notices and print their findings only')
  .description(
    'Reads notices and prints what needs a person’s eye, one finding a line: FILE:LINE: SEVERITY RULE MESSAGE. Writes no file.',
  )
  .argument('<inputs...>', 'files, folders, globs, REF:PATH of git, or - for standard input')
  .addOption(
    new Option('--format <format>', 'text, json, or github (annotations on a pull request)')
      .choices(Object.keys(PRINTERS))
      .default('text'),
  )
  .addOption(failOnOption())
  .addHelpText(
    'after',
    `
Examples:
  gongwen check notice.md
  gongwen check notices/ --fail-on warning
  gongwen check notices/ --format github

Exit codes: 0 no finding at or over --fail-on, 1 there is one, 2 wrong usage,
3 an input could not be read or gave no record, 5 a fault of gongwen.`,
  )
  .action(async (inputs: string[], options: ReadingOptions & { format: string; failOn: FailOn }) => {
    await runInputs(inputs, withLimits(options), async (run) => {
      put(PRINTERS[options.format]!(await findingsOf(run), paintFor(process.stdout)))
      process.exitCode = exitCodeOf(run, options.failOn)
    })
  })

addReadingOptions(checkCommand)

async function findingsOf({ unread, documents }: Run): Promise<Located[]> {
  const located: Located[] = unread.map(({ file, finding, remedy }) => ({
    files: [file],
    finding: { ...finding, message: `${finding.message} ${remedy}` },
  }))
  for (const { paths, read } of documents)
    for (const finding of (await read()).extraction().findings) located.push({ files: paths, finding })
  return located
}

function findingLines(findings: readonly Located[], paint: Paint): string {
  return Line.printed(
    findings.map(
      ({ files, finding: { rule, severity, message, place } }) =>
        line`${whereOf(files, place)}: ${paint(SEVERITY_STYLES[severity], severity)} ${rule} ${message}`,
    ),
  )
}

function findingsJson(findings: readonly Located[]): string {
  const rows = findings.map(({ files, finding: { place, ...finding } }) => ({
    file: pathOf(files, place),
    source: place ? nameOf([place]) : null,
    ...finding,
    place,
  }))
  return `${seenJson(JSON.stringify(rows, null, 2))}\n`
}

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

function annotations(findings: readonly Located[]): string {
  return findings
    .map(({ files, finding: { rule, severity, message, place } }) => {
      const file = pathOf(files, place)
      const line = place !== null && 'line' in place ? `,line=${place.line},col=${place.column}` : ''
      return `::${LEVELS[severity]} file=${commandProperty(file)}${line},title=${commandProperty(rule)}::${commandData(message)}\n`
    })
    .join('')
}
