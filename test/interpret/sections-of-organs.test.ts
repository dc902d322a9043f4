import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { extractText } from '../support.js'

const TITLE = '# 田东县2021年优化营商环境部门责任清单\n\n'
const HEADER = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 协同单位 |\n|---|---|---|---|---|\n'
const rowsUnder = (first: string, second: string): string =>
  [
    `| ${first} |||||`,
    '| 1 | 项目审批 | 压缩审批时限至5个工作日。 | 6月底前 | 县财政局 |',
    '| 2 | 招标投标 | 推行远程异地评标。 | 9月底前 | 县水利局 |',
    `| ${second} |||||`,
    '| 3 | 纳税便利 | 推行财产税合并申报。 | 年底前 | 县商务局 |',
  ].join('\n')

async function leadsIn(text: string, file = 'notice.md') {
  const { plan, findings } = await extractText(text, undefined, file)
  return {
    leads: [...recordsOf(plan)].map(({ record }) => record.lead.units.map(({ unit }) => unit).join('、')),
    derivations: new Set([...recordsOf(plan)].map(({ record }) => record.lead.field?.derivation ?? null)),
    told: findings.filter(({ rule }) => rule === 'responsibility/heads-section').length,
    unled: findings.some(({ rule }) => rule === 'record/no-lead'),
  }
}

const LED = {
  leads: ['县发展改革局', '县发展改革局', '县税务局'],
  derivations: new Set(['inferred']),
  told: 1,
  unled: false,
}

describe('a list by organs', () => {
  it.each([
    ['with the number of their tasks', '一、县发展和改革局（2项）', '二、县税务局（1项）'],
    ['without numbers of their own', '县发展和改革局', '县税务局'],
    ['and say so', '一、县发展和改革局牵头任务（2项）', '二、县税务局负责事项'],
  ])('whose rows head its sections %s has their leads', async (_, first, second) => {
    expect(await leadsIn(TITLE + HEADER + rowsUnder(first, second))).toEqual(LED)
  })

  it('whose headings stand above tables of their own has their leads', async () => {
    const [first, second] = ['1 | 项目审批', '2 | 纳税便利'].map(
      (task) => `${HEADER}| ${task} | 压缩时限至5个工作日。 | 6月底前 | 县财政局 |\n\n`,
    )
    const notice = `${TITLE}## 一、县发展和改革局\n\n${first}## 二、县税务局\n\n${second}`
    expect(await leadsIn(notice)).toEqual({ ...LED, leads: ['县发展改革局', '县税务局'] })
  })

  it('whose names only end as organs do has their leads where most surely are organs', async () => {
    const third = '\n| 三、县委宣传部 |||||\n| 4 | 政策宣传 | 开展政策宣讲10场。 | 年底前 | 县商务局 |'
    const notice = TITLE + HEADER + rowsUnder('一、县发展和改革局', '二、县税务局') + third
    expect(await leadsIn(notice)).toEqual({ ...LED, leads: [...LED.leads, '县委宣传部'] })
  })

  it('whose first column names them has their leads', async () => {
    const row = (cells: string[]): string => `<tr>${cells.join('')}</tr>`
    const cells = (...texts: string[]): string[] => texts.map((text) => `<td>${text}</td>`)
    const html = [
      '<html><body><h1>田东县2021年优化营商环境部门责任清单</h1><table>',
      row(cells('类别', '序号', '重点任务', '工作措施', '完成时限', '协同单位')),
      row(['<td rowspan="2">县发展和改革局</td>', ...cells('1', '项目审批', '压缩审批时限。', '6月底前', '县财政局')]),
      row(cells('2', '招标投标', '推行远程异地评标。', '9月底前', '县水利局')),
      row(cells('县税务局', '3', '纳税便利', '推行财产税合并申报。', '年底前', '县商务局')),
      '</table></body></html>',
    ].join('\n')
    expect(await leadsIn(html, 'notice.html')).toEqual(LED)
  })
})

describe('no list by organs', () => {
  const NONE = { leads: ['', '', ''], told: 0, unled: true }

  it.each([
    ['where a section is none', '一、县发展和改革局', '二、优化纳税服务'],
    ['where one section alone stands', '一、县发展和改革局', '一、县发展和改革局'],
    ['where the sections are of places', '一、梅山镇', '二、南溪镇'],
    ['where they are of all of a kind', '一、县直各部门', '二、各乡镇人民政府'],
  ])('%s', async (_, first, second) => {
    expect(await leadsIn(TITLE + HEADER + rowsUnder(first, second))).toMatchObject(NONE)
  })

  it('where a column says who leads', async () => {
    const notice = TITLE + HEADER.replace('协同单位', '牵头单位') + rowsUnder('一、县发展和改革局', '二、县税务局')
    expect(await leadsIn(notice)).toMatchObject({ leads: ['县财政局', '县水利局', '县商务局'], told: 0 })
  })
})
