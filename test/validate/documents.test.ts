import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { grid } from '../builders/grid.js'
import { annex, breaches, indicator, plan, record, task } from '../builders/plan.js'
import { blocks } from '../builders/table.js'

describe('a document without a record', () => {
  const empty = (...told: Parameters<typeof breaches> extends [unknown, ...infer Rest] ? Rest : never) =>
    breaches('document/no-record', ...told)

  /** A plan without a record, of which the ledger says this. */
  const counted = (characters: Partial<Plan['ledger']['characters']>): Plan => {
    const of = plan(annex('1'))
    return { ...of, ledger: { ...of.ledger, characters: { ...of.ledger.characters, ...characters } } }
  }

  it('is told with why: nothing to read, text alone, or tables without known columns', () => {
    expect(empty(counted({}))).toEqual(['Nothing in the document can be read as text.'])
    expect(empty(counted({ seen: 12, in_text: 8, in_structure: 4 }))).toEqual([
      '12 characters of text were read, but there is no table, and no paragraph says who is responsible for its task (责任单位：…, …牵头).',
    ])
    const tables = blocks('计划', grid('甲 | 乙'), grid('丙 | 丁'))
    expect(empty(counted({ seen: 6, in_text: 2, in_quarantine: 4 }), tables)).toEqual([
      'None of the 2 tables of the document has known columns with rows below them; 4 characters are in quarantine.',
    ])
  })

  it('is told with what was left out where that is more than half, page furniture apart', () => {
    const half = { seen: 100, in_text: 50, left_out: { hidden: 50 } }
    expect(empty(counted(half))[0]).toMatch(/^50 characters of text were read/)
    const more = { seen: 101, in_text: 50, left_out: { hidden: 41, unread: 10 } }
    expect(empty(counted(more))).toEqual([
      'Most of the text is left out, 51 of 101 characters: 41 hidden (nobody sees them: invisible, clipped, painted over, marked as hidden); 10 unread (a form that is not read, told in a finding).',
    ])
    const menus = { seen: 101, in_text: 1, left_out: { furniture: 100 } }
    expect(empty(counted(menus))[0]).toMatch(/^1 characters of text were read/)
  })

  it('is none with a record, or with an indicator', () => {
    expect(empty(plan(annex('1'), annex('2', task('1', '绿化'))))).toEqual([])
    expect(empty(plan(annex('1', indicator('优良天数', 280, '天'))))).toEqual([])
  })
})

describe('a number that stands for several tasks', () => {
  it('is told for each but the first, beside the first', () => {
    expect(breaches('number/double', plan(task('1', '绿化'), task('1', '节水'), task('1', '治沙')))).toEqual([
      'Number 1 of annex 0 stands for two tasks: 绿化 and 节水.',
      'Number 1 of annex 0 stands for two tasks: 绿化 and 治沙.',
    ])
  })
})

describe('numbers that start again', () => {
  it('are told of an annex whose parts stand apart, and where no section opens', () => {
    expect(breaches('number/restarts', plan(annex('1', task('1', '绿化')), annex('1', task('1', '节水'))))).toEqual([
      'The numbers of annex 1 start again here (no section opens); the id of 1 task ends in -b.',
    ])
  })
})

describe('a caption of a table', () => {
  const TABLE = grid('序号 | 工作措施', '1 | 造林')

  it('is told with its table where no record is from that', () => {
    const of = plan(task('1', '绿化', record('造林')))
    of.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!.measure.fragments[0]!.table = 2
    expect(breaches('table/caption', of, blocks('表1 绿化任务', TABLE))).toEqual([
      '“表1绿化任务” is the caption of table 1.',
    ])
    expect(breaches('table/caption', of, blocks('表1 绿化任务', TABLE, '表2 治沙任务', TABLE))).toEqual([
      '“表1绿化任务” is the caption of table 1.',
      '“表2治沙任务” is the caption of the table from record 0/1/1 on.',
    ])
  })

  it('is none where it is other text, or the table has another first cell', () => {
    expect(breaches('table/caption', plan(task('1', '绿化')), blocks('绿化任务', TABLE))).toEqual([])
  })
})
