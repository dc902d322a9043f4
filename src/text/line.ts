import { styleText } from 'node:util'
import { inert, shown } from './printed.js'

export type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'green'

/** What goes into a line: a text of anybody, which is shown as `shown` says, or what is fit for a line already. */
export type Piece = string | number | Line

/** Colours a text; leaves it alone where nothing is coloured. */
export type Paint = (style: Style, text: string) => Piece

/**
 * A line for people. Only `line` and `coloured` make one, so that no text of a document, no name of a file and no argument
 * reaches a terminal or a log as it is.
 */
export class Line {
  private constructor(private readonly text: string) {}

  static of(words: TemplateStringsArray, ...pieces: readonly Piece[]): Line {
    return new Line(words.map((word, at) => (at === 0 ? '' : Line.textOf(pieces[at - 1]!)) + word).join(''))
  }

  static coloured(style: Style, text: string): Line {
    return new Line(styleText(style, shown(text), { validateStream: false }))
  }

  /** Pieces one after the other. */
  static joined(pieces: readonly Piece[], between = ''): Line {
    return new Line(pieces.map(Line.textOf).join(shown(between)))
  }

  /** Lines as they are written, each with its end. */
  static printed(lines: readonly Line[]): string {
    return lines.map(({ text }) => `${inert(text)}\n`).join('')
  }

  private static textOf(piece: Piece): string {
    return piece instanceof Line ? piece.text : shown(String(piece))
  }
}

/** A line of words of our own and pieces of others: line`${file}: ${message}`. */
export const line = Line.of

/** The lines of a text that has its breaks from us. */
export function linesOf(text: string): Line[] {
  return text.split('\n').map((one) => line`${one}`)
}
