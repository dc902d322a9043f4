import type { Observation, Severity } from '../model/finding.js'
import type { Plan } from '../model/plan.js'
import type { Source } from '../model/source.js'
import type { RegionalUnits } from '../registry/registry.js'
import type { Count } from './ledger.js'

/** What a rule looks at: the finished plan, the source it was read from and the names in force. */
export interface Subject {
  plan: Plan
  source: Source
  units: RegionalUnits
  /** Where every cell of the source went. */
  count: Count
}

/** Where a plan breaks a rule. */
export type Breach = Omit<Observation, 'rule'>

/**
 * A rule is a file with its documentation: `gongwen rules explain ID` prints it, and the tests run its example.
 * A rule without `check` is raised by an earlier stage, which saw what is wrong.
 */
export interface Rule<Id extends string = string> {
  id: Id
  severity: Severity
  /** One sentence: what is wrong. */
  summary: string
  /** What it means for the dataset, and what a person does about it. */
  advice: string
  /** A notice, and the message it must give; absent where it takes several inputs or a damaged one to show. */
  example?: { notice: string; message: string }
  check?(subject: Subject): Breach[]
}
