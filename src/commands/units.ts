import { Command, InvalidArgumentError } from 'commander'
import { UsageError } from '../model/errors.js'
import { type KnownUnit, type NameReason, reasonOf, type RegisterReason } from '../registry/reason.js'
import type { RegisteredUnit } from '../registry/registered-unit.js'
import type { RegionalUnits } from '../registry/registry.js'
import { suggestedRegisters } from '../registry/suggestion.js'
import { exitCodeOf } from '../run/exit-code.js'
import { registryWith } from '../run/inputs/registry.js'
import { extractionsOf, runInputs } from '../run/run.js'
import { line, type Line } from '../text/line.js'
import { yamlOf } from '../text/yaml.js'
import { addReadingOptions, type ReadingOptions, unitsOption, withLimits } from './options.js'
import { put, say, tellUnread } from './output.js'

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
  .description(
    'Prints every unit of the registers and every organ of the centre, one a line: id, canonical name, kind, region, separated by tabs.',
  )
  .addOption(unitsOption())
  .action(({ units }: { units: string[] }) => {
    say(registryWith(units).all.map(({ id, name, kind, region }) => line`${id}\t${name}\t${kind}\t${region ?? ''}`))
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
    put(found.map(describe).join('\n'))
  })

const suggestCommand = unitsCommand
  .command('suggest')
  .summary('the YAML that would make unknown units known')
  .description(
    'Reads notices and prints a register with an entry for each unit that neither a register nor the national lexicon has, with where it is met, how often, and the nearest names. Review it, then pass it with --units.',
  )
  .argument('<inputs...>', 'files, folders, globs, REF:PATH of git, or - for standard input')
  .action(async (inputs: string[], options: ReadingOptions) => {
    await runInputs(inputs, withLimits(options), async (run) => {
      tellUnread(run)
      const plans = (await extractionsOf(run)).map(({ extraction }) => extraction.plan)
      put(suggestedRegisters(plans, registryWith(options.units)))
      process.exitCode = exitCodeOf(run, 'never')
    })
  })

addReadingOptions(suggestCommand)

unitsCommand
  .command('explain')
  .summary('why a name resolves as it does')
  .description(
    'Says which unit a name stands for in a notice of a region and year, and why: by a register, by the national lexicon, or by its form alone.',
  )
  .argument('<name>', 'a name as a notice prints it')
  .option('--region <region>', 'region of the notice: 北京市西城区, 金寨县, 国家')
  .option('--year <year>', 'year of the notice: names may have meant another unit before a reform', yearOfNotice)
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
    const region = options.region === undefined ? null : registry.regionOf(options.region)
    if (options.region !== undefined && region === null)
      throw new UsageError(options.region, 'No region is called so.', 'Write its name in full: 安徽省金寨县.')
    const units = registry.of(region, options.year === undefined ? null : `${options.year}-01-01`)
    say([...explanation(name, units)])
  })

function describe({ id, name, fullName, kind, region, names }: RegisteredUnit): string {
  return yamlOf({ id, name, full_name: fullName, kind, region, names: names.slice(1) })
}

function yearOfNotice(value: string): number {
  if (!/^(?:19|20)\d\d$/.test(value)) throw new InvalidArgumentError('Expected a year: 2023.')
  return Number(value)
}

function* explanation(name: string, units: RegionalUnits): Generator<Line> {
  const { region } = units
  yield line`${name} in a notice of ${region === null ? 'no known region' : `${region.name}${region.code === null ? '' : ` (${region.code})`}`}`
  const reason = reasonOf(name, units)
  if (reason.by === 'not-unit') yield line`  is no unit: a register says so`
  else if (reason.by === 'known') yield* resolvedLines(reason)
  else if (reason.by === 'collective') yield line`  is a collective by its form, and needs no entry`
  else yield* unresolvedLines(reason)
}

function* resolvedLines({ unit, register, national, evidence }: NameReason & { by: 'known' }): Generator<Line> {
  yield line`  is ${unit.name}${unit.full_name === null ? '' : ` (${unit.full_name})`}, ${unit.kind}, ${unit.id}`
  if (register) yield line`  by a register: ${wayOf(register, unit)}`
  if (national) yield line`  by the national lexicon: ${national.reason}`
  if (national?.overruled) yield line`  the register’s unit ${unit.id} has this function and wins`
  yield line`  known from: ${evidence}`
}

function wayOf(register: RegisterReason, unit: KnownUnit): string {
  if (register.name !== 'alias') return register.name === 'own' ? 'its own name' : 'its name in full'
  const { kind, from, until, source } = register.alias
  return [`${kind} of ${unit.name}`, from && `from ${from}`, until && `until ${until}`, source]
    .filter(Boolean)
    .join(', ')
}

function* unresolvedLines({ form, near }: NameReason & { by: 'unknown' }): Generator<Line> {
  yield line`  is in no register, and its function is not in the national lexicon; it stays as printed`
  yield form === null ? line`  its form is not that of a unit` : line`  by its form it is a unit of kind ${form}`
  if (near.length > 0) yield line`  nearest names: ${near.join('、')}`
}
