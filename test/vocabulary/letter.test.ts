import { describe, expect, it } from 'vitest'
import {
  DAMAGED_NUMBERS,
  documentNumbersIn,
  holdsDocumentNumber,
  isDamagedNumber,
  withoutNumbersAround,
} from '../../src/vocabulary/frame/document-numbers.js'
import { isHeadOrFoot, isPartOfLetter, LETTER_LINES, withoutCopiesLabel } from '../../src/vocabulary/frame/letter.js'
import { METADATA, metadataOf } from '../../src/vocabulary/frame/metadata.js'
import { isDay, dayOfPrinting } from '../../src/vocabulary/times/days.js'
import { testTable } from './tables.js'

const partOf = (text: string) => LETTER_LINES.map(({ part }) => part).find((part) => isPartOfLetter(text, part)) ?? null
testTable('lines of a letter', LETTER_LINES, { read: partOf, meaning: ({ part }) => part })
testTable('damaged numbers', DAMAGED_NUMBERS, { read: isDamagedNumber, meaning: () => true })
testTable('labels of metadata', METADATA, { read: metadataOf, meaning: ({ says }) => says })

it.each([
  ['索 引 号：', 'index'],
  ['[有效性]', 'validity'],
  ['【时效性】', 'validity'],
  ['发文机关', 'issuer'],
  ['完成时限', null],
])('the label %s says %s', (label, says) => {
  expect(metadataOf(label)).toBe(says)
})

describe('numbers of documents', () => {
  it.each([
    ['西政办发〔2022〕2号', ['西政办发〔2022〕2号']],
    ['京政办发[2016]11号 关于印发…的通知', ['京政办发[2016]11号']],
    ['怀政发 〔2019〕 4号', ['怀政发 〔2019〕 4号']],
    ['宣政秘〔20208号', ['宣政秘〔20208号']],
    ['许昌市人民政府文件许政〔2020〕21号', ['许政〔2020〕21号']],
    ['2022年第3号', []],
  ])('%s', (text, numbers) => {
    expect(documentNumbersIn(text)).toEqual(numbers)
  })

  it('go from before a title', () => {
    expect(withoutNumbersAround('盘政办发〔2021〕10号某市关于印发计划的通知')).toBe('某市关于印发计划的通知')
    expect(withoutNumbersAround('某市2022年工作要点')).toBe('某市2022年工作要点')
  })

  it('are known without their organ by both brackets', () => {
    expect(holdsDocumentNumber('〔2022〕 2 号')).toBe(true)
    expect(holdsDocumentNumber('2022年2号')).toBe(false)
  })
})

describe('the head and the foot of a paper', () => {
  it.each(['某县人民政府办公室文件', '签发人：张三', '抄送：县委', '2022年3月17日印发', '〔2022〕2号'])(
    '%s',
    (text) => {
      expect(isHeadOrFoot(text)).toBe(true)
    },
  )

  it('are no line of publicity and no sentence', () => {
    expect(isHeadOrFoot('（此件公开发布）')).toBe(false)
    expect(isHeadOrFoot('现将2022年计划印发给你们')).toBe(false)
  })

  it('may print a label of copies with blanks', () => {
    expect(withoutCopiesLabel('抄 送：县委办公室')).toBe('县委办公室')
  })
})

describe('days of a notice', () => {
  it.each(['2022 年 3 月 16 日', '二○○七年四月十三日', '2018-01-16', '2023/11/14', '2022年13月40日'])('%s', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each(['2022年3月', '2022年3月16日前', '3月16日'])('%s is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('stand before 印发', () => {
    expect(dayOfPrinting('某县人民政府办公室 2022年3月17日印发')).toBe('2022年3月17日')
    expect(dayOfPrinting('2022年3月17日')).toBeNull()
  })
})
