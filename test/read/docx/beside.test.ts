import { describe, expect, it } from 'vitest'
import { around, paragraph, picture, row, run, table, textBox, val } from './documents.js'
import { blocksOf, remarksOf } from './reading.js'

const HEADER = ['序号', '工作措施', '责任单位']
const refers = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const note = (kind: string, id: number, text: string) => around(kind, paragraph(text), `w:id="${id}"`)

describe('text boxes', () => {
  it('are read once, before the paragraph they hang on', async () => {
    expect(await blocksOf([paragraph('一'), paragraph(textBox(paragraph('附件1')) + run('任务分解表'))])).toEqual([
      '一',
      '附件1',
      '任务分解表',
    ])
  })

  it('may hold a table, whose place is that of the paragraph', async () => {
    const body = [paragraph(textBox(table(HEADER, ['1', '甲', '乙'])))]
    expect(await blocksOf(body)).toEqual([[HEADER, ['1', '甲', '乙']]])
  })

  it('may be WordArt, as a red letterhead is', async () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="某某市人民政府文件"/></v:shape></w:pict></w:r>'
    expect(await blocksOf(paragraph(art))).toEqual(['某某市人民政府文件'])
  })
})

describe('headers and footers', () => {
  it('are lines of the page, each once', async () => {
    const parts = { header: paragraph('某某区人民政府办公室文件'), footer: paragraph(run('— ') + run('1') + run(' —')) }
    expect(await blocksOf(paragraph('通知'), parts)).toEqual(['[某某区人民政府办公室文件]', '[— 1 —]', '通知'])
  })

  it('have pictures and hidden text, too, which is told', async () => {
    const parts = { header: paragraph(picture + run('密', val('vanish'))) }
    expect(await remarksOf(paragraph('通知'), parts)).toEqual([
      'B1 text/hidden Hidden text is left out: “密”.',
      'B1 picture/unread The document has a picture; text in pictures is not read.',
    ])
  })
})

describe('notes', () => {
  const parts = {
    footnotes: note('footnote', 1, '以年度核算为准') + note('footnote', 2, '含续建'),
    endnotes: note('endnote', 1, '数据来自统计局'),
  }

  it('stand below the block that refers to them, in the order of the references, each once', async () => {
    const body = [
      paragraph(run('一') + refers('footnote', 2) + refers('footnote', 2)),
      table(HEADER, row(['1', `<w:tc>${paragraph(run('甲') + refers('endnote', 1))}</w:tc>`, '乙'])),
      paragraph(run('二') + refers('footnote', 1) + refers('footnote', 9)),
    ]
    expect(await blocksOf(body, parts)).toEqual([
      '一',
      '[注1：含续建]',
      [HEADER, ['1', '甲', '乙']],
      '[注2：数据来自统计局]',
      '二',
      '[注3：以年度核算为准]',
    ])
    expect(await remarksOf(body, parts)).toEqual([
      'B1 text/note A note hangs on this text: “注1：含续建” and 2 more. Notes are kept with their annex.',
    ])
  })
})

describe('what is not read is told', () => {
  it.each([
    [
      'a picture',
      paragraph(picture) + paragraph(picture),
      'B1 picture/unread The document has 2 pictures; text in pictures is not read.',
    ],
    [
      'an embedded sheet',
      paragraph('<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>'),
      'B1 part/unread Here stands an embedded object or a chart, which is not read.',
    ],
    [
      'a document of another format',
      paragraph('一') + '<w:altChunk r:id="rId9"/>',
      'B2 part/unread Here stands a document of another format (altChunk), which is not read.',
    ],
    [
      'a document in a file of its own',
      '<w:subDoc r:id="rId9"/>',
      'B1 part/unread Here stands a document in a file of its own (subDoc), which is not read.',
    ],
    [
      'a symbol',
      paragraph('<w:r><w:sym w:font="某字体" w:char="F0AA"/></w:r>'),
      'B1 text/unreadable A character of the symbol font 某字体 (F0AA) is not known and is left out.',
    ],
  ])('%s', async (_, body, remark) => {
    expect(await remarksOf(body)).toEqual([remark])
  })
})
