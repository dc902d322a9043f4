import { describe, expect, it } from 'vitest'
import type { Mark } from './book.js'
import { box, clipped, line, onHiddenLayer, picture, text, withOpacity } from './draw.js'
import { subset } from './fonts.js'
import { grid } from './grids.js'
import { paragraphsOn, reader, tablesOn } from './reading.js'

const { readMarks } = reader()
const table = grid([
  ['序号', '任务'],
  ['1', '植树'],
])

describe('what a font says of its characters', () => {
  const radicals = subset('ABCDEF+FangSong', [...'⽅⽬⼯⺠⻓⼾⾭⿈（，。）'], { toUnicode: true })
  const privateUse = subset('BCDEFG+FZXBSJW', ['\ue001', '\ue002', '市'], { toUnicode: true })
  const silent = subset('CDEFGH+GB2312', [...'政府'], { toUnicode: false })

  it('radicals become the ideographs that they look like; full-width punctuation stays', async () => {
    expect(paragraphsOn(await readMarks(text(60, 100, '⽅⽬（⼯，⺠）⻓⼾⾭⿈。', { font: radicals })))).toEqual([
      '方目（工，民）长户青黄。',
    ])
  })

  it('private-use characters are told by the name of their font, and never passed on', async () => {
    const read = await readMarks(text(60, 100, '\ue001\ue002市', { font: privateUse }))
    expect(paragraphsOn(read)).toEqual(['\ufffd\ufffd市'])
    expect(read.unreadable).toEqual([{ font: 'FZXBSJW', glyphs: 2 }])
  })

  it('so are glyphs whose meaning the file does not tell', async () => {
    const read = await readMarks(table, text(150, 300, '政府', { font: silent }))
    expect(paragraphsOn(read)).toEqual(['\ufffd\ufffd'])
    expect(read.unreadable).toEqual([{ font: 'GB2312', glyphs: 2 }])
    expect(tablesOn(read)).toHaveLength(1)
  })
})

describe('text that nobody sees is left out, and told:', () => {
  const hidden: [string, Mark[], string][] = [
    ['in the invisible mode', [text(300, 300, '隐藏', { mode: 3 })], 'invisible'],
    ['see-through', [withOpacity(0, text(300, 300, '隐藏'))], 'invisible'],
    ['on a layer that is switched off', [onHiddenLayer(text(300, 300, '隐藏'))], 'invisible'],
    ['outside the clip', [clipped([0, 0, 100, 100], text(300, 300, '隐藏'))], 'clipped'],
    ['too small to read', [text(300, 300, '隐藏', { size: 0.5 })], 'tiny'],
    ['white on white', [text(300, 300, '隐藏', { colour: 'white' })], 'same colour as behind it'],
    [
      'blue on blue',
      [box([290, 290, 340, 320], 'blue'), text(300, 300, '隐藏', { colour: 'blue' })],
      'same colour as behind it',
    ],
    ['under a box', [text(300, 300, '隐藏'), box([290, 290, 340, 320], 'grey')], 'painted over'],
    ['used as a clip alone', [text(300, 300, '隐藏', { mode: 7 })], 'invisible'],
  ]
  it.each(hidden)('%s', async (_, marks, reason) => {
    const read = await readMarks(table, ...marks)
    expect(paragraphsOn(read)).toEqual([])
    expect(read.hidden.map(({ text: told, reason: why }) => [told, why])).toEqual([['隐藏', reason]])
  })

  it('in a cell, without harm to the cell', async () => {
    const read = await readMarks(table, text(174, 105, '隐藏', { colour: 'white' }))
    expect(tablesOn(read)[0]![1]).toEqual(['1', '植树'])
  })

  it.each([
    ['white on a dark header', [box([290, 290, 340, 320], 'blue'), text(300, 300, '可见', { colour: 'white' })]],
    ['white on a picture', [picture([290, 290, 340, 320]), text(300, 300, '可见', { colour: 'white' })]],
    ['struck through', [text(300, 300, '可见'), line([298, 305], [322, 305])]],
    ['under a see-through box', [text(300, 300, '可见'), withOpacity(0.3, box([290, 290, 340, 320], 'blue'))]],
    ['stroked outlines', [text(300, 300, '可见', { mode: 1 })]],
  ] as [string, Mark[]][])('but this is seen: %s', async (_, marks) => {
    const read = await readMarks(table, ...marks)
    expect(read.hidden).toEqual([])
    expect(paragraphsOn(read)).toEqual(['可见'])
  })
})
