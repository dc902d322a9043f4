import { namesOrgan } from '../organs/organs.js'
import { isAct } from './acts.js'

/** A time has a limit where it says 前, 底, 内, 到 …, or which act it is the last day of: any words may stand behind it. */
const HAS_LIMIT = /[前底末终内止起]$|^(?:到|至|截至)|(?:完成|完工|建成|竣工|启动|印发|出台)$/
/** What makes a time another one, or none. */
const UNDOES_BEHIND = /^(?:[之以]?后|前后|左右|的|以来|起(?![草步到])|[初中](?!步|标)|届)|的$/
const UNDOES_BEFORE = /(?:[自从除非]|早于|晚于|超过|有效期[^，,]{0,6}|第|前|每|逐)$/

/** 一季度2场: how much is due in a period; 2号 and 3日 are of its days. */
const AMOUNT =
  /^(?:各|再|共|不少于|不低于|至少|达到?)*\d+(?:\.\d+)?(?:%|[万亿]?(?![年月日号天期届时])\p{Script=Han}{1,4})(?:以上)?$/u

/**
 * Whether the words before and behind a time in its clause leave it what it is: 续建项目 and 复工建设 beside 3月底前 do, and
 * 春季学期 behind 2024年 or 左右 behind 6月 do not.
 */
export function keepsTime(before: string, time: string, behind: string): boolean {
  if (UNDOES_BEFORE.test(before) || UNDOES_BEHIND.test(behind)) return false
  if (behind === '') return !namesOrgan(before)
  return HAS_LIMIT.test(time) ? isAct(behind) || !namesOrgan(behind) : isAct(behind) || AMOUNT.test(behind)
}
