import { describe, expect, it } from 'vitest'
import { settleWeakTables } from '../../../src/read/paged/document.js'
import type { PageBlock } from '../../../src/read/paged/page-content.js'
import { line, pages, table } from '../../builders/page.js'

const EDGES = [60, 160, 360, 460]
const BEFORE = table(600, EDGES, '序号 | 重点任务 | 责任单位', '1 | 绿化 | 县林业局')
const moved = (by: number[]) => EDGES.map((edge, at) => edge + by[at]!)

/** What stands on the last page, a table as its columns. */
function lastPage(...contents: PageBlock[][]): (number | string)[] {
  const { blocks } = settleWeakTables(pages(...contents)).at(-1)!
  return blocks.map((block) => (block.kind === 'table' ? block.table.columns : block.paragraph.text))
}

const rest = (edges: number[]) => table(60, edges, '2 |  | 县水利局')

describe('a grid of one row', () => {
  it('is a table where that of the page before has its columns', () => {
    expect(lastPage([BEFORE], [rest(EDGES)])).toEqual([3])
  })

  it('is a table where that of the page after has its columns', () => {
    const [first] = settleWeakTables(pages([table(800, EDGES, '序号 | 重点任务 | 责任单位')], [BEFORE]))
    expect(first!.blocks[0]!.kind).toBe('table')
  })

  it('is text, a paragraph a cell that says something, where no page beside has a table', () => {
    expect(lastPage([rest(EDGES)])).toEqual(['2', '县水利局'])
    expect(lastPage([BEFORE], [line(60, '其余任务')], [rest(EDGES)])).toEqual(['2', '县水利局'])
  })

  it('has columns that agree to three points', () => {
    expect(lastPage([BEFORE], [rest(moved([0, 3, -3, 0]))])).toEqual([3])
    expect(lastPage([BEFORE], [rest(moved([0, 3.5, 0, 0]))])).toEqual(['2', '县水利局'])
    expect(lastPage([BEFORE], [rest(moved([0, 0, -25, 0]))])).toEqual(['2', '县水利局'])
  })

  it('may stand farther right or left, by sixty points', () => {
    expect(lastPage([BEFORE], [rest(moved([60, 60, 60, 60]))])).toEqual([3])
    expect(lastPage([BEFORE], [rest(moved([-60, -60, -60, -60]))])).toEqual([3])
    expect(lastPage([BEFORE], [rest(moved([61, 61, 61, 61]))])).toEqual(['2', '县水利局'])
  })

  it('has as many columns', () => {
    expect(lastPage([BEFORE], [table(60, [60, 160, 460], '2 | 县水利局')])).toEqual(['2', '县水利局'])
    expect(lastPage([BEFORE], [table(60, [...EDGES, 500], '2 | 治沙 | 县水利局 | 续建')])).toHaveLength(4)
  })
})

describe('a grid of one column', () => {
  const column = (right: number) => table(60, [60, right], '二、治沙', '三、治水')

  it('is a table where that of the page before is as wide', () => {
    expect(lastPage([BEFORE], [column(460)])).toEqual([1])
    expect(lastPage([BEFORE], [column(463)])).toEqual([1])
    expect(lastPage([BEFORE], [column(464)])).toEqual(['二、治沙', '三、治水'])
  })

  it('needs one of several columns beside it', () => {
    expect(lastPage([column(460)], [column(460)])).toEqual(['二、治沙', '三、治水'])
  })
})

it('a page without such grids is as it was', () => {
  const [page] = pages([BEFORE])
  expect(settleWeakTables([page!])[0]).toBe(page)
})
