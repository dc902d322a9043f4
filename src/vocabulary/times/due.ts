/** Verbs behind a time that say what is due by it: 6月底前出台方案, 年底前取得明显成效. */

import { compact } from '../../text/blanks.js'

export interface DueLine {
  due: 'done' | 'begun' | 'delivered' | 'reached' | 'going on'
  words: readonly string[]
  /** Parts of a clause that are a time and what is due by it. */
  examples: readonly string[]
  /** Parts that hold a time and are none. */
  not?: readonly string[]
}

/** To teach gongwen a verb, add it to its line with an example. */
export const DUE: readonly DueLine[] = [
  {
    due: 'done',
    words: [
      '完成',
      '完工',
      '建成',
      '竣工',
      '验收',
      '办结',
      '整改',
      '清零',
      '销号',
      '拆除',
      '交付',
      '投用',
      '投产',
      '投入',
      '上线',
      '到位',
      '结束',
    ],
    examples: ['年底前完成全部整改', '6月底前建成投入使用', '9月底前基本完成主体工程', '十月底前全部办结'],
    not: ['完成', '县完成局'],
  },
  {
    due: 'begun',
    words: ['启动', '开工', '动工', '开展', '组织', '实施', '部署'],
    examples: ['3月底前启动编制工作', '二季度组织开展专项检查', '4月起全面实施'],
    not: ['启动', '二季度经济运行调度会议办公室'],
  },
  {
    due: 'delivered',
    words: [
      '出台',
      '印发',
      '发布',
      '公布',
      '制定',
      '制订',
      '编制',
      '修订',
      '提出',
      '形成',
      '报送',
      '上报',
      '提交',
      '报告',
      '总结',
      '通报',
      '签订',
    ],
    examples: [
      '6月底前出台方案',
      '2022年底前形成评估报告',
      '每月25日前报送进展情况',
      '年中报告进展',
      '4月底前出台政策',
    ],
    not: ['出台方案', '6月底前县政府办公室', '年底前的方案'],
  },
  {
    due: 'reached',
    words: ['取得', '达到', '实现', '见效', '建立', '提高', '提升'],
    examples: ['年底前取得明显成效', '年底前取得阶段性成果', '2025年底前实现全覆盖', '到2025年基本建立长效机制'],
    not: ['取得明显成效'],
  },
  {
    due: 'going on',
    words: ['推进', '推动', '落实', '推广', '运行', '巩固', '坚持', '抓好', '做好'],
    examples: ['年内持续推进', '2022年底前全面落实', '春节前做好慰问'],
    not: ['各部门持续推进'],
  },
]

/** What may stand between the time and its verb. */
const ADVERBS = '(?:要|应|须|全部|全面|基本|初步|率先|力争|确保|必须|持续|深入|集中|逐步|同步|再)*'

const BEHIND = new RegExp(`^${ADVERBS}(?:${DUE.flatMap(({ words }) => words).join('|')})[^，,；;。]{0,24}$`)

/** Whether a text says what is due, as it stands behind a time. */
export function saysWhatIsDue(text: string): boolean {
  return BEHIND.test(compact(text))
}
