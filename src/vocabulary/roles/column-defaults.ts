/** Sentences that fill the cells of a column that say nothing: 完成时限除标注外均为2023年12月底前. */
import { organsAtStart } from '../organs/lists.js'
import { wholeTime } from '../times/index.js'
import { defaultUnitsIn } from './defaults.js'
import { meaningOfLabel } from './role-labels.js'
import { roleOfVerbAtStart } from './role-verbs.js'

/** A column whose cells mean what a sentence says, where they are blank. */
export type DefaultColumn = 'deadline' | 'lead' | 'support'

/** Which column a sentence fills, and with what of it. */
export interface ColumnDefault {
  column: DefaultColumn
  /** Offsets of the units or the time; nothing lies between them where that has the form of neither. */
  start: number
  end: number
}

const EXCEPT = '除(?:已|另)?(?:有|作|行)?(?:标注|标明|注明|说明|明确|列明|规定)[^，,。；]{0,4}外'
const COLUMN = '(\\p{Script=Han}{2,8}?)'
const ALL = '(?:[均都皆]|一律)'
const FORMS = [
  new RegExp(`${COLUMN}[（(]?${EXCEPT}[，,]?${ALL}?[为是由]`, 'u'),
  new RegExp(`${EXCEPT}[，,](?:[^，,。；]{0,8}的)?${COLUMN}${ALL}[为是由]`, 'u'),
  new RegExp(`(?:未|没有)(?:标注|标明|注明|列明|明确)${COLUMN}的[^，,。；]{0,6}[，,]?(?:${ALL}[为是由]?|由)`, 'u'),
]
/** 除标注外，以下任务均由市发展改革委牵头: the verb says which column. */
const BY = new RegExp(`${EXCEPT}[，,]?(?:[^，,。；]{0,14}?)${ALL}?由`, 'u')

/** The tests read them; of an example the column, and what fills it. */
export const COLUMN_DEFAULTS: {
  examples: Readonly<Record<string, readonly [DefaultColumn, string]>>
  not: readonly string[]
} = {
  examples: {
    完成时限除标注外均为2023年12月底前: ['deadline', '2023年12月底前'],
    '完成时限（除标注外，均为年底前）': ['deadline', '年底前'],
    牵头单位除注明外均为市发展改革委: ['lead', '市发展改革委'],
    '除另有注明外，完成时限均为2023年12月底前': ['deadline', '2023年12月底前'],
    '未标注完成时限的，均为2023年12月底前完成': ['deadline', '2023年12月底前完成'],
    '除标注外，配合单位均为市财政局': ['support', '市财政局'],
    '除标注外，以下任务均由市发展改革委牵头': ['lead', '市发展改革委'],
    '各项任务除注明外均由市发展改革委、市财政局牵头负责': ['lead', '市发展改革委、市财政局'],
    '城市建设（除注明外，均由市住房城乡建设局负责）': ['lead', '市住房城乡建设局'],
    '除标注外，完成时限均为另行通知之日': ['deadline', ''],
  },
  not: [
    '除标注外，各项任务均由各区人民政府负责组织实施',
    '完成时限为2023年12月底前',
    '未明确责任人的，均要补报',
    '除标注外，均由市财政局保障资金',
  ],
}

/** The column that a sentence fills, or null where it is none such. */
export function columnDefaultIn(sentence: string): ColumnDefault | null {
  return byName(sentence) ?? byVerb(sentence)
}

function byName(sentence: string): ColumnDefault | null {
  for (const form of FORMS) {
    const match = form.exec(sentence)
    const column = match && columnOf(match[1]!)
    if (!column) continue
    const start = match.index + match[0].length
    return { column, start, end: start + lengthOfValue(sentence.slice(start).replace(/[）)]$/, ''), column) }
  }
  return null
}

function columnOf(word: string): DefaultColumn | null {
  const meaning = meaningOfLabel(`${word}：`)
  if (meaning === 'responsible') return 'lead'
  return meaning === 'deadline' || meaning === 'lead' || meaning === 'support' ? meaning : null
}

function lengthOfValue(text: string, column: DefaultColumn): number {
  if (column === 'deadline') return wholeTime(text) === null ? 0 : text.length
  const length = organsAtStart(text)
  return length === text.length || roleOfVerbAtStart(text.slice(length)) !== null ? length : 0
}

/** Who is to do tasks of which some name nobody leads these; a sentence that gives all tasks to somebody is another. */
function byVerb(sentence: string): ColumnDefault | null {
  const match = BY.exec(sentence)
  if (!match) return null
  const start = match.index + match[0].length
  const length = organsAtStart(sentence.slice(start))
  const role = length > 0 ? roleOfVerbAtStart(sentence.slice(start + length)) : null
  const isOfAll = role === 'responsible' && defaultUnitsIn(sentence) !== null
  if (role === null || role === 'guiding' || isOfAll) return null
  return { column: role === 'support' ? role : 'lead', start, end: start + length }
}
