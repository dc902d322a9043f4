import { createHash } from 'node:crypto'
import { DATASET_SCHEMA } from '../../src/model/dataset.js'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DamagedPackage } from '../../src/model/errors.js'
import { folderFiles, isPackage } from '../../src/package/descriptor.js'
import { readPackage } from '../../src/package/index.js'
import { packageFiles } from '../../src/write/write-package.js'
import { tablesOf } from '../../src/write/tables.js'
import { extractText } from '../support.js'

const PLAN = `# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化 | 造林2万亩。 | 年底前 | 县林业局 | — |
| 2 | 节水 | 改造管网。 | 6月底前 | 县水利局 | 县住建局 |
`

type Files = Map<string, Buffer>
interface Descriptor {
  name: string
  gongwen?: unknown
  resources: { name: string; path: string; bytes: number; hash: string; rows: number }[]
}

let whole: Files
beforeAll(async () => {
  const extraction = await extractText(PLAN)
  whole = packageFiles(tablesOf([extraction]), [extraction.plan])
})

/** Text in place of another in a file; the descriptor says what is there then, as if gongwen had written it. */
function rewritten(files: Files, path: string, from: string | RegExp, to: string): void {
  const text = files.get(path)!.toString()
  const bytes = Buffer.from(text.replace(from, to))
  expect(bytes.toString(), path).not.toBe(text)
  files.set(path, bytes)
  described(files, ({ resources }) => {
    const resource = resources.find((one) => one.path === path)!
    resource.bytes = bytes.length
    resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  })
}

function described(files: Files, change: (descriptor: Descriptor) => void): void {
  const descriptor = JSON.parse(files.get('datapackage.json')!.toString()) as Descriptor
  change(descriptor)
  files.set('datapackage.json', Buffer.from(JSON.stringify(descriptor)))
}

function told(damage: (files: Files) => void): string {
  const files = new Map(whole)
  damage(files)
  try {
    readPackage({ read: (path) => files.get(path) ?? null }, 'data')
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedPackage)
    const { where, message, remedy, exitCode } = error as DamagedPackage
    expect([exitCode, remedy.length > 0]).toEqual([3, true])
    return `${where}: ${message} ${remedy}`
  }
  return 'read'
}

const AGAIN = 'Write it again with gongwen extract.'
const KEYS = 'The package is damaged: write it again with gongwen extract.'

