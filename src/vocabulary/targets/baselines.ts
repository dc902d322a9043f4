/** The year or the level that a change is counted from, as notices print it. */
import { comparisonIn } from './commitments.js'
import { matchesOf } from '../../text/matches.js'

/** 2020年底, 上年同期: when the earlier level was. */
export const EARLIER =
  '(?:\\d{4}年(?:底|末)?|上一?年(?:度|底|末)?|去年(?:底|末)?|年初|基准年|“?十[二三四五]五”?(?:期?末)?)?(?:同期(?:水平)?)?'

interface Baseline {
  /** Its group is the year or level. */
  pattern: RegExp
  /** Texts before a number, each with its baseline. */
  examples: Record<string, string>
}

export const BASELINES: readonly Baseline[] = [
  {
    pattern: new RegExp(`(?:较|比|与|和)(${EARLIER})`, 'g'),
    examples: { 能耗较2020年下降: '2020年', 事故起数与去年同期相比下降: '去年同期', 占比提高: '' },
  },
  {
    pattern: new RegExp(`[在以](${EARLIER})(?:水平)?的?(?:基础上|为基[数准年])`, 'g'),
    examples: { 在2020年基础上下降: '2020年', 以上年为基数增长: '上年', 在年内: '' },
  },
  { pattern: /(同比|环比|同口径)/g, examples: { 碳排放强度同比下降: '同比', 比例: '' } },
  {
    pattern:
      /[由从]([^由从，、]{0,8}?\d[\d.]*[^由从\d，、]{1,6}?)(?:提高|提升|增加|上升|增长|扩大|降低|下降|减少|压缩|压减|缩短|升|降|增|减)/g,
    examples: { '森林覆盖率由38%提高到': '38%', 居住证办理从15天缩短至: '15天', 由县政府增加: '' },
  },
]

const IN_BRACKETS = new RegExp(`^[（(](?:较|比|与|和)(${EARLIER})(?:相比|增减)?[）)]`)

/** What a text before a number counts it from; empty where it says nothing of it. */
export function baselineIn(before: string): string {
  const found = BASELINES.flatMap(({ pattern }) => matchesOf(before, pattern)).filter((match) => match[1] !== '')
  return found.sort((a, b) => a.index - b.index).at(-1)?.[1] ?? comparisonIn(before)?.level ?? ''
}

/** What a bracket right behind a number counts it from: 下降22%（比2015年）. */
export function baselineBehind(behind: string): string {
  return IN_BRACKETS.exec(behind.trimStart())?.[1] ?? ''
}
