import { Command } from 'commander'
import { UsageError } from '../model/errors.js'
import type { Extraction } from '../model/extraction.js'
import type { Decision } from '../model/finding.js'
import { nameOf, orderOf } from '../model/place.js'
import { recordsOf } from '../model/plan.js'
import { fieldsOf, type NamedField } from '../model/record-fields.js'
import { exitCodeOf } from '../run/exit-code.js'
import { extractionsOf, runInputs } from '../run/run.js'
import { printable } from '../text/printed.js'
import { addReadingOptions, type ReadingOptions, withLimits } from './options.js'
import { type Paint, paintFor, tellUnread } from './output.js'

export const explainCommand = new Command('explain')
  .summary('show why tables were joined and rows read as they were')
  .description(
    'Shows every decision on a notice: which tables were joined or kept apart, what each row or paragraph was taken for, and the signals that decided.',
  )
  .argument('<input>', 'one notice, or - for standard input')
  .option(
    '--task <annex/task>',
    'only the records of one task, with the pieces of their fields; 1/2 is task 2 of annex 1',
  )
  .addHelpText(
    'after',
    `
Examples:
  gongwen explain notice.md
  gongwen explain notice.md --task 1/2
  gongwen explain notice.md --task 2-2/3/1     one record`,
  )
  .action(async (input: string, options: ReadingOptions & { task?: string }) => {
    await runInputs([input], withLimits(options), async (run) => {
      tellUnread(run)
      const paint = paintFor(process.stdout)
      for (const { extraction } of await extractionsOf(run))
        process.stdout.write(
          options.task ? taskText(extraction, options.task, paint) : decisionsText(extraction.decisions, paint),
        )
      process.exitCode = exitCodeOf(run, 'never')
    })
  })

addReadingOptions(explainCommand)

function decisionsText(decisions: readonly Decision[], paint: Paint): string {
  return [...decisions]
    .sort((a, b) => orderOf(a.place, b.place))
    .map((decision) => `${decisionText(decision, paint)}\n`)
    .join('')
}

function decisionText({ subject, outcome, reason, signals, place, record }: Decision, paint: Paint): string {
  const told = Object.entries(signals).map(
    ([name, value]) => `${name}: ${value === true ? 'yes' : value === false ? 'no' : value === '' ? 'none' : value}`,
  )
  const head = `${nameOf([place])} ${subject} ${paint('bold', outcome)}${record ? ` → ${record}` : ''}`
  return (
    printable(`${head}: ${reason}`).replaceAll('\n', ' ') +
    paint('dim', `\n    ${printable(told.join('; ')).replaceAll('\n', ' ')}`)
  )
}

function taskText({ plan, decisions }: Extraction, wanted: string, paint: Paint): string {
  const prefix = `${plan.id}/${wanted.replace(/\/$/, '')}`
  const found = [...recordsOf(plan)].filter(({ record }) => record.id === prefix || record.id.startsWith(`${prefix}/`))
  if (found.length === 0)
    throw new UsageError(
      wanted,
      `No record of ${plan.id} is called so.`,
      'Write ANNEX/TASK or ANNEX/TASK/MEASURE as in the id column of tasks.csv.',
    )
  return found
    .map(({ annex, section, task, record }) => {
      const head = `${paint('bold', record.id)} (${nameOf(record.places)})\n  annex ${annex.no} ${annex.title.text}; section ${section.no} ${section.title}`
      const fields = fieldsOf(task, record).map((one) => fieldText(one, paint))
      const why = decisions
        .filter((decision) => decision.record === record.id)
        .map((decision) => `  ${decisionText(decision, paint).replaceAll('\n', '\n  ')}`)
      return `${[printable(head), ...fields, ...why].join('\n')}\n`
    })
    .join('\n')
}

function fieldText({ name, header, field }: NamedField, paint: Paint): string {
  const pieces = field.fragments.map(
    ({ place, table, row, column }) =>
      `${nameOf([place])}${table === null ? '' : ` table ${table} row ${row} column ${column}`}`,
  )
  return `  ${[name, header].filter((part) => part !== undefined).join(' ')}: ${printable(field.text.replaceAll('\n', ' ⏎ '))}\n${paint('dim', `      ${field.derivation}${field.rule ? ` (${field.rule})` : ''} from ${pieces.join(' + ')}`)}`
}
