import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/model/field.js'
import { interpret } from '../../src/interpret/index.js'
import { stitch } from '../../src/table/index.js'
import { grid } from '../builders/grid.js'
import { sourceOf } from '../builders/source.js'
import { blocks, type Printed } from '../builders/table.js'

const HEADER = '序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位'
const FIRST = '1 | 绿化 | 造林2万亩，其中 | 年底前 | 县林业局'

function read(...printed: Printed[]) {
  const source = sourceOf(blocks(...printed))
  return interpret(source, stitch(source).blocks)
}

const sectionsOf = (...printed: Printed[]) => read(...printed).annexes.flatMap(({ sections }) => sections)

/** The records of a document, and how many cells each field of them is from. */
function records(...printed: Printed[]) {
  const measures = sectionsOf(...printed).flatMap(({ tasks }) => tasks.flatMap((task) => task.measures))
  return measures.map(({ measure, deadline, lead }) => [measure, deadline, lead].map(told))
}

/** Section, number, title and measure of each record, on one line. */
const labels = (...printed: Printed[]) =>
  sectionsOf(...printed).flatMap(({ title: section, tasks }) =>
    tasks.flatMap(({ no, title, measures }) =>
      measures.map(({ measure }) => [section, no?.text, title?.text, measure.text].join(' | ')),
    ),
  )

/** The places that nobody can tell rest or row of. */
const unsure = (...printed: Printed[]) =>
  read(...printed).observations.flatMap(({ rule, place }) => (rule === 'row/unsure' ? [place] : []))

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

describe('a row that the page cuts in several columns', () => {
  const above = '1 | 绿化 | 造林2万亩，其中 | 11月15日 | 区财政局、区科学技术和信'

  it('is one again, each value whole', () => {
    expect(overPage(' |  | 绿化荒山1万亩。 | 前 | 息化局、区水利局', above)).toEqual([
      ['2: 造林2万亩，其中绿化荒山1万亩。', '2: 11月15日前', '2: 区财政局、区科学技术和信\n息化局、区水利局'],
    ])
  })

  it.each([
    ['its deadline', ' |  |  | 前 | ', '2: 11月15日前'],
    ['its deadline, while its last unit goes on', ' |  |  | 前 | 息化局', '2: 11月15日前'],
  ])('may leave no more than %s', (_, row, deadline) => {
    const found = overPage(row, '1 | 绿化 | 造林。 | 11月15日 | 区科学技术和信')
    expect(found.map(([, text]) => text)).toEqual([deadline])
  })

  it('goes on over three pages', () => {
    const pages = [above, ' |  | 绿化 | 前 | ', ' |  | 荒山1万亩。 |  | 息化局']
    expect(records(...pages.map((row) => grid(HEADER, row)))).toEqual([
      ['3: 造林2万亩，其中绿化荒山1万亩。', '2: 11月15日前', '2: 区财政局、区科学技术和信\n息化局'],
    ])
  })

  it('keeps its reason: what the signs were', () => {
    const source = sourceOf(blocks(grid(HEADER, above), grid(HEADER, ' |  | 绿化荒山1万亩。 | 前 | ')))
    const { annexes } = interpret(source, stitch(source).blocks)
    const [, decision] = annexes[0]!.sections[0]!.tasks[0]!.measures[0]!.decisions
    expect(decision).toMatchObject({
      outcome: 'continuation',
      signals: { 'both texts are one value: 11月15日 + 前': 3, 'the sentence above goes on': 2 },
    })
  })

  it('is one before its title stands for a measure', () => {
    const header = '序号 | 重点任务 | 完成时限 | 责任单位'
    const pages = [
      grid(header, '1 | 健全动态监测和 | 年底 | 县民政'),
      grid(header, ' | 帮扶机制 | 前 | 局', '2 | 节水 | 年底前 | 县水利局'),
    ]
    expect(labels(...pages)).toEqual([' | 1 | 健全动态监测和帮扶机制 | 健全动态监测和帮扶机制', ' | 2 | 节水 | 节水'])
  })
})

