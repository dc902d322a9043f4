import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { RESOURCES, type Tables } from '../../src/model/dataset.js'
import { csvOf } from '../../src/write/csv.js'
import { jsonOf } from '../../src/write/json.js'
import { packageFiles } from '../../src/write/package.js'
import { tablesOf } from '../../src/write/tables.js'
import { extractNotice, extractText } from '../support.js'

interface Descriptor {
  resources: {
    name: string
    path: string
    hash: string
    bytes: number
    rows?: number
    schema?: {
      fields: { name: string }[]
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
      'datapackage.json',
      ...RESOURCES.map(({ name }) => `${name}.csv`),
      'documents/xizhengbanfa-2022-2.json',
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

describe('CSV', () => {
  const resource = RESOURCES.find(({ name }) => name === 'quarantine')!
  const row = (text: string) => ({ document_id: 'a', source: 'L1', table: 1, row: 1, column: 1, text, reason: '' })
  const read = (excel: boolean, ...texts: string[]) =>
    (parse(csvOf(resource, texts.map(row), excel), { columns: true, bom: true }) as { text: string }[]).map(
      ({ text }) => text,
    )

  it('comes back as it was written, whatever the text', () => {
    const texts = ['a,b', '"甲"', '一\n二', '一\r\n二', '一\r二', '=1+1', '', ' 空 ', '一;二']
    expect(read(false, ...texts)).toEqual(texts)
  })

  it('is harmless to spreadsheets where asked for; numbers and dashes stay', () => {
    expect(read(true, '=1+1', '+cmd', '-1+1', '@SUM(A1)', '—', '-', '-2%', '+3.5', '甲')).toEqual([
      "'=1+1",
      "'+cmd",
      "'-1+1",
      "'@SUM(A1)",
      '—',
      '-',
      '-2%',
      '+3.5',
      '甲',
    ])
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
        { key: 'funding', header: '总投资(万元)', text: '120' },
        { key: 'leader', header: '分管领导', text: '张三' },
      ],
      [{ key: null, header: '', text: '多出的格' }],
    ])
  })
})
