/** The lines of a notice that are a paragraph each, whatever stands above and below them: a date, a signature, a label. */
import { compact } from '../../text/blanks.js'
import { OPENING } from '../../text/brackets.js'
import { organsIn } from '../organs/organs-of-line.js'
import { isHeadOfPaper } from '../organs/organs.js'
import { isNote } from '../remarks.js'
import { meaningOfLabel } from '../roles/role-labels.js'
import { roleBracketsIn } from '../roles/role-verbs.js'
import { isDay } from '../times/days.js'
import { annexLabelOf } from './annex-labels.js'
import { documentNumbersIn } from './document-numbers.js'
import { isPartOfLetter } from './letter.js'
import { startsAfresh } from './ordinals.js'
import { isWholeTitle } from './titles.js'

/** Whether a line begins a paragraph: one with a number, a label, or the form of a line of a letter. */
export function beginsParagraph(line: string): boolean {
  return startsAfresh(line) || meaningOfLabel(line) !== null || isNote(line) || opensClause(line) || isAlone(line)
}

/** Whether nothing goes on with a line: a whole title, 各县（区）人民政府：, and what is a paragraph by itself. */
export function endsParagraph(line: string): boolean {
  return isAlone(line) || /[：:]$/.test(line) || (isWholeTitle(compact(line)) && !/[。；]/.test(line))
}

/** A date, a signature, 附件1, 某政办发〔2024〕3号, （此件公开发布）. */
function isAlone(line: string): boolean {
  const text = compact(line)
  return (
    isDay(text) ||
    annexLabelOf(line) !== null ||
    organsIn(line).length > 0 ||
    documentNumbersIn(text)[0] === text ||
    isHeadOfPaper(text) ||
    PARTS.some((part) => isPartOfLetter(line, part))
  )
}

const PARTS = ['publicity', 'copies', 'printing'] as const

const OPENS_BRACKET = new RegExp(`^\\s*[${OPENING}](.*)`, 's')

/** （责任单位：…） or （…负责） on a line of its own. */
function opensClause(line: string): boolean {
  const inner = OPENS_BRACKET.exec(line)?.[1]
  return (
    inner !== undefined && (meaningOfLabel(inner) !== null || line.trim().startsWith(roleBracketsIn(line)[0] ?? '\n'))
  )
}
