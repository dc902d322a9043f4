import { PDFArray, PDFName } from '@cantoo/pdf-lib'
import type { Mark, Point, Sheet } from './book.js'
import { SONG, widthIn, type FontPlan } from './fonts.js'

export type Matrix = [number, number, number, number, number, number]
/** Left, top, right, bottom. */
export type Area = [number, number, number, number]
const COLOURS = { black: '0 0 0', white: '1 1 1', grey: '.85 .85 .85', blue: '.2 .4 .8' }
export type Colour = keyof typeof COLOURS

export interface Lettering {
  size?: number
  font?: FontPlan
  colour?: Colour
  /** Render mode: 3 is invisible. */
  mode?: number
  /** Quarter turns clockwise. */
  turn?: 0 | 1 | 2 | 3
}

/** One line of text; its em box hangs from the given point, which is its beginning where it is turned, too. */
export function text(x: number, y: number, string: string, look: Lettering = {}): Mark {
  const { size = 10, font = SONG, colour = 'black', mode = 0, turn = 0 } = look
  const [a, b] = [
    [1, 0],
    [0, -1],
    [-1, 0],
    [0, 1],
  ][turn]! as Point
  const [dx, dy] = [-0.88 * size * -b, -0.88 * size * a]
  return ({ height, book }) =>
    `q BT /${book.name('Font', font.name, () => font.make(book.context))} ${size} Tf ${COLOURS[colour]} rg ${mode} Tr ` +
    `${a} ${b} ${-b} ${a} ${x + dx} ${height - y + dy} Tm ${font.encode(string)} Tj ET Q`
}

/** Text operators as they are, in the Chinese font at 10 points; `hex` writes a string. */
export function textOperators(content: (hex: (string: string) => string) => string): Mark {
  return ({ book }) =>
    `BT /${book.name('Font', SONG.name, () => SONG.make(book.context))} 10 Tf ${content(SONG.encode)} ET`
}

/** Text in the middle of a width. */
export function centred(y: number, string: string, look: Lettering = {}, width = 595): Mark {
  return text((width - widthIn(string, look.size ?? 10)) / 2, y, string, look)
}

export interface Pen {
  width?: number
  colour?: Colour
  dash?: number[]
}

export function line(from: Point, to: Point, pen: Pen = {}): Mark {
  return polyline([from, to], pen)
}

export function polyline(points: readonly Point[], { width = 0.5, colour = 'black', dash = [] }: Pen = {}): Mark {
  return ({ height }) => {
    const path = points.map(([x, y], at) => `${x} ${height - y} ${at === 0 ? 'm' : 'l'}`).join(' ')
    return `q ${width} w [${dash.join(' ')}] 0 d ${COLOURS[colour]} RG ${path} S Q`
  }
}

/** A stroked rectangle. */
export function frame(area: Area, { width = 0.5, colour = 'black', dash = [] }: Pen = {}): Mark {
  return (sheet) => `q ${width} w [${dash.join(' ')}] 0 d ${COLOURS[colour]} RG ${re(area, sheet)} S Q`
}

/** A filled rectangle. */
export function box(area: Area, colour: Colour = 'black'): Mark {
  return (sheet) => `q ${COLOURS[colour]} rg ${re(area, sheet)} f Q`
}

function re([left, top, right, bottom]: Area, { height }: Sheet): string {
  return `${left} ${height - bottom} ${right - left} ${bottom - top} re`
}

export function clipped(area: Area, ...marks: Mark[]): Mark {
  return (sheet) => `q ${re(area, sheet)} W n ${drawn(marks, sheet)} Q`
}

/** Under a transform in PDF's own sense: origin at the bottom left, y upwards. */
export function transformed(matrix: Matrix, ...marks: Mark[]): Mark {
  return (sheet) => `q ${matrix.join(' ')} cm ${drawn(marks, sheet)} Q`
}

/** In a form XObject of the given size, placed by a matrix of its own and by one of the page. */
export function form(size: Point, own: Matrix, placed: Matrix, ...marks: Mark[]): Mark {
  return formOf(size, own, placed, marks, false)
}

