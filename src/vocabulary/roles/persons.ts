/** Words for the persons of a task: who of the leaders watches over it, and who of the units does it. */
import { compact } from '../../text/blanks.js'
import { LEVELS } from '../organs/levels.js'

/** leader: of the government. person: of a unit. contact: whom to ask. */
export type PersonKind = 'leader' | 'person' | 'contact'

export interface PersonLine {
  kind: PersonKind
  pattern: RegExp
  examples: readonly string[]
  not?: readonly string[]
}

const LEVEL = `(?:${LEVELS.map(({ word }) => word).join('|')})`
/** What makes one leader that of a task. */
const LEADING = '(?:分管|主管|牵头|责任|包抓|包保|包联|包靠|主抓|联系|挂钩|挂联|督办|领衔|带队)'

/** To teach gongwen a word, add it to its line with an example. */
export const PERSONS: readonly PersonLine[] = [
  {
    kind: 'leader',
    pattern: new RegExp(`^(?:${LEADING}${LEVEL}?级?|${LEVEL}级?)?领导$`),
    examples: ['领导', '分管领导', '牵头县领导', '责任市领导', '市级领导', '包保领导', '主抓领导', '县领导'],
    not: ['领导小组', '加强领导'],
  },
  {
    kind: 'leader',
    pattern: new RegExp(`^${LEADING}(?:常务)?副?${LEVEL}长$`),
    examples: ['分管副县长', '责任市长', '分管区长', '牵头副州长'],
    not: ['县长'],
  },
  {
    kind: 'leader',
    pattern: new RegExp(
      `^${LEADING}(?:${LEVEL}?委?常委|(?:党组|班子)成员|(?:党委|党工委)委员|副?书记|副?主任|副?主席)$`,
    ),
    examples: ['责任常委', '分管县委常委', '分管党组成员', '责任书记', '包联副主任'],
    not: ['县委常委', '党组成员', '主任', '责任委员会'],
  },
  {
    kind: 'leader',
    pattern: /^(?:分管|牵头|包抓|包保)(?:负责人|负责同志)$/,
    examples: ['分管负责人', '分管负责同志', '牵头负责人'],
  },
  {
    kind: 'leader',
    pattern: new RegExp(`^(?:${LEADING}|${LEVEL}级)总?[林河湖田链]长$`),
    examples: ['责任林长', '县级河长', '包保链长'],
    not: ['治理河长', '林长'],
  },
  {
    kind: 'leader',
    pattern: /^(?:专班|工作组|攻坚组)(?:副?组)?长$/,
    examples: ['专班组长', '专班长', '工作组组长'],
    not: ['组长', '村民小组长'],
  },
  {
    kind: 'person',
    pattern: /^(?:第一|直接|具体|主要|项目|总)?(?:责任人员?|负责人|负责同志)$/,
    examples: ['责任人', '负责同志', '第一责任人', '具体责任人', '直接责任人', '责 任 人'],
    not: ['责任', '责任人数'],
  },
  {
    kind: 'contact',
    pattern: /^(?:经办人|联系人|联络员|联络人)$/,
    examples: ['联系人', '联络员'],
    not: ['联系人电话'],
  },
]

/** What kind of person a header or a label names, or null. */
export function personOf(text: string): PersonKind | null {
  const plain = compact(text)
  return PERSONS.find(({ pattern }) => pattern.test(plain))?.kind ?? null
}

const AT_END = PERSONS.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern.source.slice(1)) }))

/** The longest word for a person that a text ends with, and what stands before it: 县政府 of 县政府分管副县长. */
export function personAtEnd(text: string): { kind: PersonKind; before: string } | null {
  const plain = compact(text)
  const found = AT_END.flatMap(({ kind, pattern }) => {
    const start = pattern.exec(plain)?.index
    return start === undefined ? [] : [{ kind, before: plain.slice(0, start) }]
  })
  return found.sort((a, b) => a.before.length - b.before.length)[0] ?? null
}
