import { describe, expect, it } from 'vitest'
import { runPipe } from '../../src/pipeline.js'

import { document, paragraph, table, textBox } from '../read/docx/documents.js'
import { type BookSheet, workbook } from '../read/xlsx/book.js'
import { registry } from '../support.js'

const HEAD = ['序号', '重点任务', '工作措施', '完成时限', '责任单位']
const row = (no: string) => [no, '绿化', '植树造林。', '年底前', '市林业局']

async function annexesOf(file: string, bytes: Uint8Array): Promise<string[]> {
  const { plan } = await runPipe({ file, bytes }, registry)
  return plan.annexes.map(
    ({ no, title, sections }) => `${no}|${title.text}|${sections.flatMap(({ tasks }) => tasks).length}`,
  )
}

describe('the annexes of a workbook', () => {
  const annexesIn = (...sheets: BookSheet[]) => annexesOf('任务.xlsx', workbook(sheets))

  it('are named by their sheets', async () => {
    const sheet = (name: string, title: string) => ({ name, rows: [[title], HEAD, row('1')] })
    expect(await annexesIn(sheet('附件1', '绿化任务清单'), sheet('附件2', '节水任务清单'))).toEqual([
      '1|绿化任务清单|1',
      '2|节水任务清单|1',
    ])
    expect(await annexesIn(sheet('附表1', '绿化项目库'), sheet('附表2', '节水项目库'))).toEqual([
      '1|绿化项目库|1',
      '2|节水项目库|1',
    ])
  })

  it('are labelled in their first rows, with a title of any kind, in one row or two', async () => {
    const rows = (...labels: string[]) => [...labels.map((label) => [label]), HEAD, row('1')]
    expect(await annexesIn({ rows: rows('附件１', '2023年重点项目库') })).toEqual(['1|2023年重点项目库|1'])
    expect(await annexesIn({ rows: rows('附件2：2023年重点项目库') })).toEqual(['2|2023年重点项目库|1'])
    expect(await annexesIn({ rows: rows('附件2023年重点任务台账') })).toEqual(['1|2023年重点任务台账|1'])
  })

  it('have their labels in a corner', async () => {
    const rows = [['附件3', null, null, null, '单位：万元'], ['2023年重点任务清单'], HEAD, row('1')]
    expect(await annexesIn({ rows, merges: ['A2:E2'] })).toEqual(['3|2023年重点任务清单|1'])
  })
})

describe('the title of an annex in a workbook', () => {
  it('is no cell that says something of the table, nor what stands behind a label', async () => {
    const table = [HEAD, row('1')]
    const titled = ['附件1', null, null, '填报人：', '张三']
    const bytes = workbook([
      { rows: [titled, ['2023年重点任务'], ['单位：万元', null, null, null, '2023年3月1日'], ...table] },
      { rows: [['附件2', null, null, '填报人：', '张三'], ['截至2023年3月1日'], ...table] },
    ])
    expect(await annexesOf('任务.xlsx', bytes)).toEqual(['1|2023年重点任务|1', '2||1'])
  })
})

describe('the day of issue of a workbook', () => {
  it('is none behind a label of another day', async () => {
    const dayIn = async (label: string) => {
      const head = [['2023年重点任务清单'], [label, '2023年3月1日']]
      const { plan } = await runPipe(
        { file: '任务.xlsx', bytes: workbook([{ rows: [...head, HEAD, row('1')] }]) },
        registry,
      )
      return plan.issued_on
    }
    expect([await dayIn('填报日期：'), await dayIn('成文日期：')]).toEqual([null, '2023-03-01'])
  })
})

describe('the annexes of a Word document', () => {
  const annexesIn = (body: string[], parts = {}) => annexesOf('任务.docx', document(body, parts))

  it('have labels in text boxes and in the frame of the table', async () => {
    expect(
      await annexesIn([paragraph(textBox(paragraph('附件1'))), paragraph('任务分解表'), table(HEAD, row('1'))]),
    ).toEqual(['1|任务分解表|1'])
    expect(
      await annexesIn([table(['附件2', '', '', '', ''], ['2023年任务台账', '', '', '', ''], HEAD, row('1'))]),
    ).toEqual(['2|2023年任务台账|1'])
  })

  it('have their label in the head of the page', async () => {
    expect(await annexesIn([paragraph('任务分解表'), table(HEAD, row('1'))], { header: paragraph('附件2') })).toEqual([
      '2|任务分解表|1',
    ])
  })
})
