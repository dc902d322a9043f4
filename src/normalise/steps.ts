/** The steps that columns name: by quarters, months, years and phases, by a start and a finish. */
import type { DraftStep } from '../model/draft.js'
import type { DeadlinePart, Step } from '../model/plan.js'
import { stepHeader, type StepHeader } from '../vocabulary/headers/step-headers.js'
import { readValue } from '../vocabulary/numbers/printed-values.js'
import { isNone } from '../vocabulary/remarks.js'
import { beginsWithTime, statementsOfTimes } from '../vocabulary/times/index.js'
import { readDeadline } from './deadlines.js'

/**
 * The steps in the cells of one record; a dash is none.
 * @param year the plan's year; one that a start names is in force for its finish
 */
export function readSteps(drafts: readonly DraftStep[], year: number | null): Step[] {
  let inForce = year
  return drafts.flatMap(({ of, headers, field }) => {
    if (isNone(field.text)) return []
    const heads = headers.map((header) => stepHeader(header, inForce ?? NaN))
    const parts = of === 'period' ? partsOfPeriod(heads, field.text, inForce) : [partOfDay(heads, field.text, inForce)]
    if (of === 'start') inForce = yearIn(parts) ?? inForce
    return parts.map((part) => ({ ...part, of, field }))
  })
}

/** What is due in a period: by the times that the cell itself begins with, else by that of the header. */
function partsOfPeriod(heads: readonly StepHeader[], text: string, year: number | null): DeadlinePart[] {
  const label = labelOf(heads)
  const ofHeader = { label, text, ...daysOver(heads) }
  const own = timesIn(text, heads[0]?.time?.year ?? year)
  if (own === null || (ofHeader.end !== null && own.every(isManner))) return [ofHeader]
  return own.map((part) => ({ ...part, label: part.label || label }))
}

/** 常态化运行 and 每月调度 say how the work goes, not when: in a period that has days it is due by them. */
function isManner({ kind, start }: DeadlinePart): boolean {
  return (kind === 'ongoing' && start === null) || kind === 'recurring'
}

/** The times that each statement of a cell begins with; a figure is a value, though a day may be printed so: 6.30. */
function timesIn(text: string, year: number | null): DeadlinePart[] | null {
  if (readValue(text)?.rest === '') return null
  const { parts, ...whole } = readDeadline(text, year)
  if (parts.length === 0)
    return whole.kind === 'unknown' && whole.rule === null ? null : [{ label: '', text, ...whole }]
  return statementsOfTimes(text).every(beginsWithTime) ? parts : null
}

/** From the first day to the last of all periods that a cell is merged over; those of a phase without a time are not said. */
function daysOver(heads: readonly StepHeader[]): Pick<DeadlinePart, 'kind' | 'start' | 'end' | 'rule'> {
  const times = heads.flatMap(({ time }) => time ?? [])
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) return { kind: 'milestone', start: null, end: null, rule: null }
  if (first === last || last.days.end === null) return { ...last.days, rule: last.rule }
  const { start } = first.days
  return { kind: start === null ? last.days.kind : 'range', start, end: last.days.end, rule: last.rule }
}

/** A start or a finish is one time. */
function partOfDay(heads: readonly StepHeader[], text: string, year: number | null): DeadlinePart {
  const { parts: _, ...days } = readDeadline(text, heads[0]?.time?.year ?? year)
  return { label: labelOf(heads), text, ...days }
}

function labelOf(heads: readonly StepHeader[]): string {
  return [...new Set(heads.map(({ label }) => label))].join('、')
}

function yearIn(parts: readonly DeadlinePart[]): number | null {
  const day = parts.map(({ start, end }) => start ?? end).find((one) => one !== null)
  return day ? Number(day.slice(0, 4)) : null
}
