import { expect, it } from 'vitest'
import { isHeavyFont } from '../../src/vocabulary/pages/fonts.js'
import { levelOfHeadingStyle, isNameOfAnySheet } from '../../src/vocabulary/pages/office-words.js'
import { isLineOfPage, isPageNumber, PAGE_LINES, withoutGoesOn } from '../../src/vocabulary/pages/page-lines.js'
import { namesFile } from '../../src/vocabulary/pages/file-names.js'
import {
  couldBeNotice,
  isSiteLine,
  namesNoFile,
  SITE_LINES,
  withoutInvitation,
} from '../../src/vocabulary/pages/site-words.js'
import { testTable } from './tables.js'

const lineOf = (text: string) => (isPageNumber(text, true) ? 'number' : isLineOfPage(text) ? 'goes on' : null)
testTable('lines of pages', PAGE_LINES, { read: lineOf, meaning: ({ line }) => line })
testTable('lines of sites', SITE_LINES, { read: isSiteLine, meaning: () => true })

it('a Roman numeral is the number of a page only in its margin', () => {
  expect(isPageNumber('iv', true)).toBe(true)
  expect(isPageNumber('iv', false)).toBe(false)
})

it.each([
  ['续表 重点任务分解表', '重点任务分解表'],
  ['重点任务分解表（续）', '重点任务分解表'],
  ['重点任务分解表(续表2)', '重点任务分解表'],
  ['续建项目清单', '续建项目清单'],
])('%s is %s', (title, plain) => {
  expect(withoutGoesOn(title)).toBe(plain)
})

it('what could be a notice is no part of its site', () => {
  expect(couldBeNotice('2022年重点任务清单')).toBe(true)
  expect(couldBeNotice('现将方案印发给你们。')).toBe(true)
  expect(couldBeNotice('请使用新版浏览器访问本网站。')).toBe(false)
  expect(couldBeNotice('首页')).toBe(false)
})

it('links to files may say no more than that', () => {
  expect(namesNoFile('【点击下载附件】')).toBe(true)
  expect(['点击此处下载', '下载附件', '附件下载', '附件（点击下载）'].every(namesNoFile)).toBe(true)
  expect(namesNoFile('重点任务分解表.docx')).toBe(false)
  expect(['附件1下载', '点击下载：附件1', '附件1（点击查看）'].map(withoutInvitation)).toEqual([
    '附件1',
    '附件1',
    '附件1',
  ])
  expect(withoutInvitation('下城区任务表')).toBe('下城区任务表')
  expect(namesFile('重点任务分解表.docx')).toBe(true)
  expect(namesFile('政务公开')).toBe(false)
})

it('office programs name sheets and styles', () => {
  expect(['Sheet1', '工作表 2', '表格1 (2)', ''].every(isNameOfAnySheet)).toBe(true)
  expect(isNameOfAnySheet('附件1')).toBe(false)
  expect(['heading 1', '标题 2', '正文'].map(levelOfHeadingStyle)).toEqual([1, 2, null])
})

it('fonts of headings are told by their names', () => {
  const names = ['SimSun,Bold', 'SimHei', '黑体', 'FZXBSJW--GB1-0', 'NotoSerifCJKsc-Black']
  expect(names.filter((name) => !isHeavyFont(name))).toEqual([])
  expect(['SimSun', '仿宋_GB2312', 'MicrosoftYaHei', 'FangSong'].filter(isHeavyFont)).toEqual([])
})
