import type { Phrase } from './notation.js'
import { from, inDays, inFiveYears, inHalfYear, inMonths, inQuarter, inQuarters, inYear, inYears } from './readings.js'

/** The phrases that name a first day, or a first and a last one, tried in order. To teach gongwen one, add a line with an example. */
export const SPANS: Phrase[] = [
  {
    rule: 'deadline/from',
    cell: [
      '[自从]?{年}{月}{日}{始}',
      '[自从]?{年}{月}{旬}{始}',
      '[自从]?{年}{月}{始}',
      '[自从]?{年!}{始}',
    ],
    read: from,
    examples: {
      自2019年11月1日起: 'ongoing 2019-11-01',
      '6月1日起实施': 'ongoing 2022-06-01',
      '2023年起': 'ongoing 2023-01-01',
      '4月起全面推行': 'ongoing 2022-04-01',
    },
    not: ['自2024年1月1日起施行'],
  },
  {
    rule: 'deadline/days',
    cell: [
      '[自从]?{年}(?<from>{数})月(?<fromDay>{数})日?起?{至}{迄年}(?:(?<to>{数})月)?(?<toDay>{数})日{前}{成}',
      '{年}(?<from>{点月})[./](?<fromDay>\\d{1,2}){至}(?<to>{点月})[./](?<toDay>\\d{1,2})(?![./\\d])',
      '(?<year>\\d{4})[./](?<from>\\d{1,2})[./](?<fromDay>\\d{1,2}){至}(?<to>\\d{1,2})[./](?<toDay>\\d{1,2})(?![./\\d])',
      '(?<year>\\d{4})[-/.](?<from>\\d{1,2})[-/.](?<fromDay>\\d{1,2})[—–~～至到-](?<toYear>\\d{4})[-/.](?<to>\\d{1,2})[-/.](?<toDay>\\d{1,2})',
    ],
    sentence: [
      '{年}(?<from>{数})月(?<fromDay>{数})日起?{至}{迄年}(?:(?<to>{数})月)?(?<toDay>{数})日',
    ],
    read: inDays,
    examples: {
      '7月1日—8月15日': 'range 2022-07-01 2022-08-15',
      '5月1日至20日': 'range 2022-05-01 2022-05-20',
      '11月15日至次年3月15日': 'range 2022-11-15 2023-03-15',
      '3.1-6.30': 'range 2022-03-01 2022-06-30',
      '2024.3.1—6.30': 'range 2024-03-01 2024-06-30',
    },
  },
  {
    rule: 'deadline/months',
    cell: [
      '[自从]?{年}(?<from>{数})月份?起?{至}(?:当?年)(?:底|末){前}',
      '[自从]?{年}(?<from>{数})月?份?起?{至}{迄年}(?<to>{数})月份?(?:底|末)?{前}{成}',
      '{短年}[-/.](?<from>\\d{1,2})月?[—–~～至到-]+(?<toYear>\\d{4}|[2-4]\\d)[-/.](?<to>\\d{1,2})月?(?![-/.\\d])',
      '(?<year>\\d{4})[/.](?<from>\\d{1,2})月?[—–~～至到-]+(?<to>\\d{1,2})月?(?![-/.\\d])',
    ],
    sentence: [
      '{年}(?<from>{数})月?份?{至}{迄年}(?<to>{数})月份?(?![龄薪底末前])',
    ],
    read: inMonths,
    examples: {
      '6-9月': 'range 2022-06-01 2022-09-30',
      六月至九月: 'range 2022-06-01 2022-09-30',
      '10月-次年3月': 'range 2022-10-01 2023-03-31',
      '11-3月': 'range 2022-11-01 2023-03-31',
      '2022年10月—2023年3月': 'range 2022-10-01 2023-03-31',
      '2022.1-2022.12': 'range 2022-01-01 2022-12-31',
      '3月—年底': 'range 2022-03-01 2022-12-31',
      '24.3-24.10': 'range 2024-03-01 2024-10-31',
      '2024年3月至同年10月': 'range 2024-03-01 2024-10-31',
      '2024.3-6': 'range 2024-03-01 2024-06-30',
    },
  },
  {
    rule: 'deadline/years',
    cell: ['(?<from>\\d{4})年?{至}(?<to>\\d{4})年?(?:底|末)?(?!\\d|月)'],
    read: inYears,
    examples: { '2022—2025年': 'range 2022-01-01 2025-12-31', '2013-2017年': 'range 2013-01-01 2017-12-31' },
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
    rule: 'deadline/quarter',
    cell: ['{年}{季}{成}', '{年}Q(?<quarter>[1-4]){成}'],
    sentence: ['(?<![前每]){年}{季}{成!}'],
    read: inQuarter,
    examples: {
      第三季度: 'range 2022-07-01 2022-09-30',
      '2023年一季度': 'range 2023-01-01 2023-03-31',
      Q2: 'range 2022-04-01 2022-06-30',
    },
  },
  {
    rule: 'deadline/both-halves',
    cell: ['{年}上(?:半年)?[、和及]下半年'],
    read: inYear,
    examples: { '上、下半年': 'range 2022-01-01 2022-12-31' },
  },
  {
    rule: 'deadline/half-year',
    cell: ['{年}{半年}{成}'],
    sentence: ['{年}{半年}{成!}'],
    read: inHalfYear,
    examples: { 上半年: 'range 2022-01-01 2022-06-30', '2023年下半年': 'range 2023-07-01 2023-12-31' },
  },
  {
    rule: 'deadline/five-years',
    cell: [
      '{引}(?<plan>十[一二三四五六七八九])五{引}(?:规划期?|时期|期间|期)[之以]?内?',
      '{引}(?<plan>十[一二三四五六七八九])五{引}(?!.)',
    ],
    read: inFiveYears,
    examples: { '“十四五”期间': 'range 2021-01-01 2025-12-31', 十五五时期: 'range 2026-01-01 2030-12-31' },
    not: ['“十四五”中期'],
  },
]
