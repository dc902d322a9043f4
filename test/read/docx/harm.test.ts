import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../../src/model/errors.js'
import { archive } from '../zip/archives.js'
import {
  abstractList,
  cell,
  document,
  field,
  filesOf,
  inList,
  list,
  lists,
  numbered,
  paragraph,
  row,
  run,
  style,
  styled,
  table,
  textBox,
  val,
} from './documents.js'
import { blocksOf, gridOf, readBytes } from './reading.js'
import { runs } from '../../runs.js'

const HEADER = ['序号', '工作措施', '责任单位']

describe('definitions that lead nowhere', () => {
  it('are given up: styles based on each other, lists linked to each other', async () => {
    const styles = style('甲', val('basedOn', '乙')) + style('乙', val('basedOn', '甲') + `<w:pPr>${inList(1)}</w:pPr>`)
    const numbering = abstractList(0, [], val('numStyleLink', '丙')) + list(1, 0)
    const looped = styles + style('丙', `<w:pPr>${inList(1)}</w:pPr>`, 'numbering')
    expect(await blocksOf(paragraph('造林', styled('甲')), { styles: looped, numbering })).toEqual(['造林'])
  })

  it('are cut where they would print without end: long numbers before each paragraph', async () => {
    const numbering = lists([['%1.'.repeat(50_000)]])
    const [text] = await blocksOf(numbered('造林'), { numbering })
    expect((text as string).length).toBeLessThan(200)
  })

  it('are followed twenty steps: a chain of 2,000 styles, all used', async () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `s${at}`)
    const styles = ids.map((id, at) => style(id, val('basedOn', `s${at + 1}`))).join('')
    expect(
      await blocksOf(
        ids.map((id) => paragraph('', styled(id))),
        { styles },
      ),
    ).toEqual([])
  })
})

describe('a large document', () => {
  const measure = (at: number) => `新增造林${at}万亩，年底前完成`

  it('is the same wherever it is cut to be read: rows that are merged over the cut, paragraphs of many pieces', async () => {
    const long = run('甲') + '<w:r><w:br/><w:t>乙</w:t></w:r>'.repeat(1000)
    const rows = Array.from({ length: 700 }, (_, at) =>
      row([cell(at === 0 ? '1' : '', val('vMerge', at === 0 ? 'restart' : undefined)), measure(at), '县林业局']),
    )
    const grid = await gridOf([paragraph(long), table(HEADER, ...rows)])
    expect(grid[1]).toEqual(['1×700 1', measure(0), '县林业局'])
    expect(grid.slice(2)).toEqual(Array.from({ length: 699 }, (_, at) => [measure(at + 1), '县林业局']))
    expect((await blocksOf(paragraph(long)))[0]).toBe(`甲${'\n乙'.repeat(1000)}`)
  })

  it('keeps a text of a million characters whole, those beyond 16 bits, too', async () => {
    const text = `x${'𠮷'.repeat(500_000)}`
    expect((await blocksOf(paragraph(text)))[0] === text).toBe(true)
  })

  it('that mammoth alone would read for ever is refused', async () => {
    const body = '<w:p><w:r>' + '<w:t>字</w:t><w:br/>'.repeat(360_000) + '</w:r></w:p>'
    await expect(readBytes(document(body))).rejects.toThrow('It has more than 700000 paragraphs and pieces of text.')
  })
})

describe('a document that came to harm', () => {
  const body = [
    paragraph(run('关于印发') + field('REF a', '计划'), styled('标题')),
    numbered('造林'),
    paragraph(textBox(paragraph('附件1')) + run('10m') + run('2', val('vertAlign', 'superscript'))),
    table(
      HEADER,
      row([cell(numbered(''), val('vMerge', 'restart')), '甲', '乙']),
      row([cell('', val('vMerge')), '丙', cell(table(['丁', '戊']))]),
    ),
    paragraph('<w:r><w:footnoteReference w:id="1"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
  ].join('')
  const parts = {
    styles: style('标题', val('outlineLvl', 0) + val('basedOn', '标题')),
    numbering: lists([['%1、', 'chineseCounting'], ['%2.']]),
    footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`,
    header: paragraph('文件'),
  }
  const files = filesOf(body, parts)
  const names = Object.keys(files)
  const settles = async (bytes: Uint8Array) => {
    try {
      await readBytes(bytes)
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableInput)
    }
  }

  it('is read or refused where bits of its parts are flipped, and nothing else', async () => {
    const flip = fc.record({ at: fc.nat(), bit: fc.nat(6) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(flip, { minLength: 1, maxLength: 4 }),
        async (name, flips) => {
          const bytes = Buffer.from(files[name]!)
          for (const { at, bit } of flips) bytes[at % bytes.length]! ^= 1 << bit
          await settles(archive({ ...files, [name]: bytes.toString() }))
        },
      ),
      runs(20),
    )
  })

  it('is read or refused where its tags and values are others, and nothing else', async () => {
    const words = fc.constantFrom(
      'w:p',
      'w:tbl',
      'w:tc',
      'w:tr',
      'w:r',
      'w:t',
      'w:del',
      'w:ins',
      'constructor',
      '__proto__',
      'm:oMath',
      'w:sym',
      'mc:AlternateContent',
    )
    const values = fc.constantFrom(
      '-1',
      '0',
      '99999999999',
      'NaN',
      '',
      'constructor',
      '__proto__',
      'toString',
      'F0',
      '1e9',
      '\ud800',
    )
    const change = fc.oneof(
      fc.tuple(fc.nat(), words).map(
        ([at, word]) =>
          (xml: string) =>
            replaceNth(xml, /(?<=<\/?)[\w:]+/g, at, word),
      ),
      fc.tuple(fc.nat(), values).map(
        ([at, value]) =>
          (xml: string) =>
            replaceNth(xml, /(?<=")[^"]*(?=")/g, at, value),
      ),
      fc.nat().map((at) => (xml: string) => replaceNth(xml, /<(w:\w+)(?:[^<>/]*\/>|[^<>/]*>[^<]*<\/\1>)/g, at, '')),
      fc
        .nat()
        .map(
          (at) => (xml: string) =>
            replaceNth(xml, /<(w:\w+)(?:[^<>/]*\/>|[^<>/]*>[^<]*<\/\1>)/g, at, (found) => found + found),
        ),
    )
    const changed = fc.constantFrom(...names.filter((name) => name.startsWith('word/')))
    await fc.assert(
      fc.asyncProperty(changed, fc.array(change, { minLength: 1, maxLength: 5 }), async (name, changes) => {
        await settles(archive({ ...files, [name]: changes.reduce((xml, apply) => apply(xml), files[name]!) }))
      }),
      runs(30),
    )
  })
})

function replaceNth(xml: string, pattern: RegExp, at: number, by: string | ((found: string) => string)): string {
  const matches = [...xml.matchAll(pattern)]
  const match = matches[at % Math.max(1, matches.length)]
  if (!match) return xml
  const text = typeof by === 'string' ? by : by(match[0])
  return xml.slice(0, match.index) + text + xml.slice(match.index + match[0].length)
}
