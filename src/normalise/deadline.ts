import type { DeadlineKind } from '../model/plan.js'
import { compact } from '../text/blanks.js'
import { isNone } from '../text/marks.js'
import { halfWidthDigits, wholeNumber } from '../text/numerals.js'
import { dayOf, isoDay, monthEnd } from './days.js'

export interface ReadDeadline {
  kind: DeadlineKind
  start: string | null
  end: string | null
  /** Id of the phrase that was recognised, or null where none was. */
  rule: string | null
}

interface Phrase {
  rule: string
  pattern: RegExp
  /** @param year the plan's year, in force where the phrase names none */
  read(groups: Record<string, string | undefined>, year: number): Omit<ReadDeadline, 'rule'>
}

const YEAR = '(?:(?<year>\\d{4})年|(?<next>明年|次年)|[今本当]年)?'
const MONTH = '(?<month>\\d{1,2})月份?'
const BEFORE = '(?:以前|之前|前|内|止)?(?:完成|完工|办结|落实)?'

const by = (end: string | null): Omit<ReadDeadline, 'rule'> => ({ kind: end ? 'by' : 'unknown', start: null, end })
const range = (start: string | null, end: string | null): Omit<ReadDeadline, 'rule'> => ({
  kind: start && end ? 'range' : 'unknown',
  start,
  end,
})
const words = (kind: DeadlineKind) => (): Omit<ReadDeadline, 'rule'> => ({ kind, start: null, end: null })

/** The phrases of the 完成时限 column, tried in order against the whole cell. To teach gongwen a phrase, add a line. */
const PHRASES: Phrase[] = [
  {
    rule: 'deadline/year-end',
    pattern: new RegExp(`^${YEAR}(?:年(?:底|末|内|度内)|(?<=年)(?:底|末|内|度内))${BEFORE}$`),
    read: (g, year) => by(monthEnd(yearOf(g, year), 12)),
  },
  {
    rule: 'deadline/month-end',
    pattern: new RegExp(`^${YEAR}${MONTH}(?:底|末)${BEFORE}$`),
    read: (g, year) => by(monthEnd(yearOf(g, year), Number(g.month))),
  },
  {
    rule: 'deadline/day',
    pattern: new RegExp(`^${YEAR}${MONTH}(?<day>\\d{1,2})[日号]${BEFORE}$`),
    read: (g, year) => by(isoDay(yearOf(g, year), Number(g.month), Number(g.day))),
  },
  {
    rule: 'deadline/day',
    pattern: /^(?<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:前|止)?$/,
    read: (g) => by(dayOf(g.iso!)),
  },
  {
    rule: 'deadline/part-of-month',
    pattern: new RegExp(`^${YEAR}${MONTH}(?<part>[上中下])旬(?:末|底)?${BEFORE}$`),
    read: (g, year) => by(partOfMonth(yearOf(g, year), Number(g.month), g.part!)),
  },
  {
    rule: 'deadline/before-month',
    pattern: new RegExp(`^${YEAR}${MONTH}(?:以前|之前|前)(?:完成)?$`),
    read: (g, year) => by(monthBefore(yearOf(g, year), Number(g.month))),
  },
  {
    rule: 'deadline/month',
    pattern: new RegExp(`^${YEAR}${MONTH}(?:内|完成)?$`),
    read: (g, year) => by(monthEnd(yearOf(g, year), Number(g.month))),
  },
  {
    rule: 'deadline/month',
    pattern: /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:前|底前)?$/,
    read: (g, year) => by(monthEnd(yearOf(g, year), Number(g.month))),
  },
  {
    rule: 'deadline/quarter-end',
    pattern: new RegExp(`^${YEAR}第?(?<quarter>[1-4])季度(?:末|底|${'(?:以前|之前|前|内)'})${BEFORE}$`),
    read: (g, year) => by(monthEnd(yearOf(g, year), Number(g.quarter) * 3)),
  },
  {
    rule: 'deadline/quarter',
    pattern: new RegExp(`^${YEAR}第?(?<quarter>[1-4])季度$`),
    read: (g, year) => months(yearOf(g, year), Number(g.quarter) * 3 - 2, yearOf(g, year), Number(g.quarter) * 3),
  },
  {
    rule: 'deadline/half-year-end',
    pattern: new RegExp(`^${YEAR}(?<half>[上下])半年(?:末|底|以前|之前|前|内)${BEFORE}$`),
    read: (g, year) => by(monthEnd(yearOf(g, year), g.half === '上' ? 6 : 12)),
  },
  {
    rule: 'deadline/half-year',
    pattern: new RegExp(`^${YEAR}(?<half>[上下])半年$`),
    read: (g, year) =>
      g.half === '上'
        ? months(yearOf(g, year), 1, yearOf(g, year), 6)
        : months(yearOf(g, year), 7, yearOf(g, year), 12),
  },
  {
    rule: 'deadline/months',
    pattern: new RegExp(
      `^${YEAR}(?<from>\\d{1,2})月?份?[-—–~～至到](?:(?<toYear>\\d{4})年|(?<toNext>次年|明年|翌年))?(?<to>\\d{1,2})月份?底?$`,
    ),
    read: readMonths,
  },
  {
    rule: 'deadline/days',
    pattern: new RegExp(
      `^${YEAR}(?<from>\\d{1,2})月(?<fromDay>\\d{1,2})日?[-—–~～至到](?:(?<to>\\d{1,2})月)?(?<toDay>\\d{1,2})日$`,
    ),
    read: readDays,
  },
  {
    rule: 'deadline/years',
    pattern: /^(?<from>\d{4})年?[-—–~～至到](?<to>\d{4})年?$/,
    read: (g) => months(Number(g.from), 1, Number(g.to), 12),
  },
  {
    rule: 'deadline/before-year',
    pattern: /^(?<year>\d{4})年(?:以前|之前|前)$/,
    read: (g) => by(monthEnd(Number(g.year) - 1, 12)),
  },
  { rule: 'deadline/year', pattern: /^(?<year>\d{4})年度?$/, read: (g) => by(monthEnd(Number(g.year), 12)) },
  {
    rule: 'deadline/ongoing',
    pattern:
      /^(?:贯穿)?(?:长期|持续|常态|全年|常年|长年|日常|全时段|一以贯之)(?:性|化)?(?:地)?(?:长期|持续|实施|推进|推动|坚持|开展|落实|进行|执行|完成|有效|工作|任务|管控|管理|运行|保持|抓好)*$/,
    read: words('ongoing'),
  },
  {
    rule: 'deadline/recurring',
    pattern:
      /^(?:每|逐)(?:年|半年|季度?|月|周|旬|日|天)(?:度|末|底)?.{0,12}$|^按(?:半?年|季度?|月|周|旬|日|天)(?:度)?(?:推进|实施|开展|报送|上报|调度|考核|进行|完成)?$|^定期.{0,6}$/,
    read: words('recurring'),
  },
  {
    rule: 'deadline/milestone',
    pattern:
      /^(?:严格)?(?:按照?|根据|依据).{0,16}(?:节点|要求|进度|计划|部署|时限|安排|规定|方案)(?:时间)?(?:按时|按期|如期)?(?:完成|推进|落实|执行|开展|实施)?$|^序时进度$|^(?:按时|按期|如期|适时)(?:完成|推进|开展|实施)?$/,
    read: words('milestone'),
  },
  {
    rule: 'deadline/season',
    pattern:
      /^(?:\d{4}年)?(?:汛|雨|旱|采暖|供暖|取暖|供热|防火|迎峰度夏|迎峰度冬|秋冬|春|夏|秋|冬|节|假|高考|中考|开学)(?:期|季|天|前期)?(?:来临|到来|开始)?(?:以?前|之前|期间|前后|内)?(?:完成)?$/,
    read: words('milestone'),
  },
  {
    rule: 'deadline/at-once',
    pattern: /^(?:立行立改|即知即改|立即(?:整改|完成|实施)?|即时)$/,
    read: words('milestone'),
  },
]

