import { Command } from 'commander'
import { UsageError } from '../model/errors.js'
import { reasonOf, wordsOfReason, type KnownUnit, type NameReason, type RegisterReason } from '../registry/reason.js'
import type { RegionalUnits } from '../registry/registry.js'
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
  const reason = reasonOf(name, units)
  if (reason.by === 'not-unit') yield '  is no unit: a register says so'
  else if (reason.by === 'known') yield* resolved(reason)
  else if (reason.by === 'collective') yield '  is a collective by its form, and needs no entry'
  else yield* unresolved(reason)
}

function* resolved({ unit, register, national }: NameReason & { by: 'known' }): Generator<string> {
  yield `  is ${unit.name}${unit.full_name === null ? '' : ` (${unit.full_name})`}, ${unit.kind}, ${unit.id}`
  if (register) yield `  by a register: ${wayOf(register, unit)}`
  if (national) yield `  by the national lexicon: ${wordsOfReason(national.reason)}`
  if (national?.overruled) yield `  the register’s unit ${unit.id} has this function and wins`
}

function wayOf(register: RegisterReason, unit: KnownUnit): string {
  if (register.name !== 'alias') return register.name === 'own' ? 'its own name' : 'its name in full'
  const { kind, from, until, source } = register.alias
  return [`${kind} of ${unit.name}`, from && `from ${from}`, until && `until ${until}`, source]
    .filter(Boolean)
    .join(', ')
}

function* unresolved({ form, near }: NameReason & { by: 'unknown' }): Generator<string> {
  yield `  is in no register, and its function is not in the national lexicon; it stays as printed`
  yield form === null ? '  its form is not that of a unit' : `  by its form it is a unit of kind ${form}`
  if (near.length > 0) yield `  nearest names: ${near.join('、')}`
}
