/** What a notice prints of the number of its own tasks: in its text, in the title of a section, in a row of sums. */
import { compact } from '../../text/blanks.js'
import { NUMERAL_CHARS, wholeNumber } from '../numbers/numerals.js'
import { isTotal } from '../remarks.js'
import { matchesOf } from '../../text/matches.js'

/** What a total counts by its own words: 120条措施 are records. Many a notice calls a row of its table 任务: those are tasks where it counts measures beside them (8项任务、11条举措). */
export type Counted = 'tasks' | 'records' | 'either'

/** A total that a notice prints of its own tasks. */
export interface DeclaredTotal {
  count: number
  counts: Counted
  /** The numbers that it sums up: 15+9+16. */
  addends: number[]
  /** The words that say so. */
  text: string
}

const COUNTED = '(?:项|条|件)'
const NUMBER = `(\\d+|[${NUMERAL_CHARS}]+)`
/** What was done before is no part of a plan: 去年共完成15项任务. */
const DONE = '(?!完成|建成|办结|办理|落实了|获|取消|下放|涉及)'

/** What a plan consists of. */
const NOUN = '(?:任务|措施|举措|事项|实事|工作|项目|工程|要点|条款)'
/** What its makers did with those: 分解, 梳理 … 31项. */
const MADE = '(?:分解|细化|梳理|归纳|汇总|列出|列入|纳入|安排|确定|明确|提出|制定|形成|部署|推出|设置|收录)'
const OF_ITS_OWN = '(?:共|合计|总计|一共|总共)'
/** What other plans say, and those of other years, is no part of it. */
const NOT_OF_OTHERS =
  '(?<!(?:去年|上年|往年|已|曾|省委|省政府|省级|国家|国务院|中央|上级)[^，。；]{0,12})(?<!20\\d\\d年以来[^。；]{0,20})'
const COUNTER = '(?:项|条|件|个)'

