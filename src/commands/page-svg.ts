import type { DocumentBlock } from '../model/source.js'
import type { GridCell, Meaning } from '../model/table.js'
import { OTHER_KEYS, type OtherKey } from '../model/roles.js'
import type { Drawing } from '../read/paged/drawing.js'
import type { PageCell, PageContent } from '../read/paged/page-content.js'
import type { PageBox } from '../read/paged/geometry.js'

/** Colours of columns by what they hold, for a person who looks for a misread cell. */
const COLOURS: Record<Meaning | 'header' | 'unknown', string> = {
  ...(Object.fromEntries(OTHER_KEYS.map((key) => [key, '#546e7a'])) as Record<OtherKey, string>),
  header: '#8a8a8a',
  number: '#7e57c2',
  category: '#5c6bc0',
  task: '#1e88e5',
  measure: '#43a047',
  target: '#00897b',
  deadline: '#f4511e',
  lead: '#e53935',
  support: '#fb8c00',
  upper_lead: '#8e24aa',
  region: '#00acc1',
  indicator: '#6d4c41',
  measuring_unit: '#9e9d24',
  note: '#757575',
  unknown: '#bdbdbd',
}
type Shown = keyof typeof COLOURS

/** Points below the page for the legend. */
const LEGEND = 26

/** The meaning of each cell's column on one page, by the cell's box. */
export function meaningsOfCells(blocks: readonly DocumentBlock[], page: number): Map<string, Shown> {
  const meanings = new Map<string, Shown>()
  const note = (cell: GridCell | null, meaning: Shown): void => {
    if (cell && 'page' in cell.place && cell.place.page === page && !meanings.has(String(cell.place.box)))
      meanings.set(String(cell.place.box), meaning)
  }
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    for (const cell of [...block.table.captionCells, ...block.table.headerCells]) note(cell, 'header')
    for (const row of block.table.rows)
      row.cells.forEach((cell, at) => note(cell, block.table.columns[at]!.meaning ?? 'unknown'))
  }
  return meanings
}

/** Draws a page as it was read: no picture of it, but what gongwen took for text, lines and cells. */
export function pageSvg(page: PageContent, meanings: ReadonlyMap<string, Shown>): string {
  const { width, height } = page
  const cells = page.blocks.flatMap((block) => (block.kind === 'table' ? block.table.cells : []))
  const paragraphs = page.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.box] : []))
  const shown = cells.map((cell) => ({ cell, meaning: meanings.get(String(cell.box)) ?? ('unknown' as const) }))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + LEGEND}" viewBox="0 0 ${width} ${height + LEGEND}" font-family="'Noto Sans CJK SC', 'Noto Serif CJK SC', 'Microsoft YaHei', sans-serif">`,
    `<rect width="${width}" height="${height + LEGEND}" fill="white"/>`,
    `<rect width="${width}" height="${height}" fill="none" stroke="#cccccc"/>`,
    ...paragraphs.map((box) => rect(box, 'fill="none" stroke="#90a4ae" stroke-width="0.4" stroke-dasharray="2 2"')),
    ...shown.map(({ cell, meaning }) => cellSvg(cell, meaning)),
    ...(page.drawing?.rulings ?? []).map((box) => rect(box, 'fill="#d50000" fill-opacity="0.7"')),
    ...(page.drawing?.runs ?? []).map(runSvg),
    ...shown.filter(({ cell }) => cell.rowspan > 1 || cell.colspan > 1).map(({ cell }) => spanSvg(cell)),
    ...page.hidden.map(({ box, reason, text }) =>
      titled(rect(box, 'fill="#ffeb3b" fill-opacity="0.4" stroke="#f9a825"'), `${reason}: ${text}`),
    ),
    ...legend(new Set(shown.map(({ meaning }) => meaning)), height),
    '</svg>\n',
  ].join('\n')
}

function cellSvg({ box, text, row, column, rowspan, colspan }: PageCell, meaning: Shown): string {
  const colour = COLOURS[meaning]
  const frame = rect(box, `fill="${colour}" fill-opacity="0.16" stroke="${colour}" stroke-width="0.8"`)
  return titled(frame, `row ${row}, column ${column}, ${rowspan}×${colspan}, ${meaning}\n${text}`)
}

function spanSvg({ box, rowspan, colspan }: PageCell): string {
  return `<text x="${box[0] + 1.5}" y="${box[3] - 1.5}" font-size="5" fill="#c62828">${rowspan}×${colspan}</text>`
}

/** Text is set as wide as it was printed; text that runs down or up is turned about the middle of its box. */
function runSvg({ text, box, size, turn }: Drawing['runs'][number]): string {
  const [left, top, right, bottom] = box
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const length = turn % 2 === 0 ? right - left : bottom - top
  const turned = turn === 0 ? '' : ` transform="rotate(${turn * 90} ${x} ${y})"`
  return `<text x="${(x - length / 2).toFixed(2)}" y="${(y + size * 0.36).toFixed(2)}" font-size="${size}" textLength="${length.toFixed(2)}" lengthAdjust="spacingAndGlyphs"${turned}>${escape(text)}</text>`
}

function legend(meanings: ReadonlySet<Shown>, height: number): string[] {
  return [...meanings].map((meaning, at) => {
    const x = 10 + at * 78
    return `<rect x="${x}" y="${height + 9}" width="9" height="9" fill="${COLOURS[meaning]}"/><text x="${x + 12}" y="${height + 17}" font-size="9">${meaning}</text>`
  })
}

function rect([left, top, right, bottom]: PageBox, look: string): string {
  return `<rect x="${left}" y="${top}" width="${(right - left).toFixed(2)}" height="${(bottom - top).toFixed(2)}" ${look}/>`
}

function titled(shape: string, title: string): string {
  return `<g><title>${escape(title)}</title>${shape}</g>`
}

function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\t\n\r\u007f-\u009f]|[\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `&#${char.codePointAt(0)};`)
}
