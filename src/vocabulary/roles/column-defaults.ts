/** Sentences that fill the cells of a column that say nothing: 完成时限除标注外均为2023年12月底前. */
import { meaningOfLabel } from './role-labels.js'

/** A column whose cells mean what a sentence says, where they are blank. */
export type DefaultColumn = 'deadline' | 'lead' | 'support'

const EXCEPT = '除(?:已|另)?(?:有|作|行)?(?:标注|标明|注明|说明|明确|列明|规定)[^，,。；]{0,4}外'
const COLUMN = '(\\p{Script=Han}{2,8}?)'
const FORMS = [
  new RegExp(`${COLUMN}${EXCEPT}[，,]?(?:[均都皆]|一律)?[为是由]`, 'u'),
  new RegExp(`${EXCEPT}[，,](?:[^，,。；]{0,8}的)?${COLUMN}(?:[均都皆]|一律)[为是由]`, 'u'),
  new RegExp(`(?:未|没有)(?:标注|标明|注明|列明|明确)${COLUMN}的[^，,。；]{0,6}[，,]?(?:[均都皆]|一律|由)`, 'u'),
]

/** The tests read them; of an example the column. */
export const COLUMN_DEFAULTS: {
  examples: Readonly<Record<string, DefaultColumn>>
  not: readonly string[]
} = {
  examples: {
    完成时限除标注外均为2023年12月底前: 'deadline',
    牵头单位除注明外均为市发展改革委: 'lead',
    '除另有注明外，完成时限均为2023年12月底前': 'deadline',
    '未标注完成时限的，均为2023年12月底前完成': 'deadline',
    '除标注外，配合单位均为市财政局': 'support',
  },
  not: ['除标注外，各项任务均由各区人民政府负责组织实施', '完成时限为2023年12月底前', '未明确责任人的，均要补报'],
}

/** The column that a sentence fills, or null where it is none such. */
export function columnDefaultIn(sentence: string): DefaultColumn | null {
  for (const form of FORMS) {
    const word = form.exec(sentence)?.[1]
    const meaning = word ? meaningOfLabel(`${word}：`) : null
    if (meaning === 'deadline' || meaning === 'lead' || meaning === 'support') return meaning
    if (meaning === 'responsible') return 'lead'
  }
  return null
}
