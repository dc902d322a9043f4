import { recordsOf, type Indicator, type Measure, type Plan, type Target } from '../model/plan.js'
import { told, worded, type Told } from '../text/told.js'

/** A target of a measure beside the value of an indicator table that speaks of the same. */
export interface Pair {
  record: Measure
  target: Target
  indicator: Indicator
}

/** Share of the two-character words of an indicator's name that the target's sentence must have. */
const SHARED_WORDS = 0.6

/** Pairs the targets in the text with the indicators of the plan's own region: same unit, and the sentence names the indicator. */
export function pairsOf(plan: Plan): Pair[] {
  const byUnit = indicatorsByUnit(plan)
  if (byUnit.size === 0) return []
  return [...recordsOf(plan)].flatMap(({ record }) =>
    record.targets.filter(isPromised).flatMap((target) => {
      const candidates = byUnit.get(target.unit) ?? []
      const sentence = candidates.length > 0 ? sentenceOf(target, record.measure.text) : ''
      return candidates
        .filter(({ words }) => speaksOf(sentence, words))
        .map(({ indicator }) => ({ record, target, indicator }))
    }),
  )
}

/** What is only striven for (力争7.5%以上) may differ from the table. */
function isPromised({ strength }: Target): boolean {
  return strength === 'commitment'
}

/** What a target says, in the signs of a table that prints a decrease as a negative number. */
export function valuesOf({ value, change }: Target): number[] {
  return change === 'decrease' ? [value, -value] : [value]
}

/** `a decrease of >= 4 %` */
export function printedTarget({ change, comparator, value, unit }: Target): Told {
  const way = change === null ? '' : worded({ change }, change === 'decrease' ? 'a decrease of ' : 'an increase of ')
  return told`${way}${{ comparator }} ${{ value }} ${{ unit }}`
}

interface Candidate {
  indicator: Indicator
  /** The two-character words of its name. */
  words: string[]
}

/** Each indicator with a value once, though several annexes may print it. */
function indicatorsByUnit(plan: Plan): Map<string, Candidate[]> {
  const byUnit = new Map<string, Candidate[]>()
  const seen = new Set<string>()
  for (const indicator of plan.annexes.flatMap((annex) => annex.indicators)) {
    const key = [indicator.indicator, indicator.unit, indicator.comparator, indicator.value].join('|')
    if (indicator.value === null || seen.has(key) || !isWhole(indicator, plan)) continue
    seen.add(key)
    byUnit.set(indicator.unit, [
      ...(byUnit.get(indicator.unit) ?? []),
      { indicator, words: wordsOf(indicator.indicator) },
    ])
  }
  return byUnit
}

/** A row for the plan's whole region, not for one of its parts. */
function isWhole(indicator: Indicator, plan: Plan): boolean {
  return indicator.region === '' || (plan.region?.endsWith(indicator.region) ?? false)
}

function sentenceOf(target: Target, measure: string): string {
  return measure.split(/[。\n]/).find((sentence) => sentence.includes(target.text)) ?? target.text
}

function speaksOf(sentence: string, words: readonly string[]): boolean {
  return words.length > 0 && words.filter((word) => sentence.includes(word)).length >= words.length * SHARED_WORDS
}

function wordsOf(name: string): string[] {
  const characters = [...name].filter((char) => /\p{Script=Han}/u.test(char))
  return characters.slice(1).map((char, at) => characters[at]! + char)
}
