import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../runs.js'
import { anyLoss, LOST, unbalanced, withLoss } from '../losses.js'
import { readPage } from './reading.js'

const countOf = (body: string) =>
  readPage(`<!doctype html><meta charset=utf-8><title>题</title><body>${body}`).characters

describe('the characters of a page', () => {
  it.each<[string, string, ReturnType<typeof countOf>]>([
    ['are those of its text, blanks left out', '<p>甲 乙&nbsp;丙　丁\n', { seen: 4, made: 0, left_out: {} }],
    ['with entities decoded', '<p>&lt;br&gt;&amp;&#8203;', { seen: 5, made: 0, left_out: {} }],
    [
      'none of scripts, styles, templates',
      '<script>x</script><style>x</style><template>x</template>甲',
      { seen: 1, made: 0, left_out: {} },
    ],
    [
      'those of a merged cell once',
      '<table border=1><tr><td rowspan=2 colspan=2>甲乙<td>丙<tr><td>丁</table>',
      { seen: 4, made: 0, left_out: {} },
    ],
    [
      'and the numbers of lists beside them',
      '<ol><li>甲<li>乙<ol type=I><li>丙</ol></ol>',
      { seen: 3, made: 6, left_out: {} },
    ],
    [
      'in cells, too',
      '<table border=1><tr><td><ol start=9><li>甲<li>乙</ol><td>丙<tr><td>丁<td>戊</table>',
      { seen: 5, made: 5, left_out: {} },
    ],
    [
      'and the colon behind a label',
      '<table><tr><td>标题<td>甲<tr><td>索引号：<td>乙</table>',
      { seen: 8, made: 1, left_out: {} },
    ],
    [
      'those that are hidden',
      '<p>甲乙丙<p hidden>丁<p style="display:none">戊',
      { seen: 5, made: 0, left_out: { hidden: 2 } },
    ],
    ['those struck out', '<p>甲<del>乙丙</del><ins>丁</ins>', { seen: 4, made: 0, left_out: { deleted: 2 } }],
    [
      'those of controls',
      '<p>甲<button>查看</button><select><option>乙</select><textarea>丙</textarea>',
      { seen: 5, made: 0, left_out: { 'not text': 4 } },
    ],
    ['those of marks of notes', '<p>甲<a href="#_ftn1">[1]</a>', { seen: 4, made: 0, left_out: { beside: 3 } }],
    ['those of drawings', '<p>甲<svg><text>乙</text></svg>', { seen: 2, made: 0, left_out: { unread: 1 } }],
    [
      'those of the site, and what it hides',
      '<nav>首页<span hidden>甲</span></nav><p>各单位要加强组织领导，细化措施',
      { seen: 18, made: 0, left_out: { furniture: 2, hidden: 1 } },
    ],
  ])('%s', (_, body, count) => {
    expect(countOf(body)).toEqual(count)
  })

  it('are those that a script would show, where the notice is kept for it', () => {
    const kept = '<table><tr><th>序号<th>任务<tr><td>1<td>甲</table>'
    expect(countOf(`<script type="text/html">${kept}</script>`)).toEqual({ seen: 6, made: 0, left_out: {} })
    expect(countOf(`<textarea hidden>${kept.replaceAll('<', '&lt;')}</textarea>`).seen).toBe(6)
  })
})

const text = fc.integer({ min: 100, max: 999 }).map((number) => `造林${number}亩`)
const cell = fc
  .tuple(fc.constantFrom('<td>', '<td>', '<td>', '<td rowspan=2>', '<td colspan=2>', '<td hidden>'), text)
  .map((parts) => parts.join(''))
const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `<tr>${cells.join('')}`)
const rowsOf = fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => rows.join(''))
const table = fc
  .tuple(
    fc.constantFrom('<table border=1>', '<table>', '<table><caption hidden>表</caption>', '<table role=presentation>'),
    fc.constantFrom('', '<tr><th>序号<th>工作措施<th>责任单位'),
    rowsOf,
  )
  .map((parts) => `${parts.join('')}</table>`)
const simple = fc.oneof(
  text.map((said) => `<p>${said}</p>`),
  text.map((said) => `<h2>${said}</h2>`),
  text.map((said) => `<p>&lt;${said}<br>续<del>删</del><b hidden>藏</b></p>`),
  fc
    .array(text, { maxLength: 3 })
    .map((items) => `<ol>${items.map((item) => `<li>${item}`).join('')}<li hidden>藏</ol>`),
  text.map((said) => `<nav>${said}</nav>`),
  text.map((said) => `<div style="visibility:hidden">${said}</div>`),
  text.map(
    (said) => `<p style="visibility:hidden">藏<b style="visibility:visible">${said}</b></p><object>${said}</object>`,
  ),
  fc.constantFrom('<p>【打印本页】【关闭窗口】</p>', '<script>x</script>', '<button>查看</button>', '<hr>'),
)
const part = fc.oneof(
  simple,
  table,
  fc.tuple(table, table).map((pieces) => pieces.join('')),
  fc.tuple(simple, table, simple).map(([left, inner, right]) => `<table><tr><td>${left}${inner}<td>${right}</table>`),
)
const page = fc
  .array(part, { minLength: 1, maxLength: 6 })
  .map((parts) => readPage(`<!doctype html><meta charset=utf-8><body>${parts.join('\n')}`))

describe('whatever a page holds', () => {
  it('the ledger balances', () => {
    fc.assert(
      fc.property(page, (content) => {
        expect(unbalanced(content)).toEqual([])
      }),
      runs(40),
    )
  })

  it('a stage that loses a piece of it is caught', () => {
    fc.assert(
      fc.property(page, anyLoss, (content, loss) => {
        const lost = withLoss(content, loss)
        fc.pre(lost !== null)
        expect(unbalanced(lost!)).toContainEqual(expect.stringMatching(LOST))
      }),
      runs(40),
    )
  })
})