/** The number of a plan's tasks or measures in its own words. */
export const TOTALS: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: new RegExp(`(?:分解|细化|梳理)(?:为|成|出)[^，。；\\d]{0,8}?${NUMBER}${COUNTED}[^，。；]{0,4}`, 'g'),
    examples: ['将年度目标分解为44项重点任务', '分解成3条措施', '分解为四十四项任务', '细化为120项具体任务'],
    not: ['分解为若干项任务', '分解落实到5个部门'],
  },
  {
    pattern: new RegExp(`[${NUMERAL_CHARS}\\d]+个(?:大)?方面[^，。；\\d]{0,6}?${NUMBER}${COUNTED}[^，。；]{0,4}`, 'g'),
    examples: ['五个方面79项任务', '8个大方面共20条', '五个方面七十九项'],
    not: ['五个方面的任务'],
  },
  {
    pattern: new RegExp(
      `共(?:计|有)?${DONE}[^，。；\\d]{0,6}?${NUMBER}${COUNTED}[^，。；]{0,6}?(?:任务|措施|工作|事项|举措|实事)`,
      'g',
    ),
    examples: ['共有20项任务', '共计安排12件民生事项', '共十件民生实事'],
    not: ['共建成20件设施', '公共服务', '去年共完成15项任务', '共涉及12个部门', '共取消15项审批事项'],
  },
  {
    pattern: new RegExp(
      `(?<=(?:任务|清单|台账|分解表|分工|实事|要点|计划|方案)[^。；]{0,20}[，（(])共(?:计|有)?${NUMBER}${COUNTED}(?=[，。；）)]|$)`,
      'g',
    ),
    examples: ['现将《重点任务清单》印发给你们，共24项，请认真落实', '重点任务分解表（共24项）'],
    not: ['审批事项，共24项', '重点任务涉及部门共24个', '任务清单，共24个部门'],
  },
  {
    pattern: new RegExp(
      `(?<=\\d${COUNTED}[^，。；、\\d]{0,6}(?:任务|工作|事项|实事)[、，和及](?:共|计)?)${NUMBER}${COUNTED}(?:[^，。；、\\d]{0,4})(?:措施|举措)`,
      'g',
    ),
    examples: ['8项任务、11条举措', '8项重点任务和120条具体措施'],
    not: ['11条举措', '8项任务、11个部门'],
  },
  {
    pattern: new RegExp(
      `${NOT_OF_OTHERS}${MADE}[^，。；、\\d]{0,8}?${NOUN}共?${NUMBER}${COUNTER}(?![^，。；]{0,4}(?:部门|单位))`,
      'g',
    ),
    examples: ['本表共分解重点任务31项', '梳理形成重点工作十二项', '安排民生实事10件'],
    not: ['完成重点任务31项', '去年安排民生实事10件', '分解任务到31个部门', '将任务分解到31个单位'],
  },
  {
    pattern: new RegExp(
      `${NOT_OF_OTHERS}${NOUN}${OF_ITS_OWN}(?:计|有)?${DONE}${NUMBER}${COUNTER}(?=[，。；）)]|$)`,
      'g',
    ),
    examples: ['重点任务共31项', '民生实事共计10件', '重点项目共120个'],
    not: ['任务共完成31项', '重点任务涉及部门共31个'],
  },
  {
    pattern: new RegExp(
      `${NOT_OF_OTHERS}${OF_ITS_OWN}(?:计)?${MADE}(?:了|出|为|成)?[^，。；、\\d]{0,6}?${NUMBER}${COUNTER}[^，。；、\\d]{0,8}?(?:项目|工程|要点|条款)`,
      'g',
    ),
    examples: ['共梳理31个项目', '共安排四十项重点工程'],
    not: ['去年共梳理31个项目', '共安排31个部门'],
  },
  {
    pattern: new RegExp(
      `(?<=(?:^|[，。；：:]|本|方案|计划|清单|要点|台账|表))(?:提出|推出|制定|明确|列出|梳理)(?:了|出)?${NUMBER}${COUNTER}[^，。；、\\d]{0,8}?${NOUN}`,
      'g',
    ),
    examples: ['提出31条措施', '本方案提出31条措施', '清单列出31个项目'],
    not: ['省政府提出31条措施', '企业提出31条措施', '提出31条建议'],
  },
  {
    pattern: new RegExp(
      `${OF_ITS_OWN}(?:计|有|分为?)?[${NUMERAL_CHARS}\\d]+大?类[^，。；\\d]{0,6}?[，、]?(?:共|计)?${NUMBER}${COUNTER}`,
      'g',
    ),
    examples: ['共七类20件', '共分五大类31项', '共有6类、45个项目'],
    not: ['共七类产品', '共七类人员20名'],
  },
]

const WORDS_BEHIND = 10
const ADDENDS = /^[^，。；]{0,6}[（(](\d+(?:[+＋]\d+)+)[）)项条件]/

/** The totals that a text declares. */
export function declaredTotals(text: string): DeclaredTotal[] {
  const found = TOTALS.flatMap(({ pattern }) => matchesOf(text, pattern).flatMap((match) => totalIn(match, text)))
  // Two forms may read one number.
  const totals = [...new Map(found.toReversed().map((one) => [one.at, one])).values()]
    .toReversed()
    .map(({ at: _, ...one }) => one)
  const isPlain = totals.every(({ counts }) => counts !== 'records')
  return isPlain ? totals.map((total) => ({ ...total, counts: 'either' })) : totals
}

/** @returns with the place behind its number */
function totalIn(match: RegExpExecArray, text: string): (DeclaredTotal & { at: number }) | [] {
  const count = wholeNumber(match[1]!)
  if (count === null) return []
  const at = match.index + match[0].lastIndexOf(match[1]!) + match[1]!.length
  const behind = text.slice(at)
  const addends = addendsIn(behind)
  const sum = addends.reduce((one, other) => one + other, 0)
  return { count, counts: countedIn(behind), addends: sum === count ? addends : [], text: match[0], at }
}

