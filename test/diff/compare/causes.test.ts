import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Override } from '../../../src/model/correction.js'
import { runPipe } from '../../../src/pipeline.js'
import { loadRegistry } from '../../../src/registry/load.js'
import type { Registry } from '../../../src/registry/registry.js'
import { changesOf } from '../../../src/model/diff.js'
import { diff } from '../../../src/diff/index.js'
import type { Side } from '../../../src/diff/side.js'
import { tablesOf } from '../../../src/write/tables.js'
import { registry } from '../../support.js'

const NOTICE = `# 金寨县人民政府办公室关于印发2023年重点任务的通知

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化 | 造林2万亩。 | 6月底前 | 县林业局 | 县绿源公司 |
| 2 | 信访 | 办理群众来信来访。 | 长期坚持 | 县信访局 | — |
`
const CORRECTION: Override = {
  id: '0/1/1:deadline',
  source: '',
  record: '0/1/1',
  field: 'deadline',
  expect: '6月底前',
  set: '9月底前',
  reason: '更正',
  by: '张三',
  where: 'gongwen.overrides.yaml:1',
}

/** A correction of who is in charge. */
const leadSet = (expect: string, set: string): Override => ({
  ...CORRECTION,
  id: '0/1/1:lead',
  field: 'lead',
  expect,
  set,
})

async function sideOf(text: string, units = registry, overrides: Override[] = []): Promise<Side> {
  const bytes = Buffer.from(text)
  const source = createHash('sha256').update(bytes).digest('hex')
  const corrections = overrides.map((override) => ({ ...override, source }))
  const extraction = await runPipe({ file: 'notice.md', bytes }, units, { overrides: corrections })
  return { label: 'notice.md', version: '1.0.0', registry: units.hash, tables: tablesOf([extraction]) }
}

const told = (old: Side, fresh: Side, units = registry) =>
  changesOf(diff(old, fresh, { registry: units })).map(({ kind, cause }) => `${kind} by ${cause}`)

function withRegister(yaml: string): Registry {
  const file = join(mkdtempSync(join(tmpdir(), 'gongwen-')), 'units.yaml')
  writeFileSync(file, yaml)
  return loadRegistry([file])
}

describe('why something changed', () => {
  it('is the source where the notices differ', async () => {
    expect(told(await sideOf(NOTICE), await sideOf(NOTICE.replace('6月底前', '9月底前')))).toEqual([
      'deadline-later by source',
    ])
  })

  it('is a correction where one and the same notice was corrected on one side', async () => {
    const fresh = await sideOf(NOTICE, registry, [CORRECTION])
    expect(told(await sideOf(NOTICE), fresh)).toEqual(['deadline-later by correction'])
  })

  it('is a correction, too, where the notice of the next year prints the same', async () => {
    const fresh = await sideOf(NOTICE.replace('2023年', '2024年'), registry, [CORRECTION])
    expect(told(await sideOf(NOTICE), fresh)).toEqual(['deadline-later by correction'])
  })

  it('is the source where a corrected field is printed otherwise all the same', async () => {
    const fresh = await sideOf(NOTICE.replace('2023年', '2024年').replace('6月底前', '8月底前'), registry, [
      { ...CORRECTION, expect: '8月底前' },
    ])
    expect(told(await sideOf(NOTICE), fresh)).toEqual(['deadline-later by source'])
  })

  it('is a correction of a lead where both notices print it, whatever else its cell has', async () => {
    const roles = NOTICE.replace('主责单位 | 协办单位', '责任单位 | 备注').replace(
      '县林业局 | 县绿源公司',
      '牵头单位：县林业局；配合单位：县水利局 | —',
    )
    const fresh = roles.replace('2023年', '2024年').replace('县水利局', '县审计局')
    expect(told(await sideOf(roles), await sideOf(fresh, registry, [leadSet('县林业局', '县财政局')]))).toEqual([
      'lead-removed by correction',
      'lead-added by correction',
      'support-removed by source',
      'support-added by source',
    ])
  })

  it.each([
    ['in another order', '县林业局、县财政局', '县财政局、县林业局'],
    ['by its full name', '县林业局、县财政局', '金寨县林业局、金寨县财政局'],
  ])('is a correction of a lead that is printed %s', async (_, before, after) => {
    const old = await sideOf(NOTICE.replace('县林业局', before))
    const text = NOTICE.replace('2023年', '2024年').replace('县林业局', after)
    const fresh = await sideOf(text, registry, [leadSet(after, '县水利局')])
    expect(told(old, fresh)).toEqual([
      'lead-removed by correction',
      'lead-removed by correction',
      'lead-added by correction',
    ])
  })

  it('is the source of a lead that the corrected cell does not print any more', async () => {
    const text = NOTICE.replace('2023年', '2024年').replace('县林业局', '县审计局')
    const fresh = await sideOf(text, registry, [leadSet('县审计局', '县水利局')])
    expect(told(await sideOf(NOTICE), fresh)).toEqual(['lead-removed by source', 'lead-added by correction'])
  })

  it('is the extractor where one file was read otherwise', async () => {
    const old = await sideOf(NOTICE)
    const [first, ...rest] = old.tables.tasks
    const fresh = {
      ...old,
      version: '2.0.0',
      tables: { ...old.tables, tasks: [{ ...first!, measure: '造林2万亩，封山育林。' }, ...rest] },
    }
    expect(told(old, fresh)).toEqual(['reworded by extractor'])
    expect(diff(old, fresh, { registry }).notes).toEqual([
      'Both sides were read from the same files, by gongwen 1.0.0 and 2.0.0: no change comes from the notices.',
    ])
  })

  it('is not told of a document that stands alone', async () => {
    const old = await sideOf(NOTICE)
    const none = { ...old, version: '2.0.0', tables: { ...old.tables, documents: [], tasks: [] } }
    expect(diff(old, none, { registry }).notes).toEqual([])
  })

  it('is the registry where a unit is known under another id, said once', async () => {
    const learnt = withRegister('units:\n  - id: lvyuan\n    name: 县绿源公司\n    kind: enterprise\n')
    const fresh = await sideOf(NOTICE, learnt)
    expect(told(await sideOf(NOTICE), fresh, learnt)).toEqual(['unit-renamed by registry'])
  })

  it('cannot be told apart where both differ, which is noted', async () => {
    const old = await sideOf(NOTICE)
    const fresh = { ...(await sideOf(NOTICE.replace('6月底前', '9月底前'))), version: '2.0.0' }
    expect(diff(old, fresh, { registry }).notes).toEqual([
      'The sides were extracted by different versions of gongwen (1.0.0, 2.0.0). Some changes may come from that; extract both again to rule it out.',
    ])
  })
})
