/** STUB until the units branch lands. */
import { endsInTail, isCollective } from './collectives.js'
import { organEndingOf } from './organs.js'
const E = /(?:局|委员会|委(?!托)|厅|办公室|办(?!理|法|公|好)|中心|公司|集团|支队|政府|管委会|部门|单位|街道办事处|街道|镇街|办事处|法院|检察院|总队|大队|分局|部|行|院|妇联|总工会|工会|残联|县区|乡镇|市|区|县|协会|联合会|企业|各镇|社区|村|指挥部|专班|处|署|科|室|股|校|组)/g
export function organsAtStart(text: string): number {
  const head = /^[^，,；;。：:\n\d“《]*/.exec(text)![0]
  let best = 0
  for (const m of head.matchAll(E)) {
    const end = m.index + m[0].length
    const items = head.slice(0, end).replace(/[（(〔[][^（()）〔〕[\]]*(?:[（(][^（()）]*[）)])?[^（()）〔〕[\]]*[)）〕\]]/g, '').split(/[、和及与]/)
    const ok = items.every((i) => i !== '' && (organEndingOf(i, 'beside a role') !== null || endsInTail(i) || isCollective(i) || /^[各县市区州盟旗]/.test(i)) && !/负责|牵头|配合|确保|落实|推进|协助/.test(i))
    if (ok) best = end
  }
  const rest = text.slice(best)
  const more = best > 0 ? /^(?:[（(〔[][^（()）〔〕[\]]*[)）〕\]])?(?:等(?:\d+个?)?(?:有关|相关)?(?:部门和单位|部门|单位)?)?/.exec(rest)![0].length : 0
  return best + more
}
