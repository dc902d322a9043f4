import * as XLSX from '@e965/xlsx'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/model/columns.js'
import { RESOURCES, type Tables } from '../../../src/model/dataset.js'
import { UsageError } from '../../../src/model/errors.js'
import { openXlsx } from '../../../src/write/formats/xlsx.js'
import { tablesOf } from '../../../src/write/tables.js'
import { extractNotice } from '../../support.js'
import { openWorkbook, partsOf, readXlsx } from './readers/xlsx.js'
import { HOSTILE, quarantined, resourceOf, type Row, withTables } from './support.js'

let tables: Tables
let book: XLSX.WorkBook
let parts: Map<string, string>
beforeAll(async () => {
  tables = tablesOf([await extractNotice()])
  await withTables(openXlsx, tables, (folder) => {
    book = openWorkbook(folder)
    parts = partsOf(folder)
  })
})

const sheetXml = (name: string) => parts.get(`xl/worksheets/sheet${book.SheetNames.indexOf(name) + 1}.xml`)!
const cellAt = (name: string, column: string, row: number) => {
  const at = columnsOf(resourceOf(name as 'tasks').row).findIndex((one) => one.name === column)
  return book.Sheets[name]![XLSX.utils.encode_cell({ r: row, c: at })] as XLSX.CellObject
}

describe('a workbook', () => {
  it('has a sheet a table behind that of duties, and a filter over all of it', () => {
    expect(book.SheetNames).toEqual(['责任清单', ...RESOURCES.map(({ name }) => name)])
    for (const { name, row } of RESOURCES) {
      const end = XLSX.utils.encode_cell({ r: tables[name].length, c: columnsOf(row).length - 1 })
      expect(book.Sheets[name]!['!autofilter'], name).toEqual({ ref: `A1:${end}` })
    }
  })

  it('has a header that stays in sight, bold', () => {
    const fonts = [...parts.get('xl/styles.xml')!.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font)
    const styles = [...parts.get('xl/styles.xml')!.matchAll(/<xf [^>]*>/g)].map(([style]) => style)
    for (const { name } of RESOURCES) {
      expect(sheetXml(name), name).toMatch(/<pane ySplit="1" xSplit="0" topLeftCell="A2" [^>]*state="frozen"\/>/)
      const style = styles[Number(/<c r="A1" s="(\d+)"/.exec(sheetXml(name))![1])]!
      expect(fonts[Number(/fontId="(\d+)"/.exec(style)![1])]).toContain('<b/>')
    }
  })

  it('has columns as wide as what they hold, within bounds', () => {
    for (const { name, row } of RESOURCES) {
      const widths = book.Sheets[name]!['!cols']!.map(({ width }) => width!)
      expect(widths, name).toHaveLength(columnsOf(row).length)
      for (const width of widths) expect(width >= 8 && width <= 60, name).toBe(true)
    }
    const [no, measure] = ['task_no', 'measure'].map((column) =>
      columnsOf(resourceOf('tasks').row).findIndex(({ name }) => name === column),
    )
    const widths = book.Sheets.tasks!['!cols']!
    expect([widths[no!]!.width! < 15, widths[measure!]!.width]).toEqual([true, 60])
  })

  it('wraps texts, and shows dates as days', () => {
    const styles = [...parts.get('xl/styles.xml')!.matchAll(/<xf [^>]*>(?:<alignment [^>]*>)?/g)].map(
      ([style]) => style,
    )
    const styleOf = (letters: string) =>
      styles[Number(new RegExp(`<c r="${letters}2" s="(\\d+)"`).exec(sheetXml('tasks'))![1])]
    expect(styleOf('K')).toContain('wrapText="1"')
    expect(styleOf('J')).not.toContain('wrapText')
    const dated = tables.tasks.findIndex(({ deadline_end }) => deadline_end !== null)
    const cell = cellAt('tasks', 'deadline_end', dated + 1)
    expect([cell.t, cell.z]).toEqual(['d', 'yyyy-mm-dd'])
    expect([cellAt('tasks', 'measure_no', 1).t, cellAt('units', 'known', 1).t]).toEqual(['n', 'b'])
  })

  it('prints landscape and one page wide, with the header on each page', () => {
    for (const [at, name] of book.SheetNames.entries()) {
      const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`)!
      expect(xml, name).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<sheetViews>/)
      expect(xml, name).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/)
      const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$1</definedName>`
      expect(parts.get('xl/workbook.xml')).toContain(titles)
    }
  })

  it('lists the duties by unit: what it leads first, each with its task, measure and last day', () => {
    const rows = XLSX.utils.sheet_to_json<Row>(book.Sheets['责任清单']!, { defval: null, UTC: true })
    expect(rows).toHaveLength(tables.task_units.length)
    expect(rows.map(({ unit }) => unit)).toEqual(tables.task_units.map(({ unit }) => unit).sort())
    const task = tables.tasks.find(({ deadline_end }) => deadline_end !== null)
    const duty = rows.find(({ unit, task_id }) => task_id === task!.id && unit === task!.lead_units[0])!
    const { measure, task_title, deadline_text } = task!
    expect(duty).toMatchObject({ role: 'lead', measure, task_title, deadline_text })
    expect((duty.deadline_end as Date).toISOString().slice(0, 10)).toBe(task!.deadline_end)
    const roles = rows.filter(({ unit }) => unit === duty.unit).map(({ role }) => role as string)
    expect(roles).toEqual([...roles].sort())
  })

  it('names columns and roles in Chinese where asked to, and no column wider than its bounds', async () => {
    const named = (folder: string) => Promise.resolve(openWorkbook(folder))
    const chinese = await withTables((folder) => openXlsx(folder, 'zh'), tables, named)
    const [duty] = XLSX.utils.sheet_to_json<Row>(chinese.Sheets['责任清单']!)
    expect(Object.keys(duty!).slice(0, 4)).toEqual(['责任单位', '角色', '重点任务', '工作措施'])
    expect(['牵头', '配合']).toContain(duty!['角色'])
    const [header] = XLSX.utils.sheet_to_json<string[]>(chinese.Sheets.tasks!, { header: 1 })
    expect(header).toContain('截止日期')
  })

  it('has no formula whatever the text, and is XML', async () => {
    await withTables(openXlsx, { quarantine: HOSTILE.map(quarantined) }, (folder) => {
      const sheet = openWorkbook(folder).Sheets.quarantine!
      const cells = Object.entries(sheet).filter(([address]) => /^[A-Z]+\d+$/.test(address))
      expect(cells.length).toBeGreaterThan(HOSTILE.length)
      for (const [address, cell] of cells) expect([address, (cell as XLSX.CellObject).f]).toEqual([address, undefined])
      for (const [path, content] of partsOf(folder))
        expect(() => new SaxesParser({ xmlns: true }).write(content).close(), path).not.toThrow()
    })
  })
})

