import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/read/markdown/index.js'
import type { Content } from '../../../src/read/reader.js'
import { runs } from '../../runs.js'
import { anyLoss, handedOn, LOST, unbalanced, withLoss } from '../losses.js'

const contentOf = (text: string): Content => readMarkdown({ file: 'a.md', bytes: Buffer.from(text) })
const countOf = (text: string) => contentOf(text).characters
const nothingElse = (seen: number) => ({ seen, made: 0, left_out: {} })

describe('the characters of a Markdown text are those of its source less its markup', () => {
  it.each<[string, string, number]>([
    ['headings and rules', '# 甲 #\n\n乙\n===\n\n---\n', 2],
    ['emphasis and code', '**甲** *乙* `丙`\n\n```js\n丁\n```\n', 4],
    ['bold that ends behind a full stop, and before a character', '**一是扩大消费。**发券', 9],
    ['an address and HTML', 'www.a.cn <b>甲</b><i hidden></i>', 9],
    ['arithmetic and ranges, which are no emphasis', '1*2*3 ~~5~~', 10],
    ['escapes and entities, decoded', '\\*甲 &lt;&amp;&#8203;', 4],
    [
      'links, pictures, and what stands for them',
      '[甲](http://a.cn "题") ![乙](b.png) [丙][r] <http://d.cn>\n\n[r]: http://c.cn\n',
      14,
    ],
    ['the numbers of lists, with their points', '1. 甲\n2) 乙\n- 丙\n', 7],
    ['those of items that say nothing', '3.\n\n4. | 甲 |\n   |---|\n', 5],
    ['quotes', '> 甲\n> 乙\n', 2],
    [
      'pipe tables, beyond their header as well',
      '| 甲 | 乙 |\n|---|:-:|\n| 丙 | 丁 | 戊 |\n|---|---|\n    | 己 |\n',
      6,
    ],
    ['tables in quotes', '> | 甲\\|乙 |\n> |---|\n> | 丙 |\n', 4],
    ['HTML, a comment in it', '<div>甲&lt;<!-- 注 --></div>\n\n乙<br>丙<!-- 注 -->\n', 4],
    ['tables of HTML in a quote', '> <table><tr><td>甲\n> <td>乙</table>\n', 2],
  ])('%s', (_, text, seen) => {
    expect(countOf(text)).toEqual(nothingElse(seen))
    expect(handedOn(contentOf(text))).toBe(seen)
  })

  it.each<[string, string, ReturnType<typeof countOf>]>([
    ['what HTML hides in a paragraph', '甲<span hidden>乙丙</span>', { seen: 3, made: 0, left_out: { hidden: 2 } }],
    ['and in a table', '<table><tr><td>甲<td hidden>乙</table>', { seen: 2, made: 0, left_out: { hidden: 1 } }],
    [
      'what is struck out',
      '| 甲<del>乙</del> |\n|---|\n| <del>丙</del> |\n',
      { seen: 3, made: 0, left_out: { deleted: 2 } },
    ],
    ['numbers of a list of HTML', '<ol><li>甲<li>乙</ol>', { seen: 2, made: 4, left_out: {} }],
    ['in a cell as well', '| <ol><li>甲</li></ol> |\n|---|\n| 乙 |\n', { seen: 2, made: 2, left_out: {} }],
    ['a box to tick', '- [x] 甲\n', { seen: 4, made: 0, left_out: { 'not text': 3 } }],
    ['the mark of a note', '甲[^1]\n\n[^1]: 乙\n', { seen: 4, made: 0, left_out: { beside: 2 } }],
    [
      'the number of a table in a list',
      '1. <table><tr><td>甲</table>',
      { seen: 3, made: 0, left_out: { 'not text': 2 } },
    ],
  ])('%s', (_, text, count) => {
    expect(countOf(text)).toEqual(count)
  })

  it('a note is told where it hangs', () => {
    expect(contentOf('# 题\n\n甲[^1]\n\n[^1]: 乙\n').observations).toMatchObject([
      { rule: 'text/note', place: { line: 3, column: 2 } },
    ])
  })
})

const word = fc.integer({ min: 100, max: 999 }).map((number) => `造林${number}亩`)
const inline = fc.oneof(
  word,
  word.map((said) => `**${said}**`),
  word.map((said) => `[${said}](http://a.cn/${said})`),
  word.map((said) => `${said}<br>续<span hidden>藏</span>`),
  word.map((said) => `${said}<del>删</del>&lt;3*4*5`),
)
const row = fc.array(inline, { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(' | ')} |`)
const table = fc
  .tuple(fc.constantFrom('| 序号 | 工作措施 | 责任单位 |', '| 甲 | 乙 |'), fc.array(row, { maxLength: 4 }))
  .map(([head, rows]) => [head, head.replaceAll(/ [^|]+ /g, '---'), ...rows].join('\n'))
const part = fc.oneof(
  inline,
  inline.map((said) => `## ${said}`),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, at) => `${at + 3}. ${item}`).join('\n')),
  inline.map((said) => `> ${said}\n> - [x] ${said}`),
  table,
  fc.tuple(table, table).map((pieces) => pieces.join('\n')),
  table.map((lines) => lines.replaceAll(/^/gm, '> ')),
  fc.tuple(word, word).map(([one, two]) => `<table><tr><td rowspan=2>${one}<td>${two}<td hidden>藏</table>`),
  table.map((lines) => `<!--\n\n${lines}\n\n-->`),
  table.map((lines) => `<div hidden>\n\n${lines}\n\n</div>`),
  fc.constantFrom(
    '[r]: http://a.cn',
    '<!-- 注 -->',
    '<!-- 注',
    '<pre>',
    '<b style="visibility:hidden">藏<i style="visibility:visible">见</i></b>',
    '---',
    '```\n码\n```',
    '[^1]: 注',
    '<div>',
    '1.',
  ),
)
const notice = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => contentOf(parts.join('\n\n')))

describe('whatever a Markdown text holds', () => {
  it('the ledger balances', () => {
    fc.assert(
      fc.property(notice, (content) => {
        expect(unbalanced(content)).toEqual([])
      }),
      runs(40),
    )
  })

  it('a stage that loses a piece of it is caught', () => {
    fc.assert(
      fc.property(notice, anyLoss, (content, loss) => {
        const lost = withLoss(content, loss)
        fc.pre(lost !== null)
        expect(unbalanced(lost!)).toContainEqual(expect.stringMatching(LOST))
      }),
      runs(40),
    )
  })
})
