import { HEIGHT } from './file.js'

/** One line of text; its em box hangs from a point, counted from the top left of the page. */
export function textAt(x: number, y: number, text: string, size: number): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${(HEIGHT - y - 0.88 * size).toFixed(2)} Tm <${hex(text)}> Tj ET`
}

export function widthOf(text: string, size: number): number {
  let width = 0
  for (const char of text) width += char < '\u007f' ? size / 2 : size
  return width
}

/** A figure with its decimals, or a character with the marks that may not begin a line. */
const PIECE = /(?:[A-Za-z0-9.%]+|.)[，。；、：）》”%]*/gu

/** Lines that are as full as they can be. */
export function wrapped(text: string, width: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const piece of paragraph.match(PIECE) ?? []) {
      if (line !== '' && widthOf(line + piece, size) > width) {
        lines.push(line)
        line = ''
      }
      line += piece
    }
    return [...lines, line]
  })
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}
