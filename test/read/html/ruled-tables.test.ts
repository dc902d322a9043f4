import { describe, expect, it } from 'vitest'
import { bodyOf, DRAWN, TASKS } from './reading.js'

const UNKNOWN = [
  ['甲项', '乙项'],
  ['栽树', '山上'],
]
const rows = '<tr><td>甲项<td>乙项<tr><td>栽树<td>山上'
const ruled = `<table border=1>${rows}</table>`
/** So much text that a part around it is a small share of the page. */
const LONG = '各责任单位要加强组织领导，细化工作措施，确保按期完成'.repeat(2)

describe('a table with lines is read, though none of its header words is known', () => {
  it.each<[string, string]>([
    ['in a part that is called one of the page', `<div class="print">${ruled}</div>`],
    ['whose lines are a style', `<div class="print">${ruled.replace('border=1', 'style="border:1px solid"')}</div>`],
    [
      'whose cells have them',
      `<div class="hot"><table>${rows.replace('<td>', '<td style="border-top:solid 1pt">')}</table></div>`,
    ],
    [
      'whose lines are black by numbers',
      `<div class="print">${ruled.replace('border=1', 'style="border:0.5pt solid rgb(0, 0, 0)"')}</div>`,
    ],
    ['as Word writes it', `<div class="hot">${ruled.replace('border=1', 'class=MsoTableGrid')}</div>`],
    ['in a column of a layout', `<table><tr><td>${ruled}<td></table>`],
  ])('%s', (_, part) => {
    expect(bodyOf(LONG + part)).toEqual([`paragraph ${LONG}`, UNKNOWN])
  })

  it('in a column of a layout behind another table', () => {
    const label = '<table><tr><td>主题词：<td><td><td></table>'
    expect(bodyOf(`${label}<table><tr><td>${ruled}<td>右</table>`)).toEqual([
      'paragraph 主题词：',
      UNKNOWN,
      'paragraph 右',
    ])
    expect(bodyOf(`${TASKS}<table><tr><td>${ruled}<td>右</table>`)).toEqual([DRAWN, UNKNOWN, 'paragraph 右'])
  })
})

describe('a table in a part of the page is the page’s', () => {
  it.each<[string, string]>([
    ['without lines', ruled.replace('border=1', 'border=0')],
    ['whose lines have no width', ruled.replace('border=1', 'style="border:0px solid"')],
    ['of one row', '<table border=1><tr><td>天气：晴<td>12℃</table>'],
    ['of one column', '<table border=1><tr><td>主办单位<tr><td>某县</table>'],
    ['of links', `<table border=1>${'<tr><td><a href=1>首页</a><td><a href=2>公文</a>'.repeat(2)}</table>`],
  ])('%s', (_, table) => {
    expect(bodyOf(`${LONG}<div class="print">${table}</div>`)).toEqual([`paragraph ${LONG}`])
  })
})

describe('the rest of a table that the site split may hold smaller ones', () => {
  const small = '<table><tr><td>一期<td>3公里<tr><td>二期<td>5公里</table>'

  it('where it has as many columns', () => {
    const rest = `<table><tr><td>2<td>修路${small}<td>县交通局</table>`
    expect(bodyOf(TASKS + rest)).toEqual([DRAWN, [['2', '修路⏎一期 3公里⏎二期 5公里', '县交通局']]])
  })

  it('and with fewer columns it is a layout', () => {
    const layout = `<table><tr><td>${small}<td>右</table>`
    expect(bodyOf(TASKS + layout)).toEqual([
      DRAWN,
      [
        ['一期', '3公里'],
        ['二期', '5公里'],
      ],
      'paragraph 右',
    ])
  })
})

describe('what a page hides is hidden wherever it stands', () => {
  it('an item of a list, which has no number then', () => {
    expect(bodyOf('<ol><li>甲<li hidden>乙<li>丙</ol>')).toEqual(['item 1. 甲', 'item 2. 丙'])
    expect(bodyOf(TASKS.replace('新增造林2万亩', '<ol><li>甲<li hidden>乙<li>丙</ol>'))).toEqual([
      [DRAWN[0], ['1', '1. 甲⏎2. 丙', '县林业局']],
    ])
  })

  it('the caption of a table', () => {
    expect(bodyOf(TASKS.replace('<table>', '<table><caption hidden>手机版</caption>'))).toEqual([DRAWN])
  })
})
