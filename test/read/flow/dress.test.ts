import { describe, expect, it } from 'vitest'
import { read } from '../../../src/read/index.js'
import { document, paragraph, style, val } from '../docx/documents.js'

const alignments = async (file: string, bytes: Uint8Array): Promise<string[]> => {
  const { blocks } = await read({ file, bytes })
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : [`${block.text} ${block.dress?.align ?? '?'}`]))
}
const inPage = (html: string) => alignments('notice.html', new TextEncoder().encode(html))
const inWord = (body: string[], styles = '') => alignments('notice.docx', document(body, { styles }))

describe('how a paragraph is set', () => {
  it.each([
    ['by its style', '<p style="text-align: center">通知</p>', 'center'],
    ['by an attribute', '<p align="RIGHT">通知</p>', 'right'],
    ['by the name of what it stands in', '<center><p>通知</p></center>', 'center'],
    ['by what it stands in', '<div style="text-align:right"><p>通知</p></div>', 'right'],
    ['by itself before what it stands in', '<center><p style="text-align:justify">通知</p></center>', 'left'],
    ['by its style before its attribute', '<p align="right" style="text-align:center">通知</p>', 'center'],
    ['in a heading', '<h2 align="center">通知</h2>', 'center'],
    ['by nobody', '<p>通知</p>', '?'],
    ['by what is no alignment', '<p align="middle" style="text-align:var(--a)">通知</p>', '?'],
  ])('is read from a page: %s', async (_, html, align) => {
    expect(await inPage(`<html><body>${html}<p style="text-align:left">正文。</p></body></html>`)).toEqual([
      `通知 ${align}`,
      '正文。 left',
    ])
  })

  it('is read from Word: by itself, by its style, by the style that this is based on, or left', async () => {
    const jc = (value: string) => `<w:pPr>${val('jc', value)}</w:pPr>`
    const styles = style('A', jc('center')) + style('B', val('basedOn', 'A')) + style('C', jc('both'))
    const set = (text: string, properties: string) => paragraph(text, properties)
    expect(
      await inWord(
        [
          set('一', val('jc', 'end')),
          set('二', val('pStyle', 'A')),
          set('三', val('pStyle', 'B')),
          set('四', val('pStyle', 'B') + val('jc', 'right')),
          set('五', val('pStyle', 'C')),
          set('六', ''),
        ],
        styles,
      ),
    ).toEqual(['一 right', '二 center', '三 center', '四 right', '五 left', '六 left'])
  })
})
