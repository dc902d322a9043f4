import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { runPipe } from '../../src/pipeline.js'
import { compact } from '../../src/text/blanks.js'
import { registry, ROOT } from '../support.js'

/** The notices stand in fixtures/over-pages; all of it is invented. */
async function extracted(file: string) {
  const { plan, findings } = await runPipe(
    { file, bytes: readFileSync(join(ROOT, 'fixtures/over-pages', file)) },
    registry,
  )
  const records = [...recordsOf(plan)].map(({ section, task, record }) => ({
    section: section.title,
    no: task.no?.text,
    title: task.title?.text,
    measure: compact(record.measure.text),
    deadline: record.deadline.text,
    lead: record.lead.units.map(({ unit }) => unit),
    support: record.support.units.map(({ unit }) => unit),
  }))
  return { records, rules: findings.map(({ rule }) => rule) }
}

describe('a PDF whose pages cut rows in all columns', () => {
  it('has the records of the same table in HTML', async () => {
    const whole = await extracted('table.html')
    const { records, rules } = await extracted('table.libreoffice.pdf')
    expect(whole.records).toHaveLength(30)
    expect(records).toEqual(whole.records)
    expect(rules).toContain('record/continued')
    expect(rules).not.toContain('row/unsure')
  })

  it('has merged labels whole whose text it cuts', async () => {
    const { records, rules } = await extracted('labels.pdf')
    expect(records).toHaveLength(27)
    const last = records.slice(-4).map(({ section, no, title }) => [section, no, title])
    const label = ['脱贫成果巩固行动', '24', '健全防返贫动态监测和帮扶长效机制']
    expect(last).toEqual([label, label, label, ['脱贫成果巩固行动', '25', '加强资金管理']])
    expect(rules.filter((rule) => /^(?:number|row|task)\//.test(rule))).toEqual([])
  })
})
