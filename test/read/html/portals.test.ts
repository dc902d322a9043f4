import { describe, expect, it } from 'vitest'
import { blocksOf } from '../grids.js'
import { ledgerOf } from '../losses.js'
import { NOTICE, type Portal, PORTALS, TASKS_OF_NOTICE } from './portals.js'
import { bodyOf, findingsOf, readPage } from './reading.js'

const [TITLE, ...REST] = NOTICE
const said = (page: string | Uint8Array): (string | string[][])[] =>
  blocksOf(readPage(page)).map((block) => (typeof block === 'string' ? block.replace(/^[a-z]+ /, '') : block))
/** Labels, the title, what else the site says of the notice, and the notice; what stands below the notice last. */
function expected({ name, labels, below = [] }: Portal): (string | string[][])[] {
  const isBehind = name === 'terms and descriptions'
  return [...labels, TITLE!, ...(isBehind ? [] : below), ...REST, TASKS_OF_NOTICE, ...(isBehind ? below : [])]
}

describe('a notice among the furniture of portals', () => {
  it.each(PORTALS)('$name: each label a block, each paragraph a block, the table whole', (portal) => {
    expect(said(portal.html)).toEqual(expected(portal))
  })

  it.each(PORTALS)('$name: every character is accounted for', ({ html }) => {
    expect(ledgerOf(readPage(html)).unbalanced).toEqual([])
  })

  it.each(PORTALS.filter(({ declared }) => declared))('$name: what its head declares', ({ html, declared }) => {
    expect(readPage(html).declared?.map(({ says, value }) => `${says} ${value}`)).toEqual(declared)
  })
})

describe('labels and values', () => {
  const LABELS = ['paragraph 索引号：000', 'paragraph 发文机关：某县', 'paragraph 主题词：']
  it.each<[string, string]>([
    ['in cells side by side', '<table><tr><td>索引号<td>000<td>发文机关<td>某县<tr><td>主题词<td colspan=3></table>'],
    ['in one cell', '<table><tr><td>索引号：000<td>发文机关：某县<tr><td>主题词：<td></table>'],
    ['in lines of a cell', '<table><tr><td>索引号：000<br>发文机关：某县<td>主题词：</table>'],
    ['in two columns with heads', '<table><tr><th>索引号<td>000<tr><th>发文机关<td>某县<tr><th>主题词<td></table>'],
    ['in spans without blanks', '<div><span>索引号：000</span><span>发文机关：某县</span><span>主题词：</span></div>'],
    [
      'in spans of labels and of values',
      '<div><b>索引号：</b><i>000</i><b>发文机关：</b><i>某县</i><b>主题词：</b></div>',
    ],
    ['in spans without colons', '<div><b>索引号</b><i>000</i><b>发文机关</b><i>某县</i><b>主题词</b></div>'],
    [
      'in divs side by side',
      '<div><div>索引号</div><div>000</div><div>发文机关</div><div>某县</div><div>主题词</div><div></div></div>',
    ],
    ['on one line', '<p>索引号：000　　发文机关：某县　　主题词：</p>'],
    ['in pieces', '<p><b>索</b><b>引号：</b>000 <b>发文</b>机关：某县 <b>主题</b><b>词：</b></p>'],
    [
      'a title behind them is no value',
      '<div><p>索引号：</p><p>000</p><p>发文机关：</p><p>某县</p><p>主题词：</p></div>',
    ],
  ])('%s', (_, box) => {
    const notice = '<h1>某县关于印发计划的通知</h1><p>各乡镇：</p><p>现印发给你们。</p><p>请抓好落实。</p>'
    const texts = [
      'heading 某县关于印发计划的通知',
      'paragraph 各乡镇：',
      'paragraph 现印发给你们。',
      'paragraph 请抓好落实。',
    ]
    expect(bodyOf(box + notice)).toEqual([...LABELS.map((line) => line), ...texts])
  })

  it('in brackets, the label or the whole', () => {
    expect(bodyOf('<p>[索引号] 000　【标题】 某县通知</p>')).toEqual([
      'paragraph [索引号]：000',
      'paragraph 【标题】：某县通知',
    ])
    expect(bodyOf('<p>【来源：县政府办】【发布时间：2024-03-01】</p>')).toEqual([
      'paragraph 来源：县政府办',
      'paragraph 发布时间：2024-03-01',
    ])
  })

  it('over their values', () => {
    const box = '<table><tr><th>索引号<th>发文机关<th>成文日期<tr><td>000<td>某县<td>2024-03-01</table>'
    expect(bodyOf(box)).toEqual(['paragraph 索引号：000', 'paragraph 发文机关：某县', 'paragraph 成文日期：2024-03-01'])
  })

  it('beside a merged cell that says what they are about, and among labels that no table has', () => {
    expect(
      bodyOf('<table><tr><td rowspan=2>文件信息<td>索引号：<td>000<td>文号：<td><tr><td>公开处室：<td>办公室</table>'),
    ).toEqual(['paragraph 文件信息', 'paragraph 索引号：000', 'paragraph 文号：', 'paragraph 公开处室：办公室'])
  })

  it('are none in the header of a register', () => {
    const register =
      '<table border=1><tr><th>序号<th>文件名称<th>文号<th>发布日期<tr><td>1<td>甲<td>1号<td>2024-01-01</table>'
    expect(bodyOf(register)).toEqual([
      [
        ['序号', '文件名称', '文号', '发布日期'],
        ['1', '甲', '1号', '2024-01-01'],
      ],
    ])
  })
})

