import { recordsOf, type Indicator, type Measure, type Plan, type Target } from '../model/plan.js'

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
  const indicators = plan.annexes
    .flatMap((annex) => annex.indicators)
    .filter((indicator) => indicator.value !== null && isWhole(indicator, plan))
  if (indicators.length === 0) return []
  return [...recordsOf(plan)].flatMap(({ record }) =>
    record.targets.flatMap((target) => {
      const sentence = sentenceOf(target, record.measure.text)
      return indicators
        .filter((indicator) => indicator.unit === target.unit && speaksOf(sentence, indicator.indicator))
        .map((indicator) => ({ record, target, indicator }))
    }),
  )
}

/** A row for the plan's whole region, not for one of its parts. */
function isWhole(indicator: Indicator, plan: Plan): boolean {
  return indicator.region === '' || (plan.region?.endsWith(indicator.region) ?? false)
}

function sentenceOf(target: Target, measure: string): string {
  return measure.split(/[。\n]/).find((sentence) => sentence.includes(target.text)) ?? target.text
}

function speaksOf(sentence: string, name: string): boolean {
  const words = pairsOfCharacters(name)
  return words.length > 0 && words.filter((word) => sentence.includes(word)).length >= words.length * SHARED_WORDS
}

function pairsOfCharacters(name: string): string[] {
  const characters = [...name].filter((char) => /\p{Script=Han}/u.test(char))
  return characters.slice(1).map((char, at) => characters[at]! + char)
}
