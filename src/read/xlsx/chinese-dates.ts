const YEAR_MONTH = 'yyyy"年"m"月"'
const MONTH_DAY = 'm"月"d"日"'
const YEAR_MONTH_DAY = 'yyyy"年"m"月"d"日"'

/** Formats of dates that a Chinese Excel knows by number alone (ECMA-376 part 1, 18.8.30, zh-cn); SheetJS knows the American ones. */
const FORMATS: Record<number, string> = {
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

/** The styles of a workbook with those formats spelled out where they are used and not defined. */
export function withChineseDates(styles: string): string {
  const missing = Object.entries(FORMATS).filter(
    ([id]) => !new RegExp(`<(?:\\w+:)?numFmt\\b[^>]*\\bnumFmtId="${id}"`).test(styles),
  )
  const formats = missing.map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const opening = /<numFmts\b[^>]*[^/]>/.exec(styles)?.[0]
  if (opening) return styles.replace(opening, () => opening + formats.join(''))
  return styles.replace(/<styleSheet\b[^>]*>/, (tag) => `${tag}<numFmts>${formats.join('')}</numFmts>`)
}
