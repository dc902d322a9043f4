import { PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { book, page, type Mark } from './book.js'
import { box, clipped, group, line, operators, text, transformed, withOpacity, type Matrix } from './draw.js'
import { paragraphsOn, reader } from './reading.js'

const { readBytes, readMarks } = reader()

const ASIS: Matrix = [1, 0, 0, 1, 0, 0]

/** A filled path in PDF's own places, from the bottom left: 542 there is 300 from the top of the page. */
const filled = (path: string, colour: string, rule: 'f' | 'f*' = 'f'): Mark =>
  operators(`q ${colour} rg ${path} ${rule} Q`)
const BLACK = '0 0 0'
const BLUE = '.2 .4 .8'
/** Around the text, which stands from 300 to 320 and from 532 to 542. */
const AROUND = '280 500 m 400 500 l 400 560 l 280 560 l h'
const HOLE = '281 501 m 281 559 l 399 559 l 399 501 l h'
/** The same, in the direction of what is around it. */
const NO_HOLE = '281 501 m 399 501 l 399 559 l 281 559 l h'
/** As Microsoft: Print to PDF draws it: with a corner at each mitre. */
const MITRED =
  '280 559.3 m 280.5 558.8 l 399.5 558.8 l 399 559.3 l 399 500.5 l 399.5 501 l 280.5 501 l 281 500.5 l 281 559.3 l h'
const ROUNDED =
  '290 520 m 330 520 l 335 520 340 525 340 530 c 340 545 l 340 550 335 555 330 555 c 290 555 l 285 555 280 550 280 545 c 280 530 l 280 525 285 520 290 520 c h'
const shading = (sheet: Parameters<Mark>[0]): string => {
  const { context } = sheet.book
  const name = sheet.book.name('Shading', 'shading', () =>
    context.register(
      context.obj({
        ShadingType: 2,
        ColorSpace: 'DeviceRGB',
        Coords: [280, 0, 400, 0],
        Extend: [true, true],
        Function: { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0.4], C1: [0, 0, 0.6], N: 1 },
      }),
    ),
  )
  return `/${name} sh`
}
const white = (string: string, mode = 0): Mark => text(300, 300, string, { colour: 'white', mode })

describe('text is seen', () => {
  const seen: [string, Mark[]][] = [
    ['in a frame drawn as what lies between two boxes', [filled(`${AROUND} ${HOLE}`, BLACK), text(300, 300, '可见')]],
    ['in one drawn by the even-odd rule', [filled(`${AROUND} ${NO_HOLE}`, BLACK, 'f*'), text(300, 300, '可见')]],
    ['in one whose hole has a corner at each mitre', [filled(`${AROUND} ${MITRED}`, BLACK), text(300, 300, '可见')]],
    ['below such a frame that is drawn later', [text(300, 300, '可见'), filled(`${AROUND} ${MITRED}`, BLACK)]],
    ['white on a dark shape with round corners', [filled(ROUNDED, BLUE), white('可见')]],
    [
      'white on one that lacks a corner',
      [filled('280 520 m 400 520 l 400 560 l 290 560 l 280 550 l h', BLUE), white('可见')],
    ],
    ['white on a shading', [clipped([280, 280, 400, 340], shading), white('可见')]],
    [
      'white where a clip that is no box may have left a dark shape',
      [operators(`q ${ROUNDED} W n ${BLUE} rg 200 400 200 300 re f Q`), white('可见')],
    ],
    ['half on a box of its colour', [box([290, 290, 307, 320], 'black'), text(300, 300, '可')]],
    [
      'on the gaps of a thick dashed line',
      [line([290, 305], [400, 305], { width: 20, dash: [4, 30] }), text(300, 300, '可见')],
    ],
    [
      'white beside a thick line that is not straight',
      [operators('q 20 w 0 0 0 RG 280 537 m 330 538 400 537 400 537 c S Q'), white('可见')],
    ],
    ['white with black outlines', [white('可见', 2)]],
    ['as a clip through which something is painted', [gradient('可见')]],
    ['white on a veil over a dark box', [box([290, 290, 340, 320], 'blue'), veil(), white('可见')]],
    [
      'below a group that is a veil as a whole',
      [
        text(300, 300, '可见'),
        withOpacity(0.3, group([595, 842], ASIS, ASIS, withOpacity(1, box([290, 290, 340, 320])))),
      ],
    ],
  ]
  it.each(seen)('%s', async (_, marks) => {
    const read = await readMarks(...marks)
    expect(read.hidden).toEqual([])
    expect(paragraphsOn(read).join('')).toMatch(/^可见?$/)
  })

  it('white on the dark ground of a note', async () => {
    const made = await book(page())
    const { context } = made
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 20], Resources: made.resources }
    const look = made.draw(20, [box([0, 0, 100, 20], 'blue'), text(0, 4, '可见', { colour: 'white' })])
    const AP = { N: context.register(context.stream(look, entries)) }
    const note = context.obj({ Type: 'Annot', Subtype: 'FreeText', F: 4, Rect: [60, 500, 160, 520], AP })
    made.document.getPage(0).node.set(PDFName.of('Annots'), context.obj([note]))
    const [read] = (await readBytes(await made.document.save())).contents
    expect(paragraphsOn(read!)).toEqual(['可见'])
  })
})

