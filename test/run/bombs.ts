import { deflateSync } from 'node:zlib'
import { PDFName } from '@cantoo/pdf-lib'
import { HEAD } from '../commands/working-folder.js'
import { filesOf, paragraph, run } from '../read/docx/documents.js'
import { book, page, pdf } from '../read/pdf/book.js'
import { withEndlessPages } from '../read/pdf/endless.js'
import { grid, type Rows } from '../read/pdf/grids.js'
import { archive } from '../read/zip/archives.js'

const ROWS: Rows = [
  ['序号', '工作措施', '完成时限', '主责单位'],
  ['1', '造林2万亩。', '年底前', '县林业局'],
]

/** Two tables, and a page between them that has no end. */
export const endlessPage = (): Promise<Uint8Array> => withEndlessPages(1, ROWS)

/** 1 KB that inflates to 200 MB: packed twice. */
export async function deflateBomb(): Promise<Uint8Array> {
  const made = await book(page(grid(ROWS)))
  const packed = deflateSync(deflateSync(Buffer.alloc(200 * 1024 * 1024, ' ')))
  const Contents = made.context.stream(packed, { Filter: ['FlateDecode', 'FlateDecode'] })
  made.addPage(page()).set(PDFName.of('Contents'), made.context.register(Contents))
  return made.document.save()
}

export const manyPages = (count: number): Promise<Uint8Array> =>
  pdf(...Array.from({ length: count }, () => page(grid(ROWS))))

/** 20 MB of blanks in 20 KB. */
export function zipBomb(): Uint8Array {
  const files = filesOf(paragraph(run('<w:t>造林</w:t>')))
  return archive({ ...files, 'word/document.xml': files['word/document.xml'] + ' '.repeat(20 * 1024 * 1024) })
}

/** A billion laughs. */
export function entityBomb(): Uint8Array {
  const entities = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)
  const files = filesOf(paragraph(run('<w:t>&e10;</w:t>')))
  const document = files['word/document.xml']!.replace('?>', `?><!DOCTYPE d [<!ENTITY e0 "哈">${entities.join('')}]>`)
  return archive({ ...files, 'word/document.xml': document })
}

export function manyRows(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `| ${at} | 绿化 | 造林${at}亩。 | 年底前 | 县林业局 | — |\n`)
  return `# 某县2023年重点任务\n\n${HEAD}${rows.join('')}`
}

export const LONG_TABLE = `<h1>某县2023年重点任务</h1><table>${'<tr><td>1<td>绿化<td>造林1亩。<td>年底前<td>县林业局'.repeat(60_000)}</table>`
export const NESTED_HTML = `<table><tr><td>${'<div>'.repeat(100_000)}造林`
export const NESTED_MARKDOWN = `${'> '.repeat(100_000)}造林\n`
export const HUGE_SPANS = `<table>${'<tr><td colspan=1000000000 rowspan=1000000000>造林</tr>'.repeat(10_000)}</table>`
