import type { Source } from '../../../src/model/source.js'
import { readHtml } from '../../../src/read/html/index.js'
import type { Content } from '../../../src/read/reader.js'
import { blocksOf } from '../grids.js'

export function readPage(html: string | Uint8Array): Content {
  return readHtml({ file: 'page.html', bytes: Buffer.from(html) })
}

/** The blocks of a page body, tables drawn. */
export function bodyOf(body: string): (string | string[][])[] {
  return blocksOf(readPage(`<!doctype html><meta charset=utf-8><body>${body}`))
}

export function findingsOf(html: string): string[] {
  return sayings(readPage(`<!doctype html><meta charset=utf-8><body>${html}`))
}

export function sayings({ observations }: Pick<Source, 'observations'>): string[] {
  return observations.map(({ rule, message, place }) => {
    const at = place && 'line' in place ? `${place.line}:${place.column}` : ''
    return `${at} ${rule} ${message}`
  })
}

/** A table with a known header and one task. */
export const TASKS = '<table><tr><th>序号<th>工作措施<th>责任单位<tr><td>1<td>新增造林2万亩<td>县林业局</table>'
export const DRAWN = [
  ['序号', '工作措施', '责任单位'],
  ['1', '新增造林2万亩', '县林业局'],
]
