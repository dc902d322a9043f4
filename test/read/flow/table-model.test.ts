import fc from 'fast-check'
import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import type { GridCell, TableGrid } from '../../../src/model/table.js'
import { locateIn } from '../../../src/read/flow/blocks.js'
import { parseHtml } from '../../../src/read/flow/parse-html.js'
import { gridOfHast } from '../../../src/read/flow/table.js'
import { drawn } from '../grids.js'
import { formTable, type SpecCell, type SpecGroup } from './standard-table.js'
import { runs } from '../../runs.js'

const element = (tagName: string, children: Element['children'], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const rowElement = (cells: readonly SpecCell[]): Element =>
  element(
    'tr',
    cells.map(({ text, rowspan, colspan }) =>
      element('td', [{ type: 'text', value: text }], { rowSpan: rowspan, colSpan: colspan }),
    ),
  )
const gridOf = (groups: readonly SpecGroup[]): TableGrid => {
  const children = groups.flatMap(({ kind, rows }) =>
    kind === 'loose' ? rows.map(rowElement) : [element(kind, rows.map(rowElement))],
  )
  return gridOfHast(element('table', children), 1, locateIn(1)).grid
}
const drawnHtml = (rows: string): string[][] => {
  const [table] = parseHtml(`<table>${rows}</table>`, true).children
  return drawn(gridOfHast(table as Element, 1, locateIn(1)).grid)
}
const positionsOf = (grid: TableGrid): GridCell[][][] => {
  const positions = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, (): GridCell[] => []))
  for (const cell of grid.cells)
    for (let r = cell.row; r < cell.row + cell.rowspan; r++)
      for (let c = cell.column; c < cell.column + cell.colspan; c++) positions[r]![c]!.push(cell)
  return positions
}

const span = fc.constantFrom('', '1', '1', '1', '2', '3', '0', '-1', '-0', 'abc', ' 2', '+2', '2.9', '9', '2行')
const row = fc.array(fc.record({ rowspan: span, colspan: span }), { maxLength: 4 })
const group = fc.record({
  kind: fc.constantFrom('thead', 'tbody', 'tfoot', 'loose'),
  rows: fc.array(row, { minLength: 1, maxLength: 4 }),
})
/** Every cell says something else, so that each can be found again. */
const tables = fc.array(group, { minLength: 1, maxLength: 3 }).map((groups) => {
  let number = 0
  return groups.map(({ kind, rows }): SpecGroup => ({
    kind: kind as SpecGroup['kind'],
    rows: rows.map((cells) => cells.map((cell) => ({ ...cell, text: `格${++number}` }))),
  }))
})

describe('the grid of an HTML table', () => {
  it('is what the standard forms, wherever no two cells claim one slot', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const { slots, overlaps } = formTable(groups)
        fc.pre(!overlaps)
        const texts = positionsOf(gridOf(groups)).map((cells) => cells.map(([cell]) => cell!.text))
        expect(texts).toEqual(slots.map((cells) => cells.map(([cell]) => cell?.text ?? '')))
      }),
      runs(60),
    )
  })

  it('is tiled exactly and loses no cell where they do: the later one is cut', () => {
    fc.assert(
      fc.property(tables, (groups) => {
        const grid = gridOf(groups)
        for (const cells of positionsOf(grid).flat()) expect(cells).toHaveLength(1)
        const printed = grid.cells.filter(({ text }) => text !== '').map(({ text }) => text)
        const written = groups.flatMap(({ rows }) => rows.flat().map(({ text }) => text))
        expect(printed.sort()).toEqual(written.sort())
      }),
      runs(60),
    )
  })
})

describe('spans', () => {
  it.each<[string, string, string[][]]>([
    [
      'a label beside three measures',
      '<tr><td rowspan=3>1<td>甲<tr><td>乙<tr><td>丙',
      [
        ['1 3x1', '甲'],
        ['"', '乙'],
        ['"', '丙'],
      ],
    ],
    [
      '0 rows: down to the end of its group',
      '<tbody><tr><td rowspan=0>一<td>甲<tr><td>乙<tbody><tr><td>二<td>丙',
      [
        ['一 2x1', '甲'],
        ['"', '乙'],
        ['二', '丙'],
      ],
    ],
    [
      'a span beyond its group, as browsers cut it',
      '<thead><tr><th rowspan=9>序号<th>任务<tbody><tr><td>1<td>甲',
      [
        ['序号', '任务'],
        ['1', '甲'],
      ],
    ],
    ['the foot is printed last', '<tfoot><tr><td>合计<tbody><tr><td>甲', [['甲'], ['合计']]],
    [
      '0, negative and wordy columns are one',
      '<tr><td colspan=0>甲<td colspan=-2>乙<td colspan=abc>丙',
      [['甲', '乙', '丙']],
    ],
    [
      'a cell that would run into the one from above is cut',
      '<tr><td>1<td rowspan=2>甲<tr><td colspan=2>乙',
      [
        ['1', '甲 2x1'],
        ['乙', '"'],
      ],
    ],
    [
      'a short row is filled',
      '<tr><td>1<td>甲<td>乙<tr><td>2',
      [
        ['1', '甲', '乙'],
        ['2', '', ''],
      ],
    ],
    [
      'a hidden row and cell are not there',
      '<tr><td>1<td hidden>甲<td>乙<tr style="display:none"><td>2<td>丙',
      [['1', '乙']],
    ],
  ])('%s', (_, rows, grid) => {
    expect(drawnHtml(rows)).toEqual(grid)
  })
})
