import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Override } from '../../src/model/correction.js'
import { DATASET_SCHEMA, RESOURCES, type Tables } from '../../src/model/dataset.js'
import { runPipe } from '../../src/pipeline.js'
import { VERSION } from '../../src/version.js'
import { csvOf } from '../../src/write/csv.js'
import { jsonOf } from '../../src/write/json.js'
import { packageFiles } from '../../src/write/write-package.js'
import { tablesOf } from '../../src/write/tables.js'
import { extractNotice, extractText, NOTICE, registry } from '../support.js'

interface Descriptor {
  gongwen: Record<string, unknown>
  resources: {
    name: string
    path: string
    hash: string
    bytes: number
    rows?: number
    schema?: {
      fields: { name: string; type: string; constraints?: { required?: boolean } }[]
      primaryKey?: string[]
      foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
    }
  }[]
}

let files: Map<string, Buffer>
let tables: Tables
let descriptor: Descriptor
beforeAll(async () => {
  const notice = await extractNotice()
  tables = tablesOf([notice])
  files = packageFiles(tables, [notice.plan])
  descriptor = JSON.parse(files.get('datapackage.json')!.toString()) as Descriptor
})

const rowsOf = (name: string) => parse(files.get(`${name}.csv`)!, { columns: true }) as Record<string, string>[]

