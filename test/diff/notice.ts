import type { Side } from '../../src/diff/side.js'
import { changesOf } from '../../src/model/diff.js'
import { compared, sideOfText } from './sides.js'

export const HEAD =
  '| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 | 备注 |\n|---|---|---|---|---|---|---|\n'
/** A row beside those that are compared, so that no document is empty. */
export const OTHER = '| 9 | 信访 | 办理群众来信来访。 | 长期坚持 | 县信访局 | — | |\n'

export interface Row {
  title?: string
  measure?: string
  deadline?: string
  lead?: string
  support?: string
  note?: string
}

/** Every change between two notices of one row beside another that stays, a line each. */
export async function changed(old: Row, fresh: Row, years: [number, number] = [2022, 2023]): Promise<string[]> {
  const [before, after] = await Promise.all([notice(old, years[0]), notice(fresh, years[1])])
  return changesOf(compared(before, after)).map(({ kind, effect, message }) =>
    [kind, effect, message].filter(Boolean).join(': '),
  )
}

/** A notice of one row, and another that stays. */
export function notice(row: Row, year: number): Promise<Side> {
  const {
    title = '绿化造林',
    measure = '对宜林荒山实施造林绿化。',
    deadline = '年底前',
    lead = '县林业局',
    support = '—',
    note = '',
  } = row
  const cells = ['1', title, measure, deadline, lead, support, note].join(' | ')
  return sideOfText(
    `# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n${HEAD}| ${cells} |\n${OTHER}`,
    `${year}.md`,
  )
}