describe('a table or cell that holds a page is layout', () => {
  it.each<[string, string, string[]]>([
    [
      'with several paragraphs in a cell',
      '<table><tr><td><p>甲。</p><p>乙。</p><td>右</table>',
      ['甲。', '乙。', '右'],
    ],
    [
      'under a row with words of headers',
      '<table><tr><td>重点任务<td>责任单位<tr><td colspan=2><h1>通知</h1><p>甲。</p></table>',
      ['重点任务', '责任单位', '通知', '甲。'],
    ],
    [
      'with a number among its paragraphs',
      '<table><tr><td><p>某政办发〔2024〕1号</p><p>甲。</p><td>右</table>',
      ['某政办发〔2024〕1号', '甲。', '右'],
    ],
    [
      'a signature beside its day',
      '<table><tr><td>某县人民政府<td>2024年3月1日</table>',
      ['某县人民政府', '2024年3月1日'],
    ],
  ])('%s', (_, table, texts) => {
    expect(said(`<!doctype html><meta charset=utf-8>${table}`)).toEqual(texts)
  })
})

const LONG = `<p>${'各责任单位要加强组织领导，细化工作措施，确保按期完成。'.repeat(4)}</p>`
const LONG_BLOCK = `paragraph ${LONG.slice(3, -4)}`

describe('furniture by what it is and not by its name', () => {
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/c${at}">政务公开栏目第${at}号</a></li>`).join('')
  it.each<[string, string]>([
    ['a menu that says more than the notice', `<div><ul>${menu}</ul></div>`],
    ['related pages under their heading', '<h3>相关阅读</h3><ul><li><a href=1>关于停水的通知</a></ul>'],
    ['one related page with its day', '<div><h3>相关解读</h3><p><a href=1>一图读懂</a><span>[03-01]</span></p></div>'],
    ['neighbours in parts of their own', '<p>下一条</p><p><a href=1>关于停水的通知</a></p>'],
    ['a path without its label', '<div>首页 &gt; 政务公开 &gt; 文件</div>'],
    ['a foot without a name', '<div><p>主办：某县　承办：某中心</p><p>电话：123456</p><p>某ICP备00000000号</p></div>'],
    [
      'buttons and sizes in brackets',
      '<div>【字体：<a>大</a> <a>中</a> <a>小</a>】【<a>打印</a>】【<a>关闭</a>】</div>',
    ],
  ])('%s', (_, part) => {
    expect(bodyOf(part + LONG + part)).toEqual([LONG_BLOCK])
  })

  it.each<[string, string, string[]]>([
    ['a last clause', '<div class="footer-note">本清单自印发之日起执行</div>', ['本清单自印发之日起执行']],
    ['a note', '<div class="footer"><p>注：下同</p><p>版权所有：某县</p></div>', ['注：下同']],
    ['a signature', '<div class="foot"><p>某县人民政府</p><p>2024年3月1日</p></div>', ['某县人民政府', '2024年3月1日']],
    ['addressees', '<div class="tools">各乡镇人民政府，县直各单位：</div>', ['各乡镇人民政府，县直各单位：']],
    [
      'what a page says of its notice',
      '<div class="print"><span>来源：县府办</span><span>打印</span></div>',
      ['来源：县府办'],
    ],
    [
      'what stands behind a link that is never closed',
      '<div><a href="/">首页</div><p>某县人民政府</p><p>二</p><p>三</p>',
      ['首页', '某县人民政府', '二', '三'],
    ],
  ])('stays, whatever its name: %s', (_, part, texts) => {
    expect(bodyOf(LONG + part)).toEqual([LONG_BLOCK, ...texts.map((text) => `paragraph ${text}`)])
  })
})

describe('what nobody sees', () => {
  it('a dialog that is not open is hidden, one that is open is read', () => {
    expect(bodyOf(`${LONG}<dialog><p>请登录</p></dialog><dialog open><p>甲。</p></dialog>`)).toEqual([
      LONG_BLOCK,
      'paragraph 甲。',
    ])
    expect(findingsOf('<dialog><p>请登录</p></dialog><p>甲乙丙丁。')).toEqual([
      '1:42 text/hidden Text that the page hides is left out: “请登录”.',
    ])
  })

  it.each(['style', 'script', 'title'])('a %s that is never closed does not swallow silently', (name) => {
    expect(findingsOf(`${LONG}\n<${name}>x <p>各乡镇：</p><p>请抓好落实。</p>`)).toContainEqual(
      expect.stringMatching(/^2:\d+ text\/hidden Text that the page hides is left out: “各乡镇： 请抓好落实。”\.$/),
    )
    expect(bodyOf(`<${name}>x <p>各乡镇：</p>${LONG}`)).toEqual(['paragraph 各乡镇：', LONG_BLOCK])
    expect(findingsOf(`<${name}>x <p>各乡镇：</p>${LONG}`)).toContainEqual(
      expect.stringMatching(
        /An element \(\w+\) is never closed; what stands in it is read, though no browser shows it\.$/,
      ),
    )
  })
})