describe('a data package', () => {
  it('has the files of the contract', () => {
    expect([...files.keys()]).toEqual([
      ...RESOURCES.map(({ name }) => `${name}.csv`),
      'documents/xizhengbanfa-2022-2.json',
      'datapackage.json',
    ])
  })

  it('describes each file by its bytes, checksum, rows and columns', () => {
    for (const { name, path, hash, bytes, rows, schema } of descriptor.resources) {
      const content = files.get(path)!
      expect([bytes, hash]).toEqual([content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`])
      if (!schema) continue
      expect(rowsOf(name)).toHaveLength(rows!)
      expect(content.toString().split('\n')[0]).toBe(schema.fields.map((field) => field.name).join(','))
    }
  })

  it('gives each column one type of Table Schema, and requires none that may be null', () => {
    const types = ['string', 'date', 'integer', 'number', 'boolean', 'list', 'array']
    for (const { name, schema } of descriptor.resources)
      for (const field of schema?.fields ?? []) {
        expect(types, `${name}.${field.name}`).toContain(field.type)
        const values = (tables[name as keyof Tables] as Record<string, unknown>[]).map((row) => row[field.name])
        if (field.constraints?.required) expect(values, `${name}.${field.name}`).not.toContain(null)
      }
    const required = (name: string, column: string) =>
      descriptor.resources
        .find((resource) => resource.name === name)!
        .schema!.fields.find((field) => field.name === column)!.constraints?.required
    expect([required('documents', 'document_number'), required('indicators', 'value')]).toEqual([undefined, undefined])
    expect([required('tasks', 'measure_no'), required('units', 'known')]).toEqual([true, true])
  })

  it('keeps its keys: primary ones are unique, foreign ones point at a row', () => {
    for (const { name, schema } of descriptor.resources) {
      const rows = schema ? rowsOf(name) : []
      const key = (fields: string[]) => (row: Record<string, string>) => fields.map((field) => row[field]).join('|')
      if (schema?.primaryKey) expect(new Set(rows.map(key(schema.primaryKey))).size, name).toBe(rows.length)
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const known = new Set(rowsOf(reference.resource).map(key(reference.fields)))
        expect(
          rows.filter((row) => !known.has(key(fields)(row))),
          `${name} → ${reference.resource}`,
        ).toEqual([])
      }
    }
  })

  it('fits its schemas, row by row', () => {
    for (const resource of RESOURCES)
      for (const row of tables[resource.name]) expect(resource.row.safeParse(row).error).toBeUndefined()
  })

  it('says for every value of a record where it comes from', () => {
    const fields = new Map<string, Set<string>>()
    for (const { task_id, field, fragments } of tables.provenance) {
      expect(fragments.length).toBeGreaterThan(0)
      fields.set(task_id, (fields.get(task_id) ?? new Set()).add(field))
    }
    for (const task of tables.tasks) {
      const told = [...fields.get(task.id)!]
      expect(told).toEqual(
        expect.arrayContaining([
          'annex_title',
          'section_title',
          'task_no',
          'task_title',
          'measure',
          'deadline_text',
          'deadline_kind',
          'lead_units',
          'support_units',
        ]),
      )
      expect(told.includes('deadline_end')).toBe(task.deadline_end !== null)
    }
  })
})

describe('what a package says of its making', () => {
  const made = (...args: Parameters<typeof packageFiles>) =>
    (
      JSON.parse(
        packageFiles(...args)
          .get('datapackage.json')!
          .toString(),
      ) as Descriptor
    ).gongwen

  it('is the version and the schema, the units, the corrections, and whether it is for spreadsheets', () => {
    expect(descriptor.gongwen).toEqual({ version: VERSION, schema: DATASET_SCHEMA, registry: null, corrections: null })
    expect(made(tables, [], { registry: registry.hash })).toMatchObject({
      registry: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
    })
    expect(made(tables, [], { excel: true })).toMatchObject({ excel: true })
  })

  it('tells one set of corrections from another', async () => {
    const corrected = async (set: string) => {
      const overrides: Override[] = [
        {
          id: '1/2/1:deadline',
          source: '西政办发〔2022〕2号',
          record: '1/2/1',
          field: 'deadline',
          expect: '6月底前',
          set,
          reason: '更正通知',
          by: '张三',
          where: 'gongwen.overrides.yaml:1',
        },
      ]
      const { plan } = await runPipe({ file: 'notice.md', bytes: readFileSync(NOTICE) }, registry, { overrides })
      expect(plan.corrections).toHaveLength(1)
      return made(tables, [plan]).corrections
    }
    const [one, again, other] = [await corrected('9月底前'), await corrected('9月底前'), await corrected('年底前')]
    expect(one).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect([again === one, other === one]).toEqual([true, false])
  })
})

describe('CSV', () => {
  const resource = RESOURCES.find(({ name }) => name === 'quarantine')!
  const row = (text: string) => ({ document_id: 'a', source: 'L1', table: 1, row: 1, column: 1, text, reason: '' })
  const read = (excel: boolean, ...texts: string[]) =>
    (parse(csvOf(resource, texts.map(row), { excel }), { columns: true, bom: true }) as { text: string }[]).map(
      ({ text }) => text,
    )

  it('comes back as it was written, whatever the text', () => {
    const texts = ['a,b', '"甲"', '一\n二', '一\r\n二', '一\r二', '=1+1', '', ' 空 ', '一;二']
    expect(read(false, ...texts)).toEqual(texts)
  })

  it('is harmless to spreadsheets where asked for: texts are guarded, values of other columns are not', () => {
    expect(read(true, '=1+1', '2-2', '甲', '—')).toEqual(["'=1+1", "'2-2", '甲', '—'])
    expect(read(true, "'=1+1", "'甲'")).toEqual(["''=1+1", "'甲'"])
    const tasks = RESOURCES.find(({ name }) => name === 'tasks')!
    const dated = { ...tables.tasks[0], deadline_end: '2022-06-30', deadline_text: '6月30日', annex_no: '2-2' }
    const [written] = parse(csvOf(tasks, [dated], { excel: true }), { columns: true, bom: true }) as object[]
    expect(written).toMatchObject({ deadline_end: '2022-06-30', deadline_text: "'6月30日", annex_no: "'2-2" })
  })

  it('names its columns in Chinese where asked for, each once', () => {
    for (const resource of RESOURCES) {
      const [header] = parse(csvOf(resource, [], { headers: 'zh' })) as string[][]
      expect(new Set(header).size, resource.name).toBe(Object.keys(resource.row.shape).length)
      for (const name of header!) expect(name, resource.name).toMatch(/^\p{Script=Han}+$/u)
    }
  })

  it('has as many items in a list as there are, whatever stands in them', () => {
    const units = RESOURCES.find(({ name }) => name === 'units')!
    const csv = csvOf(units, [{ ...tables.units[0], aliases_met: ['甲局（一科;二科）', '乙局'] }])
    expect((parse(csv, { columns: true }) as { aliases_met: string }[])[0]!.aliases_met).toBe('甲局（一科；二科）;乙局')
  })
})

describe('JSON written piece by piece', () => {
  it('is what JSON.stringify gives', () => {
    for (const value of [
      {},
      [],
      null,
      'a',
      { a: undefined, b: [{ c: [[], {}, [1, [2, [3, [4, [5, [6, [7, { d: 'é\n"' }]]]]]]]] }] },
    ])
      expect(jsonOf(value).toString()).toBe(`${JSON.stringify(value, null, 1)}\n`)
  })
})

describe('columns that have no place of their own', () => {
  it('reach tasks.csv as JSON under their headers and a key that all documents share', async () => {
    const extraction = await extractText(`| 序号 | 工作措施 | 总投资(万元) | 责任单位 | 分管领导 | 备注 |
|---|---|---|---|---|---|
| 1 | 造林。 | 120 | 县林业局 | 张三 | |
| 2 | 节水。 | | 县水利局 | | | 多出的格 |
`)
    const csv = packageFiles(tablesOf([extraction]), [extraction.plan]).get('tasks.csv')!
    const other = (parse(csv, { columns: true }) as Record<string, string>[]).map(
      (row) => JSON.parse(row.other!) as object,
    )
    expect(other).toEqual([
      [
        { key: 'investment', header: '总投资(万元)', text: '120', amount: 120, unit: '万元' },
        { key: 'leader', header: '分管领导', text: '张三' },
      ],
      [{ key: null, header: '', text: '多出的格' }],
    ])
  })
})
