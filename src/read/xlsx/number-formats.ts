import { SSF } from '@e965/xlsx'
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
  if (typeof format === 'string' && format.length > LONGEST_CODE) return String(value)
  try {
    return String(SSF.format(format, value, { date1904 }))
  } catch {
    return String(value)
  }
}
