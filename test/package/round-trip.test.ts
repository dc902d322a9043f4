import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Tables } from '../../src/model/dataset.js'
import { folderFiles } from '../../src/package/descriptor.js'
import { readPackage } from '../../src/package/index.js'
import { packageFiles } from '../../src/write/write-package.js'
import type { PackageOptions } from '../../src/write/package-writer.js'
import { tablesOf } from '../../src/write/tables.js'
import { CASE_NAMES, extractCase, extractNotice, extractText, registry, ROOT } from '../support.js'
import { anyTables } from './rows.js'
import { first, runs } from '../runs.js'

function readBack(tables: Tables, options: PackageOptions = {}): Tables {
  const files = packageFiles(tables, [], options)
  return readPackage({ read: (path) => files.get(path) ?? null }, 'data').tables
}

describe('a package that is read back', () => {
  it.each([false, true])('is what was written, for the fixtures (excel: %s)', async (excel) => {
    for (const name of first(20, CASE_NAMES)) {
      const tables = tablesOf([await extractCase(name)])
      expect(readBack(tables, { excel }), name).toEqual(tables)
    }
  })

  it.each([false, true])('is what was written, whatever the rows (excel: %s)', (excel) => {
    fc.assert(
      fc.property(anyTables(), (tables) => {
        expect(readBack(tables, { excel })).toEqual(tables)
      }),
      runs(25),
    )
  })

  it('is what was written under Chinese headers, with its keys under the same names', async () => {
    const tables = tablesOf([await extractNotice()])
    expect(readBack(tables, { headers: 'zh', excel: true })).toEqual(tables)
    const files = packageFiles(tables, [], { headers: 'zh' })
    const { resources } = JSON.parse(files.get('datapackage.json')!.toString()) as { resources: object[] }
    expect(resources).toContainEqual(
      expect.objectContaining({
        name: 'milestones',
        schema: expect.objectContaining({
          fields: expect.arrayContaining([
            expect.objectContaining({ name: '任务标识', 'gongwen:column': 'task_id' }),
          ]) as unknown[],
          primaryKey: ['任务标识', '次序'],
          foreignKeys: [{ fields: ['任务标识'], reference: { resource: 'tasks', fields: ['任务标识'] } }],
        }) as object,
      }),
    )
  })

  it('has several documents, and the committed one as npm start wrote it', async () => {
    const [a, b] = [
      await extractNotice(),
      await extractText(
        '# 某县2023年计划\n\n| 序号 | 工作措施 | 责任单位 |\n|---|---|---|\n| 1 | 造林。 | 县林业局 |\n',
      ),
    ]
    expect(readBack(tablesOf([a, b]))).toEqual(tablesOf([a, b]))
    const { tables, origin } = readPackage(folderFiles(join(ROOT, 'output')), 'output')
    expect(tables).toEqual(tablesOf([a]))
    expect(origin).toEqual({ version: '0.1.0', registry: registry.hash, corrections: null })
  })

  it('takes what a cell cannot say as it stands there', async () => {
    const { units, ...rest } = tablesOf([await extractNotice()])
    const written = {
      ...rest,
      units: units.map((unit) => ({ ...unit, full_name: '', aliases_met: ['甲（乙;丙）', '丁'] })),
    }
    expect(readBack(written).units[0]).toMatchObject({ full_name: null, aliases_met: ['甲（乙；丙）', '丁'] })
  })
})
