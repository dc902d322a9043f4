import { describe, expect, it } from 'vitest'
import { blocksOfPages } from '../../../src/read/paged/document.js'
import type { PageBlock } from '../../../src/read/paged/page-content.js'
import { HEIGHT, line, pages } from '../../builders/page.js'

const BODY = [line(200, '绿化任务如下。'), line(400, '造林2万亩。'), line(600, '治沙1万亩。')]
const running = (...contents: PageBlock[][]) =>
  blocksOfPages(pages(...contents)).flatMap((block) => (block.kind === 'furniture' ? [block.text] : []))
/** So many pages with a line at their heads, and some without. */
const headed = (times: number, without: number, top = 50) => [
  ...Array.from({ length: times }, () => [line(top, '某县文件'), ...BODY]),
  ...Array.from({ length: without }, () => BODY),
]

describe('a line in the margin', () => {
  it('runs where three pages print it, not where two do', () => {
    expect(running(...headed(3, 0))).toHaveLength(3)
    expect(running(...headed(2, 0))).toEqual([])
  })

  it('runs where four pages in ten print it, not where fewer do', () => {
    expect(running(...headed(4, 6))).toHaveLength(4)
    expect(running(...headed(4, 7))).toEqual([])
  })

  it('runs whatever its numbers and blanks', () => {
    const lines = ['某县文件 第1期', '某县文件第2期', '某县 文件第13期']
    expect(running(...lines.map((text) => [line(50, text), ...BODY]))).toEqual(lines)
  })

  it('does not run where it labels one annex after the other', () => {
    expect(running(...['附件1', '附件2', '附件3'].map((text) => [line(50, text), ...BODY]))).toEqual([])
  })

  it('begins an annex where its label stands first, and runs from there on', () => {
    const pagesOf = (times: number) => Array.from({ length: times }, () => [line(50, '附件1'), ...BODY])
    expect(running(BODY, ...pagesOf(3))).toEqual(['附件1', '附件1'])
    expect(running(BODY, ...pagesOf(2))).toEqual([])
  })

  it('stands in the upper or lower 12 % of its page', () => {
    const upper = Math.floor(HEIGHT * 0.12) - 10
    expect(running(...headed(3, 0, upper))).toHaveLength(3)
    expect(running(...headed(3, 0, upper + 1))).toEqual([])
    const footed = (top: number) => running(...Array.from({ length: 3 }, () => [...BODY, line(top, '某县文件')]))
    expect(footed(Math.ceil(HEIGHT * 0.88))).toHaveLength(3)
    expect(footed(Math.ceil(HEIGHT * 0.88) - 1)).toEqual([])
  })

  it('is one of the two outermost of its page', () => {
    const three = (top: number) => ['甲', '乙', '丙'].map((text, at) => line(top + at * 20, text))
    const ofPages = (page: () => PageBlock[]) => new Set(running(page(), page(), page()))
    expect(ofPages(() => [...three(20), ...BODY])).toEqual(new Set(['甲', '乙']))
    expect(ofPages(() => [...BODY, ...three(760)])).toEqual(new Set(['乙', '丙']))
  })
})

describe('the number of a page', () => {
  it.each(['— 4 —', '-4-', '4', '第4页', '第 4 页 共 26 页', '第4页，共26页', '4/26', 'Page 4 of 26', 'page 4', 'xiv'])(
    'is %s, on one page alone',
    (text) => {
      expect(running([...BODY, line(800, text)])).toEqual([text])
    },
  )

  it.each(['12345', '第4期', '4月', 'vii章', '4、'])('is not %s', (text) => {
    expect(running([...BODY, line(800, text)])).toEqual([])
  })

  it('stands in the margin', () => {
    expect(running([...BODY, line(700, '4')])).toEqual([])
  })
})
