/** Units of measure where tables print them: in a column of their own, in brackets behind a header, in a line above. */
import { compact } from '../../text/blanks.js'
import { wordsIn } from '../words.js'
import { SCALE_PATTERN } from './amounts.js'
import { LONE_UNIT_PATTERN, measureKind } from './measures.js'
import { matchesOf } from '../../text/matches.js'

/** What is a unit alone in its cell, and in a sentence mostly another word. */
const ALONE = wordsIn(
  '美元 港元 欧元 年 月 岁 分 度 ℃ 位 吨标煤 公斤标煤 千克标煤 人年 标台 车公里 TEU GDP dB(A) μg/m3 ug/m3 m3 m2 km2',
)
const TIMES = '年|月|日|天|小时|分钟|秒'
/** 元/100平方米 */
const OF_SO_MANY = '(?:每|\\d{1,4}(?![年月%‰]))?'
const PART = `(?:(?:${SCALE_PATTERN})*(?:${LONE_UNIT_PATTERN}|${ALONE.join('|').replace(/[()]/g, '\\$&')}|${TIMES})(?:[（(](?!含)\\p{Script=Han}[）)])?)`
const UNIT = new RegExp(`^(?:每?${PART}(?:[/／·]${OF_SO_MANY}${PART}){0,2}|1[/／](?:\\d+)?(?:${SCALE_PATTERN}))$`, 'u')

/** What is a unit as it stands, and what only looks so. */
export const COLUMN_UNITS: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: UNIT,
    examples: [
      ...wordsIn(
        '% ‰ 亩 万元 亿美元 万人次 吨标准煤/万元 微克/立方米 mg/L 立方米/万元 起/万人 万吨/日 吨/平方公里·月 头（只）',
      ),
      ...wordsIn('张/千人 平方米/人 立方米/秒 年 分 千瓦时 人/百万人 个百分点 元/100平方米 1/10万'),
    ],
    not: wordsIn('人工 含续建 2024年 12月 不变价 镇 林业局 公园 项目 条例 1.5 万 PM2.5 万吨/3%'),
  },
]

/** Whether a text is a unit of measure, and nothing else. */
export function isUnit(text: string): boolean {
  return COLUMN_UNITS.some(({ pattern }) => pattern.test(compact(text)))
}

/** A scale without a unit: 万. */
export function isScale(text: string): boolean {
  return new RegExp(`^(?:${SCALE_PATTERN})$`).test(text)
}

const BETWEEN_UNITS = /[、，,;；]|或|和/
const DECLARES = /单位(?:[:：]|[均都统一]*[为是])([^\s:：）)。；;]+(?:[（(][^（()）]*[）)])?)/g

/** The units that a line around a table says its figures count: 万吨 and % of 单位：万吨、%. Empty for any other line: 单位：县教育局. */
export function declaredUnits(line: string): string[] {
  return matchesOf(line.replace(/\s*([:：、，,；;])\s*/g, '$1'), DECLARES).flatMap((match) => {
    const units = match[1]!.split(BETWEEN_UNITS).map(asUnit)
    return units.every(isUnit) ? units : []
  })
}

/** Whether a line says of money alone what it is counted in: 表中金额单位为万元. */
export function declaresMoneyAlone(line: string): boolean {
  return /(?:金额|资金|投资|货币|价款|费用|经费)(?:计量)?单位/.test(compact(line)) && declaredUnits(line).length > 0
}

const LAST_BRACKETS = /[（(]([^（()）]*)[）)]$/
/** 增长%, 投资额/万元 */
const BARE_UNIT = /^(?<name>[^/／]*\p{Script=Han})(?:(?<sign>[%％‰])|[/／](?<unit>[^\d].*))$/u
/** （单位：万元） and （万元） say the same. */
const LABEL = /^(?:计量)?单位[:：]/

/** A header without the unit in brackets at its end, and the unit; one that is all unit has no name. */
export function partUnit(header: string): { name: string; unit: string } {
  const plain = compact(header)
  const alone = asUnit(plain.replace(/^[（(](.*)[）)]$/, '$1'))
  if (isUnit(alone)) return { name: '', unit: alone }
  const inner = LAST_BRACKETS.exec(plain)
  const unit = asUnit(inner?.[1] ?? '')
  if (inner && isUnit(unit)) return { name: plain.slice(0, inner.index), unit }
  const bare = BARE_UNIT.exec(plain)?.groups
  const behind = asUnit(bare?.['sign'] ?? bare?.['unit'] ?? '')
  return isUnit(behind) ? { name: bare!['name']!, unit: behind } : { name: plain, unit: '' }
}

function asUnit(text: string): string {
  return compact(text).replace(LABEL, '').replaceAll('％', '%')
}

/** Whether a unit is one of shares and rates. */
export function isShareUnit(unit: string): boolean {
  return measureKind(unit) === 'share'
}