describe('the bounds of Excel', () => {
  it('cut a text that is longer than a cell, with a mark and no half character', async () => {
    const texts = ['甲'.repeat(32_767), '甲'.repeat(32_768), '😀'.repeat(20_000), `${'甲'.repeat(20_000)}\n`.repeat(2)]
    const read = await withTables(openXlsx, { quarantine: texts.map(quarantined) }, readXlsx)
    const [whole, ...cut] = read.quarantine.map(({ text }) => text as string)
    expect(whole).toBe(texts[0])
    for (const [at, text] of cut.entries()) {
      expect(text).toMatch(/… \[cut; the whole is in the other formats of quarantine\]$/)
      expect(text.length).toBeLessThanOrEqual(32_767)
      expect(text).not.toContain('\ufffd')
      expect(texts[at + 1]!.startsWith(text.slice(0, text.indexOf('…')))).toBe(true)
    }
  })

  it('refuse more rows than a sheet takes, and say what to do', async () => {
    const rows = Array.from<object>({ length: 1_048_576 }).fill(quarantined('甲'))
    await expect(withTables(openXlsx, { quarantine: rows as [] }, () => {}, rows.length)).rejects.toThrow(UsageError)
    await expect(withTables(openXlsx, { quarantine: rows as [] }, () => {}, rows.length)).rejects.toMatchObject({
      where: 'dataset.xlsx',
      message: expect.stringContaining('quarantine') as string,
      remedy: expect.stringContaining('parquet and sqlite') as string,
    })
  })

  it('leave days before its calendar as text', async () => {
    const dates = ['0001-01-01', '1900-02-28', '1900-03-01', '9999-12-31']
    const rows = dates.map((issued_on, at) => ({ ...tables.documents[0], id: `${at}`, issued_on }))
    await withTables(openXlsx, { documents: rows }, async (folder) => {
      expect((await readXlsx(folder)).documents.map(({ issued_on }) => issued_on)).toEqual(dates)
      const at = columnsOf(resourceOf('documents').row).findIndex(({ name }) => name === 'issued_on')
      const types = dates.map(
        (_, row) =>
          (openWorkbook(folder).Sheets.documents![XLSX.utils.encode_cell({ r: row + 1, c: at })] as XLSX.CellObject).t,
      )
      expect(types).toEqual(['s', 's', 'd', 'd'])
    })
  })
})
