import { describe, expect, it } from 'vitest'
import { page, pdf, type Page } from './book.js'
import { box, frame, line, outlines, picture, text } from './draw.js'
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

const chart = [
  grid([
    ['甲', '', ''],
    ['乙', '', ''],
    ['', '2023', '2024'],
  ]),
  ...[70, 160, 250].map((left) => box([left, 90, left + 30, 140], 'blue')),
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
    [
      'input/outlined-text',
      page(text(60, 60, '通知'), outlines(60, 100, 15)),
      /^Page 1 has text drawn as outlines: 15 /,
    ],
    ['page/empty', page(), /^Page 1 is empty\.$/],
    [
      'page/hidden',
      page(text(60, 60, '通知'), text(60, 100, '植'.repeat(30), { colour: 'white' })),
      /^Most of the text of page 1 is left out: 30 of 32 characters, for they are same colour/,
    ],
    [
      'table/discarded',
      page(frame([60, 100, 300, 120]), line([180, 100], [180, 120]), text(64, 104, '签发人'), text(184, 104, '张三')),
      /one row/,
    ],
    ['table/discarded', page(...chart), /bars/],
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
  it('is made of a frame around a text, or of a few letters of a letterhead', async () => {
    const { findings } = await extract(page(frame([55, 55, 300, 100]), text(60, 60, '通知'), outlines(60, 300, 14)))
    expect(findings.map(({ rule }) => rule).filter((rule) => /^(?:input|table|text|page)\//.test(rule))).toEqual([])
  })

  it('is made of a picture beside text', async () => {
    const { findings } = await extract(page(picture([100, 100, 200, 200]), text(60, 60, '通知')))
    expect(findings.map(({ rule }) => rule).filter((rule) => /^(?:input|text|page)\//.test(rule))).toEqual([])
  })
})
