import { Command } from 'commander'
import { UsageError } from '../model/errors.js'
import type { RegionalUnits, RegisteredUnit } from '../registry/registry.js'
import { unitsOption, yearOption } from './options.js'
import { registryWith } from './registry.js'

export const unitsExplainCommand = new Command('explain')
  .summary('why a name resolves as it does')
  .description(
    'Says which unit a name stands for in a notice of a region and year, and why: by a register, by the national lexicon, or by its form alone.',
  )
  .argument('<name>', 'a name as a notice prints it')
  .option('--region <region>', 'region of the notice: 北京市西城区, 金寨县')
  .addOption(yearOption())
  .addOption(unitsOption())
  .addHelpText(
    'after',
    `
Examples:
  gongwen units explain 区科信局 --region 北京市西城区 --year 2023
  gongwen units explain 县环保局 --region 安徽省金寨县`,
  )
  .action((name: string, options: { region?: string; year?: number; units: string[] }) => {
    const registry = registryWith(options.units)
    const region = options.region === undefined ? null : registry.regions.startOf(options.region)
    if (options.region !== undefined && region === null)
      throw new UsageError(options.region, 'No region is called so.', 'Write its name in full: 安徽省金寨县.')
    const units = registry.of(region, options.year === undefined ? null : `${options.year}-01-01`)
    process.stdout.write(`${[...explanation(name, units)].join('\n')}\n`)
  })

function* explanation(name: string, units: RegionalUnits): Generator<string> {
  const { region } = units
  yield `${name} in a notice of ${region === null ? 'no known region' : `${region.name}${region.code === null ? '' : ` (${region.code})`}`}`
  const unit = units.find(name)
  if (units.isNoUnit(name)) yield '  is no unit: a register says so'
  else if (unit) yield* resolved(name, unit, units)
  else yield* unresolved(name, units)
}

function* resolved(name: string, unit: RegisteredUnit, units: RegionalUnits): Generator<string> {
  yield `  is ${unit.name}${unit.fullName === null ? '' : ` (${unit.fullName})`}, ${unit.kind}, ${unit.id}`
  const national = units.nationally(name)
  if (unit.names.includes(name)) yield `  by a register: ${wayOf(name, unit)}`
  if (national) yield `  by the national lexicon: ${national.reason}`
  if (national && national.id !== unit.id) yield `  the register’s unit ${unit.id} has this function and wins`
}

function wayOf(name: string, unit: RegisteredUnit): string {
  const alias = unit.aliases.find((one) => one.name === name)
  if (!alias) return name === unit.name ? 'its own name' : 'its name in full'
  const days = [alias.from && `from ${alias.from}`, alias.until && `until ${alias.until}`, alias.source]
  return [`${alias.kind} of ${unit.name}`, ...days.filter(Boolean)].join(', ')
}

function* unresolved(name: string, units: RegionalUnits): Generator<string> {
  const shape = units.shape(name)
  if (shape?.kind === 'collective') {
    yield '  is a collective by its form, and needs no entry'
    return
  }
  yield `  is in no register, and its function is not in the national lexicon; it stays as printed`
  yield shape === null ? '  its form is not that of a unit' : `  by its form it is a unit of kind ${shape.kind}`
  const near = units.nearest(name)
  if (near.length > 0) yield `  nearest names: ${near.join('、')}`
}
