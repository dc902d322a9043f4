import type { Finding, Observation } from '../model/finding.js'
import { orderOf, type Place } from '../model/place.js'
import type { Plan } from '../model/plan.js'
import type { Source } from '../model/source.js'
import type { RegionalUnits } from '../registry/registry.js'
import { takeLedger } from './ledger.js'
import { withRecords } from './records-of-tables.js'
import { RULES } from './rules/index.js'

export interface Validated {
  plan: Plan
  findings: Finding[]
}

/** Counts the ledger and holds a plan against every rule. Findings come in the order of their places. */
export function validate(
  source: Source,
  plan: Omit<Plan, 'ledger'>,
  units: RegionalUnits,
  observed: readonly Observation[],
): Validated {
  const count = takeLedger(source, plan)
  const counted: Plan = { ...plan, ledger: count.ledger }
  const checked = RULES.flatMap(({ id, check }) =>
    (check?.({ plan: counted, source, units, count }) ?? []).map((breach) => ({ rule: id, ...breach })),
  )
  const findings = [...withRecords(observed, counted), ...checked].map(findingOf)
  return {
    plan: counted,
    findings: findings.toSorted((a, b) => order(a.place, b.place)),
  }
}

/** Gives an observation the severity of its rule. */
export function findingOf({ rule, message, params, place, record }: Observation): Finding {
  const { severity } = RULES.find(({ id }) => id === rule)!
  return { rule, severity, message, params, place, task_id: record ?? null }
}

function order(a: Place | null, b: Place | null): number {
  return a === null || b === null ? (a === null ? 0 : 1) - (b === null ? 0 : 1) : orderOf(a, b)
}
