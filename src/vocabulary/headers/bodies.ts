/** Headers such as 会办单位 that say whose column it is by what somebody does, and name nobody. */
import { compact } from '../../text/blanks.js'
import { LEVELS } from '../organs/levels.js'
import { INNER_OFFICES } from '../roles/roles.js'

const LEVEL = LEVELS.map(({ word }) => word).join('|')
/** Whose bodies, and which: several of them, and none in particular. */
const WHOSE = '[各全驻有相其所本该]'
/** How words for an act among organs end; before 部门 a word for its function may stand as well: 教育部门. */
const ACT = '[办抓导管审查核评验报合助头责]'

/** Two to four characters that say what it does, before a noun for anybody. */
export const SOME_BODIES: { pattern: RegExp; examples: readonly string[]; not: readonly string[] } = {
  pattern: new RegExp(
    `^(?!${LEVEL}|${WHOSE})\\p{Script=Han}{1,3}(?:\\p{Script=Han}(?:单位|主体|方)|${ACT}(?:部门|科室|股室|处室|专班))$`,
    'u',
  ),
  examples: ['会办单位', '联办部门', '攻坚主体', '填报科室', '督导部门', '配合方'],
  not: ['市直部门', '各责任单位', '有关部门', '相关单位', '驻县单位', '县林业局', '教育部门', '县财政局预算科', '单位'],
}

/** Whether a text names somebody by what is done alone: no level, no function, and none of several. */
export function namesSomeBody(text: string): boolean {
  return SOME_BODIES.pattern.test(compact(text))
}

/** Headers of parts of an organ: 牵头科室, 协办股室（中心）. */
const OFFICES = new RegExp(`(?:${INNER_OFFICES.join('|')})(?:[（(][^（()）]*[）)])?$`)

/** Whether a header names parts of an organ, and no organ. */
export function namesOffices(header: string): boolean {
  return OFFICES.test(compact(header))
}
