/** A number with its unit of measure: 2.9 万辆次. */
export interface Amount {
  value: number
  unit: string
}

/** What stands between a number and its unit and multiplies it. 百 and 千 do so too, but begin units as well: 千瓦. */
const SCALES: readonly [word: string, factor: number][] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
]
const SMALL_SCALES = ['百', '千']

/** The pattern of a scale. */
export const SCALE_PATTERN = [...SCALES.map(([word]) => word), ...SMALL_SCALES].join('|')

/** Units of measure of two names. */
const SAME_UNITS: Record<string, string> = {
  千米: '公里',
  平方千米: '平方公里',
  公斤: '千克',
  平米: '平方米',
  立方: '立方米',
  吨标煤: '吨标准煤',
  度: '千瓦时',
}

/** A unit without its 万 or 亿. */
export function withoutScale(unit: string): string {
  return unit.slice(scaleOf(unit)?.[0].length ?? 0)
}

/** Less than 0 where the first is less, 0 where they are equal; null where their units cannot be compared. */
export function compareAmounts(a: Amount, b: Amount): number | null {
  const [first, second] = [unscaled(a), unscaled(b)]
  if (first.unit !== second.unit) return null
  const difference = first.value - second.value
  return Math.abs(difference) <= 1e-9 * Math.max(Math.abs(first.value), Math.abs(second.value)) ? 0 : difference
}

function unscaled({ value, unit }: Amount): Amount {
  const plain = withoutScale(unit)
  return { value: value * (scaleOf(unit)?.[1] ?? 1), unit: SAME_UNITS[plain] ?? plain }
}

function scaleOf(unit: string): [word: string, factor: number] | undefined {
  return SCALES.find(([word]) => unit.startsWith(word))
}