/** Text as a clip, with a box painted through it. */
function gradient(string: string): Mark {
  return (sheet) => {
    const shown = text(300, 300, string, { mode: 7 })(sheet).replace(/^q /, '').replace(/ Q$/, '')
    return `q ${shown} ${BLUE} rg 280 500 200 100 re f Q`
  }
}

function veil(): Mark {
  return withOpacity(0.1, box([280, 280, 360, 340], 'white'))
}

it('a box hides what is below it from nine tenths of opacity on', async () => {
  const below = async (opacity: number) =>
    (await readMarks(text(300, 300, '字'), withOpacity(opacity, box([290, 290, 340, 320])))).hidden.length
  expect([await below(0.9), await below(0.89)]).toEqual([1, 0])
})

describe('text is left out', () => {
  const hidden: [string, Mark[], string][] = [
    [
      'of the colour of a shape with round corners',
      [filled(ROUNDED, BLUE), text(300, 300, '隐藏', { colour: 'blue' })],
      'same colour as behind it',
    ],
    [
      'on a box of its colour that leaves but its margin',
      [box([290, 290, 318, 320]), text(300, 300, '隐藏')],
      'same colour as behind it',
    ],
    ['below such a shape', [text(300, 300, '隐藏'), filled(ROUNDED, BLUE)], 'painted over'],
    [
      'below two boxes, each over its half',
      [text(300, 300, '隐藏'), box([295, 295, 310, 315]), box([310, 295, 325, 315])],
      'painted over',
    ],
    [
      'white in the hole of a dark ring',
      [filled(`${AROUND} ${HOLE}`, BLACK), white('隐藏')],
      'same colour as behind it',
    ],
    [
      'black where both boxes of a path are filled',
      [filled(`${AROUND} ${NO_HOLE}`, BLACK), text(300, 300, '隐藏')],
      'same colour as behind it',
    ],
    [
      'black on a thick line',
      [line([290, 305], [400, 305], { width: 20 }), text(300, 300, '隐藏')],
      'same colour as behind it',
    ],
    [
      'white where a clip leaves nothing dark',
      [clipped([0, 0, 100, 100], box([0, 0, 500, 500], 'blue')), white('隐藏')],
      'same colour as behind it',
    ],
  ]
  it.each(hidden)('%s', async (_, marks, reason) => {
    const read = await readMarks(...marks)
    expect(read.hidden.map((one) => [one.text, one.reason])).toEqual([['隐藏', reason]])
  })
})

describe('a glyph that the side of the page cuts', () => {
  it('belongs to the text that it carries on', async () => {
    const read = await readMarks(text(572, 100, '国有资产'), text(-7, 200, '三农工作'))
    expect(paragraphsOn(read)).toEqual(['国有资', '三农工作'])
    expect(read.hidden.map(({ text: told, reason }) => [told, reason])).toEqual([['产', 'off the page']])
  })

  it('shows by a seventh of itself: less is the margin of its em box', async () => {
    const read = await readMarks(text(583.4, 100, '国有'), text(583.6, 200, '资产'))
    expect(paragraphsOn(read)).toEqual(['国有', '资'])
  })

  it('is off the page where it stands alone', async () => {
    const read = await readMarks(text(60, 100, '通知'), text(592, 200, '产'))
    expect(paragraphsOn(read)).toEqual(['通知'])
  })

  it('of a turned page, too', async () => {
    const read = await readMarks(text(300, -7, '三农工作', { turn: 1 }))
    expect(paragraphsOn(read)).toEqual(['三农工作'])
  })

  it('so does one that a clip cuts', async () => {
    const read = await readMarks(clipped([60, 90, 93, 120], text(60, 100, '国有资产')))
    expect(paragraphsOn(read)).toEqual(['国有资产'])
  })
})

it('lines of a shape that is placed by a form are where the form puts them', async () => {
  const read = await readMarks(
    transformed([1, 0, 0, 1, 100, 0], filled(ROUNDED, BLUE)),
    text(400, 300, '可见', { colour: 'white' }),
  )
  expect(paragraphsOn(read)).toEqual(['可见'])
})
