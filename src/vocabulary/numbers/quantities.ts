/** Numbers with their units, wherever a sentence prints them. */
import type { Comparator } from '../../model/plan.js'
import { SCALE_PATTERN } from './amounts.js'
import { boundBehind, BOUNDING_PATTERN } from './bounds.js'
import { AGE, COUNTER_PATTERN, DOUBLING, IN_ORDER, LONE_UNIT_PATTERN, UNIT_PATTERN } from './measures.js'
import { NUMERAL_CHARS, wholeNumber } from './numerals.js'
import { matchesOf } from '../../text/matches.js'

/** A number with its unit, as a clause prints it. */
export interface Quantity {
  value: number
  /** The upper end of a range: 1—2家. */
  upTo: number | null
  /** With its 万 or 亿. */
  unit: string
  /** 双100% */
  doubled: boolean
  /** 三所, 百分之九十: in Chinese numerals. */
  spoken: boolean
  /** What the words right after the unit say: 以上, 以内, 左右; or 余 inside it. */
  suffix: Comparator | null
  /** Places in the clause, the words after the unit included. */
  start: number
  end: number
}

const UNIT = `(?<unit>${UNIT_PATTERN})`
/** 第3批, 前10名, 〔2024〕, COP15, 1+6+N, 20*40米, 140/90毫米汞柱: no figure of its own. 6月底前10家 has one. */
const NOT_BEHIND = '(?<![A-Za-z0-9.．第+＋〔*×]|(?<![底末日月年])前|\\d[-—–~～至/])'
const FIGURE = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const SPOKEN = `[${NUMERAL_CHARS}]+`
const TO = '[-—–~～至到]+'
/** Behind these a numeral counts nothing: 第三所, 每一家, 同一个. Nor does it in 一户一表 or 二次供水. */
const NOT_SPOKEN = `(?<![第每某同这那统唯之任数几\\d${NUMERAL_CHARS}万])(?!一\\p{Script=Han}一|(?<=一\\p{Script=Han})一|二(?:${IN_ORDER.join('|')}))`
/** Where a number without a unit, or a level, stands: behind a word that bounds or reaches it. */
const REACHED = `(?:${BOUNDING_PATTERN}|\\p{Script=Han}{2}[至到])`
/** Names of what is measured by a bare number, and words that only end or begin so. */
const RATIO = '(?:率|(?<![同环对评])比)(?![先领]|去年|上年|同期)'

/** The forms of a number with its unit. */
export const QUANTITIES: readonly { pattern: string; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: `(?<double>双)?${NOT_BEHIND}(?<low>${FIGURE})(?:[%％]?\\s*${TO}\\s*(?<high>${FIGURE}))?(?![\\d.*×])\\s*(?<about>[余多])?\\s*(?<scale>${SCALE_PATTERN})?(?<aboutScale>[余多])?\\s*${UNIT}`,
    examples: ['3家', '1,500万元', '1—2家', '双100%', '20余家', '1.2万亿元', '6月底前10家', '5吨/平方公里·月'],
    not: ['第3批', '前10名', '〔2024〕1号', 'COP15', '20*40米', '3条例', '2022元旦', '10项目', '6月底'],
  },
  {
    pattern: `${NOT_SPOKEN}(?<spoken>${SPOKEN})(?<scale>[万亿])?${UNIT}`,
    examples: ['三所', '两轮检查', '二十万亩', '配备二名', '首批三家'],
    not: ['第三所', '每一家', '五处置', '二次供水设施', '二期工程', '一户一表', '一村一所'],
  },
  {
    pattern: `(?<fraction>[百千]分之)(?<part>${SPOKEN})`,
    examples: ['百分之九十', '百分之百', '千分之五'],
    not: ['百分之多少', '万分之一'],
  },
  {
    pattern: `(?<=(?:指数|系数)[^\\d、]{0,6})(?<index>${FIGURE})(?=以内|以上|以下|之内|左右|$)`,
    examples: ['价格指数控制在103以内', '达标系数为0.8'],
    not: ['指数500强', '人数103'],
  },
  {
    pattern: `(?<=${RATIO}\\p{Script=Han}{0,2}${REACHED})(?<index>${FIGURE})(?:[:：∶]1)?(?=以内|以上|以下|之内|左右|、|$)`,
    examples: ['收入比缩小至2.1以内', '死亡率控制在0.015以内', '城乡收入比控制在2.1:1以内', '产销率稳定保持在98'],
    not: ['率先突破10以上', '比去年增加到103', '师生比达到1:16', '同比达到5'],
  },
  {
    pattern: `${NOT_BEHIND}(?<low>${FIGURE})(?<unit>/(?:(?:10|十|百)?万|千))(?!${LONE_UNIT_PATTERN})`,
    examples: ['死亡率控制在10/10万以下', '发病率降至45.5/10万'],
    not: ['血压140/90', '3/10', '3/10万人'],
  },
  {
    pattern: `(?<=${REACHED})(?<low>${FIGURE})(?<unit>级)(?=(?:及?以[上下内])?(?:$|、))`,
    examples: ['平均级别达到4级以上', '不低于3级', '达4级'],
    not: ['4级以上医院', '达到4级以上医院', '达到5A级', '3级'],
  },
  {
    pattern: `${NOT_BEHIND}(?<low>${FIGURE})(?<scale>${SCALE_PATTERN})?(?!${LONE_UNIT_PATTERN})(?<unit>${COUNTER_PATTERN})(?=$|、)`,
    examples: ['3000万袋', '12筐、'],
    not: ['500强', '10亿', '2024版', '12筐苹果'],
  },
  { pattern: `(?<doubling>翻)(?<times>[一两三])?${DOUBLING}`, examples: ['翻番', '翻两番'], not: ['翻建', '三番'] },
]

