import type { Comparator } from '../../model/plan.js'
import { compact } from '../../text/blanks.js'
import { wordsIn } from '../words.js'
import { BEFORE_FIGURE, BEHIND_FIGURE, boundBehind, comparatorOf } from './bounds.js'
import { isScale, isUnit } from './column-units.js'
import { halfWidthDigits } from './numerals.js'

/** A number as tables of indicators print it, with what bounds it. */
export interface PrintedValue {
  comparator: Comparator
  value: number
  /** What follows: values in brackets or a unit; empty where the number is all. */
  rest: string
}

const NUMBER = '[+-]?\\d[\\d,]*(?:\\.\\d+)?'
const REST = '(?:[（(][\\d.,，、%\\s]+[）)])?\\p{L}{0,4}'
const VALUE = new RegExp(`^(${BEFORE_FIGURE})?(${NUMBER})[%％]?(${BEHIND_FIGURE})?(${REST})$`, 'u')

/** Reads `34`, `>93`, `80%以上`, `100 (80, 0)`; null for anything else. */
export function readValue(text: string): PrintedValue | null {
  const match = VALUE.exec(halfWidthDigits(compact(text)))
  if (!match) return null
  const [, before, number, behind, rest] = match
  const comparator = comparatorOf(behind ?? before ?? '=')
  return { comparator, value: Number(number!.replaceAll(',', '')), rest: rest! }
}

/** All that a cell of numbers says. */
export interface CellValue {
  /** Its number with what bounds it; a range has two. */
  bounds: { comparator: Comparator; value: number }[]
  /** The unit in the cell itself, or a scale for the one of its column: 万. */
  unit: string
  change: 'decrease' | 'increase' | null
}

/** Words before a number that say which way it moves. To teach gongwen one, add it to its line. */
export const MOVES: readonly {
  change: 'decrease' | 'increase'
  words: readonly string[]
  examples: readonly string[]
  not: readonly string[]
}[] = [
  {
    change: 'decrease',
    words: wordsIn('下降 降低 减少 压减 削减 压降 缩减 减排 ↓'),
    examples: ['下降3%', '同比降低5%以上', '↓2', '下降不低于3%'],
    not: ['下降到3%', '降至3%', '-3%'],
  },
  {
    change: 'increase',
    words: wordsIn('增长 提高 提升 上升 增加 新增 增 ↑'),
    examples: ['增长6%左右', '新增12个', '比上年提高1个百分点'],
    not: ['提高到95%', '增至5家', '+3%'],
  },
]

const oneOf = (words: readonly string[]): string => `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`

const LEADING = oneOf(
  wordsIn(
    '力争 确保 争取 计划 预计 完成 实现 保持在 保持 稳定在 达 为 年均 同比 环比 累计 总量 比上年 较上年 比去年 较去年 比上年同期 较上年同期 全年 每年 分别',
  ),
)
/** 下降到3% is a level, and no change. */
const LEVEL = '(?:下降|降低|降|减少|减|压减|缩减|增长|提高|提升|上升|增加|增)[到至为]'
const FIGURE = '[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const CELL = new RegExp(
  [
    `^${LEADING}*`,
    `(?:${LEVEL}|(?<move>${oneOf(MOVES.flatMap(({ words }) => words))}))?`,
    `(?<before>${BEFORE_FIGURE})?${LEADING}*`,
    `(?<low>${FIGURE})(?:(?<lowUnit>[^\\d.,，、;；]{0,6}?)[-—–―~～至](?<high>${FIGURE}))?`,
    '(?<about>[余多])?(?<tail>[^\\d,，、;；。][^,，、;；。]{0,15})?$',
  ].join(''),
)
/** 5000（其中新建2000）: what explains a number; other numbers in brackets are further values. */
const EXPLANATION = /[（(](?=[^（()）]*\p{Script=Han})[^（()）]*[）)]$/u
/** 10 万 is one number, 10 20 are two. */
const PARTED = /\d\s+\d/
const THOUSANDS = /(?<=\d)[,，\s](?=\d{3}(?!\d))/g

/** What five-year plans print around what all years come to. */
const FRAMED = /^[〔[［【]([^〔〕[\]［］【】]+)[〕\]］】]$/

/** Whether a cell is framed so: 〔13.5〕. */
export function isFramed(text: string): boolean {
  return FRAMED.test(compact(text))
}

