import { describe, expect, it } from 'vitest'
import { bodyOf, readPage } from './reading.js'

const cellOf = (html: string): unknown => {
  const [table] = bodyOf(`<table><tr><th>序号<th>责任单位<tr><td>1<td>${html}</table>`)
  return Array.isArray(table) ? table[1]![1] : table
}

describe('the text of a cell', () => {
  it.each<[string, string, string]>([
    ['breaks', '区教委<br>区国资委<BR/>区房管局', '区教委⏎区国资委⏎区房管局'],
    [
      'paragraphs of Word',
      '<p class=MsoNormal>区教委<o:p></o:p></p>\n<p class=MsoNormal>区国资委</p>',
      '区教委⏎区国资委',
    ],
    [
      'sections of WeChat',
      '<section><span leaf="">区教委</span></section><section>区国资委</section>',
      '区教委⏎区国资委',
    ],
    ['lists, numbered', '<ol><li>造林</li><li>护林</li></ol>', '1. 造林⏎2. 护林'],
    ['lists, with points', '<ul><li>造林</li><li>护林</li></ul>', '造林⏎护林'],
    ['blanks that do not break, and full-width ones', '&nbsp;&nbsp;区&emsp;教委　', '区 教委'],
    ['a line that the source breaks', '区生态\n   环境局', '区生态环境局'],
    ['words that the source breaks', 'PM2.5 and\n O3', 'PM2.5 and O3'],
    ['small letters', 'PM<sub>2.5</sub>、NO<sub><span>x</span></sub>、8万m<sup>2</sup>', 'PM2.5、NOx、8万m²'],
    ['fonts of WPS', '（<font>1</font>）新建大棚<font>200</font>亩', '（1）新建大棚200亩'],
    ['hidden text', '造林<span style="display: none">（待定）</span><i hidden>x</i>', '造林'],
    ['changes that Word tracks', '新增<del>1</del><ins>2</ins>万亩', '新增2万亩'],
    ['controls and scripts', '造林<script>x</script><style>x</style><button>查看</button><!-- 注 -->', '造林'],
    ['text-less marks inside', '生&#8203;态<wbr>环&shy;境', '生态环境'],
    ['a tag that is text', '&lt;br&gt;&amp;', '<br>&'],
    [
      'a table in it',
      '分期：<table><tr><td>一期<td>3公里<tr><td>二期<td>5公里</table>',
      '分期：⏎一期 3公里⏎二期 5公里',
    ],
    ['nothing', '&nbsp;', ''],
  ])('keeps %s', (_, html, text) => {
    expect(cellOf(html)).toBe(text)
  })

  it('has its line and column, also where the page has Windows line ends', () => {
    const { blocks } = readPage(
      '<!doctype html>\r\n<table>\r\n<tr><td>序号</td><td>任务</td></tr>\r\n  <tr><td>1</td>\r\n<td>甲</td></tr></table>',
    )
    const [table] = blocks
    expect(table?.kind === 'table' && table.grid.cells.map(({ place }) => Object.values(place).join(':'))).toEqual([
      '3:5',
      '3:16',
      '4:7',
      '5:1',
    ])
  })
})

describe('tags that nobody closed', () => {
  it('end where browsers end them', () => {
    expect(
      bodyOf(
        '<TABLE><TR><TD>序号<TD>任务名称<TR><TD>1<TD><FONT face=宋体>栽树<P>每公里不少于800株<TR><TD>2<TD>补植</TABLE>',
      ),
    ).toEqual([
      [
        ['序号', '任务名称'],
        ['1', '栽树⏎每公里不少于800株'],
        ['2', '补植'],
      ],
    ])
  })

  it('and ends of tables that never began do no harm', () => {
    expect(bodyOf('</table></td><p>甲</table></div><p>乙')).toEqual(['paragraph 甲', 'paragraph 乙'])
  })

  it('text between rows stands before the table, as browsers print it', () => {
    expect(bodyOf('<table>单位：万元<tr><td>序号<td>任务<tr><td>1<td>甲</table>')).toEqual([
      'paragraph 单位：万元',
      [
        ['序号', '任务'],
        ['1', '甲'],
      ],
    ])
  })
})