describe('a row of its own at the head of a page', () => {
  it.each([
    ['a deadline and a unit', ' |  | 治沙1万亩。 | 6月底前 | 县财政局'],
    [
      'a year and the end of it above',
      ' |  | 治沙1万亩。 | 6月底前 | 县财政局',
      '1 | 绿化 | 造林。 | 2023年 | 县林业局',
    ],
    ['a number', '2 | 治沙 | 治沙1万亩。 |  | '],
    ['a dash', ' |  | 治沙1万亩。 | — | 县财政局'],
  ])('has %s', (_, row, first = '1 | 绿化 | 造林。 | 年底前 | 县林业局') => {
    const pages = [grid(HEADER, first), grid(HEADER, row)]
    expect(records(...pages)).toHaveLength(2)
    expect(unsure(...pages)).toEqual([])
  })

  it('is kept apart, and said, where a value of it is broken and all else is its own', () => {
    const pages = [
      grid(HEADER, '1 | 绿化 | 造林。 | 11月15日 | 县林业局'),
      grid(HEADER, '2 | 治沙 | 治沙。 | 前 | 县财政局'),
    ]
    expect(records(...pages)).toHaveLength(2)
    expect(unsure(...pages)).toEqual([{ line: 4, column: 1 }])
  })
})

describe('a row at the head of a page that leaves its deadline blank', () => {
  const header = '工作任务 | 责任单位 | 完成时限'
  const roads = (stop: string) => ['东', '西', '南'].map((side) => `修建${side}环路${stop} | 县交通局 | 年底前`)
  const readAt = (row: string, ...above: string[]) => {
    const pages = [grid(header, ...above), grid(header, row)]
    return [records(...pages).length, unsure(...pages).length]
  }

  it.each([
    ['with full stops', '维护路灯。 | 县财政局 | ', roads('。')],
    ['without', '维护路灯 | 县财政局 | ', roads('')],
    ['where one row alone shows what rows say', '维护路灯 | 县财政局 | ', roads('').slice(0, 2)],
  ])('is kept apart, and said, where it has work and a unit of its own, %s', (_, row, above) => {
    expect(readAt(row, ...above)).toEqual([above.length + 1, 1])
  })

  it.each([
    ['no work', ' | 县财政局 | ', roads('。')],
    ['the end of a sentence', '和人行道。 | 县财政局 | ', [...roads('。'), '修建北环路、 | 县交通局 | 年底前']],
    ['the end of a name', '和人行道。 | 通局 | ', [...roads('。'), '修建北环路。 | 县交 | 年底前']],
  ])('goes on with the row above where it has %s', (_, row, above) => {
    expect(readAt(row, ...above)).toEqual([above.length, 0])
  })
})

describe('who is in charge of a task that goes on over the page', () => {
  const header = '序号 | 重点任务 | 工作措施 | 完成时限 | 责任领导 | 责任单位'
  const first = '1 | 绿化 | 造林2万亩。 | 年底前 | 副区长 | 县林业局'
  const leaders = (...rows: [string, string]) =>
    sectionsOf(...rows.map((row) => grid(header, row))).flatMap(({ tasks }) =>
      tasks.flatMap(({ measures }) => measures.map(({ other }) => other.map(({ field }) => field.text).join())),
    )

  it('is so there, too, where nothing is printed', () => {
    expect(leaders(first, ' | | 植草1万亩。 | 6月底前 | | 县财政局')).toEqual(['副区长', '副区长'])
  })

  it('is not where another task begins', () => {
    expect(leaders(first, '2 | 治水 | 清淤3公里。 | 6月底前 | | 县水利局')).toEqual(['副区长', ''])
  })
})

