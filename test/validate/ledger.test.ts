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

  it('quotes forty characters of a cell', async () => {
    const { source, plan, units } = await planOf(NOTICE.replace('造林2万亩。', '字'.repeat(41)))
    plan.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!.measure.fragments = []
    const { findings } = validate(source, plan, units, [])
    expect(findings.find(({ rule }) => rule === 'ledger/unbalanced')).toMatchObject({
      message: `The cell “${'字'.repeat(40)}” (L3) is accounted for nowhere; expected once.`,
      place: { line: 3 },
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

  it('counts cells that say something, and a merged one once', async () => {
    const merged = NOTICE + '| 2 | | 养护林地。 | | 县林业局 |\n'
    const { source, plan } = await planOf(merged)
    expect(countCells(source, plan).ledger).toMatchObject({ cells: 13, in_records: 8, in_structure: 5 })
  })

  it('counts the values of indicator tables, and cells that nobody took', async () => {
    const notice =
      '| 区域 | 优良天数(天) | 重污染天数(天) |\n|---|---|---|\n| 甲镇 | 280 | 3 |\n\n' +
      '| 甲 | 乙 |\n|---|---|\n| 说明 | 文字 |\n'
    const { source, plan } = await planOf(notice)
    const { ledger, missing, doubled } = countCells(source, plan)
    expect([ledger.cells, ledger.in_quarantine, missing, doubled]).toEqual([10, 4, [], []])
    expect(ledger.in_records + ledger.in_structure).toBe(6)
  })
})

describe('the findings of a document', () => {
  it('come in the order of their places, those without one first, and else as they were noticed', async () => {
    const { source, plan, units } = await planOf(NOTICE)
    const at = (number: number) => ({ line: number, column: 1 })
    const observed = [
      { rule: 'text/note', message: 'line 9', place: at(9) },
      { rule: 'text/note', message: 'nowhere', place: null },
      { rule: 'text/note', message: 'nowhere, second', place: null },
      { rule: 'text/hidden', message: 'line 2, first', place: at(2) },
      { rule: 'text/changes', message: 'line 2, second', place: at(2) },
    ] as const
    const told = validate(source, plan, units, observed).findings.map(({ message }) => message)
    const noticed = told.filter((message) => observed.some((one) => one.message === message))
    expect(noticed).toEqual(['nowhere', 'nowhere, second', 'line 2, first', 'line 2, second', 'line 9'])
  })
})