describe('a damaged package', () => {
  it('is told from a whole one', () => {
    expect(told(() => {})).toBe('read')
  })

  it('is none that git checked out with the line ends of Windows', () => {
    const crlf = (bytes: Buffer) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n'))
    expect(told((files) => files.forEach((bytes, path) => files.set(path, crlf(bytes))))).toBe('read')
  })

  const cases: [what: string, damage: (files: Files) => void, told: string][] = [
    [
      'no descriptor',
      (files) => files.delete('datapackage.json'),
      'data: It has no datapackage.json. Name the folder that gongwen extract wrote.',
    ],
    [
      'a descriptor that is cut',
      (files) => files.set('datapackage.json', Buffer.from('{"name":')),
      `data/datapackage.json: It is no JSON object. ${AGAIN}`,
    ],
    [
      'a descriptor that is no object',
      (files) => files.set('datapackage.json', Buffer.from('null')),
      `data/datapackage.json: It is no JSON object. ${AGAIN}`,
    ],
    [
      'the package of another tool',
      (files) => described(files, (descriptor) => delete descriptor.gongwen),
      'data: It is no package of gongwen. Name a folder that gongwen extract wrote.',
    ],
    [
      'the package of another tool that has something of ours',
      (files) => described(files, (descriptor) => (descriptor.name = 'other')),
      'data: It is no package of gongwen. Name a folder that gongwen extract wrote.',
    ],
    [
      'a version before there was a schema',
      (files) => described(files, (descriptor) => (descriptor.gongwen = { version: '0.0.9' })),
      `data: It was written by gongwen 0.0.9 with a schema before 1; this version reads schema ${DATASET_SCHEMA}. Extract its notices again with this version.`,
    ],
    [
      'a version to come',
      (files) => described(files, (descriptor) => (descriptor.gongwen = { version: '9.0.0', schema: 99 })),
      `data: It was written by gongwen 9.0.0 with schema 99; this version reads schema ${DATASET_SCHEMA}. Extract its notices again with this version, or take a newer gongwen.`,
    ],
    [
      'a descriptor without checksums',
      (files) => described(files, ({ resources }) => delete (resources[0] as { hash?: string }).hash),
      `data/datapackage.json: resources.0.hash: Invalid input: expected string, received undefined. ${AGAIN}`,
    ],
    [
      'no CSV',
      (files) => described(files, (descriptor) => (descriptor.resources = [])),
      'data: It has no documents.csv: it was written without CSV. Write it again with --format csv,json.',
    ],
    ['a table that is gone', (files) => files.delete('tasks.csv'), `data: tasks.csv is missing. ${AGAIN}`],
    [
      'a table that was edited by hand',
      (files) => files.set('tasks.csv', Buffer.from(files.get('tasks.csv')!.toString().replace('2万亩', '3万亩'))),
      `data/tasks.csv: It is not as gongwen wrote it: its checksum differs from that in datapackage.json. ${AGAIN} Values are corrected in gongwen.overrides.yaml.`,
    ],
    [
      'a table that is cut',
      (files) => files.set('tasks.csv', files.get('tasks.csv')!.subarray(0, -20)),
      `data/tasks.csv: It is not as gongwen wrote it: its checksum differs from that in datapackage.json. ${AGAIN} Values are corrected in gongwen.overrides.yaml.`,
    ],
    [
      'a column too few',
      (files) => rewritten(files, 'units.csv', /^([^,\n]+,[^,\n]+),[^,\n]*/gm, '$1'),
      `data/units.csv: The column full_name is missing. ${AGAIN}`,
    ],
    [
      'a column too many',
      (files) => rewritten(files, 'units.csv', /^([^,\n]+,[^,\n]+)/gm, '$1,colour'),
      `data/units.csv: The column colour is not known. ${AGAIN}`,
    ],
    [
      'columns in another order',
      (files) => rewritten(files, 'units.csv', 'unit_id,unit,', 'unit,unit_id,'),
      `data/units.csv: Its columns stand in another order. ${AGAIN}`,
    ],
    [
      'a row too short',
      (files) => rewritten(files, 'units.csv', /,true,[^,\n]*\n/, '\n'),
      `data/units.csv: It is no valid CSV: Invalid Record Length: expect 10, got 8 on line 2. ${AGAIN}`,
    ],
    [
      'a number that is none',
      (files) => rewritten(files, 'tasks.csv', ',2023,', ',0x7e7,'),
      `data/tasks.csv row 2: plan_year “0x7e7”: Invalid input: expected number, received string. ${AGAIN}`,
    ],
    [
      'a day that the calendar lacks',
      (files) => rewritten(files, 'tasks.csv', '2023-06-30', '2023-06-31'),
      `data/tasks.csv row 3: deadline_end “2023-06-31”: Invalid ISO date. ${AGAIN}`,
    ],
    ['JSON that is none', (files) => rewritten(files, 'provenance.csv', /"\[\{/, '"[['), '“[['],
    [
      'a text that would colour a terminal',
      (files) => rewritten(files, 'tasks.csv', ',2023,', ',\u001b[31m2023,'),
      'plan_year “\\u001b[31m2023”',
    ],
    [
      'another number of rows',
      (files) => described(files, ({ resources }) => (resources[2]!.rows = 3)),
      `data/tasks.csv: It has 2 rows; datapackage.json says 3. ${AGAIN}`,
    ],
    [
      'a record of no document',
      (files) => rewritten(files, 'tasks.csv', /^([^,\n]+\/0\/2\/1),[^,]+/m, '$1,gone'),
      `data/tasks.csv row 3: document_id gone is not in documents.csv. ${KEYS}`,
    ],
    [
      'a record twice',
      (files) => rewritten(files, 'tasks.csv', /\/0\/2\/1,/, '/0/1/1,'),
      'data/tasks.csv row 3: Its id is that of row 2: ',
    ],
  ]
  it.each(cases)('is told by what is wrong: %s', (_, damage, expected) => {
    expect(told(damage)).toContain(expected)
  })

  it('leads to no file but those of a package, whatever paths its descriptor has', () => {
    const asked: string[] = []
    const files = new Map(whole)
    described(files, ({ resources }) => resources.forEach((resource) => (resource.path = '../../secret.csv')))
    readPackage({ read: (path) => (asked.push(path), files.get(path) ?? null) }, 'data')
    expect(asked.every((path) => whole.has(path))).toBe(true)
  })
})

describe('the files of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-'))

  it('are a package where there is a descriptor', () => {
    expect([isPackage(folderFiles(folder)), isPackage(folderFiles(join(folder, 'gone')))]).toEqual([false, false])
    writeFileSync(join(folder, 'datapackage.json'), '{}')
    expect(isPackage(folderFiles(folder))).toBe(true)
    expect(isPackage(folderFiles(join(folder, 'datapackage.json')))).toBe(false)
  })

  it('are told where one is no file', () => {
    mkdirSync(join(folder, 'tasks.csv'))
    expect(() => folderFiles(folder).read('tasks.csv')).toThrow('The file cannot be read: it is a folder.')
  })
})
