import { Command } from 'commander'
import { UsageError } from '../model/errors.js'
import type { Extraction } from '../model/extraction.js'
import type { Decision } from '../model/finding.js'
import { nameOf, orderOf } from '../model/place.js'
import { recordsOf } from '../model/plan.js'
import { fieldsOf, type NamedField } from '../model/record-fields.js'
import { exitCodeOf } from '../run/exit-code.js'
import { extractionsOf, runInputs } from '../run/run.js'
import { type Line, line, type Paint } from '../text/line.js'
import { onOneLine } from '../text/printed.js'
import { addReadingOptions, type ReadingOptions, withLimits } from './options.js'
import { paintFor, say, tellUnread } from './output.js'

export const explainCommand = new Command('explain')
  .summary('show why tables were joined, and columns and rows read as they were')
  .description(
    'Shows every decision on a notice: which tables were joined or kept apart, what each column means and by what evidence, what each row or paragraph was taken for, and the signals that decided.',
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
        say(options.task ? taskLines(extraction, options.task, paint) : decisionLines(extraction.decisions, paint))
      process.exitCode = exitCodeOf(run, 'never')
    })
  })

addReadingOptions(explainCommand)

function decisionLines(decisions: readonly Decision[], paint: Paint): Line[] {
  return [...decisions]
    .sort((a, b) => orderOf(a.place, b.place))
    .flatMap((decision) => linesOfDecision(decision, paint))
}

function linesOfDecision({ subject, outcome, reason, signals, place, record }: Decision, paint: Paint): Line[] {
  const told = Object.entries(signals).map(
    ([name, value]) => `${name}: ${value === true ? 'yes' : value === false ? 'no' : value === '' ? 'none' : value}`,
  )
  return [
    line`${nameOf([place])} ${subject} ${paint('bold', outcome)}${record ? ` → ${record}` : ''}: ${onOneLine(reason)}`,
    line`    ${paint('dim', onOneLine(told.join('; ')))}`,
  ]
}

function taskLines({ plan, decisions }: Extraction, wanted: string, paint: Paint): Line[] {
  const prefix = `${plan.id}/${wanted.replace(/\/$/, '')}`
  const found = [...recordsOf(plan)].filter(({ record }) => record.id === prefix || record.id.startsWith(`${prefix}/`))
  if (found.length === 0)
    throw new UsageError(
      wanted,
      `No record of ${plan.id} is called so.`,
      'Write ANNEX/TASK or ANNEX/TASK/MEASURE as in the id column of tasks.csv.',
    )
  return found.flatMap(({ annex, section, task, record }, at) => [
    ...(at > 0 ? [line``] : []),
    line`${paint('bold', record.id)} (${nameOf(record.places)})`,
    line`  annex ${annex.no} ${annex.title.text}; section ${section.no} ${section.title}`,
    ...fieldsOf(task, record).flatMap((one) => fieldLines(one, paint)),
    ...decisions
      .filter((decision) => decision.record === record.id)
      .flatMap((decision) => linesOfDecision(decision, paint).map((one) => line`  ${one}`)),
  ])
}

function fieldLines({ name, header, field }: NamedField, paint: Paint): Line[] {
  const pieces = field.fragments.map(
    ({ place, table, row, column }) =>
      `${nameOf([place])}${table === null ? '' : ` table ${table} row ${row} column ${column}`}`,
  )
  const from = `${field.derivation}${field.rule ? ` (${field.rule})` : ''} from ${pieces.join(' + ')}`
  return [
    line`  ${[name, header].filter((part) => part !== undefined).join(' ')}: ${field.text.replaceAll('\n', ' ⏎ ')}`,
    line`      ${paint('dim', from)}`,
  ]
}
