/** What lists of units say behind and between their names: 等部门, 按职责分工负责, 以及. */
import { BODIES } from './collective-words.js'
import { LEVELS } from './levels.js'
import { isStem } from './stems.js'
import { matchesOf } from '../../text/matches.js'

const CONJUNCTIONS = ['以及', '及', '和', '与', '并', '暨']
const CONJUNCTION = `(?:${CONJUNCTIONS.join('|')})`
const CONJUNCTION_BEFORE = new RegExp(`^${CONJUNCTION}`)
const CONJUNCTION_INSIDE = new RegExp(`.${CONJUNCTION}.`)
const CONJUNCTION_AT = new RegExp(CONJUNCTION, 'y')

/** A name without the conjunction that ties it to those before it. */
export function withoutConjunction(name: string): string {
  return name.replace(CONJUNCTION_BEFORE, '')
}

/** Whether a name has a conjunction inside, as full names have: 发展和改革. */
export function hasConjunction(name: string): boolean {
  return CONJUNCTION_INSIDE.test(name)
}

const CONJUNCTION_BEFORE_PLACE = new RegExp(`${CONJUNCTION}$`)

/** Whether a conjunction stands right before a place of a text. */
export function conjunctionBefore(text: string, at: number): boolean {
  return CONJUNCTION_BEFORE_PLACE.test(text.slice(Math.max(0, at - 2), at))
}

/** The conjunction that stands at a place of a text; empty where none does. */
export function conjunctionAt(text: string, at: number): string {
  CONJUNCTION_AT.lastIndex = at
  return CONJUNCTION_AT.exec(text)?.[0] ?? ''
}

const LEVEL = `(?:${LEVELS.map(({ word }) => word).join('|')}|中央|国务院|全[省市州县区])`
/** Whose bodies they are, and which: 省直有关, 相关, 市属. */
const WHICH = `(?:${LEVEL}(?:直|级|属|各)?|[在驻]\\p{Script=Han}{1,2}(?=高校|高等|院校|科研|金融|央企|单位|企业|机构)|有关|相关|其他|其它|多个|若干|各)*`
const NUMBER = '(?:共?(?:\\d+|[一二两三四五六七八九十]+)(?:个|家)?)'
/** Of which kind: 河长制成员, 金融. */
const KIND = '((?:(?!和|及|与|各|等|负责)\\p{Script=Han}){0,8}?)'
const PLACES = '(?:街道|社区|[乡镇街县市区州盟旗村]{2}|[镇乡村县区市州](?!(?!和|及|与|以及|并|各)\\p{Script=Han}))'
const BODY = `(?:${BODIES.flatMap(({ words }) => words).join('|')}|公司|集团|银行|医院|${PLACES}(?:[（(][^（()）]*[）)])?)`
/** 高等学校 is no open list. */
const AND_MORE = '(?<![高中初同平])等'

/** The words that leave a list open: its last name stands for more of its kind. */
export const OPEN_ENDS: readonly { pattern: string; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: `${AND_MORE}${NUMBER}?${WHICH}${KIND}${BODY}+(?:(?:和|及|、|与)?(?:有关|相关)?(?:部门|单位|企业))?`,
    examples: [
      '区财政局等部门',
      '市发展改革委等有关部门',
      '市教育局等有关部门和单位',
      '市教育局等12个部门',
      '省财政厅等15部门',
      '市教育局等市直有关部门',
      '省能源局等省有关部门',
      '省教育厅等省级各有关部门和单位',
      '县水利局等相关成员单位',
      '省水利厅等河长制成员单位',
      '中国电信等通信企业',
      '城关镇等乡镇（街道）',
      '城关镇等7个街镇',
      '基础教育科等科室',
      '办公室等相关处室',
      '市教育局等8家单位',
      '市教育局等市直部门',
      '东南大学等高校院所',
      '浙江师范大学等在金高校院所',
    ],
    not: ['市教育局、有关部门', '区财政局等部门负责', '省高等学校', '县中等职业学校'],
  },
  {
    pattern: `${AND_MORE}${NUMBER}?`,
    examples: ['市发展改革委等', '市发展改革委等5家'],
    not: ['市发展改革委等负责'],
  },
]

const OPEN = OPEN_ENDS.map(({ pattern }) => pattern)
const AT_END = OPEN.map((pattern) => new RegExp(`${pattern}$`, 'u'))
const HERE = OPEN.map((pattern) => new RegExp(pattern, 'uy'))
const MARK = new RegExp(AND_MORE, 'g')

/** The words that leave a list open at the end of a text: 等部门. Empty where there are none. */
export function openEndOf(text: string): string {
  return firstOf(AT_END, text)
}

export function withoutOpenEnd(text: string): string {
  return text.slice(0, text.length - openEndOf(text).length)
}

/** The words that leave a list open at a place of a text; empty where there are none. */
export function openEndAt(text: string, at: number): string {
  for (const pattern of HERE) pattern.lastIndex = at
  return firstOf(HERE, text)
}

/** Where a list is left open, and what says so. */
export function openEndsIn(text: string): { start: number; end: number }[] {
  return matchesOf(text, MARK).map(({ index }) => ({ start: index, end: index + openEndAt(text, index).length }))
}

function firstOf(patterns: readonly RegExp[], text: string): string {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found && isStem(found[1] ?? '')) return found[0]
  }
  return ''
}

/** A clause about a list, not a name: 按职责分工负责. */
export const DIVISION_OF_LABOUR = {
  pattern: /(?:按照?|根据|依据?)(?:各自)?(?:职责|职能|职权)(?:分工)?(?:范围)?(?:分别)?(?:负责|落实|推进|配合)?/y,
  examples: ['按职责分工负责', '按照各自职责', '依据职能分别落实', '依职责推进'],
  not: ['按月报送', '职责监管局'],
}

/** How many characters at a place of a text say that units share the work by their duties; 0 where none do. */
export function divisionAt(text: string, at: number): number {
  DIVISION_OF_LABOUR.pattern.lastIndex = at
  return DIVISION_OF_LABOUR.pattern.exec(text)?.[0].length ?? 0
}
