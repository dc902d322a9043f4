import { describe, expect, it } from 'vitest'
import { interpret } from '../../src/interpret/index.js'
import { normalise } from '../../src/normalise/index.js'
import { read } from '../../src/read/index.js'
import { stitch } from '../../src/table/index.js'
import { validate } from '../../src/validate/index.js'
import { takeLedger } from '../../src/validate/ledger.js'
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
    expect(takeLedger(source, plan)).toMatchObject({
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
      message: '“年底前” (L3) is accounted for nowhere; expected once.',
    })
  })

  it('quotes forty characters of a cell', async () => {
    const { source, plan, units } = await planOf(NOTICE.replace('造林2万亩。', '字'.repeat(41)))
    plan.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!.measure.fragments = []
    const { findings } = validate(source, plan, units, [])
    expect(findings.find(({ rule }) => rule === 'ledger/unbalanced')).toMatchObject({
      message: `“${'字'.repeat(40)}” (L3) is accounted for nowhere; expected once.`,
      place: { line: 3 },
    })
  })

  it('notices a cell that is counted twice', async () => {
    const { source, plan, units } = await planOf(NOTICE)
    plan.structure.push(...plan.annexes[0]!.sections[0]!.tasks[0]!.no!.fragments)
    expect(validate(source, plan, units, []).findings).toContainEqual(
      expect.objectContaining({
        rule: 'ledger/unbalanced',
        message: '“1” (L3) is accounted for twice; expected once.',
      }),
    )
  })

  it('counts cells that say something, and a merged one once', async () => {
    const merged = NOTICE + '| 2 | | 养护林地。 | | 县林业局 |\n'
    const { source, plan } = await planOf(merged)
    expect(takeLedger(source, plan).ledger).toMatchObject({ cells: 13, in_records: 8, in_structure: 5 })
  })

  it('counts the values of indicator tables, and cells that nobody took', async () => {
    const notice =
      '| 区域 | 优良天数(天) | 重污染天数(天) |\n|---|---|---|\n| 甲镇 | 280 | 3 |\n\n' +
      '| 甲 | 乙 |\n|---|---|\n| 说明 | 文字 |\n'
    const { source, plan } = await planOf(notice)
    const { ledger, missing, doubled } = takeLedger(source, plan)
    expect([ledger.cells, ledger.in_quarantine, missing, doubled]).toEqual([10, 4, [], []])
    expect(ledger.in_records + ledger.in_structure).toBe(6)
  })
})

describe('the characters of a notice', () => {
  const LETTER = '# 某县2024年绿化计划\n\n各单位：请落实。\n\n附件1\n\n绿化任务表\n\n' + NOTICE

  it('are in records, in structure or in the text, without blanks', async () => {
    const { source, plan } = await planOf(LETTER)
    expect(takeLedger(source, plan).ledger.characters).toEqual({
      seen: 16 + 26 + 19,
      made: 0,
      /** 1 绿化 造林2万亩。 年底前 县林业局 */
      in_records: 1 + 2 + 6 + 3 + 4,
      /** 附件1, 绿化任务表, and the header */
      in_structure: 3 + 5 + 18,
      /** 某县2024年绿化计划, 各单位：请落实。 */
      in_text: 11 + 8,
      in_quarantine: 0,
      left_out: {},
    })
  })

  it.each([
    [1, '1 visible characters of the input were neither read nor left out with a reason.'],
    [-1, '1 characters were read that the input does not show.'],
  ])('that the reader counted and did not hand on (%i) are missed', async (lost, message) => {
    const { source, plan, units } = await planOf(LETTER)
    source.characters = { ...source.characters, seen: source.characters.seen + lost }
    expect(messagesOf(validate(source, plan, units, []))).toEqual([message])
  })

  it('balance where they were left out with a reason, or made by the program that shows them', async () => {
    const { source, plan, units } = await planOf(LETTER)
    const { seen } = source.characters
    source.characters = { seen: seen + 5, made: 2, left_out: { hidden: 4, beside: 3 } }
    expect(messagesOf(validate(source, plan, units, []))).toEqual([])
  })

  it('of a paragraph that a stage dropped are missed', async () => {
    const { source, plan, units } = await planOf(LETTER)
    plan.letter = plan.letter.filter(({ text }) => !text.includes('请落实'))
    expect(messagesOf(validate(source, plan, units, []))).toEqual([
      '“各单位：请落实。” (L3) is accounted for nowhere; expected once.',
    ])
  })

  it.each([
    ['养护林地。', ['“养护林地。” (L11) is named as the source of a value that holds none of it.']],
    ['林', []],
    ['木', ['“木” (L11) is named as the source of a value that holds none of it.']],
    ['—', []],
    ['负责）', []],
    ['县林业局配合', ['“县林业局配合” (L11) is named as the source of a value that holds none of it.']],
    ['造林地块', []],
    ['造：林', []],
  ])('of a piece that a value names as its source and does not say are missed: %s', async (text, messages) => {
    const { source, plan, units } = await planOf(LETTER)
    const { measure } = plan.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!
    measure.derivation = 'joined'
    measure.fragments.push({ ...measure.fragments[0]!, column: 9, text })
    expect(messagesOf(validate(source, plan, units, []))).toEqual(messages)
  })
})

function messagesOf({ findings }: ReturnType<typeof validate>): string[] {
  return findings.filter(({ rule }) => rule === 'ledger/unbalanced').map(({ message }) => message)
}

describe('the findings of a document', () => {
  it('come in the order of their places, those without one first, and else as they were noticed', async () => {
    const { source, plan, units } = await planOf(NOTICE)
    const at = (number: number) => ({ line: number, column: 1 })
    const observed = [
      { rule: 'text/note', message: 'line 9', params: {}, place: at(9) },
      { rule: 'text/note', message: 'nowhere', params: {}, place: null },
      { rule: 'text/note', message: 'nowhere, second', params: {}, place: null },
      { rule: 'text/hidden', message: 'line 2, first', params: {}, place: at(2) },
      { rule: 'text/changes', message: 'line 2, second', params: {}, place: at(2) },
    ] as const
    const told = validate(source, plan, units, observed).findings.map(({ message }) => message)
    const noticed = told.filter((message) => observed.some((one) => one.message === message))
    expect(noticed).toEqual(['nowhere', 'nowhere, second', 'line 2, first', 'line 2, second', 'line 9'])
  })
})
