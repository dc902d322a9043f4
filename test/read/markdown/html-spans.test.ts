import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/read/markdown/index.js'
import { blocksOf } from '../grids.js'
import { unbalanced } from '../losses.js'

const TASKS = '| 序号 | 工作措施 | 责任单位 |\n|---|---|---|\n| 1 | 造林2万亩 | 县林业局 |'
const OLD = TASKS.replace('造林2万亩', '旧任务')
const DRAWN = [
  ['序号', '工作措施', '责任单位'],
  ['1', '造林2万亩', '县林业局'],
]
const read = (text: string) => readMarkdown({ file: 'a.md', bytes: Buffer.from(text) })
const told = (text: string) =>
  read(text).observations.map(({ rule, message, place }) => {
    const at = place && 'line' in place ? `${place.line}:${place.column}` : ''
    return `${at} ${rule} ${message}`
  })
const HIDES = 'text/hidden Text that the page hides is left out:'

describe('HTML over several lines that prints nothing is one thing', () => {
  it.each<[string, string]>([
    ['a comment with blank lines and a table', `<!--\n\n${OLD}\n\n-->`],
    ['a comment that begins behind a tag', `<div><!-- 旧\n\n${OLD}\n\n--></div>`],
    ['a comment with a heading and a code block', `<!--\n\n# 旧\n\n\`\`\`\n\n-->`],
    ['a table of HTML in a comment', '<!-- 旧\n\n<table><tr><td>甲\n\n-->'],
    ['a table of HTML in a comment without blank lines', '<!--\n<table><tr><td>甲\n-->'],
    ['a comment on one line, in which a table opens', '<!-- <table> -->'],
    ['a script', `<script>\nvar a = "\n\n${OLD}\n\n"\n</script>`],
    ['a style', `<style type="text/css">\n\n${OLD}\n\n</style>`],
  ])('%s', (_, html) => {
    const content = read(`# 题\n\n${html}\n\n${TASKS}\n\n后`)
    expect(blocksOf(content)).toEqual(['heading 题', DRAWN, 'paragraph 后'])
    expect(content.observations).toEqual([])
    expect(unbalanced(content)).toEqual([])
  })

  it.each<[string, string]>([
    ['by its attribute', `<div hidden>\n\n${OLD}\n\n</div>`],
    ['by its style, with others of its kind in it', `<div style="display:none">\n\n<div>甲</div>\n\n${OLD}\n\n</div>`],
    ['without blank lines', `<section hidden>\n${OLD}\n</section>`],
  ])('an element that is hidden up to its end tag: %s', (_, html) => {
    const content = read(`# 题\n\n${html}\n\n${TASKS}`)
    expect(blocksOf(content)).toEqual(['heading 题', DRAWN])
    expect(content.observations).toMatchObject([{ rule: 'text/hidden', place: { line: 3, column: 1 } }])
    expect(unbalanced(content)).toEqual([])
  })

  it.each<[string, string]>([
    ['an element that shows', `<div>\n\n${TASKS}\n\n</div>`],
    ['a hidden element that is never closed', `<div hidden>\n\n${TASKS}`],
    ['what one only names', `甲 \`<!--\` 乙\n\n${TASKS}`],
    ['a comment in a code block', `\`\`\`\n<!--\n\`\`\`\n\n${TASKS}`],
  ])('but not %s', (_, text) => {
    expect(blocksOf(read(text))).toContainEqual(DRAWN)
  })

  it('what is printed as it is written stays together as well', () => {
    expect(blocksOf(read(`<pre>\n甲\n\n| 乙 | 丙 |\n|---|---|\n</pre>\n\n${TASKS}`)).slice(-1)).toEqual([DRAWN])
    expect(blocksOf(read(`<pre>\n甲\n\n| 乙 | 丙 |\n|---|---|\n</pre>\n\n${TASKS}`))[0]).toContain('甲')
  })
})

describe('what HTML in Markdown leaves out is told', () => {
  it.each<[string, string, string[]]>([
    ['in a paragraph', '# 题\n\n甲<span hidden>乙丙</span>', [`3:1 ${HIDES} “乙丙”.`]],
    ['in a cell', '  | 甲 |\n  |---|\n  | 乙<b hidden>丙</b> |', [`3:5 ${HIDES} “丙”.`]],
    ['in a table in a quote', '# 题\n\n> | 甲<b hidden>乙</b> |\n> |---|', [`3:5 ${HIDES} “乙”.`]],
    ['once for the document', '甲<b hidden>乙</b>\n\n<p hidden>丙</p>', [`3:1 ${HIDES} “丙” and 1 more.`]],
    [
      'in a table of HTML',
      '<table border=1><tr><td>甲<td>乙<td hidden>丙<tr><td>丁<td>戊</table>',
      ['1:31 text/hidden Text that the page hides is left out of the table: “丙”.'],
    ],
    ['behind a comment without an end', `${TASKS}\n\n<!-- 备注\n\n1.补充`, [`5:1 ${HIDES} “备注 1.补充”.`]],
    [
      'behind a style without an end',
      `${TASKS}\n\n<style>\n甲\n\n乙`,
      ['5:1 text/hidden A script or style opens here and is never closed; nothing behind it is read.'],
    ],
    [
      'of controls',
      '甲<button>查看</button>',
      ['1:1 page/left-out Text of controls, or for programs that cannot show something, is left out: “查看”.'],
    ],
  ])('%s', (_, text, findings) => {
    expect(told(text)).toEqual(findings)
  })

  it('and counted', () => {
    expect(read('甲\n\n<!-- 乙\n\n丙').characters).toEqual({ seen: 3, made: 0, left_out: { hidden: 2 } })
    const visible = '甲<b style="visibility:hidden">乙<i style="visibility:visible">丙</i></b>'
    expect(read(visible).characters).toEqual({ seen: 3, made: 0, left_out: { hidden: 1 } })
    expect(blocksOf(read(visible))).toEqual(['paragraph 甲丙'])
  })
})
