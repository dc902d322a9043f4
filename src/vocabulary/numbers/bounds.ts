/** Words and signs that bound a number, before it or behind it. */
import type { Comparator } from '../../model/plan.js'
import { LEVEL_VERBS } from '../targets/commitment-verbs.js'

interface Bound {
  words: readonly string[]
  comparator: Comparator
  /**
   * Whether the words bound in a sentence, too, where a base (总数的20%) or a verb (至少抽检1次) may follow them; the others do
   * only right before the figure of a cell: 节约 ends with 约, and 达到 is a verb like others.
   */
  inSentences?: true
  /** Texts that the words bound, each with its figure. */
  examples: readonly string[]
  not?: readonly string[]
}

const LESS = ['低于', '少于', '小于']
const MORE = ['超过', '高于', '大于', '多于', '突破']
const NOT = ['不', '未', '不得', '不能', '不应', '不宜', '不可', '不会']
const negated = (stems: readonly string[]): string[] => NOT.flatMap((not) => stems.map((stem) => not + stem))

/** To teach gongwen a bound, add it to its line. Of the words that a text has before its number the first line counts. */
export const BOUNDS_BEFORE: readonly Bound[] = [
  {
    words: [...negated(LESS), '至少', '最少', '达到或超过', '≥', '>='],
    comparator: '>=',
    inSentences: true,
    examples: ['不低于90%', '未低于90%', '不得少于3次', '至少1次', '≥95%', '达到或超过90%'],
    not: ['低于90%', '达到90%'],
  },
  {
    words: [
      ...negated(MORE),
      '控制在',
      '限制在',
      ...['压减', '压降', '压缩', '缩短'].flatMap((verb) => [`${verb}至`, `${verb}到`, `${verb}为`]),
      '最高',
      '最多',
      '至多',
      '≤',
      '<=',
    ],
    comparator: '<=',
    inSentences: true,
    examples: ['不超过35', '未突破35', '控制在35', '压缩至3个工作日', '缩短为5天', '最多2次', '≤35'],
    not: ['超过35', '压缩35'],
  },
  {
    words: [...MORE, '优于', '超', '逾', '>', '＞'],
    comparator: '>',
    inSentences: true,
    examples: ['超过100万', '突破3000亿', '优于35', '超1000', '逾100', '>93', '＞93'],
    not: ['不超过100万', '达到或超过90%', '>=93'],
  },
  {
    words: [...LESS, '<', '＜'],
    comparator: '<',
    inSentences: true,
    examples: ['低于5%', '少于3', '<5', '＜5'],
    not: ['不低于5%', '<=5'],
  },
  { words: ['约', '≈', '~', '～'], comparator: '~', examples: ['约60', '≈60', '~60', '～60'] },
  { words: ['达到', '=', '＝'], comparator: '=', examples: ['达到60', '=60', '＝60'], not: ['达到或超过60'] },
]

interface BoundBehind extends Omit<Bound, 'inSentences'> {
  /** Whether the word bounds behind a unit only: 3起 counts accidents. */
  behindUnits?: true
  /** Words that begin like a bound and are none. */
  unless?: readonly string[]
}

/** What stands right behind a number, or behind its unit, and bounds it. */
export const BOUNDS_BEHIND: readonly BoundBehind[] = [
  { words: ['及以上', '以上'], comparator: '>=', examples: ['以上', '及以上学历', '（含）以上'], not: ['及以下'] },
  {
    words: ['起'],
    behindUnits: true,
    unless: ['起草', '起重', '起点', '起步'],
    comparator: '>=',
    examples: ['起'],
    not: ['起草', '起步区'],
  },
  { words: ['及以下', '以下', '以内', '之内'], comparator: '<=', examples: ['以下', '以内完成', '之内'] },
  {
    words: ['内'],
    behindUnits: true,
    unless: ['内设', '内外', '内部'],
    comparator: '<=',
    examples: ['内', '内完成'],
    not: ['内设机构', '内部'],
  },
  { words: ['左右'], comparator: '~', examples: ['左右'] },
  { words: ['上下'], behindUnits: true, unless: ['上下游'], comparator: '~', examples: ['上下'], not: ['上下游企业'] },
]

const oneOf = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|')

const IN_SENTENCES = BOUNDS_BEFORE.filter(({ inSentences }) => inSentences).map(({ words, comparator }) => ({
  comparator,
  pattern: new RegExp(`^(.*?)(?:${oneOf(words)})([^、]{0,8}|[^、\\d]{8,20}的)$`, 's'),
}))
const BEHIND = BOUNDS_BEHIND.map(({ words, unless = [], comparator }) => {
  const none = unless.length > 0 ? `(?!${unless.join('|')})` : ''
  return { comparator, pattern: new RegExp(`^\\s*(?:[（(]含[）)])?${none}(?:${oneOf(words)})`) }
})

/** The words right before a number that bound or reach it in a sentence. */
export const BOUNDING_PATTERN = `(?:${oneOf([
  ...BOUNDS_BEFORE.filter(({ inSentences }) => inSentences).flatMap(({ words }) => words),
  ...LEVEL_VERBS.flatMap(({ words }) => words),
])})`

/** A bound in front of a number in a sentence. */
export interface BoundBefore {
  comparator: Comparator
  /** What stands before the word, and between it and the number. */
  subject: string
  between: string
}

/** The bounds that the end of a text may have for the number that follows it, the likeliest first. */
export function boundsBefore(text: string): BoundBefore[] {
  return IN_SENTENCES.flatMap(({ pattern, comparator }) => {
    const match = pattern.exec(text)
    return match ? [{ comparator, subject: match[1]!, between: match[2]! }] : []
  })
}

/** What bounds the number and unit that stand before a text, and the length of its words; null where nothing does. */
export function boundBehind(text: string): { comparator: Comparator; length: number } | null {
  for (const { comparator, pattern } of BEHIND) {
    const match = pattern.exec(text)
    if (match) return { comparator, length: match[0].length }
  }
  return null
}

/** Patterns of the words before and behind a bare figure. */
export const BEFORE_FIGURE = oneOf(BOUNDS_BEFORE.flatMap(({ words }) => words))
export const BEHIND_FIGURE = oneOf(
  BOUNDS_BEHIND.filter(({ behindUnits }) => !behindUnits).flatMap(({ words }) => words),
)

const COMPARATORS = new Map(
  [...BOUNDS_BEFORE, ...BOUNDS_BEHIND].flatMap(({ words, comparator }) =>
    words.map((word) => [word, comparator] as const),
  ),
)

/** What a word or sign of the tables bounds. */
export function comparatorOf(word: string): Comparator {
  return COMPARATORS.get(word)!
}

const EVERY_BOUND = new RegExp(
  oneOf([
    ...[...BOUNDS_BEFORE, ...BOUNDS_BEHIND].flatMap(({ words }) => words.filter((word) => word.length > 1)),
    '约',
    '达',
    '力争',
  ]),
  'g',
)
/** 在85%以上, 稳定在85%: what reaches a number says no more than the number; elsewhere 为 and 在 say something of their own. */
const REACHING = new RegExp(`(?:${oneOf([...LEVEL_VERBS.flatMap(({ words }) => words), '在'])})+(?=[\\d#])`, 'g')

/** A text without the words that bound its numbers, for comparing what else it says. */
export function withoutBounds(text: string): string {
  return text.replace(EVERY_BOUND, '').replace(REACHING, '')
}
