import type { Comparator } from '../../model/plan.js'
import { NUMERAL_CHARS, wholeNumber } from '../../vocabulary/numerals.js'
import { unitPattern } from '../../vocabulary/measures.js'
import { SUFFIXES } from '../../vocabulary/commitments.js'

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

const UNIT = `(?<unit>${unitPattern()})`
/** 第3批, 前10名, 〔2024〕, COP15, 1+6+N, 20*40米: no figure of its own. 6月底前10家 has one. */
const NOT_BEHIND = '(?<![A-Za-z0-9.．第+＋〔*×]|(?<![底末日月年])前|\\d[-—–~～至])'
const FIGURE = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const SPOKEN = `[${NUMERAL_CHARS}]+`
const FORMS = [
  `(?<double>双)?${NOT_BEHIND}(?<low>${FIGURE})(?:[%％]?\\s*[-—–~～至到]+\\s*(?<high>${FIGURE}))?(?![\\d.*×])\\s*(?<about>[余多])?\\s*(?<scale>[十百千]?[万亿]|百|千)?(?<aboutScale>[余多])?\\s*${UNIT}`,
  `(?<![第每某同这那统唯之任数几\\d${NUMERAL_CHARS}万])(?<spoken>${SPOKEN})(?<scale>[万亿])?${UNIT}`,
  `百分之(?<percent>${SPOKEN})`,
  // 价格指数控制在103以内: an index has no unit
  `(?<=(?:指数|系数)[^\\d、]{0,6})(?<index>${FIGURE})(?=以内|以上|以下|之内|左右|$)`,
  '(?<doubling>翻)(?<times>[一两三])?番',
].map((form) => new RegExp(form, 'g'))

const SUFFIX = SUFFIXES.map(({ words, comparator }) => ({
  comparator,
  pattern: new RegExp(`^\\s*(?:[（(]含[）)])?(?:${words.split(' ').join('|')})`),
}))

/** The quantities of a clause from left to right. */
export function quantitiesIn(clause: string): Quantity[] {
  const found = FORMS.flatMap((form) => [...clause.matchAll(form)].map((match) => quantityOf(match, clause)))
  return found.filter(({ value }) => Number.isFinite(value)).sort((a, b) => a.start - b.start)
}

function quantityOf(match: RegExpExecArray, clause: string): Quantity {
  const groups = match.groups!
  const behind = clause.slice(match.index + match[0].length)
  const suffix = SUFFIX.find(({ pattern }) => pattern.test(behind))
  const length = match[0].length + (suffix ? suffix.pattern.exec(behind)![0].length : 0)
  return {
    ...valueOf(groups),
    unit: unitOf(groups),
    doubled: groups.double !== undefined,
    spoken: groups.low === undefined && groups.index === undefined,
    suffix: suffix?.comparator ?? (groups.about || groups.aboutScale ? '~' : null),
    start: match.index,
    end: match.index + length,
  }
}

function valueOf(groups: Record<string, string | undefined>): { value: number; upTo: number | null } {
  const low = groups.low ?? groups.index
  if (low !== undefined) return { value: figure(low), upTo: groups.high === undefined ? null : figure(groups.high) }
  const said = groups.spoken ?? groups.percent ?? groups.times ?? '一'
  return { value: said === '百' ? 100 : (wholeNumber(said) ?? NaN), upTo: null }
}

function unitOf({ scale, unit, percent, doubling, index }: Record<string, string | undefined>): string {
  if (percent !== undefined) return '%'
  if (index !== undefined) return ''
  return doubling ? '番' : (scale ?? '') + unit!.replace('％', '%')
}

function figure(text: string): number {
  return Number(text.replaceAll(',', ''))
}
