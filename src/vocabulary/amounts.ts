/** A number with its unit of measure: 2.9 万辆次. */
export interface Amount {
  value: number
  unit: string
}

/** Units of measure of two names. */
const SAME_UNITS: Record<string, string> = { 千米: '公里', 平方千米: '平方公里', 公斤: '千克' }

const SCALES: [prefix: string, factor: number][] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
]

/** The number without its 万 or 亿, and the unit that is left. */
function unscaled({ value, unit }: Amount): Amount {
  const scale = SCALES.find(([prefix]) => unit.startsWith(prefix))
  const rest = scale ? unit.slice(scale[0].length) : unit
  return { value: value * (scale?.[1] ?? 1), unit: SAME_UNITS[rest] ?? rest }
}

/** Less than 0 where the first is less, 0 where they are equal; null where their units cannot be compared. */
export function compareAmounts(a: Amount, b: Amount): number | null {
  const [first, second] = [unscaled(a), unscaled(b)]
  if (first.unit !== second.unit) return null
  const difference = first.value - second.value
  return Math.abs(difference) <= 1e-9 * Math.max(Math.abs(first.value), Math.abs(second.value)) ? 0 : difference
}
