/** What a notice says once of all its lists of units: who leads where no word tells, and who does every task. */
import { compact } from '../../text/blanks.js'

export interface ConventionLine {
  /**
   * first leads: the first of a list. responsible leads: the 责任单位 where no lead is named. all do it: units that no
   * single task prints.
   */
  says: 'first leads' | 'responsible leads' | 'all do it'
  /** On a text without blanks. */
  pattern: RegExp
  examples: readonly string[]
  not?: readonly string[]
}

const LEADING = '(?:总?牵头|主责|主办|主要责任)'
const FIRST = '(?:首位|首个|第一位|第一个|第一责任|最前|排名第一|排序第一|列第一|排第一)'

/** To teach gongwen a wording, add it to its line with an example. */
export const CONVENTIONS: readonly ConventionLine[] = [
  {
    says: 'first leads',
    pattern: new RegExp(`${FIRST}[^，。；]{0,12}[为是][^，。；]{0,3}${LEADING}`),
    examples: [
      '列首位者为牵头单位',
      '排在首位的为牵头单位，下同',
      '列第一位的责任单位为牵头单位',
      '责任单位（排第一位的部门为牵头部门）',
      '列第一位者为牵头或汇总单位,下同',
    ],
    not: ['牵头单位列首位'],
  },
  {
    says: 'responsible leads',
    pattern: new RegExp(
      `(?:无|没有|未明确|未列明?|未注明|未标明)${LEADING}(?:单位|部门)的?[,，]?(?:其)?责任(?:单位|部门)(?:即|均|都|就)?(?:视)?[为是]${LEADING}`,
    ),
    examples: ['无牵头单位的，责任单位即为牵头单位，下同', '未明确牵头部门的,责任部门视为牵头部门'],
    not: ['无牵头单位', '责任单位为牵头单位'],
  },
  {
    says: 'all do it',
    pattern:
      /[^。；\n]{0,30}(?:均|都|皆)[^。；\n]{1,60}(?:落实|负责|实施|配合)[^。；\n]{0,10}不再(?:一一|逐一|逐项|重复|另行|分别)?(?:列|标|注|赘)[^。；\n）)]{0,6}/,
    examples: [
      '以下各项工作均需各县、区人民政府（管委会）落实，不再列出',
      '各乡镇均为责任单位，负责落实，不再一一列出',
    ],
    not: ['各县区均需落实', '以上任务不再列出'],
  },
]

/** The words of a text that state a convention, or null. */
export function conventionIn(text: string, says: ConventionLine['says']): string | null {
  const plain = compact(text)
  for (const line of CONVENTIONS) {
    const words = line.says === says ? line.pattern.exec(plain)?.[0] : undefined
    if (words !== undefined) return words
  }
  return null
}
