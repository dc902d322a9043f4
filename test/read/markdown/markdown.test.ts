import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/source.js'
import { read } from '../../../src/read/index.js'

const blocksOf = async (text: string | Uint8Array): Promise<Block[]> =>
  (await read({ file: 'a.md', bytes: Buffer.from(text) })).blocks
const cellOf = async (markdown: string): Promise<string> => {
  const [block] = await blocksOf(`| a |\n|---|\n| ${markdown} |\n`)
  return block?.kind === 'table' ? block.grid.cells[1]!.text : 'no table'
}

describe('a cell of a pipe table', () => {
  it.each([
    ['区教委<br>区国资委<br/>区房管局', '区教委\n区国资委\n区房管局'],
    ['<p>第一段。</p> <p>第二段<br/>续。</p>', '第一段。\n第二段\n续。'],
    ['<b>一、目标</b>', '一、目标'],
    ['**一、目标**', '一、目标'],
    ['PM <sub>2.5</sub> 年均', 'PM2.5年均'],
    ['NO <sub>x</sub> )、NH <sub>3</sub> -N', 'NOx)、NH3-N'],
    ['10 m<sup>3</sup> 以上', '10 m³ 以上'],
    ['NO<sub>x</sub> and', 'NOx and'],
    ['`代码` 与 [文字](http://a.cn)', '代码 与 文字'],
    ['3*4米、2*3米', '3*4米、2*3米'],
    ['1~3月 和 4~6月', '1~3月 和 4~6月'],
    ['甲\\|乙', '甲|乙'],
    ['&lt;br&gt;&amp;&nbsp;丙', '<br>& 丙'],
    ['字　字', '字 字'],
    ['<script>alert(1)</script>字', '字'],
    ['生\u200b态\ufeff环\u2060境\u00ad局', '生态环境局'],
    ['生&#8203;态&shy;环<b>境&#65279;</b>局', '生态环境局'],
    ['甲</table>乙', '甲乙'],
    ['改造<b>40</b>公里', '改造40公里'],
    ['甲*乙*丙<br>丁', '甲乙丙\n丁'],
    ['', ''],
  ])('%s', async (markdown, text) => {
    expect(await cellOf(markdown)).toBe(text)
  })
})

