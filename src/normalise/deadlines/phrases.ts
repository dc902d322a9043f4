import {
  beforeMonth,
  beforeYear,
  byDay,
  byEndOfFiveYears,
  byHalfYearEnd,
  byMonthEnd,
  byPartOfMonth,
  byQuarterEnd,
  from,
  inDays,
  inFiveYears,
  inHalfYear,
  inMonths,
  inQuarter,
  inQuarters,
  inYears,
  type Reading,
} from './readings.js'

/** One way to name a time, in the notation of notation.ts. */
export interface Phrase {
  rule: string
  /** As a cell of deadlines says it, alone or beside other words. */
  cell: string[]
  /** As a sentence says it that commits to the time; absent where the words in a sentence may mean anything. */
  sentence?: string[]
  read: Reading
  /** What they mean in a plan of 2022. The tests read them. */
  examples: Record<string, string>
}

/** The phrases that name days, tried in order. To teach gongwen one, add a line with an example. */
export const DATED: Phrase[] = [
  {
    rule: 'deadline/from',
    cell: ['[自从]?{年}{月}{日}起.{0,6}', '[自从]?{年}{月}起.{0,6}', '[自从]?{年!}起.{0,6}'],
    read: from,
    examples: {
      自2019年11月1日起: 'ongoing 2019-11-01',
      '6月1日起实施': 'ongoing 2022-06-01',
      '2023年起': 'ongoing 2023-01-01',
    },
  },
  {
    rule: 'deadline/days',
    cell: [
      '{年}(?<from>{数})月(?<fromDay>{数})日?起?{至}(?:(?<toYear>\\d{4})年|(?<toNext>[次明翌]年))?(?:(?<to>{数})月)?(?<toDay>{数})日',
      '(?<year>\\d{4})[-/.](?<from>\\d{1,2})[-/.](?<fromDay>\\d{1,2})[—–~～至到-](?<toYear>\\d{4})[-/.](?<to>\\d{1,2})[-/.](?<toDay>\\d{1,2})',
    ],
    sentence: [
      '{年}(?<from>{数})月(?<fromDay>{数})日起?{至}(?:(?<toYear>\\d{4})年|(?<toNext>[次明翌]年))?(?:(?<to>{数})月)?(?<toDay>{数})日',
    ],
    read: inDays,
    examples: {
      '7月1日—8月15日': 'range 2022-07-01 2022-08-15',
      '5月1日至20日': 'range 2022-05-01 2022-05-20',
      '11月15日至次年3月15日': 'range 2022-11-15 2023-03-15',
    },
  },
  {
    rule: 'deadline/months',
    cell: [
      '{年}(?<from>{数})月?份?{至}(?:(?<toYear>\\d{4})年|(?<toNext>[次明翌]年))?(?<to>{数})月份?(?:底|末)?{前}',
      '(?<year>\\d{4})[-/.](?<from>\\d{1,2})[—–~～至到-](?<toYear>\\d{4})[-/.](?<to>\\d{1,2})(?![-/.\\d])',
    ],
    sentence: [
      '{年}(?<from>{数})月?份?{至}(?:(?<toYear>\\d{4})年|(?<toNext>[次明翌]年))?(?<to>{数})月份?(?![龄薪底末前])',
    ],
    read: inMonths,
    examples: {
      '6-9月': 'range 2022-06-01 2022-09-30',
      六月至九月: 'range 2022-06-01 2022-09-30',
      '10月-次年3月': 'range 2022-10-01 2023-03-31',
      '11-3月': 'range 2022-11-01 2023-03-31',
      '2022年10月—2023年3月': 'range 2022-10-01 2023-03-31',
      '2022.1-2022.12': 'range 2022-01-01 2022-12-31',
    },
  },
  {
    rule: 'deadline/years',
    cell: ['(?<from>\\d{4})年?{至}(?<to>\\d{4})年?(?:底|末)?(?!\\d|月)'],
    read: inYears,
    examples: { '2022—2025年': 'range 2022-01-01 2025-12-31', '2013-2017年': 'range 2013-01-01 2017-12-31' },
  },
  {
    rule: 'deadline/day',
    cell: [
      '{年}{月}{日}{前}{成}',
      '(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2}){前}{成}',
      '(?<month>\\d{1,2})[.．](?<day>\\d{1,2}){前}',
    ],
    sentence: ['{年}{月}{日}{前!}'],
    read: byDay,
    examples: {
      '11月15日前': 'by 2022-11-15',
      '2023年2月3日前': 'by 2023-02-03',
      务必12月10日前: 'by 2022-12-10',
      十二月十日前: 'by 2022-12-10',
      '2022-06-30': 'by 2022-06-30',
      '6.30前': 'by 2022-06-30',
    },
  },
  {
    rule: 'deadline/part-of-month',
    cell: ['{年}{月}{旬}{前}{成}', '{年}{月}(?<part>初){前}{成}'],
    sentence: ['{年}{月}{旬}(?:{前!}|{成!})'],
    read: byPartOfMonth,
    examples: {
      '6月上旬': 'by 2022-06-10',
      '6月中旬': 'by 2022-06-20',
      '2月下旬前': 'by 2022-02-28',
      '3月初': 'by 2022-03-10',
    },
  },
  {
    rule: 'deadline/month-end',
    cell: ['{年}{月}(?:底|末){前}{成}'],
    sentence: ['{年}{月}(?:底|末)(?:{前!}|{成!})', '(?:到|至|截至){年}{月}(?:底|末)'],
    read: byMonthEnd(),
    examples: {
      '6 月底前': 'by 2022-06-30',
      十二月底前: 'by 2022-12-31',
      '2024年2月底前完成': 'by 2024-02-29',
      明年3月底前: 'by 2023-03-31',
    },
  },
  {
    rule: 'deadline/before-month',
    cell: ['{年}{月}{前!}{成}'],
    sentence: ['{年}{月}{前!}'],
    read: beforeMonth,
    examples: { '8月前': 'by 2022-07-31', '1月前': 'by 2021-12-31' },
  },
  {
    rule: 'deadline/month',
    cell: [
      '{年}{月}内?{成}',
      '(?<year>\\d{4})[-/.](?<month>\\d{1,2}){前}(?![-/.\\d])',
      '(?<year>\\d{4})[-/.](?<month>\\d{1,2})底{前}',
    ],
    sentence: ['{年}{月}内?{成!}'],
    read: byMonthEnd(),
    examples: {
      '9月': 'by 2022-09-30',
      '2026年12月': 'by 2026-12-31',
      '2022.9': 'by 2022-09-30',
      '12月份完成': 'by 2022-12-31',
    },
  },
  {
    rule: 'deadline/quarters',
    cell: [
      '{年}第?(?<from>[1-4一二三四])(?:季度)?(?:{至}|[、和及])第?(?<to>[1-4一二三四])季度',
      '{年}前(?<to>[2-4二三四])个?季度',
    ],
    read: inQuarters,
    examples: {
      一至三季度: 'range 2022-01-01 2022-09-30',
      '一、二季度': 'range 2022-01-01 2022-06-30',
      前三季度: 'range 2022-01-01 2022-09-30',
    },
  },
  {
    rule: 'deadline/quarter-end',
    cell: ['{年}{季}(?:末|底|内)?{前!}{成}', '{年}{季}(?:末|底|内){成}'],
    sentence: ['(?<![前每]){年}{季}(?:末|底)?{前!}', '(?<![前每]){年}{季}(?:末|底){成!}'],
    read: byQuarterEnd,
    examples: { 三季度末: 'by 2022-09-30', 第1季度前: 'by 2022-03-31' },
  },
  {
    rule: 'deadline/quarter',
    cell: ['{年}{季}{成}', '{年}Q(?<quarter>[1-4])'],
    sentence: ['(?<![前每]){年}{季}{成!}'],
    read: inQuarter,
    examples: {
      第三季度: 'range 2022-07-01 2022-09-30',
      '2023年一季度': 'range 2023-01-01 2023-03-31',
      Q2: 'range 2022-04-01 2022-06-30',
    },
  },
  {
    rule: 'deadline/half-year-end',
    cell: ['{年}{半年}(?:末|底|内)?{前!}{成}', '{年}{半年}(?:末|底|内){成}'],
    sentence: ['{年}{半年}(?:末|底)?{前!}'],
    read: byHalfYearEnd,
    examples: { 上半年底前: 'by 2022-06-30', 下半年前: 'by 2022-12-31' },
  },
  {
    rule: 'deadline/half-year',
    cell: ['{年}{半年}{成}'],
    sentence: ['{年}{半年}{成!}'],
    read: inHalfYear,
    examples: { 上半年: 'range 2022-01-01 2022-06-30', '2023年下半年': 'range 2023-07-01 2023-12-31' },
  },
  {
    rule: 'deadline/mid-year',
    cell: ['{年}(?:年|(?<=年))中{前}{成}'],
    read: byMonthEnd(6),
    examples: { 年中前: 'by 2022-06-30', '2023年中': 'by 2023-06-30' },
  },
  {
    rule: 'deadline/year-end',
    cell: ['{年}{年底}{前}{成}', '{年}(?:(?<![\\d一二三四五六七八九十两几])年|(?<=年))度?内{成}'],
    sentence: ['{年}{年底}(?:{前!}|{成!})', '(?:到|至|截至){年}{年底}', '(?<![\\d一二三四五六七八九十两几多])年内'],
    read: byMonthEnd(12),
    examples: {
      年底前: 'by 2022-12-31',
      '2023年底': 'by 2023-12-31',
      年内: 'by 2022-12-31',
      '2022年年底前完成': 'by 2022-12-31',
      本年度内: 'by 2022-12-31',
    },
  },
  {
    rule: 'deadline/before-year',
    cell: ['{年!}{前!}{成}'],
    sentence: ['{年!}{前!}'],
    read: beforeYear,
    examples: { '2027年前': 'by 2026-12-31' },
  },
  {
    rule: 'deadline/five-years-end',
    cell: ['“?(?<plan>十[一二三四五六七八九])五”?(?:规划|时期|期间)?(?:末|底|期末){前}'],
    read: byEndOfFiveYears,
    examples: { '“十四五”末': 'by 2025-12-31' },
  },
  {
    rule: 'deadline/five-years',
    cell: ['“?(?<plan>十[一二三四五六七八九])五”?(?:规划期?|时期|期间)内?'],
    read: inFiveYears,
    examples: { '“十四五”期间': 'range 2021-01-01 2025-12-31', 十五五时期: 'range 2026-01-01 2030-12-31' },
  },
  {
    rule: 'deadline/year',
    cell: ['{年!}{成}'],
    sentence: ['到{年!}(?![底末内中\\d一二三四五六七八九十])'],
    read: byMonthEnd(12),
    examples: { 到2025年: 'by 2025-12-31', '2023年度': 'by 2023-12-31', 二〇二五年: 'by 2025-12-31' },
  },
]
