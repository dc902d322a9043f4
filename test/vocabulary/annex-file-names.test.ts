import { describe, expect, it } from 'vitest'
import { annexNamedBy, stemOf } from '../../src/vocabulary/frame/annex-file-names.js'

const saidBy = (name: string): string => {
  const { before, isLabelled, readings } = annexNamedBy(name)
  const said = readings.map(({ no, title }) => `${no ?? ''}|${title}`).join(' ')
  return `${before}${isLabelled ? '#' : ''}${said}`
}

describe('the name of a file', () => {
  it.each([
    ['附件1.xlsx', '#1|'],
    ['附件 1.docx', '#1|'],
    ['附件一.docx', '#1|'],
    ['附件1：重点任务分解表.docx', '#1|重点任务分解表'],
    ['附件1重点任务分解表.docx', '#1|重点任务分解表'],
    ['附件1_重点任务分解表.xlsx', '#1|重点任务分解表'],
    ['附件2-1.xlsx', '#2-1|'],
    ['附表2.xlsx', '#2|'],
    ['【附件2】任务表.doc', '#2|任务表'],
    ['附件.docx', '#|'],
    ['附件12项重点任务.docx', '#|12项重点任务 1|2项重点任务'],
    ['通知A-附件1.docx', '通知A#1|'],
    ['通知（附件1）.docx', '通知#1|'],
    ['通知附件1.docx', '通知#1|'],
    ['关于印发2024年计划的通知附件1.xlsx', '关于印发2024年计划的通知#1|'],
    ['安政办发〔2024〕1号附件2.md', '安政办发〔2024〕1号#2|'],
    ['关于印发2024年计划的通知-附件2：任务表.pdf', '关于印发2024年计划的通知#2|任务表'],
    ['附件1 (1).docx', '#1|'],
    ['附件1 - 副本.docx', '#1|'],
    ['1.重点任务分解表.xls', '1|重点任务分解表'],
    ['重点任务分解表.xlsx', '|重点任务分解表'],
    ['2024年重点任务.xlsx', '|2024年重点任务'],
    ['附件１.XLSX', '#1|'],
    ['附件(1).docx', '#1|'],
    ['附件1.doc.docx', '#1|'],
    ['附件一（任务表）.docx', '#1|任务表'],
    ['附录二.docx', '#2|'],
    ['附件1（定稿）.xlsx', '#1|'],
    ['附件1_20240301.xlsx', '#1|'],
    ['附件1-v2.xlsx', '#1|'],
    ['02-附件1.xlsx', '#1|'],
    ['（2）附件1.docx', '#1|'],
    ['02-任务表.xlsx', '2|任务表'],
    ['01任务表.xlsx', '1|任务表'],
    ['annex1.xlsx', '#1|'],
    ['ANNEX-1_tasks.xlsx', '#1|'],
    ['notice_annex_2.docx', 'notice#2|'],
    ['attachment.docx', '#|'],
    ['fj1.xls', '#1|'],
    ['副本附件1.xlsx', '#1|'],
    ['Copy of 附件1.xlsx', '#1|'],
  ])('%s', (name, said) => {
    expect(saidBy(name)).toBe(said)
  })

  it.each([
    ['P020240301.docx', '|'],
    ['关于附件1的说明.docx', '|关于附件1的说明'],
    ['附件1下载.docx', '|附件1下载'],
    ['fj20240301.pdf', '|'],
    ['annexed.docx', '|'],
    ['工作情况附件1.docx', '|工作情况附件1'],
  ])('%s names no annex', (name, said) => {
    expect(saidBy(name)).toBe(said)
  })
})

it('two names of one notice share what stands before the label', () => {
  expect(annexNamedBy('通知A-附件1.docx').before).toBe(stemOf('通知A.docx'))
})

it.each([
  ['2024年附件1.xlsx', 2024],
  ['2023 附件1.xlsx', 2023],
  ['附件1：2024年任务表.xlsx', null],
  ['工作2024附件1.xlsx', null],
])('%s is of a year', (name, year) => {
  expect(annexNamedBy(name).year).toBe(year)
})

describe('behind the name of a letter', () => {
  it.each([
    ['2024年部署附件1.xlsx', '2024年部署', '1'],
    ['2024年部署-2.任务表.xlsx', '2024年部署', '2'],
    ['2024年部署会.xlsx', '', null],
  ])('%s', (name, before, no) => {
    const named = annexNamedBy(name, ['2024年部署', '2024'])
    expect([named.before, named.readings[0]!.no]).toEqual([before, no])
  })
})

it.each([
  ['附件1.docx', false],
  ['附件（1）.docx', false],
  ['附件1（1）.docx', true],
  ['附件1：任务表(1).docx', true],
  ['附件1 - 副本 (2).docx', true],
  ['附件1 - Copy.xlsx', true],
  ['复件 附件1.xlsx', true],
  ['photocopy.docx', false],
])('%s is called a copy: %s', (name, isCopy) => {
  expect(annexNamedBy(name).isCopy).toBe(isCopy)
})
