import { describe, expect, it } from 'vitest'
import { interpret } from '../../src/interpret/index.js'
import { normalise } from '../../src/normalise/index.js'
import { read } from '../../src/read/index.js'
import { stitch } from '../../src/table/index.js'
import { validate } from '../../src/validate/index.js'
import { countCells } from '../../src/validate/ledger.js'
import { registry } from '../support.js'

const NOTICE =
  '| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |\n|---|---|---|---|---|\n| 1 | 绿化 | 造林2万亩。 | 年底前 | 县林业局 |\n'

async function planOf(notice: string) {
  const source = await read({ file: 'notice.md', bytes: Buffer.from(notice) })
  const { plan, units } = normalise(interpret(source, stitch(source).blocks), registry)
  return { source, units, plan: { ...plan, corrections: [] } }
}

describe('the ledger', () => {
  it('balances: every cell once', async () => {
    const { source, plan } = await planOf(NOTICE)
    expect(countCells(source, plan)).toMatchObject({
      ledger: { cells: 10, in_records: 5, in_structure: 5, in_quarantine: 0 },
      missing: [],
      doubled: [],
    })
  })

  it('misses a cell that a stage dropped, and the run fails', async () => {
    const { source, plan, units } = await planOf(NOTICE)
    plan.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!.deadline.field = null
    const { findings } = validate(source, plan, units, [])
    expect(findings.find(({ rule }) => rule === 'ledger/unbalanced')).toMatchObject({
      severity: 'error',
      message: 'The cell “年底前” (L3) is accounted for nowhere; expected once.',
    })
  })

  it('notices a cell that is counted twice', async () => {
    const { source, plan, units } = await planOf(NOTICE)
    plan.structure.push(...plan.annexes[0]!.sections[0]!.tasks[0]!.no!.fragments)
    expect(validate(source, plan, units, []).findings).toContainEqual(
      expect.objectContaining({
        rule: 'ledger/unbalanced',
        message: 'The cell “1” (L3) is accounted for twice; expected once.',
      }),
    )
  })
})
