import { describe, expect, it } from 'vitest'
import { page, pdf, type Page } from './book.js'
import { picture, text } from './draw.js'
import { subset } from './fonts.js'
import { cell, grid } from './grids.js'
import { notices } from './notices.js'

const { extract, extractBytes } = notices()
const silent = subset('CDEFGH+GB2312', [...'政府'], { toUnicode: false })
const nesting = [
  grid([
    ['序号', '任务'],
    ['1', '\n\n\n\n\n'],
    ['2', cell('植树', 1)],
  ]),
  grid(
    [
      ['甲', '乙'],
      ['1', '2'],
    ],
    { left: 160, top: 120, columns: [30, 30] },
  ),
]

describe('a person is told by a finding:', () => {
  const pages: [string, Page, RegExp][] = [
    ['input/no-text-layer', page(picture([0, 0, 595, 842])), /^Page 1 is a picture without text\./],
    ['text/hidden', page(text(60, 60, '通知'), text(60, 100, '隐藏', { colour: 'white' })), /“隐藏”/],
    [
      'text/unreadable',
      page(text(60, 60, '通知'), text(60, 100, '政府', { font: silent })),
      /^2 characters .* GB2312 /,
    ],
    ['page/unread', { width: 20_000, height: 600, marks: [text(60, 60, '通知')] }, /page 1 .* 20000 by 600 points/],
    ['table/nested', page(...nesting), /inside a cell/],
  ]
  it.each(pages)('%s', async (rule, one, message) => {
    const { findings } = await extract(one)
    expect(findings.filter((finding) => finding.rule === rule).map((finding) => finding.message)).toEqual([
      expect.stringMatching(message),
    ])
  })

  it('input/recovered', async () => {
    const bytes = Buffer.from(await pdf(page(text(60, 60, '通知'))))
    const { findings } = await extractBytes(bytes.subarray(0, bytes.lastIndexOf('startxref')))
    expect(findings.map(({ rule }) => rule)).toContain('input/recovered')
  })
})

describe('no such finding', () => {
  it('is made of a picture beside text', async () => {
    const { findings } = await extract(page(picture([100, 100, 200, 200]), text(60, 60, '通知')))
    expect(findings.map(({ rule }) => rule).filter((rule) => /^(?:input|text|page)\//.test(rule))).toEqual([])
  })
})
