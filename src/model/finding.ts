import { z } from 'zod'
import { Place } from './place.js'

/** How grave a finding is, from the least to the most. */
export const SEVERITIES = ['info', 'warning', 'error'] as const
export const Severity = z.enum(SEVERITIES)
export type Severity = z.infer<typeof Severity>

/** The ids of all rules, as keys. The index of the rules in validate/ fills it in: no stage can name one that is not there. */
export interface RuleIds {}
export type RuleId = keyof RuleIds

/** A value that a message names. */
export const ParamValue = z.union([z.string(), z.number(), z.null(), z.array(z.string())])
export type ParamValue = string | number | null | readonly string[]

/** The values of a message by their names: with the id of its rule they say what it says, in any language. */
export type Params = Readonly<Record<string, ParamValue>>

/** What a stage noticed. It names its rule; how grave the rule is, the catalogue in validate/ says. */
export interface Observation {
  rule: RuleId
  message: string
  params: Params
  place: Place | null
  /** The task record it concerns, by its id; absent where it concerns none. */
  record?: string
  /** The numbers of the tables that it concerns; the ids of their records become its parameter `records`. */
  tables?: readonly number[]
}

/** What a person or CI is told: a rule's id and severity, what is wrong, and where. */
export const Finding = z.object({
  rule: z.string() as unknown as z.ZodType<RuleId>,
  severity: Severity,
  message: z.string(),
  params: z.record(z.string(), ParamValue).readonly() as z.ZodType<Params>,
  place: Place.nullable(),
  task_id: z.string().nullable(),
})
export type Finding = z.infer<typeof Finding>

/** Why two pieces were joined or kept apart, or why a column, a row or a paragraph was read as it was. Shown by `gongwen explain`. */
export interface Decision {
  subject: 'table' | 'column' | 'row' | 'paragraph'
  outcome: string
  reason: string
  signals: Record<string, string | number | boolean>
  place: Place
  /** The record a row or a paragraph went to, by its id. */
  record?: string
}
