import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/model/field.js'
import { interpret } from '../../src/interpret/index.js'
import { stitch } from '../../src/table/index.js'
import { grid } from '../builders/grid.js'
import { sourceOf } from '../builders/source.js'
import { blocks, type Printed } from '../builders/table.js'

const HEADER = '序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位'
const FIRST = '1 | 绿化 | 造林2万亩，其中 | 年底前 | 县林业局'

/** The records of a document, and how many cells each field of them is from. */
function records(...printed: Printed[]) {
  const source = sourceOf(blocks(...printed))
  const { annexes } = interpret(source, stitch(source).blocks)
  const measures = annexes
    .flatMap(({ sections }) => sections)
    .flatMap(({ tasks }) => tasks.flatMap((task) => task.measures))
  return measures.map(({ measure, deadline, lead }) => [measure, deadline, lead].map(told))
}

const told = (field: Field | null) => field && `${field.fragments.length}: ${field.text}`

/** A page that ends with the first task, and the next one, which begins with a row. */
const overPage = (row: string, first = FIRST) => records(grid(HEADER, first), grid(HEADER, row))

describe('the first row of a page', () => {
  it('goes on with the record before it: no text of it is lost', () => {
    expect(overPage(' |  | 绿化荒山1万亩。 |  | 县财政局')).toEqual([
      ['2: 造林2万亩，其中绿化荒山1万亩。', '1: 年底前', '2: 县林业局\n县财政局'],
    ])
    expect(overPage(' |  | 绿化荒山1万亩。 |  | ')).toEqual([
      ['2: 造林2万亩，其中绿化荒山1万亩。', '1: 年底前', '1: 县林业局'],
    ])
  })

  it('goes on in a paragraph of its own where the sentence before has ended', () => {
    expect(overPage(' |  | 绿化荒山。 |  | ', '1 | 绿化 | 造林。 | 年底前 | 县林业局')[0]![0]).toBe(
      '2: 造林。\n绿化荒山。',
    )
  })

  it('goes on with a deadline on its line, and with units, each on a line', () => {
    expect(overPage(' |  |  | 完成 | ')).toEqual([['1: 造林2万亩，其中', '2: 年底前完成', '1: 县林业局']])
    expect(overPage(' |  |  |  | 县财政局⏎县水利局')[0]![2]).toBe('2: 县林业局\n县财政局\n县水利局')
  })

  it('adds a dash to what it is from, and not to the text', () => {
    expect(overPage(' |  |  |  | —')[0]![2]).toBe('2: 县林业局')
    expect(overPage(' |  |  |  | 县财政局', '1 | 绿化 | 造林。 | 年底前 | —')[0]![2]).toBe('2: 县财政局')
  })
})

describe('a row without number, title and measure', () => {
  it('completes the record before it with its deadline, or with its units', () => {
    expect(records(grid(HEADER, FIRST, ' |  |  |  | 县财政局'))).toHaveLength(1)
    expect(records(grid(HEADER, FIRST, ' |  |  | 6月底前 | '))).toHaveLength(1)
  })

  it('is a record of its own where it has both', () => {
    expect(records(grid(HEADER, FIRST, '^ | ^ |  | 6月底前 | 县财政局'))).toEqual([
      ['1: 造林2万亩，其中', '1: 年底前', '1: 县林业局'],
      ['1: 绿化', '1: 6月底前', '1: 县财政局'],
    ])
  })
})

describe('a row whose measure ends the sentence before it', () => {
  const next = (row: string) => records(grid(HEADER, FIRST, row)).length

  it('belongs to it where it says nothing else', () => {
    expect(next('^ | ^ | 绿化荒山1万亩。 |  | ')).toBe(1)
  })

  it.each([
    ['units', '^ | ^ | 绿化荒山1万亩。 |  | 县财政局'],
    ['a deadline', '^ | ^ | 绿化荒山1万亩。 | 6月底前 | '],
    ['a title', '^ | 治沙 | 绿化荒山1万亩。 |  | '],
    ['a number', '2 | ^ | 绿化荒山1万亩。 |  | '],
  ])('does not where it has %s', (_, row) => {
    expect(next(row)).toBe(2)
  })
})
