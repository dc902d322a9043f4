import { describe, expect, it } from 'vitest'
import { loadRegistry } from '../../../src/registry/load.js'
import { diff } from '../../../src/diff/index.js'
import { changesOf } from '../../../src/model/diff.js'
import { sideOfText } from '../sides.js'
import { registry } from '../../support.js'

const TASKS = ['修订湿地保护规划', '改造老旧供热管网', '优化公交夜班线路', '维修中小学校操场']

/** A plan whose tasks these units lead. */
function plan(year: number, leads: readonly string[]) {
  const head = '| 序号 | 工作措施 | 完成时限 | 责任单位 |\n|---|---|---|---|\n'
  const rows = leads.map((lead, at) => `| ${at + 1} | ${TASKS[at]}。 | 年底前 | ${lead} |\n`)
  return sideOfText(`# 芜湖市人民政府办公室关于印发${year}年重点任务的通知\n\n${head}${rows.join('')}`, `${year}.md`)
}

async function told(old: readonly string[], fresh: readonly string[], units = registry) {
  const found = diff(await plan(2024, old), await plan(2025, fresh), { registry: units })
  return changesOf(found).map(({ kind, message }) => `${kind}: ${message}`)
}

/** The same in prose: the first leads two tasks and supports one, the organ's level is left out. */
function prose(year: number, unit: string) {
  return sideOfText(
    `# 芜湖市人民政府办公室关于印发${year}年重点任务的通知\n\n一、产业\n\n（一）建设茶园。建设标准茶园3处。（${unit}牵头负责，商务局配合）\n\n（二）办好会展。举办茶博会。（${unit}负责）\n\n二、外贸\n\n（三）培育企业。培育外贸企业。（商务局牵头负责，${unit}配合）\n`,
    `${year}.md`,
  )
}

const [X, Y] = ['市河湖长制工作专班', '市河湖长制服务专班']

describe('a unit that stands in every place of another', () => {
  it('is perhaps the same, told once with the line of a register; the changes stay', async () => {
    const lines = await told([X, '市财政局', X, '市教育局'], [Y, '市财政局', Y, '市教育局'])
    expect(lines[0]).toMatch(/^unit-perhaps-renamed: .+ → .+ in all 2 records that name it; .+ under units: - \{ id: /)
    expect(lines.filter((line) => /^lead-(?:removed|added)/.test(line))).toHaveLength(4)
  })

  it('is so in prose, in whatever role', async () => {
    const found = diff(await prose(2024, '茶产业发展中心'), await prose(2025, '茶叶产业服务中心'), { registry })
    const line = changesOf(found).find(({ kind }) => kind === 'unit-perhaps-renamed')
    expect(line!.message).toContain('茶产业发展中心 → 茶叶产业服务中心 in all 3 records that name it')
    expect(line!.message).toContain('kind: institution')
  })

  it('is the same once the register has the line', async () => {
    const { mkdtempSync, writeFileSync } = await import('node:fs')
    const [line] = await told([X, '市财政局', X, '市教育局'], [Y, '市财政局', Y, '市教育局'])
    const file = `${mkdtempSync('/tmp/gongwen-')}/units.yaml`
    const entry = line!.slice(line!.indexOf('- {'))
    writeFileSync(file, `region: { code: '340200', name: 安徽省芜湖市 }\nunits:\n  ${entry}\n`)
    const lines = await told([X, '市财政局', X, '市教育局'], [Y, '市财政局', Y, '市教育局'], loadRegistry([file]))
    expect(lines.map((one) => one.slice(0, one.indexOf(':')))).toEqual(['unit-renamed'])
  })

  it.each([
    ['of one record alone', [X, '市财政局', '市水务局', '市教育局'], [Y, '市财政局', '市水务局', '市教育局']],
    ['where it is still there', [X, X, X, '市教育局'], [Y, Y, X, '市教育局']],
    ['where the other leads more', [X, X, '市水务局', '市教育局'], [Y, Y, Y, '市教育局']],
    ['whose names are not akin', [X, X, '市水务局', '市教育局'], ['市电影公司', '市电影公司', '市水务局', '市教育局']],
  ])('is another %s', async (_, old, fresh) => {
    expect((await told(old, fresh)).filter((line) => line.startsWith('unit-perhaps'))).toEqual([])
  })
})
