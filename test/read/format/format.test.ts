import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../../src/model/errors.js'
import { formatOf } from '../../../src/read/format/index.js'
import { ROOT } from '../../support.js'
import { archive, EXCEL_MAIN, officePackage, WORD_MAIN } from '../zip/archives.js'

const TABLE = '<table><tr><td>序号</td><td>工作措施</td></tr></table>'
const utf16 = (text: string, mark = true) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
/** An OLE file with one entry in its directory. */
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504 + 512),
    Buffer.concat([Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(128)]).subarray(0, 128),
  ])

async function told(bytes: Uint8Array | string, file = '通知'): Promise<string> {
  try {
    return await formatOf({ file, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error
    return `${error.message} ${error.remedy}`
  }
}

describe('the format of a file', () => {
  it.each(readdirSync(join(ROOT, 'fixtures/formats')))('is that of %s, whatever its name', async (file) => {
    const bytes = readFileSync(join(ROOT, 'fixtures/formats', file))
    expect(await told(bytes, '附件.doc')).toBe(file.split('.').at(-1))
  })

  it.each<[string, string | Uint8Array]>([
    ['a page', '<!DOCTYPE html><html><body>'],
    ['a page behind a mark, blanks and comments', `\ufeff\n <!-- ${'x'.repeat(5000)} -->\n<HTML xmlns:o="urn:x">`],
    ['a page of XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">\n<html>'],
    ['a page without its head', `<meta charset="gb2312"><title>通知</title>${TABLE}`],
    ['a page in UTF-16', utf16('<html><body>')],
    ['a page in UTF-16 without a mark', utf16('<html><body>', false)],
    ['what Excel saves as a page', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'],
    ['a piece of a page', `<div class="TRS_Editor">\n${TABLE}\n</div>\n`],
    ['a page that speaks of PDF', '<html><body>%PDF-1.4 is a format</body></html>'],
  ])('is HTML for %s', async (_, text) => {
    expect(await told(text, '通知.pdf')).toBe('html')
  })

  it.each([
    ['plain text', '某县人民政府\n关于…的通知\n'],
    ['a heading and an HTML table', `# 任务\n\n${TABLE}\n`],
    ['an HTML table and a paragraph', `${TABLE}\n\n附件2\n\n${TABLE}`],
    ['an HTML table and a pipe table', `${TABLE}\n\n| 序号 | 措施 |\n|---|---|\n${TABLE}`],
    ['text that begins with a bracket', '<通知> 全文'],
  ])('is Markdown for %s', async (_, text) => {
    expect(await told(text, '通知.txt')).toBe('markdown')
  })

  it('is PDF where other bytes stand before its head', async () => {
    expect(await told('\r\n\r\n%PDF-1.4\n', '通知.docx')).toBe('pdf')
  })

  it('is that of the main part of a package', async () => {
    expect(await told(officePackage('word/document2.xml', WORD_MAIN))).toBe('docx')
    expect(await told(officePackage('xl/workbook.xml', EXCEL_MAIN))).toBe('xlsx')
    expect(await told(officePackage('a.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'))).toBe('docx')
    expect(await told(archive({ 'word/document.xml': '<x/>' }))).toBe('docx')
  })
})

describe('a file that is not read is named, with what to do', () => {
  const soffice = (to: string) => `Convert it with LibreOffice to ${to.toUpperCase()}, and read that.`
  const RECOGNISE = 'Run text recognition on it, to a PDF with text or to Markdown, and read that.'
  const UNPACK = 'Unpack it and read the documents in it.'
  const mime = (type: string) => zipSync({ mimetype: strToU8(type), 'content.xml': strToU8('<x/>') })

  it.each<[string, string | Uint8Array, string]>([
    ['an old binary document of Word or WPS (.doc, .wps)', ole('WordDocument'), soffice('docx')],
    ['an old binary workbook of Excel or WPS (.xls, .et)', ole('Workbook'), soffice('xlsx')],
    ['an old binary workbook of Excel or WPS (.xls, .et)', ole('Book'), soffice('xlsx')],
    ['a presentation (.ppt, .pptx, .dps)', ole('PowerPoint Document'), soffice('pdf')],
    [
      'an Office document that is encrypted with a password',
      ole('EncryptedPackage'),
      'Open it in Word, Excel, WPS or LibreOffice with its password and save it without one.',
    ],
    [
      'a binary file of an Office program (OLE), neither a document nor a workbook',
      ole('VisioDocument'),
      'Open it in the program that made it and save it as DOCX, XLSX or PDF.',
    ],
    ['an RTF document', '{\\rtf1\\ansi', soffice('docx')],
    ['an OpenDocument text (.odt)', mime('application/vnd.oasis.opendocument.text'), soffice('docx')],
    ['an OpenDocument spreadsheet (.ods)', mime('application/vnd.oasis.opendocument.spreadsheet'), soffice('xlsx')],
    [
      'an OFD document',
      archive({ 'OFD.xml': '<x/>' }),
      'LibreOffice cannot read OFD: open it in an OFD reader or in WPS and export it as PDF.',
    ],
    [
      'a Word document in one XML file',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
      soffice('docx'),
    ],
    [
      'an Excel workbook in one XML file',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      soffice('xlsx'),
    ],
    [
      'a web page saved with all its parts in one file (MHTML)',
      'From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n',
      'Open it in Word or a browser and save it as a plain web page (HTML).',
    ],
    ['a PNG picture', Buffer.from('89504e470d0a1a0a', 'hex'), RECOGNISE],
    ['a TIFF picture', 'II*\0', RECOGNISE],
    ['a RAR archive', 'Rar!\x1a\x07', UNPACK],
    ['a gzip archive', Buffer.from('1f8b08', 'hex'), UNPACK],
    ['a ZIP archive of one file (附件1.docx)', archive({ '附件1.docx': 'x' }), UNPACK],
    ['a ZIP archive of 4 files (a, b, c, …)', archive({ a: '', b: '', c: '', d: '' }), UNPACK],
  ])('%s', async (name, bytes, remedy) => {
    expect(await told(bytes)).toBe(`The file is ${name}, which gongwen does not read. ${remedy}`)
  })
})
