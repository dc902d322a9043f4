import { SSF } from '@e965/xlsx'
import { chineseNumeral } from '../../vocabulary/numbers/numerals.js'
import { childOf, elementsOf } from '../xml/elements.js'
import { parseXml } from '../xml/parse.js'

const YEAR_MONTH = 'yyyy"年"m"月"'
const MONTH_DAY = 'm"月"d"日"'
const YEAR_MONTH_DAY = 'yyyy"年"m"月"d"日"'

/** Formats of days that a Chinese Excel knows by number alone (ECMA-376 part 1, 18.8.30, zh-cn); SheetJS knows the American ones. */
const CHINESE: Record<number, string> = {
  14: 'yyyy/m/d',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  31: YEAR_MONTH_DAY,
  36: YEAR_MONTH,
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  57: YEAR_MONTH,
  58: MONTH_DAY,
}
/** Longer codes are no format that a person chose. */
const LONGEST_CODE = 255

/** Writes a number as the style of its cell prints it. */
export type WriteNumber = (value: number, style: number) => string

/**
 * Reads how the styles of a workbook print numbers.
 * @param from1904 days count from 1904 instead of 1900
 * @throws MalformedXml, LimitExceeded
 */
export function readNumberFormats(bytes: Uint8Array | null, name: string, from1904: boolean): WriteNumber {
  const root = bytes === null ? undefined : parseXml(bytes, name)
  const own = new Map(
    elementsOf(childOf(root, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  )
  const formats = elementsOf(childOf(root, 'x:cellXfs'), 'x:xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0)
    return own.get(id) ?? CHINESE[id] ?? id
  })
  return (value, style) => written(value, formats[style] ?? 0, from1904)
}

function written(value: number, format: string | number, date1904: boolean): string {
  if (typeof format === 'number') return printed(value, format, date1904) ?? String(value)
  if (format.length > LONGEST_CODE) return String(value)
  const code = SYSTEM_DAY.test(format) ? YEAR_MONTH_DAY : inChinese(format, value, date1904)
  // SheetJS stumbles over the bare points of yyyy.m.d, and then a day would be a bare number
  return printed(value, code, date1904) ?? printed(value, code.replace(BARE_POINT, '\\.'), date1904) ?? String(value)
}

function printed(value: number, format: string | number, date1904: boolean): string | null {
  try {
    return String(SSF.format(format, value, { date1904 }))
  } catch {
    return null
  }
}

/** The long date of the system, which a Chinese one writes 2024年12月31日, whatever the code behind it. */
const SYSTEM_DAY = /\[\$-(?:F800|x-sysdate)\]/i
const BARE_POINT = /(?<=[ymd])\.(?=[ymd])/gi
const CHINESE_LOCALE = /\[\$-(?:[\da-f]*804|zh[^\]]*)\]/i
/** Names of days and months in a code: aaaa is Chinese in any, dddd and mmmm by its locale. What is quoted is no code. */
const NAMES = /"[^"]*"|\\.|\[[^\]]*\]|a{3,4}|d{3,4}|m{3,4}/gi

/** The code with the Chinese names of this day in place of those that SheetJS would write in English. */
function inChinese(format: string, value: number, date1904: boolean): string {
  const isChinese = CHINESE_LOCALE.test(format)
  return format.replace(CHINESE_LOCALE, '').replace(NAMES, (name) => {
    const isName = /^a/i.test(name) || (isChinese && /^[dm]/i.test(name))
    return isName ? `"${chineseName(name, value, date1904)}"` : name
  })
}

function chineseName(name: string, value: number, date1904: boolean): string {
  const day = new Date(`${SSF.format('yyyy-mm-dd', value, { date1904 })}T00:00Z`)
  const month = day.getUTCMonth() + 1
  if (/^m/i.test(name)) return `${name.length === 3 ? month : chineseNumeral(month)}月`
  return `${name.length === 4 ? '星期' : '周'}${'日一二三四五六'[day.getUTCDay()]}`
}
