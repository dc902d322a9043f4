/** Headings of what frames a plan: its aims, and how it is seen to. Nothing under them is a task unless it says who does it. */
import { compact } from '../../text/blanks.js'

export interface FrameLine {
  /** What the heading is composed of: one word of each list behind the other. */
  parts: readonly (readonly string[])[]
  /** How many words of the last list may stand side by side: 督导检查. */
  most?: number
  examples: readonly string[]
  not?: readonly string[]
}

/** To teach gongwen a heading, add it to its line with an example. */
export const FRAMES: readonly FrameLine[] = [
  {
    parts: [
      [
        ['总体要求', '总体思路', '总体目标', '主要目标', '工作目标', '工作要求', '有关要求', '相关要求'],
        ['指导思想', '基本原则', '工作原则', '附则'],
      ].flat(),
    ],
    examples: ['总体要求', '基本原则', '有关要求'],
    not: ['主要任务', '总体要求高'],
  },
  {
    parts: [
      ['切实', '进一步', ''],
      ['加强', '强化', '健全', '完善', ''],
      ['组织', '工作', ''],
      ['保障措施', '保障机制', '保障', '实施', '领导', '推进'],
    ],
    examples: ['保障措施', '切实加强组织领导', '强化组织保障', '组织实施'],
    not: ['加强医疗保障', '项目实施'],
  },
  {
    parts: [
      ['加强', '强化'],
      [
        ['督导', '督查', '监督', '考核', '检查', '督办', '问效', '评价'],
        ['宣传', '引导', '氛围', '统筹', '协调'],
      ].flat(),
    ],
    most: 3,
    examples: ['加强督导检查', '强化监督考核', '加强宣传引导', '强化统筹协调'],
    not: ['加强市场监督管理', '强化'],
  },
]

const PATTERNS = FRAMES.map(({ parts, most = 1 }) => {
  const words = parts.map((list) => `(?:${list.join('|')})`).join('')
  return new RegExp(`^${words}{1,${most}}$`)
})

/** Whether the title of a section says that it frames the plan. */
export function isFrame(title: string): boolean {
  const plain = compact(title)
  return PATTERNS.some((pattern) => pattern.test(plain))
}