describe('labels that the page cuts', () => {
  const header = '类别 | 序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位'
  const first = grid(
    header,
    '产业 | 1 | 培育企业 | 培育龙头企业。 | 年底前 | 县财政局',
    '脱贫⏎成果 | 2 | 健全动态监测和 | 动态管理，早帮 | 长期 | 县民政局',
  )

  it('are whole in every column at once, whether the row is cut or not', () => {
    const cut = grid(
      header,
      '巩固⏎行动 |  | 帮扶长效机制 | 扶。 |  | ',
      '^ | ^ | ^ | 稳定务工。 | 年底前 | 县人社局',
      '^ | 3 | 资金管理 | 支出全部资金。 | 年底前 | 县财政局',
    )
    const whole = ['产业 | 1 | 培育企业 | 培育龙头企业。']
    expect(labels(first, cut)).toEqual([
      ...whole,
      '脱贫成果巩固行动 | 2 | 健全动态监测和帮扶长效机制 | 动态管理，早帮扶。',
      '脱贫成果巩固行动 | 2 | 健全动态监测和帮扶长效机制 | 稳定务工。',
      '脱贫成果巩固行动 | 3 | 资金管理 | 支出全部资金。',
    ])
    const next = grid(header, '巩固⏎行动 |  | 帮扶长效机制 | 稳定务工。 | 年底前 | 县人社局')
    expect(labels(first, next).slice(1)).toEqual([
      '脱贫成果巩固行动 | 2 | 健全动态监测和帮扶长效机制 | 动态管理，早帮',
      '脱贫成果巩固行动 | 2 | 健全动态监测和帮扶长效机制 | 稳定务工。',
    ])
  })

  it('hold on where only the first page prints them, over rows with numbers of their own too', () => {
    const next = grid(
      header,
      ' | 3 |  | 稳定务工。 | 年底前 | 县人社局',
      '^ | 4 | ^ | 支出全部资金。 | 年底前 | 县财政局',
    )
    expect(labels(first, next).slice(2)).toEqual([
      '脱贫成果 | 3 | 健全动态监测和 | 稳定务工。',
      '脱贫成果 | 4 | 健全动态监测和 | 支出全部资金。',
    ])
  })

  it('end where the next one begins', () => {
    const next = grid(header, '生态 | 3 | 绿化 | 造林。 | 年底前 | 县林业局')
    expect(labels(first, next).at(-1)).toBe('生态 | 3 | 绿化 | 造林。')
  })

  it('end where numbers start again in a table without titles', () => {
    const pages = [
      grid('序号 | 类别 | 工作措施 | 责任单位', '1 | 产业 | 培育企业。 | 县财政局'),
      grid('序号 | 类别 | 工作措施 | 责任单位', '1 | 生态 | 造林。 | 县林业局'),
    ]
    expect(labels(...pages)).toEqual(['产业 | 1 | 培育企业。 | 培育企业。', '生态 | 1 | 造林。 | 造林。'])
  })
})

describe('a merged deadline or unit that the page cuts', () => {
  it('holds for the rows on both sides', () => {
    const pages = [
      grid(HEADER, '1 | 绿化 | 造林。 | 11月15日 | 区科学技术和信', '2 | 治沙 | 治沙。 | ^ | ^'),
      grid(HEADER, '3 | 节水 | 节水。 | 前 | 息化局', '4 | 养护 | 养护。 | ^ | ^'),
    ]
    const found = records(...pages)
    expect(found.map(([, deadline]) => deadline)).toEqual(Array(4).fill('2: 11月15日前'))
    expect(found.map(([, , lead]) => lead)).toEqual(Array(4).fill('2: 区科学技术和信\n息化局'))
  })

  it('reaches over the page where the rest of it is blank', () => {
    const pages = [
      grid(HEADER, '1 | 绿化 | 造林。 | 年底前 | 县林业局', '2 | 治沙 | 治沙。 | ^ | ^'),
      grid(HEADER, '3 | 节水 | 节水。 |  | ', '4 | 养护 | 养护。 | ^ | ^'),
    ]
    expect(records(...pages).map(([, ...values]) => values)).toEqual(
      pages.flatMap(() => [
        ['1: 年底前', '1: 县林业局'],
        ['1: 年底前', '1: 县林业局'],
      ]),
    )
  })
})
