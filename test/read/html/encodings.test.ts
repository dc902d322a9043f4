import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../../src/model/errors.js'
import { blocksOf } from '../grids.js'
import { readPage, sayings } from './reading.js'

const TITLE = '某县关于下达二〇〇九年植树造林任务的通知，请各乡镇抓紧落实'
const page = (declaration: string): string => `<!DOCTYPE html><html><head>${declaration}</head><body><p>${TITLE}</p>`
const META = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">'

/** Two bytes of GBK for every character that has them. */
const GBK = new Map(
  Array.from({ length: 126 * 191 }, (_, at) => [0x81 + Math.floor(at / 191), 0x40 + (at % 191)]).map((pair) => [
    new TextDecoder('gbk').decode(Uint8Array.from(pair)),
    pair,
  ]),
)
const gbk = (text: string): Buffer =>
  Buffer.from([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : GBK.get(char)!)))
const utf16 = (text: string, mark: boolean): Buffer => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')

describe('the encoding of a page', () => {
  it.each<[string, Buffer, string]>([
    ['GB2312 as it says', gbk(page(META)), 'gb18030'],
    ['GBK as it says', gbk(page('<meta charset=gbk>')), 'gb18030'],
    ['GB2312 that says UTF-8', gbk(page('<meta charset="utf-8">')), 'gb18030'],
    ['GB2312 that says Latin-1', gbk(page('<meta charset="iso-8859-1">')), 'gb18030'],
    ['GB2312 that says nothing', gbk(page('')), 'gb18030'],
    ['UTF-8 that says GB2312', Buffer.from(page(META)), 'utf-8'],
    ['UTF-8 that says nothing', Buffer.from(page('')), 'utf-8'],
    ['UTF-8 with a mark that says GB2312', Buffer.from(`\ufeff${page(META)}`), 'utf-8'],
    ['GB2312 by its XML declaration', gbk(`<?xml version="1.0" encoding="GB2312"?>${page('')}`), 'gb18030'],
    ['UTF-8 that says something unknown', Buffer.from(page('<meta charset="x-cp20936-2">')), 'utf-8'],
    ['a declaration in a comment, which does not count', gbk(page(`<!-- <meta charset=big5> -->${META}`)), 'gb18030'],
    ['UTF-16 with a mark', utf16(page(META), true), 'utf-16le'],
    ['UTF-16 without', utf16(page(META), false), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    const read = readPage(bytes)
    expect([read.encoding, blocksOf(read), sayings(read)]).toEqual([encoding, [`paragraph ${TITLE}`], []])
  })

  it('knows the characters of GB18030 that take four bytes', () => {
    const bytes = Buffer.concat([gbk(`${page(META)}<p>村名`), Buffer.from([0x81, 0x39, 0xee, 0x39]), gbk('村')])
    expect(blocksOf(readPage(bytes)).at(-1)).toBe('paragraph 村名㐀村')
  })

  it('one damaged byte is reported where it stands, and the rest is read', () => {
    const bytes = Buffer.concat([gbk(`${page(META)}\n<p>县林业局`), Buffer.from([0xff]), gbk('县水利局')])
    const read = readPage(bytes)
    expect(blocksOf(read).at(-1)).toBe('paragraph 县林业局\ufffd县水利局')
    expect(sayings(read)).toEqual([
      '2:8 read/damaged-text Bytes that are no GB18030 stand here as \ufffd; expected GB18030 throughout.',
    ])
  })

  it.each<[string, Buffer, RegExp]>([
    [
      'bytes of nothing in particular',
      Buffer.from(Array.from({ length: 400 }, (_, at) => 128 + ((at * 89) % 128))),
      /neither UTF-8 nor GB18030/,
    ],
    [
      'a zero byte',
      Buffer.from(`${page(META)}甲\u0000乙`),
      /^This is no text file: byte \d+ is zero, which no text has\.$/,
    ],
  ])('%s is refused', (_, bytes, message) => {
    expect(() => readPage(bytes)).toThrow(UnreadableInput)
    expect(() => readPage(bytes)).toThrow(message)
  })
})
