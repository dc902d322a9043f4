import { Command } from 'commander'
import { reproduce, type Reproduction } from '../run/package/reproduction.js'
import { printable } from '../text/printed.js'

export const reproduceCommand = new Command('reproduce')
  .summary('rebuild a package from its run.json and compare')
  .description(
    'Reads the inputs that a run.json names once more, with its registers, corrections and options, and compares what comes of them with the package beside it, file by file. Says which sources, registers, corrections and releases are not those of that time.',
  )
  .argument('<run.json>', 'the record of a run, in the folder of its package')
  .option('--json', 'print the comparison as JSON on standard output')
  .addHelpText(
    'after',
    `
Example:
  gongwen reproduce data/run.json

Exit codes: 0 the same bytes, 1 a file differs, 2 wrong usage, 3 a source is missing or changed, or there is no such record,
5 a fault of gongwen.`,
  )
  .action(async (path: string, options: { json?: true }) => {
    const told = await reproduce(path)
    process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : reproductionText(path, told))
    process.exitCode = told.sources.length > 0 ? 3 : told.files.length > 0 ? 1 : 0
  })

function reproductionText(path: string, { sources, files, means }: Reproduction): string {
  const lines = [
    ...sources.map((line) => `source  ${line}`),
    ...means.map((line) => `note    ${line}`),
    ...files.map((line) => `differs ${line}`),
    files.length === 0
      ? `${path}: the package comes out the same, byte for byte`
      : `${path}: the package comes out otherwise`,
  ]
  return `${lines.map(printable).join('\n')}\n`
}
