import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../runs.js'
import { anyLoss, LOST, unbalanced, withLoss } from '../losses.js'
import { archive } from '../zip/archives.js'
import {
  around,
  cell,
  deleted,
  document,
  field,
  fieldMark,
  filesOf,
  inList,
  lists,
  numbered,
  type Parts,
  paragraph,
  row,
  run,
  sdt,
  table,
  textBox,
  val,
} from './documents.js'
import { readBytes, remarksOf } from './reading.js'

const countOf = async (body: string | string[], parts: Parts = {}) =>
  (await readBytes(document(body, parts))).characters
const formula = (inner: string) => `<m:oMath>${inner}</m:oMath>`
const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
const symbol = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
const ruby = `<w:r><w:ruby><w:rt>${run('lù')}</w:rt><w:rubyBase>${run('绿')}</w:rubyBase></w:ruby></w:r>`
const note = (id: number, text: string) => around('footnote', paragraph(text), `w:id="${id}"`)
const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

describe('the characters of a document are counted', () => {
  it('without blanks, entities as what they stand for, a merged cell once', async () => {
    const merged = table(
      ['序号', '措 施'],
      row([cell('1', val('vMerge', 'restart')), '甲&amp;乙']),
      row([cell('', val('vMerge')), '𠮷']),
    )
    expect(await countOf([paragraph(' 通　知 '), merged])).toEqual({ seen: 2 + 4 + 1 + 3 + 1, made: 0, left_out: {} })
  })

  it('with the numbers that Word makes', async () => {
    const numbering = lists([['%1、', 'chineseCounting']])
    expect(await countOf([numbered('造林'), numbered('护河')], { numbering })).toEqual({
      seen: 4,
      made: 4,
      left_out: {},
    })
    expect(await countOf(paragraph(field('AUTONUM') + run('造林')))).toEqual({ seen: 2, made: 2, left_out: {} })
  })

  it('with hyphens, symbols and formulas, whose signs are made', async () => {
    const fraction = formula(`<m:f><m:num>${math('a')}</m:num><m:den>${math('b')}</m:den></m:f>`)
    const body = paragraph(run('10') + '<w:r><w:noBreakHyphen/></w:r>' + symbol('Wingdings', 'F0FC') + fraction)
    expect(await countOf(body)).toEqual({ seen: 2 + 1 + 1 + 2, made: 1, left_out: {} })
  })

  it('and told where they are left out', async () => {
    const body = [
      paragraph(run('公开') + run('密', val('vanish')) + deleted('旧文字') + ruby),
      paragraph(textBox(paragraph('附件1'))),
      paragraph(symbol('某字体', 'F0AA') + reference(1)),
      table(
        ['甲', '乙'],
        row(['删', '去'], '<w:del/>'),
        row([cell('并', val('vMerge', 'restart')), '丙']),
        row([cell('盖', val('vMerge')), '丁']),
      ),
      paragraph(fieldMark('begin') + run('代码') + fieldMark('separate') + run('结果') + fieldMark('end')),
    ]
    const parts = {
      footnotes: note(1, '说明') + note(2, '无人提及'),
      header: paragraph('某区'),
      footer: paragraph('某区'),
    }
    expect(await countOf(body, parts)).toEqual({
      seen: 9 + 6 + 1 + 8 + 4 + 6 + 4,
      made: '注1：'.length,
      left_out: {
        hidden: '密'.length + '盖'.length + '无人提及'.length,
        deleted: '旧文字'.length + '删去'.length,
        beside: 'lù'.length,
        'not text': '附件1'.length + '代码'.length,
        unread: 1,
        furniture: '某区'.length,
      },
    })
  })

  it('in comments and in charts, which stand beside the text', async () => {
    const files = filesOf(paragraph('通知'))
    const relation = (type: string, target: string) =>
      `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
    const chart = `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>完成率</a:t></a:r></a:p><c:strCache><c:pt><c:v>甲镇</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>95</c:v></c:pt></c:numCache></c:chart>`
    const { characters } = await readBytes(
      archive({
        ...files,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('comments', 'comments.xml')}${relation('chart', 'charts/chart1.xml')}</Relationships>`,
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${around('comment', paragraph('待核'))}</w:comments>`,
        'word/charts/chart1.xml': chart,
      }),
    )
    expect(characters).toEqual({ seen: 2 + 2 + 5, made: 0, left_out: { beside: 7 } })
  })
})

describe('what a reader might lose', () => {
  it('is read from formulas with tracked changes', async () => {
    const body = paragraph(formula(math('x') + around('ins', math('y')) + around('del', math('z'))))
    const { blocks, characters } = await readBytes(document(body))
    expect([blocks, characters]).toMatchObject([[{ text: 'xy' }], { seen: 3, left_out: { deleted: 1 } }])
  })

  it('is told where a text stands where Word puts none', async () => {
    expect(await remarksOf(paragraph('<w:t>游离</w:t>' + run('通知')))).toEqual([
      'B1 part/unread Here stands a text out of place (“游离”), which is not read.',
    ])
    expect(await remarksOf(paragraph(ruby))).toEqual(['B1 text/note The reading above characters is left out: “lù”.'])
  })
})

const words = fc.constantFrom('造林', '3 万亩', 'PM&amp;SO', '年底前', '', ' ', '一、治气', '县林业局')
const inline = fc.letrec<{ run: string; inline: string }>((tie) => ({
  run: fc.oneof(
    { weight: 4, arbitrary: words.map((text) => run(text)) },
    words.map((text) => run(text, val('vanish'))),
    words.map((text) => run(text, val('vertAlign', 'superscript'))),
    words.map(deleted),
    words.map((text) => field('REF a', text)),
    words.map((text) => fieldMark('begin') + run(text) + fieldMark('end')),
    words.map((text) => formula(`<m:d><m:e>${math(text)}</m:e><m:e>${math('b')}</m:e></m:d>`)),
    words.map((text) => textBox(paragraph(text))),
    fc.constantFrom(
      ruby,
      reference(1),
      symbol('Wingdings', 'F0FC'),
      symbol('某字体', 'F0AA'),
      '<w:r><w:noBreakHyphen/></w:r>',
      fieldMark('begin'),
      fieldMark('separate'),
      fieldMark('end'),
      '<w:t>游离</w:t>',
      '<w:r><w:br/></w:r>',
      '<w:r><w:pict><v:shape><v:textpath string="文件"/></v:shape></w:pict></w:r>',
    ),
  ),
  inline: fc.oneof(
    { maxDepth: 2 },
    { weight: 3, arbitrary: tie('run') },
    tie('inline').map((inner) => around('ins', inner)),
    tie('inline').map((inner) => around('del', inner)),
    tie('inline').map(sdt),
    tie('inline').map((inner) => around('fldSimple', inner, 'w:instr="REF b"')),
  ),
})).inline
const anyParagraph = fc
  .tuple(
    fc.array(inline, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', inList(1), val('outlineLvl', 1), '<w:rPr><w:del/></w:rPr>'),
  )
  .map(([runsOf, properties]) => paragraph(runsOf.join(''), properties))
const anyCell = fc
  .tuple(
    fc.array(anyParagraph, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '', val('gridSpan', 2), val('vMerge', 'restart'), val('vMerge'), val('hMerge'), '<w:cellDel/>'),
  )
  .map(([paragraphs, properties]) => cell(paragraphs.join(''), properties))
const anyRow = fc
  .tuple(
    fc.array(anyCell, { minLength: 2, maxLength: 4 }),
    fc.constantFrom('', '', '', '<w:del/>', val('gridBefore', 1)),
  )
  .map(([cells, properties]) => row(cells, properties))
const anyTable = fc
  .tuple(
    fc.constantFrom(['序号', '工作措施', '责任单位'], ['发布机构', '某区'], ['甲']),
    fc.array(anyRow, { maxLength: 4 }),
  )
  .map(([header, rows]) => table([...header], ...rows))
const anyDocument = fc
  .tuple(fc.array(fc.oneof({ weight: 2, arbitrary: anyParagraph }, anyTable), { minLength: 1, maxLength: 5 }), words)
  .map(([body, edge]) =>
    document(body, {
      numbering: lists([['（%1）', 'chineseCounting']]),
      footnotes: note(1, '含续建') + note(2, '无人提及'),
      header: paragraph(edge),
      footer: paragraph(edge),
    }),
  )

const WRAPPERS =
  'w:p w:r w:tbl w:tr w:tc w:ins w:del w:sdt w:hyperlink w:fldSimple w:ruby w:rubyBase w:rt w:drawing w:pict w:txbxContent mc:AlternateContent mc:Choice mc:Fallback m:oMath m:r m:f m:d m:e w:unknown w:object w:pPr w:altChunk'.split(
    ' ',
  )
const LEAVES = [
  '<w:t>造林</w:t>',
  '<w:t>发布机构</w:t>',
  '<m:t>x</m:t>',
  '<w:delText>删</w:delText>',
  '<a:t>画</a:t>',
  '<w:noBreakHyphen/>',
  '<w:sym w:font="Wingdings" w:char="F0FC"/>',
  '<v:textpath string="文件"/>',
  `<w:rPr>${val('vanish')}</w:rPr>`,
  `<w:tcPr>${val('vMerge')}</w:tcPr>`,
  `<w:tcPr>${val('hMerge')}</w:tcPr>`,
  `<w:trPr>${val('del')}</w:trPr>`,
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
]
/** Word’s elements in each other as Word never puts them. */
const nested = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.constantFrom(...LEAVES),
    fc
      .tuple(fc.constantFrom(...WRAPPERS), fc.array(tie('tree'), { maxLength: 4 }))
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
  ),
})).tree

describe('whatever a document holds', () => {
  it('all of it is accounted for, however its elements are nested', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nested, { minLength: 1, maxLength: 6 }), async (body) => {
        expect(unbalanced(await readBytes(document([paragraph('通知'), ...body])))).toEqual([])
      }),
      runs(40),
    )
  })

  it('all of it is read, or left out with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (bytes) => {
        expect(unbalanced(await readBytes(bytes))).toEqual([])
      }),
      runs(25),
    )
  })

  it('a stage that loses a piece of it is caught', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, anyLoss, async (bytes, loss) => {
        const lost = withLoss(await readBytes(bytes), loss)
        fc.pre(lost !== null)
        expect(unbalanced(lost!)).toContainEqual(expect.stringMatching(LOST))
      }),
      runs(25),
    )
  })
})