describe('tables', () => {
  it('know the line and column of each cell', async () => {
    const [, block] = await blocksOf('# 题\n\n| 甲 | 乙 |\r\n|---|---|\r\n| 丙 | 丁 |\r\n')
    expect(block?.kind === 'table' && block.grid.cells.map(({ place }) => place)).toEqual([
      { line: 3, column: 3 },
      { line: 3, column: 7 },
      { line: 5, column: 3 },
      { line: 5, column: 7 },
    ])
  })

  it('keep cells beyond the header, and fill rows that are short', async () => {
    const [block] = await blocksOf('| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n')
    expect(
      block?.kind === 'table' && [block.grid.rows, block.grid.columns, block.grid.cells.map(({ text }) => text)],
    ).toEqual([3, 3, ['甲', '乙', '', '1', '2', '3', '4', '', '']])
  })

  it('are read without a delimiter row, and in lists and quotes', async () => {
    expect((await blocksOf('| 甲 | 乙 |\n| 1 | 2 |\n')).map(({ kind }) => kind)).toEqual(['table'])
    expect((await blocksOf('> | 甲 | 乙 |\n> |---|---|\n> | 1 | 2 |\n')).map(({ kind }) => kind)).toEqual(['table'])
    expect((await blocksOf('- 见表\n\n  | 甲 | 乙 |\n  |---|---|\n  | 1 | 2 |\n')).map(({ kind }) => kind)).toEqual([
      'item',
      'table',
    ])
  })

  it('are left alone in code', async () => {
    expect((await blocksOf('```\n| 甲 | 乙 |\n|---|---|\n```\n')).map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  it('in HTML are read over blank lines, with their spans, and again after their end', async () => {
    const blocks = await blocksOf(
      '<table>\n<tr><td rowspan="2">甲</td><td>乙</td></tr>\n\n<tr><td>丙</td></tr>\n</table>\n\n后\n',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph'])
    const [table] = blocks
    expect(
      table?.kind === 'table' &&
        table.grid.cells.map(({ row, column, rowspan, text, place }) => [
          row,
          column,
          rowspan,
          text,
          'line' in place ? place.line : 0,
        ]),
    ).toEqual([
      [0, 0, 2, '甲', 2],
      [0, 1, 1, '乙', 2],
      [1, 1, 1, '丙', 4],
    ])
  })

  it('tile their grid exactly, whatever spans a cell claims', async () => {
    const [block] = await blocksOf(
      '<table><tr><td rowspan="1000000">甲</td><td colspan="0">乙</td><td colspan="-3">丙</td></tr><tr><td rowspan="2">丁</td></tr></table>',
    )
    if (block?.kind !== 'table') throw new Error('no table')
    const covered = new Map<string, number>()
    for (const { row, column, rowspan, colspan } of block.grid.cells)
      for (let r = row; r < row + rowspan; r++)
        for (let c = column; c < column + colspan; c++) covered.set(`${r},${c}`, (covered.get(`${r},${c}`) ?? 0) + 1)
    expect(covered.size).toBe(block.grid.rows * block.grid.columns)
    expect(new Set(covered.values())).toEqual(new Set([1]))
  })
})

describe('text outside tables', () => {
  it('keeps the numbers of lists, the lines of paragraphs and the breaks of pages', async () => {
    const blocks = await blocksOf('- 附件：1. 甲  \n2. 乙\n\n4. 丙\n5. 丁\n\n一行  \n二行\n\n---\n')
    expect(blocks.map((block) => (block.kind === 'table' ? '' : `${block.kind}: ${block.text}`))).toEqual([
      'item: 附件：1. 甲',
      'item: 2. 乙',
      'item: 4. 丙',
      'item: 5. 丁',
      'paragraph: 一行\n二行',
      'break: ',
    ])
  })
})

describe('encodings', () => {
  const bom = (encoding: BufferEncoding, text: string) => Buffer.from(`\ufeff${text}`, encoding)
  it.each([
    ['UTF-8 with a mark', bom('utf8', '# 题'), 'utf-8'],
    ['UTF-16', bom('utf16le', '# 题'), 'utf-16le'],
    ['GB18030', Buffer.from([0x23, 0x20, 0xcc, 0xe2]), 'gb18030'],
  ])('%s', async (_, bytes, encoding) => {
    const source = await read({ file: 'a.md', bytes })
    expect(source).toMatchObject({ encoding, blocks: [{ kind: 'heading', text: '题' }] })
  })

  it('leaves out characters that steer terminals', async () => {
    expect(await cellOf('甲\u001b[31m乙\u0007')).toBe('甲[31m乙')
  })
})

describe('tables of forms that are not read', () => {
  const unread = async (text: string): Promise<string[]> =>
    (await read({ file: 'a.md', bytes: Buffer.from(text) })).observations.map(
      ({ rule, message, place }) => `${rule} ${place && 'line' in place ? place.line : ''} ${message}`,
    )

  it.each([
    ['a grid', '+---+---+\n| 甲 | 乙 |\n+===+===+\n| 丙 | 丁 |\n+---+---+', 'a grid drawn with + and -'],
    ['dashes under words', '序号  措施\n----  ----\n1     造林', 'columns under rows of dashes'],
    ['tabs', '序号\t措施\t单位\n1\t造林\t县林业局', 'columns parted by tabs'],
    ['full-width pipes', '｜序号｜措施｜\n｜1｜造林｜', 'columns parted by full-width ｜'],
    ['a code block', '```\n| 序号 | 措施 |\n|---|---|\n| 1 | 造林 |\n```', 'a table in a code block'],
  ])('%s', async (_, table, form) => {
    const found = await unread(`# 计划\n\n${table}\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n`)
    expect(found).toEqual([expect.stringMatching(/^table\/unread 3 /)])
    expect(found[0]).toContain(form)
  })

  it.each([
    ['a rule', '字\n\n---\n\n- - -\n\n* * *'],
    ['code', '```\nnpm start\n```'],
    ['a heading underlined', '题\n----'],
    ['an indent', '\t一、字\n\t二、字'],
  ])('%s is none', async (_, text) => {
    expect(await unread(text)).toEqual([])
  })
})

describe('an HTML table', () => {
  const TABLE = '<table><tr><td>甲</td><td>乙</td></tr></table>'
  it.each([
    ['behind its label on one line', `<p>附件1</p>${TABLE}`, ['附件1', 3, 11]],
    ['in a list', `- ${TABLE}`, [3, 3]],
    ['in a numbered list', `1. ${TABLE}`, [3, 4]],
    ['in a quote', `> <table>\n> <tr><td>甲</td><td>乙</td></tr>\n> </table>`, [3, 3]],
  ])('%s', async (_, table, expected) => {
    const [, ...blocks] = await blocksOf(`# 题\n\n${table}\n`)
    const seen = blocks.flatMap((block): unknown[] =>
      block.kind === 'table' ? Object.values(block.place) : [block.text],
    )
    expect(seen).toEqual(expected)
  })
})
