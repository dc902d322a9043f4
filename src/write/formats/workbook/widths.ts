import type { SheetColumn } from './cells.js'

const NARROWEST = 8
const WIDEST = 60
/** Room of the button by which a column is filtered. */
const BUTTON = 3

/** Finds how wide the columns of a sheet should be from what is shown in them. */
export function openWidths(columns: readonly SheetColumn[]) {
  const widths = columns.map(({ name, type }) => Math.max(NARROWEST, name.length + BUTTON, type === 'date' ? 11 : 0))
  return {
    see(at: number, shown: string | number | boolean | null) {
      const { type } = columns[at]!
      if (shown === null || type === 'date' || type === 'boolean' || widths[at]! >= WIDEST) return
      widths[at] = Math.min(WIDEST, Math.max(widths[at]!, widthOf(String(shown)) + 1))
    },
    xml: () =>
      `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
  }
}

/** Of the longest line; a Chinese character is as wide as two digits. */
function widthOf(text: string): number {
  const lines = text.slice(0, WIDEST * 4).split('\n')
  return Math.max(...lines.map((line) => line.length + (line.match(/[\u1100-\uffff]/g)?.length ?? 0)))
}
