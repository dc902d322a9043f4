import { Command } from 'commander'
import { reproduce, type Reproduction } from '../run/package/reproduction.js'
import { line, type Line } from '../text/line.js'
import { putJson, say } from './output.js'

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
    if (options.json) putJson(told, 2)
    else say(reproductionLines(path, told))
    process.exitCode = told.sources.length > 0 ? 3 : told.files.length > 0 ? 1 : 0
  })

function reproductionLines(path: string, { sources, files, means }: Reproduction): Line[] {
  return [
    ...sources.map((one) => line`source  ${one}`),
    ...means.map((one) => line`note    ${one}`),
    ...files.map((one) => line`differs ${one}`),
    files.length === 0
      ? line`${path}: the package comes out the same, byte for byte`
      : line`${path}: the package comes out otherwise`,
  ]
}
