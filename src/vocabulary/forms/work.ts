/** Prose of work, and of how things stand: both may stand below the title of a task. */
import { isAct } from '../times/acts.js'
import { proseOf } from './prose.js'

/** How things stand, and what is to be mended: 共有水厂3座, 淤积严重, 管理不到位, 尚未办结. */
const STANDS =
  /[共现拥]有|目前|现状|严重|滞后|薄弱|不[力足够强畅深实严高全佳]|不到位|不规范|不完善|不及时|不达标|不健全|不平衡|缺[失乏少位]|欠缺|短板|隐患|突出问题|存在|未能?(?:[完按及有得建落达办整到])|尚未|仍[有然]|超标/
const CLAUSES = /[，,。；;！\n]/

/** The tests read them. */
export const WORK: { examples: readonly string[]; not: readonly string[] } = {
  examples: [
    '坚持问题导向，实施灌区改造。',
    '对老旧管网进行改造，漏损率降到10%以下。',
    '围绕城乡一体，新建水厂2座。',
    '开展“清河”行动，建立长效机制。',
  ],
  not: [
    '河道淤积严重，影响行洪。',
    '部分设施建设滞后，管理不到位。',
    '整改方案尚未印发，完成率不足50%。',
    '背景说明',
    '全县共有水厂3座，供水人口20万人。',
    '新建水厂',
  ],
}

/** Whether a text is prose that says what is done: some clause of it begins with an act, and none says how things stand. */
export function saysWork(text: string): boolean {
  return proseOf(text).form === 'prose' && !STANDS.test(text) && text.split(CLAUSES).some(isAct)
}
