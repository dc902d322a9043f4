import { Command } from 'commander'
import { stringify } from 'yaml'
import { UsageError } from '../model/errors.js'
import type { Plan, Unit } from '../model/plan.js'
import { loadRegistry } from '../registry/load.js'
import type { RegisteredUnit } from '../registry/registry.js'
import { passwordOption, unitsOption } from './options.js'
import { exitCodeOf, runInputs } from './run.js'
import { printable } from './terminal.js'

export const unitsCommand = new Command('units')
  .summary('list, look up and suggest units of the registers')
  .description(
    'Lists the units of the registers, looks one up, or suggests entries for units that a notice names and no register has.',
  )
  .addHelpText(
    'after',
    `
Examples:
  gongwen units list
  gongwen units show 区发改委
  gongwen units suggest notice.md > my-units.yaml`,
  )

unitsCommand
  .command('list')
  .summary('one unit a line: id, name, kind, region')
  .description('Prints every unit of the registers, one a line: id, canonical name, kind, region, separated by tabs.')
  .addOption(unitsOption())
  .action(({ units }: { units: string[] }) => {
    for (const unit of loadRegistry(units).all)
      process.stdout.write(`${[unit.id, unit.name, unit.kind, unit.region].join('\t')}\n`)
  })

unitsCommand
  .command('show')
  .summary('everything known of one unit')
  .description('Prints the units that a name, alias or id stands for.')
  .argument('<name>', 'any of its names, or its id')
  .addOption(unitsOption())
  .action((name: string, { units }: { units: string[] }) => {
    const found = loadRegistry(units).all.filter((unit) => unit.id === name || unit.names.includes(name))
    if (found.length === 0)
      throw new UsageError(
        name,
        'No register has a unit of this name.',
        'See `gongwen units list`; add one with --units.',
      )
    process.stdout.write(found.map(describe).join('\n'))
  })

unitsCommand
  .command('suggest')
  .summary('the YAML that would make unknown units known')
  .description(
    'Reads notices and prints a register with an entry for each unit that no register has. Review it, then pass it with --units.',
  )
  .argument('<inputs...>', 'files, folders, globs, or - for standard input')
  .addOption(unitsOption())
  .addOption(passwordOption())
  .action(async (inputs: string[], options: { units: string[]; password?: string }) => {
    const run = await runInputs(inputs, options)
    for (const { file, finding, remedy } of run.unread)
      process.stderr.write(`gongwen: ${printable(file)}: ${finding.message}\n  ${remedy}\n`)
    process.stdout.write(suggestionsFor(run.documents.map(({ extraction }) => extraction.plan)))
    process.exitCode = exitCodeOf(run, 'never')
  })

function describe({ id, name, fullName, kind, region, names }: RegisteredUnit): string {
  return stringify({ id, name, full_name: fullName, kind, region, names: names.slice(1) }, { lineWidth: 0 })
}

/** One YAML document a region: a register holds the units of one. */
function suggestionsFor(plans: readonly Plan[]): string {
  const regions = new Map<string, { code: string | null; units: Map<string, Unit> }>()
  for (const plan of plans) {
    const region = regions.get(plan.region ?? '') ?? { code: plan.region_code, units: new Map() }
    for (const unit of plan.units) if (!unit.known) region.units.set(unit.unit_id, unit)
    if (region.units.size > 0) regions.set(plan.region ?? '', region)
  }
  if (regions.size === 0) return '# Every unit is known.\n'
  return [...regions].map(([name, { code, units }]) => registerText(name, code, [...units.values()])).join('---\n')
}

function registerText(name: string, code: string | null, units: readonly Unit[]): string {
  const region = name === '' ? {} : { region: { ...(code ? { code } : {}), name } }
  const entries = units.map((unit, at) => ({
    id: `unit-${at + 1}`,
    name: unit.unit,
    kind: unit.kind === 'unknown' ? 'department' : unit.kind,
    aliases: [],
  }))
  return `# Review before use: give each unit a lasting id, its full name and its aliases; delete what is no unit.\n${stringify({ ...region, units: entries }, { lineWidth: 0, defaultStringType: 'PLAIN' })}`
}
