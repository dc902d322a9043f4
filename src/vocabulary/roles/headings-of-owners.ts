/** Titles of sections that say whose work stands below them: 市数据局牵头任务. */
import { roleVerbsIn } from './role-verbs.js'

/** What stands behind the verb in such a title. */
export const OWNED_WORK: { pattern: RegExp; examples: readonly string[]; not: readonly string[] } = {
  pattern: /的?(?:重点|主要|具体|改革)?(?:工作)?(?:任务|事项|工作|项目|内容|职责|措施)(?:清单|目录)?$/,
  examples: ['牵头任务', '负责的重点工作', '牵头重点任务清单', '承担事项', '负责工作任务'],
  not: ['牵头推进', '任务落实', '牵头'],
}

/** The name that such a title begins with; the title itself where it says something else. */
export function ownerInHeading(title: string): string {
  const before = title.replace(OWNED_WORK.pattern, '')
  const verb = roleVerbsIn(before).find(
    ({ role, start, end }) => role !== 'support' && start > 0 && end === before.length,
  )
  return verb === undefined ? title : before.slice(0, verb.start)
}
