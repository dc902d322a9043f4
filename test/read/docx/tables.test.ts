import { describe, expect, it } from 'vitest'
import { around, cell, document, paragraph, row, run, sdt, table, val } from './documents.js'
import { blocksOf, gridOf, readBytes, remarksOf } from './reading.js'

const HEADER = ['序号', '工作措施', '责任单位']
const begins = (text: string, more = '') => cell(text, more + val('vMerge', 'restart'))
const goesOn = (text = '', more = '') => cell(text, more + val('vMerge'))

describe('merged cells', () => {
  it('span rows, however Word says that they go on', async () => {
    const rows = [
      row([begins('1'), '甲', '县林业局']),
      row([goesOn(), '乙', '县水务局']),
      row([cell('', val('vMerge', 'continue')), '丙', '县财政局']),
    ]
    expect(await gridOf(table(HEADER, ...rows))).toEqual([
      HEADER,
      ['1×3 1', '甲', '县林业局'],
      ['乙', '县水务局'],
      ['丙', '县财政局'],
    ])
  })

  it('span columns, in the new way and in the old', async () => {
    const old = [cell('二、水', val('hMerge', 'restart')), cell('', val('hMerge')), cell('', val('hMerge', 'continue'))]
    expect(await gridOf(table(HEADER, row([cell('一、大气', val('gridSpan', 3))]), row(old)))).toEqual([
      HEADER,
      ['3×1 一、大气'],
      ['3×1 二、水'],
    ])
  })

  it('span rows and columns at once, beside others', async () => {
    const wide = val('gridSpan', 2)
    const rows = [row([begins('合计', wide), '甲']), row([goesOn('', wide), '乙'])]
    expect(await gridOf(table(HEADER, ...rows))).toEqual([HEADER, ['2×2 合计', '甲'], ['乙']])
  })

  it('end where the next row is cut otherwise', async () => {
    const rows = [row([begins('1'), '甲', '县林业局']), row([goesOn('2', val('gridSpan', 2)), '县水务局'])]
    expect(await gridOf(table(HEADER, ...rows))).toEqual([HEADER, ['1', '甲', '县林业局'], ['2×1 2', '县水务局']])
  })

  it('that go on from none stand for themselves, and so do those that begin anew', async () => {
    const rows = [
      row([goesOn('1'), '甲', '县林业局']),
      row([begins('2'), '乙', '县水务局']),
      row([begins('3'), '丙', '县财政局']),
    ]
    expect(await gridOf(table(HEADER, ...rows))).toEqual([
      HEADER,
      ['1', '甲', '县林业局'],
      ['2', '乙', '县水务局'],
      ['3', '丙', '县财政局'],
    ])
  })

  it('leave the header rows', async () => {
    const rows = [row([begins('序号'), '工作措施', '责任单位'], val('tblHeader')), row([goesOn(), '甲', '县林业局'])]
    expect(await gridOf(table(...rows))).toEqual([
      ['1×2 序号', '工作措施', '责任单位'],
      ['甲', '县林业局'],
    ])
  })

  it('hide what stands in their other cells, which is told', async () => {
    const body = table(HEADER, row([begins('1'), '甲', '县林业局']), row([goesOn('暗'), '乙', '县水务局']))
    expect(await gridOf(body)).toEqual([HEADER, ['1×2 1', '甲', '县林业局'], ['乙', '县水务局']])
    expect(await remarksOf(body)).toEqual(['B1 text/hidden Hidden text is left out: “暗”.'])
  })

  it('may be merged by a tracked change', async () => {
    const tracked = (how: string) => cell('', `<w:cellMerge w:id="1" w:author="甲" w:vMerge="${how}"/>`)
    const body = table(
      HEADER,
      row([cell('1', '<w:cellMerge w:vMerge="rest"/>'), '甲', '乙']),
      row([tracked('cont'), '丙', '丁']),
    )
    expect(await gridOf(body)).toEqual([HEADER, ['1×2 1', '甲', '乙'], ['丙', '丁']])
  })
})