function addendsIn(behind: string): number[] {
  const listed = ADDENDS.exec(behind.slice(0, WORDS_BEHIND * 5))?.[1] ?? ''
  return listed.split(/[+＋]/).filter(Boolean).map(Number)
}

/** Which of both the words behind a number count. To teach gongwen one, add it to its line. */
export const COUNTED_WORDS: readonly {
  counts: Counted
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}[] = [
  {
    counts: 'records',
    pattern: /^(?:条|项|件)[^，。；、（(\d]{0,6}?(?:措施|举措|具体(?:任务|工作|事项)|细化|分项)|^条/,
    examples: ['条措施', '项重点举措', '项具体任务', '条'],
    not: ['项重点任务', '件实事', '项任务、11条举措'],
  },
  {
    counts: 'tasks',
    pattern: /^(?:项|件|个)[^，。；、（(\d]{0,6}?(?:任务|工作|事项|实事|项目|工程)|^件/,
    examples: ['项任务', '项重点工作任务', '件实事', '件'],
    not: ['条措施', '项', '项工作措施'],
  },
]

/** What a number counts by the words behind it. */
export function countedIn(behind: string): Counted {
  const words = compact(behind).slice(0, WORDS_BEHIND)
  return COUNTED_WORDS.find(({ pattern }) => pattern.test(words))?.counts ?? 'either'
}

/** 合计 3项, 小计：共12件; sums of other things have no such word behind them. */
const IN_ROW = new RegExp(`([\\d${NUMERAL_CHARS}]+)[项条件]`, 'g')

/** The counts that the cells of a row of sums print; none where it is no such row. */
export function declaredInRow(cells: readonly string[]): number[] {
  if (!isTotal(cells[0] ?? '')) return []
  return matchesOf(compact(cells.join(' ')), IN_ROW).flatMap((match) => wholeNumber(match[1]!) ?? [])
}

/** Whether a row sums up the section above it, not all that stands there. */
export function sumsUpSection(text: string): boolean {
  return /^[^，。；：:\d]{0,12}小计/.test(compact(text))
}

/** 5件, 共12项重点任务, 3个项目 */
const SUM = '(?:共计?|合计|总计|小计)[:：]?'
const NAMED = '(?:重点|民生|改革)?(?:任务|工作|事项|实事|措施|举措|项目|工程|指标)?'
const COUNT = `([\\d${NUMERAL_CHARS}]+)(?:${COUNTED}|个)${NAMED}`

/** How the title of a section ends that says how many tasks stand under it. */
export const TOTALS_IN_TITLES: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: new RegExp(`[（(](?:${SUM})?${COUNT}[）)]$`),
    examples: ['优化基本公共服务(5件)', '城市建设（共12项）', '民生实事（十件实事）', '产业发展（3个项目）'],
    not: ['城市更新（一期）', '总体要求（三个方面）', '高效办成（一件事）', '十件实事'],
  },
  {
    pattern: new RegExp(`${SUM}${COUNT}$`),
    examples: ['城市建设，共12项', '产业发展共计8条措施', '民生实事共十件'],
    not: ['新建设施12件', '公共服务', '共建共享'],
  },
]

/** The title of a section without the number of its tasks: 县水利局 of 县水利局（3项）. */
export function withoutTotal(title: string): string {
  const total = TOTALS_IN_TITLES.find(({ pattern }) => pattern.test(title))
  return total === undefined ? title : title.replace(total.pattern, '').replace(/[，,]$/, '')
}

/** The number of tasks that the title of a section, an annex or a table declares. */
export function declaredInTitle(title: string): Pick<DeclaredTotal, 'count' | 'counts'> | null {
  const printed = compact(title)
  for (const { pattern } of TOTALS_IN_TITLES) {
    const match = pattern.exec(printed)
    const count = match && wholeNumber(match[1]!)
    if (count === null) continue
    const counts = countedIn(printed.slice(match!.index + match![0].indexOf(match![1]!) + match![1]!.length))
    return { count, counts: counts === 'records' ? counts : 'either' }
  }
  return null
}
