import { Command } from 'commander'
import { stringify } from 'yaml'
import { nameOf } from '../model/place.js'
import { recordsOf, type Measure, type Plan, type Unit } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import type { Registry } from '../registry/registry.js'
import { latin } from '../text/latin.js'
import { printable } from '../text/printable.js'
import { addReadingOptions } from './reading-options.js'
import { exitCodeOf } from './exit-codes.js'
import { extractionsOf, runInputs, type RunOptions } from './run.js'

export const unitsSuggestCommand = new Command('suggest')
  .summary('the YAML that would make unknown units known')
  .description(
    'Reads notices and prints a register with an entry for each unit that neither a register nor the national lexicon has, with where it is met, how often, and the nearest names. Review it, then pass it with --units.',
  )
  .argument('<inputs...>', 'files, folders, globs, REF:PATH of git, or - for standard input')
  .action(async (inputs: string[], options: RunOptions) => {
    await runInputs(inputs, options, async (run) => {
      for (const { file, finding, remedy } of run.unread)
        process.stderr.write(`gongwen: ${printable(file)}: ${finding.message}\n  ${remedy}\n`)
      const plans = (await extractionsOf(run)).map(({ extraction }) => extraction.plan)
      process.stdout.write(suggestionsFor(plans, run.registry))
      process.exitCode = exitCodeOf(run, 'never')
    })
  })

addReadingOptions(unitsSuggestCommand)

/** Units of one region that nothing knows, each with the places where it is met. */
interface Unknown {
  name: string
  code: string | null
  units: Map<string, { unit: Unit; places: string[] }>
}

/** Places that the evidence of one unit lists. */
const PLACES_SHOWN = 3

/** One YAML document a region: a register holds the units of one. */
function suggestionsFor(plans: readonly Plan[], registry: Registry): string {
  const regions = new Map<string, Unknown>()
  for (const plan of plans) {
    const name = plan.region ?? ''
    const region = regions.get(name) ?? { name, code: plan.region_code, units: new Map() }
    gather(plan, region)
    if (region.units.size > 0) regions.set(name, region)
  }
  if (regions.size === 0) return '# Every unit is known.\n'
  return [...regions.values()].map((region) => registerText(region, registry)).join('---\n')
}

function gather(plan: Plan, { units }: Unknown): void {
  const unknown = new Map(plan.units.filter(({ known }) => !known).map((unit) => [unit.unit_id, unit]))
  for (const { record } of recordsOf(plan))
    for (const id of idsOf(record)) {
      const unit = unknown.get(id)
      if (!unit) continue
      const met = units.get(id) ?? { unit, places: [] }
      met.places.push(`${plan.id} ${placesOf(record)}`)
      units.set(id, met)
    }
}

function idsOf(record: Measure): Set<string> {
  return new Set(ROLES.flatMap((role) => record[role].units.map(({ unit_id }) => unit_id)))
}

function placesOf({ lead, source }: Measure): string {
  const places = lead.field?.fragments.map(({ place }) => place) ?? []
  return places.length === 0 ? source : nameOf(places)
}

function registerText({ name, code, units }: Unknown, registry: Registry): string {
  const head = name === '' ? {} : { region: { ...(code ? { code } : {}), name } }
  const known = registry.of(name === '' ? null : { code, name })
  const entries = [...units.values()].map(({ unit, places }) => {
    const kind = unit.kind === 'unknown' ? 'department' : unit.kind
    const near = known.nearest(unit.unit)
    const more = places.length > PLACES_SHOWN ? ' …' : ''
    return [
      `  # ${times(places.length)}: ${places.slice(0, PLACES_SHOWN).join(', ')}${more}`,
      `  # ${near.length === 0 ? 'no name is near' : `nearest: ${near.join('、')}`}`,
      ...yaml([{ id: latin(unit.unit) || 'unit', name: unit.unit, kind, aliases: [] }]).map((line) => `  ${line}`),
    ].join('\n')
  })
  return `# Review before use: give each unit its full name and its aliases; put a misprint as an alias of the right unit, and what is
# no unit under not_units (name, reason).
${yaml(head).join('\n')}${name === '' ? '' : '\n'}units:\n${entries.join('\n')}\n`
}

function yaml(value: object): string[] {
  return Object.keys(value).length === 0 ? [] : stringify(value, { lineWidth: 0 }).trimEnd().split('\n')
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