/**
 * Reads the text of a 完成时限 cell.
 * @param year the plan's year, for phrases that name none; without it such a phrase is `unknown`
 */
export function readDeadline(text: string | null, year: number | null): ReadDeadline {
  if (text === null || text === '' || isNone(text)) return { kind: 'none', start: null, end: null, rule: null }
  const plain = chineseDigits(halfWidthDigits(compact(text)))
    .replace(/^(?:务必|力争|确保|争取|于|在)/, '')
    .replace(/[。；;，,]$/, '')
  for (const { rule, pattern, read } of PHRASES) {
    const match = pattern.exec(plain)
    if (!match) continue
    const found = read(match.groups ?? {}, year ?? NaN)
    return { ...found, rule: found.kind === 'unknown' ? null : rule }
  }
  return { kind: 'unknown', start: null, end: null, rule: null }
}

/** 十二月底, 第三季度, 二〇二二年: numerals before a unit of time as digits. */
function chineseDigits(text: string): string {
  return text.replace(/([〇○零一二三四五六七八九十]+)(?=年|月|日|季度)/g, (numeral) =>
    String(wholeNumber(numeral) ?? numeral),
  )
}

function yearOf(groups: Record<string, string | undefined>, year: number): number {
  if (groups.year) return Number(groups.year)
  return groups.next ? year + 1 : year
}

function partOfMonth(year: number, month: number, part: string): string | null {
  if (part === '下') return monthEnd(year, month)
  return isoDay(year, month, part === '上' ? 10 : 20)
}

function monthBefore(year: number, month: number): string | null {
  return month === 1 ? monthEnd(year - 1, 12) : monthEnd(year, month - 1)
}

function months(fromYear: number, from: number, toYear: number, to: number): Omit<ReadDeadline, 'rule'> {
  return range(isoDay(fromYear, from, 1), monthEnd(toYear, to))
}

/** 10月-次年3月 and 10-3月 run into the next year. */
function readMonths(groups: Record<string, string | undefined>, year: number): Omit<ReadDeadline, 'rule'> {
  const fromYear = yearOf(groups, year)
  const [from, to] = [Number(groups.from), Number(groups.to)]
  const toYear = groups.toYear ? Number(groups.toYear) : groups.toNext || to < from ? fromYear + 1 : fromYear
  return months(fromYear, from, toYear, to)
}

function readDays(groups: Record<string, string | undefined>, year: number): Omit<ReadDeadline, 'rule'> {
  const start = yearOf(groups, year)
  const [from, to] = [Number(groups.from), Number(groups.to ?? groups.from)]
  return range(
    isoDay(start, from, Number(groups.fromDay)),
    isoDay(to < from ? start + 1 : start, to, Number(groups.toDay)),
  )
}
