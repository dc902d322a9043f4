import type { Decision, Finding } from './finding.js'
import type { Plan } from './plan.js'

/** One document after the pipe. */
export interface Extraction {
  plan: Plan
  findings: Finding[]
  /** Why tables were joined and rows read as they were. */
  decisions: Decision[]
}

/** An input that could not be read, and what to say of it. */
export interface Unread {
  file: string
  finding: Finding
}
