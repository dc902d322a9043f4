import { Command } from 'commander'
import { stringify } from 'yaml'
import { UsageError } from '../model/errors.js'
import type { RegisteredUnit } from '../registry/registry.js'
import { unitsOption } from './options.js'
import { registryWith } from './registry.js'
import { unitsExplainCommand } from './units-explain.js'
import { unitsSuggestCommand } from './units-suggest.js'

export const unitsCommand = new Command('units')
  .summary('list, look up, explain and suggest units')
  .description(
    'Lists the units of the registers, looks one up, or suggests entries for units that a notice names and no register has.',
  )
  .addHelpText(
    'after',
    `
Examples:
  gongwen units list
  gongwen units show 区发改委
  gongwen units explain 县发改委 --region 安徽省金寨县
  gongwen units suggest notice.md > my-units.yaml`,
  )

unitsCommand
  .command('list')
  .summary('one unit a line: id, name, kind, region')
  .description('Prints every unit of the registers, one a line: id, canonical name, kind, region, separated by tabs.')
  .addOption(unitsOption())
  .action(({ units }: { units: string[] }) => {
    for (const unit of registryWith(units).all)
      process.stdout.write(`${[unit.id, unit.name, unit.kind, unit.region ?? ''].join('\t')}\n`)
  })

unitsCommand
  .command('show')
  .summary('everything known of one unit')
  .description('Prints the units that a name, alias or id stands for.')
  .argument('<name>', 'any of its names, or its id')
  .addOption(unitsOption())
  .action((name: string, { units }: { units: string[] }) => {
    const found = registryWith(units).all.filter((unit) => unit.id === name || unit.names.includes(name))
    if (found.length === 0)
      throw new UsageError(
        name,
        'No register has a unit of this name.',
        'See `gongwen units list`; add one with --units.',
      )
    process.stdout.write(found.map(describe).join('\n'))
  })

unitsCommand.addCommand(unitsSuggestCommand)
unitsCommand.addCommand(unitsExplainCommand)

function describe({ id, name, fullName, kind, region, names }: RegisteredUnit): string {
  return stringify({ id, name, full_name: fullName, kind, region, names: names.slice(1) }, { lineWidth: 0 })
}
