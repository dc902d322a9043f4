import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Correctable, Override } from '../../src/model/correction.js'
import { recordsOf } from '../../src/model/plan.js'
import { runPipe } from '../../src/pipeline.js'
import { tablesOf } from '../../src/write/tables.js'
import { registry } from '../support.js'

const NOTICE = `西政办发〔2022〕2号

# 北京市西城区人民政府办公室关于印发2022年重点任务的通知

附件1

重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 一、生态 | | | | | |
| 1 | 绿化 | 造林2万亩。 | 6月底前 | 区园林绿化局<br>区财政局 | — |
| | | 养护林地。 | | 区园林绿化局 | — |
`
const NUMBER = '西政办发〔2022〕2号'

const override = (record: string, field: Correctable, expected: string, set: string, source = NUMBER): Override => ({
  id: `${record}:${field}`,
  source,
  record,
  field,
  expect: expected,
  set,
  reason: '更正',
  by: '张三',
  where: 'gongwen.overrides.yaml:1',
})
const run = async (...overrides: Override[]) => {
  const extraction = await runPipe({ file: 'notice.md', bytes: Buffer.from(NOTICE) }, registry, { overrides })
  const { plan, findings } = extraction
  return {
    plan,
    records: [...recordsOf(plan)].map(({ record }) => record),
    stale: findings.filter(({ rule }) => rule === 'override/stale').map(({ message }) => message),
    provenance: tablesOf([extraction]).provenance.filter(({ derivation }) => derivation.startsWith('corrected')),
    rows: tablesOf([extraction]).tasks,
  }
}

describe('a correction', () => {
  it('of a deadline is parsed as a printed one', async () => {
    const { records, stale, provenance, plan } = await run(override('1/1/1', 'deadline', '6 月底前', '9月底前'))
    expect(stale).toEqual([])
    expect(records[0]!.deadline).toMatchObject({ text: '9月底前', kind: 'by', end: '2022-09-30' })
    expect(provenance).toMatchObject([
      { field: 'deadline_text', derivation: 'corrected:1/1/1:deadline', fragments: [{ text: '6月底前' }] },
    ])
    expect(plan.corrections).toEqual([
      {
        id: '1/1/1:deadline',
        source: NUMBER,
        record: '1/1/1',
        field: 'deadline',
        expect: '6 月底前',
        set: '9月底前',
        reason: '更正',
        by: '张三',
      },
    ])
  })

  it('of a list of units is resolved; line breaks do not count in what is expected', async () => {
    const { rows, provenance } = await run(override('1/1/1', 'lead', '区园林绿化局 区财政局', '区园林绿化局、区城管委'))
    expect(rows.map(({ lead_units }) => lead_units)).toEqual([['区园林绿化局', '区城市管理委'], ['区园林绿化局']])
    expect(provenance.map(({ field }) => field)).toEqual(['lead_units'])
  })

  it('of a measure gives its targets anew', async () => {
    const { records } = await run(override('1/1/1', 'measure', '造林2万亩。', '造林3万亩。'))
    expect(records[0]!.targets.map(({ value }) => value)).toEqual([3])
  })

  it('of a title is that of all records of the task, or of the section', async () => {
    const { rows, provenance } = await run(
      override('1/1/2', 'task_title', '绿化', '国土绿化'),
      override('1/1/1', 'section', '生态', '生态保护'),
    )
    expect(rows.map(({ task_title, section_no, section_title }) => [task_title, section_no, section_title])).toEqual([
      ['国土绿化', '一', '生态保护'],
      ['国土绿化', '一', '生态保护'],
    ])
    expect(provenance.map(({ field, derivation }) => `${field} ${derivation}`)).toEqual([
      'section_title corrected:1/1/1:section',
      'task_title corrected:1/1/2:task_title',
      'section_title corrected:1/1/1:section',
      'task_title corrected:1/1/2:task_title',
    ])
  })

  it('may fill what the notice leaves empty, and empty what it prints', async () => {
    const { records, provenance } = await run(
      override('1/1/2', 'upper_lead', '', '市园林绿化局'),
      override('1/1/1', 'deadline', '6月底前', ''),
    )
    expect(records[1]!.upper_lead.units.map(({ unit }) => unit)).toEqual(['市园林绿化局'])
    expect(records[0]!.deadline).toMatchObject({ text: '', kind: 'none', end: null })
    expect(provenance.map(({ field }) => field)).toEqual(['deadline_text', 'upper_lead_units'])
  })

  it('may name its document by the SHA-256 of the file', async () => {
    const sha256 = createHash('sha256').update(NOTICE).digest('hex')
    const correction = override('1/1/1', 'deadline', '6月底前', '9月底前', `sha256:${sha256}`)
    expect((await run(correction)).plan.corrections).toHaveLength(1)
    expect((await run({ ...correction, source: 'f'.repeat(64) })).plan.corrections).toEqual([])
  })

  it('may name it by the SHA-256 of a file that holds an annex, as if by that of the letter', async () => {
    const [head, annex] = NOTICE.replace('\n附件1\n', '\n附件：重点任务\n').split('\n重点任务\n') as [string, string]
    const [bytes, beside] = [Buffer.from(head), Buffer.from(annex)]
    const { plan } = await runPipe({ file: 'notice.md', bytes }, registry)
    const annexes = [{ file: '附件1.md', bytes: beside, holds: plan.annex_list }]
    for (const named of [bytes, beside]) {
      const sha256 = createHash('sha256').update(named).digest('hex')
      const right = override('1/1/1', 'deadline', '6月底前', '9月底前', sha256)
      const wrong = override('1/1/2', 'deadline', '5月底前', '9月底前', sha256)
      const read = await runPipe({ file: 'notice.md', bytes }, registry, { overrides: [right, wrong], annexes })
      expect(read.plan.corrections.map(({ record }) => record)).toEqual(['1/1/1'])
      expect(read.findings.map(({ rule }) => rule)).toContain('override/stale')
    }
  })

  it('changes nothing where another text or no record stands there, and says so', async () => {
    const { records, stale, plan } = await run(
      override('1/1/1', 'deadline', '5月底前', '9月底前'),
      override('1/9/1', 'deadline', '6月底前', '9月底前'),
    )
    expect(records[0]!.deadline.text).toBe('6月底前')
    expect(plan.corrections).toEqual([])
    expect(stale.sort()).toEqual([
      'The correction of deadline of 1/1/1 (gongwen.overrides.yaml:1) was not applied: it expects “5月底前” and found “6月底前”.',
      'The correction of deadline of 1/9/1 (gongwen.overrides.yaml:1) was not applied: the document has no such record.',
    ])
  })

  it('of another document is left alone', async () => {
    const { stale, plan } = await run(override('1/1/1', 'deadline', '6月底前', '9月底前', '西政办发〔2023〕2号'))
    expect([stale, plan.corrections]).toEqual([[], []])
  })
})
