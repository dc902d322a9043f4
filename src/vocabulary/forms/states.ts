import { compact } from '../../text/blanks.js'
import { CERTAIN, type FormReading } from './reading.js'

/** How far a piece of work has come, in a word: a cell of starts or of days that holds one names no day. */
export const STATES: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern:
      /^(?:已(?:经)?|未|尚未|待|正|正在|在|拟|计划)(?:全部|基本|部分|正式)?(?:开工|完工|竣工|完成|办结|启动|开展|建成|投用|投产|交付|实施|建设|推进|施工|建|落实|立项|验收|动工|复工|停工|销号|整改到位|投入使用)(?:建设|实施|中)?$/,
    examples: [
      '已开工',
      '已完成',
      '已基本完工',
      '未启动',
      '在建',
      '待建',
      '尚未开工',
      '已投入使用',
      '正在实施',
      '计划开工',
    ],
    not: ['已开工建设3个项目', '完成', '年底前已完成', '在建项目'],
  },
  {
    pattern: /^(?:正在)?(?:进行|推进|实施|施工|建设|整改|办理)中$/,
    examples: ['进行中', '推进中', '建设中', '正在办理中'],
    not: ['建设中心', '实施'],
  },
  {
    pattern:
      /^(?:续建|新开工|新建|前期|储备|拟建|竣工|收尾|新建项目|续建项目|前期项目|储备项目|延续|跨年|结转)(?:类)?$/,
    examples: ['续建', '新开工', '新建', '前期', '续建项目', '储备类'],
    not: ['新建水厂', '续建道路', '前期工作'],
  },
]

/** Whether a text says in a word how far something has come. */
export function isState(text: string): boolean {
  const plain = compact(text).replace(/[。；;]$/, '')
  return STATES.some(({ pattern }) => pattern.test(plain))
}

/** The form of a state, or null. */
export function stateFormOf(text: string): FormReading | null {
  return isState(text) ? { form: 'state', strength: CERTAIN, reason: 'a word for how far it has come' } : null
}
