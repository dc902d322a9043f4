/** When a work is due, as cells print it, with what that means in the year of the plan. */
export interface Due {
  text: string
  kind: 'by' | 'range' | 'ongoing' | 'milestone' | 'recurring'
  start: string | null
  end: string | null
}

const by = (text: string, end: string): Due => ({ text, kind: 'by', start: null, end })
const range = (text: string, start: string, end: string): Due => ({ text, kind: 'range', start, end })
const undated = (text: string, kind: Due['kind']): Due => ({ text, kind, start: null, end: null })

/** The times that a plan of a year may print. */
export function duesOf(year: number): Due[] {
  return [
    by('年底前', `${year}-12-31`),
    by('12月底前', `${year}-12-31`),
    by('6月底前', `${year}-06-30`),
    by('10月底', `${year}-10-31`),
    by('9月30日前', `${year}-09-30`),
    by(`${year}年11月底前`, `${year}-11-30`),
    by(`${year}年12月`, `${year}-12-31`),
    by(`${year}年8月15日前`, `${year}-08-15`),
    by(`${year}年底`, `${year}-12-31`),
    by(`${year + 1}年6月底前`, `${year + 1}-06-30`),
    by(`${year}.10.31`, `${year}-10-31`),
    by(`${year}年12月底前完成`, `${year}-12-31`),
    by('三季度末', `${year}-09-30`),
    range('3—10月', `${year}-03-01`, `${year}-10-31`),
    range(`${year}年1月至12月`, `${year}-01-01`, `${year}-12-31`),
    range('第三季度', `${year}-07-01`, `${year}-09-30`),
    range('上半年', `${year}-01-01`, `${year}-06-30`),
    undated('长期坚持', 'ongoing'),
    undated('持续推进', 'ongoing'),
    undated('常态化开展', 'ongoing'),
    undated('全年', 'ongoing'),
    undated('每季度末', 'recurring'),
    undated('每月', 'recurring'),
    undated('按时间节点推进', 'milestone'),
  ]
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The last day of a month; the years of the plans have no leap day. */
export function lastDay(year: number, month: number): string {
  return day(year, month, LAST_DAYS[month - 1]!)
}

export function day(year: number, month: number, date: number): string {
  return [year, ...[month, date].map((number) => String(number).padStart(2, '0'))].join('-')
}
