import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/source.js'
import { blocksOfPages } from '../../../src/read/paged/document.js'
import type { PageBlock, PageParagraph } from '../../../src/read/paged/page-content.js'
import { line, pages, table } from '../../builders/page.js'

const EDGES = [60, 160, 360, 460]
const blocks = (...contents: PageBlock[][]): Block[] => blocksOfPages(pages(...contents))
const texts = (...contents: PageBlock[][]) =>
  blocks(...contents).map((block) => (block.kind === 'table' ? 'table' : `${block.kind} ${block.text}`))

describe('the rows of a table on a page', () => {
  it('reach over its width, and from the top of the row to the foot of its shortest cell', () => {
    const [block] = blocks([
      table(
        100,
        EDGES,
        '一、治水 | 清河 | 区水务局',
        '^ | 护岸 | ^',
        '^ | 截污 | 区环保局',
        '二、治气 | 扫尘 | 区城管委',
      ),
    ])
    const places = block!.kind === 'table' ? block!.grid.rowPlaces : []
    expect(places).toEqual([100, 120, 140, 160].map((top) => ({ page: 1, box: [60, top, 460, top + 20] })))
  })

  it('are the whole table where no cell begins in one', () => {
    const [block] = blocks([table(100, EDGES, '甲 | 乙 | 丙', '^ | ^ | ^')])
    const places = block!.kind === 'table' ? block!.grid.rowPlaces : []
    expect(places).toEqual([
      { page: 1, box: [60, 100, 460, 140] },
      { page: 1, box: [60, 100, 460, 140] },
    ])
  })
})

it('tables are numbered through the document, and their cells know the page', () => {
  const found = blocks(
    [table(100, EDGES, '甲 | 乙 | 丙', '1 | 2 | 3')],
    [table(60, EDGES, '丁 | 戊 | 己', '4 | 5 | 6')],
  )
  expect(found.map((block) => block.kind === 'table' && [block.grid.index, block.grid.cells[0]])).toMatchObject([
    [1, { text: '甲', table: 1, place: { page: 1, box: [60, 100, 160, 120] } }],
    [2, { text: '丁', table: 2, place: { page: 2, box: [60, 60, 160, 80] } }],
  ])
})

describe('a heading', () => {
  const body = line(200, '为做好绿化工作，现将任务印发给你们。')

  it('is in letters a seventh larger than those of most text', () => {
    expect(texts([line(100, '任务表', { size: 11.5 }), body])[0]).toBe('heading 任务表')
    expect(texts([line(100, '任务表', { size: 11.4 }), body])[0]).toBe('paragraph 任务表')
  })

  it('is told by how much text is set in a size, not by how many lines', () => {
    const large = ['一', '二', '三'].map((text, at) => line(100 + at * 20, text, { size: 16 }))
    expect(texts([...large, body])).toEqual([
      'heading 一',
      'heading 二',
      'heading 三',
      `paragraph 为做好绿化工作，现将任务印发给你们。`,
    ])
  })

  it('is none where the size is not known, as in a frame', () => {
    expect(texts([line(100, '任务表', { size: 0 })])).toEqual(['paragraph 任务表'])
  })
})

describe('the dress of a paragraph', () => {
  it('says how it stands, how large and how heavy its letters are', () => {
    const [title] = blocks([line(100, '任务表', { size: 22, bold: true, align: 'center' })])
    expect(title).toMatchObject({ dress: { align: 'center', size: 22, bold: true } })
  })

  it('is not known of the text of a frame', () => {
    const [text] = blocks([line(100, '任务表', { size: 0, align: null })])
    expect(text).not.toHaveProperty('dress')
  })
})

describe('centred lines', () => {
  const dressed = { size: 22, bold: true, align: 'center' as const }
  const title = (top: number, text: string, dress: Partial<PageParagraph> = {}) =>
    line(top, text, { ...dressed, ...dress })
  const first = title(100, '关于印发《政府工作报告')
  const below = (next: PageBlock) => texts([first, next, line(300, '为做好绿化工作，现将任务印发给你们。')])

  it('that are dressed alike are one title', () => {
    const [block] = blocks([first, title(140, '重点任务分工方案》的通知')])
    expect(block).toMatchObject({
      text: '关于印发《政府工作报告\n重点任务分工方案》的通知',
      place: { page: 1, box: [60, 100, 535, 162] },
    })
  })

  it.each<[string, PageBlock]>([
    ['in other letters', title(130, '重点任务', { size: 16 })],
    ['in lighter letters', title(130, '重点任务', { bold: false })],
    ['at the side', title(130, '重点任务', { align: 'left' })],
    ['more than 1.1 em below', title(146.3, '重点任务')],
    ['a numbered heading', title(130, '第一章 总则')],
    ['a label of an annex', title(130, '附件1')],
  ])('are none where the next is %s', (_, next) => {
    expect(below(next)).toHaveLength(3)
  })

  it('are none in the letters of the text', () => {
    const plain = { size: 10, bold: false, align: 'center' as const }
    expect(texts([line(100, '甲', plain), line(112, '乙', plain)])).toHaveLength(2)
  })
})

describe('a paragraph at the foot of a page', () => {
  const foot = line(700, '为做好绿化工作，', { full: true })

  it('goes on where its last line is full and the next is not indented', () => {
    expect(texts([foot], [line(150, '现将任务印发给你们。')])).toEqual([
      'paragraph 为做好绿化工作，现将任务印发给你们。',
    ])
  })

  it('goes on over a page that it fills', () => {
    expect(texts([foot], [line(150, '现将任务', { full: true })], [line(150, '印发给你们。')])).toHaveLength(1)
  })

  it.each<[string, PageBlock[], PageBlock[]]>([
    ['its last line is short', [line(700, '为做好绿化工作，')], [line(150, '现将任务')]],
    ['the next one is indented', [foot], [line(150, '现将任务', { indented: true })]],
    ['the next one begins an annex', [foot], [line(150, '附件1')]],
    ['the next one is in other letters', [foot], [line(150, '现将任务', { size: 11 })]],
    ['a table stands between', [foot, table(720, EDGES, '甲 | 乙 | 丙', '1 | 2 | 3')], [line(150, '现将任务')]],
  ])('ends where %s', (_, first, second) => {
    expect(texts(first, second).filter((text) => text !== 'table')).toHaveLength(2)
  })

  it('ends where the next one stands on its own page', () => {
    expect(texts([line(600, '为做好绿化工作，', { full: true }), line(620, '现将任务')])).toHaveLength(2)
  })

  it('goes on over the number of its page, which is furniture', () => {
    expect(texts([foot, line(800, '— 1 —')], [line(150, '现将任务印发给你们。')])).toEqual([
      'paragraph 为做好绿化工作，现将任务印发给你们。',
      'furniture — 1 —',
    ])
  })
})
