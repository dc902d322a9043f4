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

/** What closes a notice, numbered as its tasks or not: how long it holds, who explains it, what is to be sent in. */
export const CLOSINGS: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: /^[本该此][^，。；]{1,10}?[，,]?(?:自|从|于)[^，。；]{1,20}起(?:正式)?(?:施行|实施|执行|生效|试行)/,
    examples: ['本通知自2023年3月1日起施行，由市政府办公室负责解释。', '本方案自印发之日起实施。'],
    not: ['自2023年3月1日起施行新的收费标准。', '本市自3月起开展整治，实施改造。'],
  },
  {
    pattern: /^[本该此][^，。；]{1,10}?由[^。；]{2,30}?负责(?:具体)?解释/,
    examples: ['本方案由市发展改革委负责解释。'],
    not: ['由市发展改革委负责项目建设。'],
  },
  {
    pattern:
      /^(?:各[^，。；]{1,20})?请(?:各[^，。；]{1,20})?[于在][^，。；]{1,20}[前内][，,]?[^。；]{0,80}?(?:报|送|反馈)/,
    examples: [
      '请于2023年2月20日前将联系人名单报市政府办公室。',
      '请各单位于每月25日前将进展情况报送市政府督查室。',
      '各责任单位请于3月1日前反馈市发展改革委。',
    ],
    not: ['于2023年6月底前将方案报市政府审定。', '各县区要在2023年6月底前完成前期工作。'],
  },
  {
    pattern:
      /^(?:[^，。；：:]{0,8}要求[：:])?各[^，。；]{1,12}(?:单位|部门|[处科股]室)(?:要|应|须|需)[^。；]{0,40}[前底末日][，,]?(?:将|向)[^。；]{2,40}(?:报|送|反馈)/,
    examples: [
      '各牵头单位要对照时序进度，于每季度末月25日前将工作进展情况报县政府办公室（县政府督查室）。',
      '有关工作要求：各牵头单位要会同有关责任单位制定实施方案，每季度末向省政府报告进展情况。',
      '各责任处室应于每月5日前将台账报送综合处。',
    ],
    not: ['各责任单位要加快进度，年底前将方案印发实施。', '将6个项目报省发展改革委审批。'],
  },
]

/** Whether a paragraph only closes its notice. */
export function closesNotice(text: string): boolean {
  const plain = compact(text)
  return CLOSINGS.some(({ pattern }) => pattern.test(plain))
}