/** Days of the calendar: what counts there counts no things. */
export const DATES: readonly { pattern: string; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: `(?:\\d{1,2}|[${NUMERAL_CHARS}]{1,3})月(?:\\d{1,2}|[${NUMERAL_CHARS}]{1,3})[日号](?:[-—–~～至到、]+(?:\\d{1,2}月)?\\d{1,2}[日号])*`,
    examples: ['12月31日', '10月1日至7日', '3月5日、6日', '十二月三十一日'],
    not: ['3个月', '12月'],
  },
]

const DATE = new RegExp(DATES.map(({ pattern }) => pattern).join('|'), 'g')
const FORMS = QUANTITIES.map(({ pattern }) => new RegExp(pattern, 'gu'))

/** The quantities of a clause from left to right. */
export function quantitiesIn(clause: string): Quantity[] {
  const dateless = clause.replace(DATE, (date) => '□'.repeat(date.length))
  const found = FORMS.flatMap((form) => matchesOf(dateless, form).map((match) => quantityOf(match, clause)))
  return found
    .filter((quantity) => Number.isFinite(quantity.value) && !isAge(quantity, clause))
    .sort((a, b) => a.start - b.start)
}

/** 65岁以上老年人: how old somebody is counts nothing; 预期寿命达到79.5岁 does. */
function isAge({ unit, end }: Quantity, clause: string): boolean {
  return unit === AGE && end < clause.length
}

function quantityOf(match: RegExpExecArray, clause: string): Quantity {
  const groups = match.groups!
  const bound = boundBehind(clause.slice(match.index + match[0].length))
  return {
    ...valueOf(groups),
    unit: unitOf(groups),
    doubled: groups.double !== undefined,
    spoken: groups.low === undefined && groups.index === undefined,
    suffix: bound?.comparator ?? (groups.about || groups.aboutScale ? '~' : null),
    start: match.index,
    end: match.index + match[0].length + (bound?.length ?? 0),
  }
}

function valueOf(groups: Record<string, string | undefined>): { value: number; upTo: number | null } {
  const low = groups.low ?? groups.index
  if (low !== undefined) return { value: figure(low), upTo: groups.high === undefined ? null : figure(groups.high) }
  const said = groups.spoken ?? groups.part ?? groups.times ?? '一'
  return { value: said === '百' ? 100 : (wholeNumber(said) ?? NaN), upTo: null }
}

function unitOf({ scale, unit, fraction, doubling, index }: Record<string, string | undefined>): string {
  if (fraction !== undefined) return FRACTIONS[fraction]!
  if (index !== undefined) return ''
  return doubling ? DOUBLING : (scale ?? '') + unit!.replace('％', '%')
}

const FRACTIONS: Record<string, string> = { 百分之: '%', 千分之: '‰' }

function figure(text: string): number {
  return Number(text.replaceAll(',', ''))
}
