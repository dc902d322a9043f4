import { describe, expect, it } from 'vitest'
import { archive, relations } from '../zip/archives.js'
import { SPELLINGS } from '../office/spellings.js'
import {
  cell,
  document,
  filesOf,
  lists,
  numbered,
  paragraph,
  picture,
  root,
  run,
  table,
  textBox,
  val,
} from './documents.js'
import { readBytes, refusalOf, shown } from './reading.js'

const textOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readBytes(bytes)).blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
const remarksOn = async (bytes: Uint8Array) => (await readBytes(bytes)).observations.map(({ message }) => message)
const numberedFiles = () => filesOf(numbered('造林'), { numbering: lists([['%1、', 'chineseCounting']]) })

describe('a Word package', () => {
  it('may hold its document under any name', async () => {
    const { 'word/document.xml': main, ...others } = filesOf(paragraph('通知'))
    const files = { ...others, '_rels/.rels': relations('/content/main.xml'), 'content/main.xml': main! }
    expect(await textOf(archive(files))).toEqual(['通知'])
  })

  it.each([
    '/word/numbering.xml',
    'numbering.xml',
    '../word/numbering.xml',
    './numbering.xml',
    '..\\word\\numbering.xml',
  ])('finds the lists at %s', async (target) => {
    const files = numberedFiles()
    const name = 'word/_rels/document.xml.rels'
    expect(await textOf(archive({ ...files, [name]: files[name]!.replace('"numbering.xml"', `"${target}"`) }))).toEqual(
      ['一、 造林'],
    )
  })

  it('may be of the strict standard, or have prefixes of its own', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replace(/(<\/?|\s)w:/g, '$1ns0:')
        .replace('xmlns:w=', 'xmlns:ns0=')
    const files = Object.entries(numberedFiles()).map(([name, xml]) => [name, strict(xml)])
    expect(await textOf(archive(Object.fromEntries(files)))).toEqual(['一、 造林'])
  })

  it.each(SPELLINGS)('reads the same in %s', async (_, spell) => {
    const body = [
      numbered('造林'),
      table(['序号', '工作措施'], ['1', '护河']),
      paragraph(textBox(paragraph('附件1')) + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
      paragraph('<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>' + run('密', val('vanish')) + picture),
    ]
    const plain = document(body, {
      numbering: lists([['%1、', 'chineseCounting']]),
      footnotes: `<w:footnote w:id="1">${paragraph('含续建')}</w:footnote>`,
      header: paragraph('某某区人民政府'),
    })
    const read = async (bytes: Uint8Array) => {
      const { blocks, observations } = await readBytes(bytes)
      return [blocks.map(shown), observations]
    }
    const [blocks, observations] = await read(plain)
    expect([blocks!.length, observations!.length]).toEqual([6, 3])
    expect(await read(spell(plain))).toEqual([blocks, observations])
  })

  it('may have several bodies', async () => {
    const files = filesOf('')
    const bodies = `<w:body>${paragraph('一')}</w:body><w:body>${paragraph('二')}</w:body>`
    expect(await textOf(archive({ ...files, 'word/document.xml': root('document', bodies) }))).toEqual(['一', '二'])
  })

  it.each([
    ['\ufeff', 'utf-16le'],
    ['', 'utf-16le'],
  ])('may have parts in UTF-16 (%j)', async (mark) => {
    const files = filesOf(paragraph('通知'))
    const xml = mark + files['word/document.xml']!.replace('UTF-8', 'UTF-16')
    const { zipSync, strToU8 } = await import('fflate')
    const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
    expect(await textOf(zipSync({ ...bytes, 'word/document.xml': Buffer.from(xml, 'utf16le') }))).toEqual(['通知'])
  })

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('is read in the time zone %s', async (zone) => {
    const { TZ } = process.env
    process.env.TZ = zone
    try {
      expect(await textOf(document(paragraph('通知')))).toEqual(['通知'])
    } finally {
      if (TZ === undefined) delete process.env.TZ
      else process.env.TZ = TZ
    }
  })

  it('is read without the parts that it refers to and does not hold, which is told', async () => {
    const { 'word/numbering.xml': _, ...files } = numberedFiles()
    expect(await textOf(archive(files))).toEqual(['造林'])
    expect(await remarksOn(archive(files))).toEqual([
      'The document refers to word/numbering.xml, which the file does not hold.',
    ])
  })

  it('follows nothing out of the file, nor its document to itself', async () => {
    const files = filesOf(paragraph('通知'))
    const relation = (type: string, target: string, more = '') =>
      `<Relationship Id="${type}" Type="http://x/${type}" Target="${target}" ${more}/>`
    const related = [
      relation('header', 'document.xml'),
      relation('styles', 'http://127.0.0.1:9/styles.xml', 'TargetMode="External"'),
      relation('footnotes', 'file:///etc/passwd', 'TargetMode="External"'),
      relation('attachedTemplate', '../../../../etc/passwd'),
    ].join('')
    files['word/_rels/document.xml.rels'] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`
    const { blocks, observations } = await readBytes(archive(files))
    expect([blocks.length, observations]).toEqual([1, []])
  })
})

describe('a Word package is refused', () => {
  const GET_ANEW = 'Open it in Word, WPS or LibreOffice and save it anew.'
  const CUT_DOWN = 'Check how the file was made; cut it down to the notice.'
  const withMain = (xml: string) => archive({ ...filesOf(''), 'word/document.xml': xml })

  it('where its document is missing', async () => {
    const { 'word/document.xml': _, ...files } = filesOf('')
    expect(await refusalOf(archive(files))).toBe(`It has no main part (word/document.xml). ${CUT_DOWN}`)
  })

  it('where its document is of another kind', async () => {
    expect(await refusalOf(withMain('<worksheet/>'))).toBe(
      `Its main part (word/document.xml) is not understood: it begins with worksheet, not with w:document. ${GET_ANEW}`,
    )
  })

  it('where its document holds nothing that is known, which is not to be empty', async () => {
    const foreign = root('document', '<w:body><f:p xmlns:f="http://x"><w:r><w:t>通知</w:t></w:r></f:p></w:body>')
    expect(await refusalOf(withMain(foreign))).toBe(
      `Its main part (word/document.xml) is not understood: it holds no paragraph and no table, but {http://x}p. ${GET_ANEW}`,
    )
    expect(await refusalOf(withMain(root('document', '')))).toBe(
      `Its main part (word/document.xml) is not understood: it holds no paragraph and no table, but nothing. ${GET_ANEW}`,
    )
    expect(await refusalOf(document('<w:sectPr><w:pgSz/></w:sectPr>'))).toBe('read: []')
    expect(await refusalOf(document(''))).toBe('read: []')
  })

  it.each([
    [
      '<w:ind xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>',
      'holds nothing that a document is made of.',
    ],
    ['', 'is no valid XML: 1:0: document must contain a root element.'],
    ['<w:document', 'is no valid XML: 1:11: document must contain a root element.'],
    ['<w:document><w:body></w:document>', 'is no valid XML: 1:33: unexpected close tag.'],
    ['<w:document>&nbsp;</w:document>', 'is no valid XML: 1:18: undefined entity.'],
    ['<w:document>\u0001</w:document>', 'is no valid XML: 1:13: disallowed character.'],
  ])('where its XML is damaged: %s', async (xml, what) => {
    expect(await refusalOf(withMain(xml))).toBe(`Its word/document.xml ${what} ${GET_ANEW}`)
  })

  it('where it has entities of its own, whether they multiply or lead out of the file', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;">]>'
    const leak = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    for (const doctype of [bomb, leak])
      expect(await refusalOf(withMain(doctype + root('document', '&a;').replace(/^<\?.*?\?>/, '')))).toBe(
        `Its word/document.xml has a DOCTYPE, which Office never writes and which may hold an attack. ${CUT_DOWN}`,
      )
  })

  it('where an element has attributes without end', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => `a${at}="1"`).join(' ')
    expect(await refusalOf(document(`<w:p ${many}/>`))).toBe(
      `An element of its word/document.xml has more than 1000 attributes. ${CUT_DOWN}`,
    )
  })

  it.each(['tbl', 'sdt', 'ins', 'r'])('where 10,000 w:%s are nested', async (name) => {
    const body = `<w:${name}>`.repeat(10_000) + `</w:${name}>`.repeat(10_000)
    expect(await refusalOf(document(body))).toBe(
      `The elements of its word/document.xml are nested more than 200 levels deep. ${CUT_DOWN}`,
    )
  })

  it('where its tables have positions without end', async () => {
    const wide = `<w:tr>${cell('一', '<w:gridSpan w:val="1000000"/>')}</w:tr>`
    expect(await refusalOf(document(table(...Array<string>(3000).fill(wide))))).toBe(
      `Its tables have more than 2000000 positions, rows times columns. ${CUT_DOWN}`,
    )
  })
})