/** In such a form that is a transparency group. */
export function group(size: Point, own: Matrix, placed: Matrix, ...marks: Mark[]): Mark {
  return formOf(size, own, placed, marks, true)
}

function formOf(size: Point, own: Matrix, placed: Matrix, marks: readonly Mark[], isGroup: boolean): Mark {
  return ({ book }) => {
    const name = book.name('XObject', Symbol('form'), () => {
      const entries = {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, ...size],
        Matrix: own,
        Resources: book.resources,
      }
      const transparency = { Group: { S: 'Transparency', CS: 'DeviceRGB', I: true } }
      const content = book.draw(size[1], marks)
      return book.context.register(book.context.stream(content, isGroup ? { ...entries, ...transparency } : entries))
    })
    return `q ${placed.join(' ')} cm /${name} Do Q`
  }
}

export function withOpacity(alpha: number, ...marks: Mark[]): Mark {
  return (sheet) => {
    const make = () => sheet.book.context.register(sheet.book.context.obj({ ca: alpha, CA: alpha }))
    return `q /${sheet.book.name('ExtGState', `opacity ${alpha}`, make)} gs ${drawn(marks, sheet)} Q`
  }
}

/** A paragraph as Word tags it: one element, and a number for each of its lines. */
export function taggedLines(...lines: Mark[]): Mark {
  return (sheet) => {
    const content = sheet.book.element('P')
    return lines.map((mark) => `${content()} ${mark(sheet)} EMC`).join(' ')
  }
}

/** A paragraph as browsers tag it: one element, and one number for all of its lines. */
export function taggedText(...lines: Mark[]): Mark {
  return (sheet) => `${sheet.book.element('P')()} ${drawn(lines, sheet)} EMC`
}

/** On a layer that is switched off. */
export function onHiddenLayer(...marks: Mark[]): Mark {
  return (sheet) => {
    const { context, document } = sheet.book
    const name = sheet.book.name('Properties', 'hidden layer', () => {
      const group = context.register(context.obj({ Type: 'OCG', Name: 'Layer' }))
      const off = PDFArray.withContext(context)
      off.push(group)
      document.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [group], D: { OFF: off } }))
      return group
    })
    return `/OC /${name} BDC ${drawn(marks, sheet)} EMC`
  }
}

/** A line of shapes as large as letters of 10 points, each with a corner more than the one before. */
export function outlines(x: number, y: number, count: number): Mark {
  const letter = (height: number, at: number): string => {
    const corners = Array.from({ length: 8 + at }, (_, corner) => {
      const [turn, radius] = [(corner / (8 + at)) * 2 * Math.PI, corner % 2 === 0 ? 5 : 3]
      return `${x + at * 12 + 5 + radius * Math.cos(turn)} ${height - y - 5 + radius * Math.sin(turn)}`
    })
    return `${corners.map((corner, index) => `${corner} ${index === 0 ? 'm' : 'l'}`).join(' ')} f`
  }
  return ({ height }) => Array.from({ length: count }, (_, at) => letter(height, at)).join(' ')
}

/** A picture of some black pixels. */
export function picture(area: Area): Mark {
  return pixels(area, 100)
}

/** One black pixel, stretched. */
export function dotPicture(area: Area): Mark {
  return pixels(area, 1)
}

function pixels([left, top, right, bottom]: Area, side: number): Mark {
  return ({ height, book }) => {
    const name = book.name('XObject', `picture ${side}`, () => {
      const entries = { Type: 'XObject', Subtype: 'Image', ColorSpace: 'DeviceGray', BitsPerComponent: 8 }
      const size = { Width: side, Height: side }
      return book.context.register(book.context.flateStream(new Uint8Array(side * side), { ...entries, ...size }))
    })
    return `q ${right - left} 0 0 ${bottom - top} ${left} ${height - bottom} cm /${name} Do Q`
  }
}

/** Marks one after the other, as one. */
export function together(...marks: Mark[]): Mark {
  return (sheet) => drawn(marks, sheet)
}

export function operators(content: string): Mark {
  return () => content
}

function drawn(marks: readonly Mark[], sheet: Sheet): string {
  return marks.map((mark) => mark(sheet)).join(' ')
}
