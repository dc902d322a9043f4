import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarded, unguarded } from '../../src/text/cells.js'
import { isRetyped } from '../../src/text/retyped.js'
import { runs } from '../runs.js'

describe('a text that a spreadsheet would make something else of', () => {
  it.each([
    ['a formula', ['=1+1', '+cmd', '-1+1', '@SUM(A1)', '\t=1', '＝1+1', '＋cmd|calc', '－1－1', '＠SUM(A1)']],
    [
      'a day',
      [
        '1-1',
        '2-2',
        '1/2',
        '2023-5',
        '2023-05-01',
        '2023/5/1',
        '24.6.30',
        '1.1.1',
        '１－１',
        'Mar 5',
        '5-May',
        'may2023',
      ],
    ],
    ['a day in Chinese', ['6月30日', '6月30号', '2024年5月', '2024年5月1日', '２０２４年５月']],
    ['a time', ['8:30', '12:00:00', '8：30', '上午8:30', '8时30分', '3 PM', '8:30 a']],
    [
      'another number',
      ['001', '2.10', '1.0', '12E5', '1e-3', '+3.5', '(5)', '（1）', '1,000', '.5', '￥5', '$5', ' 7', '１２'],
    ],
    ['a number that is too long', ['110102000000', '123456789.123', '20240630083000']],
    ['a fraction', ['1 1/2']],
    ['a percentage, which gets two decimals', ['95%', '-2%', '12.345%']],
    ['a truth', ['TRUE', 'false']],
  ])('is %s', (_, texts) => {
    expect(texts.filter((text) => !isRetyped(text))).toEqual([])
  })

  it.each([
    ['numbers that stay as they are', ['0', '7', '12', '-5', '2.5', '110102']],
    ['signs alone', ['=', '＝', '>=', '<=', '<', '~', '-', '--', '—', '+', '@', '']],
    ['times in words', ['6月底前', '2024年', '6月', '12月31日前', '全年', '一季度', '2024—2026年', '1月、6月']],
    ['places and numbers of documents', ['L51,L55', 'p3-4', 'T2R7', 'Sheet1!7', 'a/1/2/1', '2.1.3.4.5', '第1-2条']],
    ['texts', ['甲', '区发展改革委', 'Ma Yun', 'decision', '3 个', '5家', '1:2000比例尺', 'truth', '9 may be']],
  ])('is none of %s', (_, texts) => {
    expect(texts.filter(isRetyped)).toEqual([])
  })

  it('is guarded so that the guard can be taken away again, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@0-9年月日:.\-/eE ]{0,8}$/))
    fc.assert(
      fc.property(texts, (text) => {
        expect(unguarded(guarded(text))).toBe(text)
      }),
      runs(2000),
    )
  })

  it('is left alone once it is guarded, by a library that detects numbers and days as spreadsheets do', () => {
    const signs = fc.stringMatching(/^[0-9年月日:.\-/eE%,() ]{1,10}$/)
    fc.assert(
      fc.property(signs, (text) => {
        const csv = `"${guarded(text)}"\n`
        const cell = XLSX.read(csv, { type: 'string', cellDates: true }).Sheets.Sheet1!.A1 as
          | XLSX.CellObject
          | undefined
        if (cell === undefined || cell.t === 's') return
        expect([text, XLSX.utils.format_cell(cell)]).toEqual([text, text])
      }),
      runs(2000),
    )
  })
})