/** Grades that stand where others print a number. To teach gongwen one, add it to the pattern with an example. */
export const GRADES: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern:
      /^(?:(?:稳定)?(?:达到?|保持)?)?(?:劣?[ⅠⅡⅢⅣⅤⅥIVX]+类|[一二三四五]级|优秀?|良好?|优良|合格|达标|[A-C]{1,3}级)(?:水质|水体|标准)?(?:[（(]含[）)])?(?:及?以[上下内]|等次)?$/,
    examples: wordsIn('Ⅲ类 Ⅲ类及以上 良好以上 优 达到Ⅱ类 合格 一级 达标'),
    not: wordsIn('优化 良种 清水河 合格率 Ⅲ类水体比例 类'),
  },
]

/** Whether a cell says a grade: Ⅲ类, 良好以上. It is a value, and no number. */
export function isGrade(text: string): boolean {
  const plain = compact(text)
  return GRADES.some(({ pattern }) => pattern.test(plain))
}

/** Reads a cell that says a number and nothing else: `34`, `≥2%`, `1.2万`, `3—5`, `下降3%`, `5000（含续建）`; null for anything else. */
export function readCell(text: string): CellValue | null {
  const plain = halfWidthDigits(text.trim())
    .replaceAll('％', '%')
    .replaceAll('．', '.')
    .replace(/[＋﹢]/g, '+')
    .replace(/[－−]/g, '-')
  const whole = plain.replace(
    /^([^\d]*?)(\d{1,3}(?:[,，\s]\d{3})+)(?!\d)/,
    (_, before: string, figure: string) => before + figure.replace(THOUSANDS, ''),
  )
  if (PARTED.test(whole)) return null
  const said = withoutFrame(compact(whole))
    .replace(EXPLANATION, '')
    .replace(/[.。]$/, '')
  return isYear(said) ? null : cellOf(said)
}

/** 〔13.5〕 is what several years come to. */
function withoutFrame(text: string): string {
  return FRAMED.exec(text)?.[1] ?? text
}

/** 2024年 names a year. */
function isYear(text: string): boolean {
  return /^(?:19|20)\d\d年(?:度|底|末|前)*$/.test(text)
}

function cellOf(said: string): CellValue | null {
  const groups = CELL.exec(said)?.groups
  if (!groups) return null
  const behind = partTail(groups.tail ?? '')
  const lowUnit = groups.lowUnit ?? ''
  if (behind === null || (lowUnit !== '' && lowUnit !== behind.unit && !isUnit(lowUnit))) return null
  const comparator = behind.comparator ?? (groups.before ? comparatorOf(groups.before) : groups.about ? '~' : '=')
  const change = groups.move ? changeOf(groups.move) : null
  return signed({ bounds: boundsOf(groups, comparator), unit: behind.unit, change })
}

function boundsOf({ low, high }: Record<string, string | undefined>, comparator: Comparator): CellValue['bounds'] {
  if (high === undefined) return [{ comparator, value: figure(low!) }]
  return [
    { comparator: '>=', value: figure(low!) },
    { comparator: '<=', value: figure(high) },
  ]
}

/** A decrease of at least 4 is `>= 4`, never `<= -4`. */
function signed(cell: CellValue): CellValue {
  const [{ comparator, value }, ...more] = cell.bounds as [CellValue['bounds'][number], ...CellValue['bounds']]
  const turned = TURNED[comparator]
  if (value >= 0 || turned === undefined || more.length > 0) return cell
  return { ...cell, change: 'decrease', bounds: [{ comparator: turned, value: -value }] }
}

const TURNED: Partial<Record<Comparator, Comparator>> = { '<=': '>=', '>=': '<=', '<': '>', '>': '<' }

/** A unit or a scale behind a number, and what bounds it; null where something else is said. */
function partTail(tail: string): { unit: string; comparator: Comparator | null } | null {
  for (let end = tail.length; end >= 0; end--) {
    const unit = tail.slice(0, end)
    if (unit !== '' && !isUnit(unit) && !isScale(unit)) continue
    const rest = tail.slice(end)
    if (rest === '') return { unit, comparator: null }
    const bound = boundBehind(rest)
    if (bound && bound.length === rest.length) return { unit, comparator: bound.comparator }
  }
  return null
}

function changeOf(move: string): CellValue['change'] {
  return MOVES.find(({ words }) => words.includes(move))!.change
}

function figure(text: string): number {
  return Number(text.replaceAll(',', ''))
}
