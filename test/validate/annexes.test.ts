import { describe, expect, it } from 'vitest'
import { grid } from '../builders/grid.js'
import { annex, breaches, indicator, line, plan, task } from '../builders/plan.js'
import { blocks, type Printed } from '../builders/table.js'

const listing = (nos: string[], ...annexes: ReturnType<typeof annex>[]) => ({
  ...plan(...annexes),
  annex_list: nos.map((no) => ({ no, title: `计划${no}`, place: line(1) })),
})

describe('an annex that the notice lists', () => {
  it('is missing where none has its number', () => {
    expect(breaches('annex/missing', listing(['1', '2'], annex('1', task('1', '绿化'))))).toEqual([
      'The notice lists annex 2 (计划2), which is not in the document.',
    ])
  })

  it('is not missing where a file beside the notice holds it, whatever was read of it', () => {
    const notice = listing(['1', '2'], annex('1', task('1', '绿化')))
    const file = { file: '附件2.docx', format: 'docx', encoding: '', sha256: '', pages: null, annexes: ['2-1'] }
    expect(breaches('annex/missing', { ...notice, source: { ...notice.source, annex_files: [file] } })).toEqual([])
  })

  it('is empty where neither it nor a part of it gives anything', () => {
    const empty = (...annexes: ReturnType<typeof annex>[]) =>
      breaches('annex/empty', listing(['2'], annex('1', task('1', '绿化')), ...annexes))
    expect(empty(annex('2'))).toHaveLength(1)
    expect(empty(annex('2'), annex('2-1', task('1', '节水')))).toEqual([])
    expect(empty(annex('2', indicator('优良天数', 280, '天')))).toEqual([])
    expect(empty(annex('2'), annex('21', task('1', '节水')))).toHaveLength(1)
  })

  it('is not told as empty in a notice of which nothing was read', () => {
    expect(breaches('annex/empty', listing(['1', '2'], annex('1'), annex('2')))).toEqual([])
  })

  it('has a label, unless its number comes from the list; the main text needs none', () => {
    const unlabelled = { ...annex('1', task('1', '绿化')), labelled: false }
    const main = { ...annex('0', task('1', '绿化')), labelled: false }
    expect(breaches('annex/label-missing', listing(['1'], unlabelled, main))).toHaveLength(1)
    expect(breaches('annex/label-missing', plan(unlabelled, main))).toEqual([])
  })
})

describe('a caption of a table', () => {
  const TABLE = grid('序号 | 工作措施', '1 | 造林')
  const captions = (...shown: Printed[]) => breaches('table/caption', plan(task('1', '绿化')), blocks(...shown))

  it('stands above it, perhaps with one line between', () => {
    expect(captions('表1 绿化任务', TABLE)).toEqual(['“表1绿化任务” is the caption of the table from record 0/1/1 on.'])
    expect(captions('表1 绿化任务', '单位：万元', TABLE)).toHaveLength(1)
  })

  it('is none with two lines between, or with no table below', () => {
    expect(captions('表1 绿化任务', '单位：万元', '2023年', TABLE)).toEqual([])
    expect(captions(TABLE, '表1 绿化任务')).toEqual([])
  })

  it('may be the first cell of the table itself', () => {
    expect(captions(grid('表1 绿化任务 | <', '1 | 造林'))).toHaveLength(1)
  })
})
