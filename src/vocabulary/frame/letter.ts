/** What stands around the text of a letter: its head, the line of publicity, the lists of copies, the line of printing. */
import { compact } from '../../text/blanks.js'
import { holdsDocumentNumber } from './document-numbers.js'
import { isHeadOfPaper } from '../organs/organs.js'
import { DAY } from '../times/days.js'

export type PartOfLetter = 'signatory' | 'copies' | 'publicity' | 'printing'

export interface LetterLine {
  part: PartOfLetter
  /** On a line without blanks. */
  pattern: RegExp
  examples: readonly string[]
  not?: readonly string[]
}

/** To teach gongwen a wording, add it to its line with an example. */
export const LETTER_LINES: readonly LetterLine[] = [
  { part: 'signatory', pattern: /^签发人[:：]/, examples: ['签发人：张三'], not: ['签发'] },
  {
    part: 'copies',
    pattern: /^(?:抄送|抄报|主送|分送)[:：]/,
    examples: ['抄送：县委办公室', '抄 送：县委', '抄报：省政府'],
    not: ['抄送县委办公室'],
  },
  {
    part: 'publicity',
    pattern: /^[（(]?此件.*公开.*[）)]?$/,
    examples: ['（此件公开发布）', '此件主动公开', '(此件社会公开)'],
    not: ['主动公开'],
  },
  {
    part: 'printing',
    pattern: new RegExp(`${DAY}印发$`),
    examples: ['某县人民政府办公室 2022年3月17日印发'],
    not: ['关于印发2022年行动计划的通知', '行动计划已于2022年印发'],
  },
]

/** Whether a line has the form of a part of a letter. */
export function isPartOfLetter(line: string, part: PartOfLetter): boolean {
  const plain = compact(line)
  return LETTER_LINES.some((form) => form.part === part && form.pattern.test(plain))
}

/** Whom a letter is for where it is no organ: 王超斌委员, 各有关企业. */
const ADDRESSED = /^(?:各|有关|相关|\p{Script=Han}{2,4}(?:委员|代表|同志|先生|女士)$)\p{Script=Han}*$/u

/** Whether the one name before a colon is somebody whom a letter is for. */
export function isAddressedAlone(name: string): boolean {
  return ADDRESSED.test(compact(name))
}

/** The organ that the head of a letter names: 某县人民政府办公室文件. */
export function organOfHead(line: string): string {
  return compact(line).replace(/文件$/, '')
}

/** A list of copies without the word before it. */
export function withoutCopiesLabel(text: string): string {
  return text.replace(/^(?:抄|主|分)\s*(?:送|报)\s*[:：]/, '')
}

/** Whether a text belongs to the head or the foot of a paper: 西政办发〔2022〕2号, 某某人民政府办公室文件, 2022年3月17日印发. */
export function isHeadOrFoot(text: string): boolean {
  const parts: PartOfLetter[] = ['signatory', 'copies', 'printing']
  return parts.some((part) => isPartOfLetter(text, part)) || isHeadOfPaper(text) || holdsDocumentNumber(text)
}
