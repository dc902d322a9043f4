/** The last word of a header whose other words nobody knows: 防范化解举措 are measures where the cells below may be. */
import { wordsIn } from '../words.js'

type OfNoun = 'task' | 'measure' | 'target'

export const HEAD_NOUNS: readonly {
  meaning: OfNoun
  nouns: readonly string[]
  examples: readonly string[]
  not: readonly string[]
}[] = [
  {
    meaning: 'measure',
    nouns: wordsIn('措施 举措 做法 对策'),
    examples: ['防范化解举措', '应急处置措施', '典型做法'],
    not: ['考核办法', '措施清单附件'],
  },
  {
    meaning: 'task',
    nouns: wordsIn('任务 问题 隐患 名称'),
    examples: ['普法任务', '群众反映问题', '线路名称'],
    not: ['任务来源', '注意事项'],
  },
  { meaning: 'target', nouns: ['目标'], examples: ['培养目标', '普法目标'], not: ['目标群体'] },
]

/** Whether a header speaks of goals, whatever else: 目标任务, 目标与任务. */
export function namesGoals(header: string): boolean {
  return header.includes('目标')
}

/** What the last word of a header says, brackets aside, or null. */
export function meaningOfHeadNoun(header: string): OfNoun | null {
  const text = header.replace(/[（(][^（()）]*[）)]$/, '')
  return HEAD_NOUNS.find(({ nouns }) => nouns.some((noun) => text.endsWith(noun)))?.meaning ?? null
}
