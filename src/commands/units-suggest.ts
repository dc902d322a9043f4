import { Command } from 'commander'
import { nameOf } from '../model/place.js'
import { recordsOf, type Measure, type Plan, type Unit } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import type { Registry } from '../registry/registry.js'
import { registerHead, suggestedEntry } from '../registry/suggestion.js'
import { addReadingOptions } from './reading-options.js'
import { exitCodeOf } from './exit-codes.js'
import { extractionsOf, runInputs, type RunOptions } from './run.js'
import { tellUnread } from './unread.js'

export const unitsSuggestCommand = new Command('suggest')
  .summary('the YAML that would make unknown units known')
  .description(
    'Reads notices and prints a register with an entry for each unit that neither a register nor the national lexicon has, with where it is met, how often, and the nearest names. Review it, then pass it with --units.',
  )
  .argument('<inputs...>', 'files, folders, globs, REF:PATH of git, or - for standard input')
  .action(async (inputs: string[], options: RunOptions) => {
    await runInputs(inputs, options, async (run) => {
      tellUnread(run)
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

function placesOf({ lead, places: rows }: Measure): string {
  const places = lead.field?.fragments.map(({ place }) => place) ?? []
  return nameOf(places.length === 0 ? rows : places)
}

function registerText({ name, code, units }: Unknown, registry: Registry): string {
  const known = registry.of(name === '' ? null : { code, name })
  const entries = [...units.values()].map(({ unit, places }) => suggestedEntry(unit, places, known))
  return `# Review before use: give each unit its full name and its aliases; put a misprint as an alias of the right unit, and what is
# no unit under not_units (name, reason).
${registerHead({ name, code })}${entries.join('\n')}\n`
}
