import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeadline } from '../../src/normalise/deadlines.js'
import { compact } from '../../src/text/blanks.js'
import { chineseDigits, chineseNumeral } from '../../src/vocabulary/numbers/numerals.js'
import { runs } from '../runs.js'

type Notation = (year: number, month: number, day: number) => string

const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const two = (number: number): string => String(number).padStart(2, '0')

const NOTATIONS: Notation[] = [
  (year, month, day) => `${year}年${month}月${day}日`,
  (year, month, day) => `${year} 年 ${month} 月 ${day} 日`,
  (year, month, day) => `${year}年${month}月\n${day}日`,
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => `${year}.${month}.${day}`,
  (year, month, day) => `${year}．${month}．${day}`,
  (year, month, day) => `${year % 100}.${month}.${day}`,
  (year, month, day) => `${year}${two(month)}${two(day)}`,
  (year, month, day) => `${chineseDigits(year)}年${chineseNumeral(month)}月${chineseNumeral(day)}日`,
  (year, month, day) =>
    `${chineseDigits(year).replaceAll('〇', '○')}年${chineseNumeral(month)}月${chineseNumeral(day)}日`,
  (year, month, day) => wide(`${year}年${month}月${day}日`),
  (year, month, day) => `${year % 100}年${month}月${day}号`,
  (year, month, day) => `${year}-${two(month)}-${two(day)} 0:00:00`,
]
const AROUND: ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text}前`,
  (text) => `${text}以前完成`,
  (text) => `（${text}前）`,
  (text) => `力争于${text}前。`,
  (text) => `，${text}前；`,
]

const day = fc.date({ min: new Date('2014-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })

describe('a day', () => {
  it('reads back from any notation, whatever stands around it', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...NOTATIONS), fc.constantFrom(...AROUND), (date, notation, around) => {
        const text = around(notation(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()))
        expect([text, readDeadline(text, null).end]).toEqual([text, date.toISOString().slice(0, 10)])
      }),
      runs(400),
    )
  })

  it('that no calendar has is none in any notation', () => {
    const none = fc.constantFrom([2, 30], [2, 31], [4, 31], [6, 31], [9, 31], [11, 31], [13, 1], [6, 32], [0, 5])
    fc.assert(
      fc.property(none, fc.constantFrom(...NOTATIONS.slice(0, 6)), ([month, dayOf], notation) => {
        const { kind, end } = readDeadline(notation(2024, month!, dayOf!), 2024)
        expect([kind, end]).toEqual(['unknown', null])
      }),
      runs(100),
    )
  })
})

/** Characters of ordinary words; none of a number or a time (年中, 月内, 6月前后), and none of the acts that are part of a phrase (实现, 建成). */
const WORDS = [
  ...'的是在有和人这大为上个国我要他时来用们生到作地于出就分对会可主发也子道行产能方同面说自其种多经么去法学如都外现定心公力开加最进体新教文事保市县区政府农村建设改革安全质量服务企业项目水路电网教育局委办',
]
const words = (min: number, max: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max }).map((chars) => chars.join(''))

describe('words', () => {
  it('without a figure, a numeral or a word for a time give no day', () => {
    fc.assert(
      fc.property(words(1, 30), (text) => {
        const { start, end, parts } = readDeadline(text, 2024)
        expect([text, start, end, parts.flatMap((part) => part.end ?? [])]).toEqual([text, null, null, []])
      }),
      runs(400),
    )
  })

  it('behind a time are kept with it, or make it unknown', () => {
    const times = [
      '2024年',
      '6月',
      '2024年6月底前',
      '一季度',
      '上半年',
      '年底前',
      '6月30日',
      '3-5月',
      '2024.6.30',
      '到2025年',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...times), words(2, 12), (time, behind) => {
        const { kind, end, parts } = readDeadline(time + behind, 2024)
        const isKept = parts.some(({ text }) => compact(text).includes(behind))
        expect([time + behind, kind === 'unknown' || end === null || isKept]).toEqual([time + behind, true])
      }),
      runs(400),
    )
  })

  it('in brackets or behind a comma are kept, too', () => {
    fc.assert(
      fc.property(words(2, 12), fc.constantFrom('（', '，', '；', '\n'), (behind, sign) => {
        const text = `2024年底前${sign}${behind}${sign === '（' ? '）' : ''}`
        const { parts } = readDeadline(text, 2024)
        expect([text, parts.some((part) => part.text.includes(behind))]).toEqual([text, true])
      }),
      runs(200),
    )
  })
})
