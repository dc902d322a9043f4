import { describe, expect, it } from 'vitest'
import { readNumberFormats } from '../../../src/read/xlsx/number-formats.js'

const escaped = (code: string): string => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** A number as a cell of this format shows it. */
function shown(code: string, value = 45657, from1904 = false): string {
  const xml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="200" formatCode="${escaped(code)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`
  return readNumberFormats(new TextEncoder().encode(xml), 'xl/styles.xml', from1904)(value, 0)
}

describe('a day', () => {
  it.each([
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024年12月31日'],
    ['[$-x-sysdate]dddd, mmmm dd, yyyy', '2024年12月31日'],
    ['[$-804]yyyy"年"m"月"d"日"\\ dddd', '2024年12月31日 星期二'],
    ['[$-804]aaaa', '星期二'],
    ['yyyy"年"m"月"d"日"aaa', '2024年12月31日周二'],
    ['[DBNum1][$-804]yyyy"年"m"月"', '2024年12月'],
    ['[$-804]mmmm', '十二月'],
    ['yyyy.m', '2024.12'],
    ['yyyy.mm.dd', '2024.12.31'],
    ['m"月"d"日前"', '12月31日前'],
    ['mmm-yy', 'Dec-24'],
    ['[$-409]mmmm\\ d\\,\\ yyyy', 'December 31, 2024'],
  ])('in the format %s is %s', (code, expected) => {
    expect(shown(code)).toBe(expected)
  })

  it('counts from 1904 where the workbook does', () => {
    expect(shown('[$-F800]dddd', 44195, true)).toBe('2024年12月31日')
    expect(shown('aaaa', 44195, true)).toBe('星期二')
  })
})

describe('a number', () => {
  it.each([
    ['General', '45657'],
    ['0.00', '45657.00'],
    ['#,##0"亩"', '45,657亩'],
    ['"共"0"天"', '共45657天'],
  ])('in the format %s is no day: %s', (code, expected) => {
    expect(shown(code)).toBe(expected)
  })

  it('is printed bare where its format is broken or too long', () => {
    expect(shown('yyyy年前')).toBe('45657')
    expect(shown('0'.repeat(300))).toBe('45657')
  })
})