describe('rows', () => {
  it('begin and end where the grid has gaps', async () => {
    const rows = [row(['甲', '县林业局'], val('gridBefore', 1)), row(['2'], val('gridAfter', 2))]
    expect(await gridOf(table(HEADER, ...rows))).toEqual([HEADER, ['', '甲', '县林业局'], ['2', '2×1 ']])
  })

  it('with fewer cells than the grid are filled up', async () => {
    expect(await gridOf(table(HEADER, ['1', '甲']))).toEqual([HEADER, ['1', '甲', '']])
  })

  it('are read inside content controls, links, custom XML and insertions, and so are cells and runs', async () => {
    const rows = [
      sdt(row(['1', '甲', '乙'])),
      around('ins', row([sdt(cell('2')), around('customXml', cell('丙'), 'w:element="x"'), '丁'])),
      row(
        [cell(sdt(paragraph('3'))), cell(paragraph(sdt(run('戊')) + around('smartTag', run('己')))), '庚'],
        '<w:ins w:id="3"/>',
      ),
    ]
    expect(await gridOf(table(HEADER, ...rows))).toEqual([
      HEADER,
      ['1', '甲', '乙'],
      ['2', '丙', '丁'],
      ['3', '戊己', '庚'],
    ])
  })

  it('are left out where they are deleted, and so are cells', async () => {
    const rows = [
      row(['1', '甲', '乙'], '<w:del w:id="1"/>'),
      row(['2', '丙', cell('废', '<w:cellDel w:id="2"/>'), cell('丁', '<w:cellIns w:id="3"/>')]),
    ]
    const body = table(HEADER, ...rows)
    expect(await gridOf(body)).toEqual([HEADER, ['2', '丙', '丁']])
    expect(await remarksOf(body)).toEqual([
      'B1 text/changes The document tracks changes (3); it is read as if all were accepted.',
    ])
  })
})

describe('cells', () => {
  it('keep their paragraphs, breaks and tabs apart', async () => {
    const text =
      paragraph('新增造林2万亩') +
      paragraph(
        run('修复湿地') + '<w:r><w:br/></w:r>' + run('治理') + '<w:r><w:tab/><w:t>扬尘</w:t><w:cr/><w:t>完</w:t></w:r>',
      )
    expect(await gridOf(table(HEADER, row(['1', cell(text), '甲'])))).toEqual([
      HEADER,
      ['1', '新增造林2万亩\n修复湿地\n治理 扬尘\n完', '甲'],
    ])
  })

  it('hold the text of tables inside them, which is told with the place of the cell', async () => {
    const inner = cell(table(['月度', '目标'], ['1月', '10%']) + paragraph('注'))
    const body = [
      paragraph('附件'),
      table(HEADER, row(['1', '甲', '乙'])),
      paragraph('又'),
      table(HEADER, row(['2', inner, '丁'])),
      table(HEADER, row(['3', '戊', '己'])),
    ]
    const blocks = await blocksOf(body)
    expect(blocks[3]).toEqual([HEADER, ['2', '月度 目标\n1月 10%\n注', '丁']])
    expect(blocks[4]).toEqual([HEADER, ['3', '戊', '己']])
    expect(await remarksOf(body)).toEqual([
      'T2R2 table/nested A table stands inside a cell; it is read as the text of that cell.',
    ])
  })
})

describe('the place of a cell', () => {
  it('is its table, row and column, in later tables and after nested ones, too', async () => {
    const inner = cell(table(['月度', '目标']) + paragraph(''))
    const body = [
      paragraph('附件'),
      table(HEADER, row([inner, '甲', '乙'])),
      paragraph(''),
      table(HEADER, row([begins('1'), '丙', '丁']), row([goesOn(), '戊', '己'])),
    ]
    const { blocks } = await readBytes(document(body))
    const last = blocks.at(-1)!
    expect(last.place).toEqual({ block: 4, table: 2, row: 1, column: 1 })
    expect(last.kind === 'table' && last.grid.cells.at(-2)).toMatchObject({
      text: '戊',
      place: { block: 4, table: 2, row: 3, column: 2 },
    })
  })
})

describe('what stands around tables', () => {
  it('comes in the order of the page, a deleted end of a paragraph not reaching over a table', async () => {
    const ended = paragraph(run('前'), '<w:rPr><w:del w:id="1"/></w:rPr>')
    expect(await blocksOf([ended, table(HEADER, ['1', '甲', '乙']), paragraph('后')])).toEqual([
      '前',
      [HEADER, ['1', '甲', '乙']],
      '后',
    ])
  })
})
