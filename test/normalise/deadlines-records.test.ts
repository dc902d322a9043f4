import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../src/write/tables.js'
import { runPipe } from '../../src/pipeline.js'
import { workbook, type BookCell } from '../read/xlsx/book.js'
import { extractText, registry } from '../support.js'

const tasksOf = async (table: string) => tablesOf([await extractText(`# 某县2023年重点任务\n\n${table}\n`)])

const WITH_COLUMN = `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 排查 | 6月底前完成排查；同时常态化开展整治。 | 按时间节点完成 | 县教育局 |
| 2 | 改造 | 改造校舍3处，10月底前完成。 | — | 县财政局 |
| 3 | 验收 | 12月底前完成验收。 | 长期实施 | 县水利局 |`

const WITHOUT_COLUMN = `
| 序号 | 重点任务 | 工作措施 | 主责单位 |
|---|---|---|---|
| 1 | 排查 | 6月底前完成排查；10月底前完成整改。 | 县教育局 |
| 2 | 巡查 | 加强日常巡查。 | 县财政局 |`

describe('the deadline of a record', () => {
  it('is its cell’s, even where the measure names a day and the cell is a dash', async () => {
    const { tasks } = await tasksOf(WITH_COLUMN)
    expect(tasks.map(({ deadline_text, deadline_kind }) => [deadline_text, deadline_kind])).toEqual([
      ['按时间节点完成', 'milestone'],
      ['—', 'none'],
      ['长期实施', 'ongoing'],
    ])
  })

  it('is inferred from the measure where no column says when', async () => {
    const { tasks, provenance } = await tasksOf(WITHOUT_COLUMN)
    expect(tasks).toMatchObject([
      { deadline_text: '6月底前；10月底前', deadline_kind: 'by', deadline_end: '2023-10-31' },
      { deadline_text: '', deadline_kind: 'none', deadline_end: null },
    ])
    const derivations = provenance
      .filter(({ field }) => field.startsWith('deadline'))
      .map(({ field, derivation }) => [field, derivation])
    expect(derivations).toEqual([
      ['deadline_text', 'inferred:deadline/in-measure'],
      ['deadline_kind', 'inferred:deadline/in-measure'],
      ['deadline_end', 'inferred:deadline/in-measure'],
    ])
  })

  it('is inferred from the goal where the measure does not say when, either', async () => {
    const { tasks } = await tasksOf(`
| 序号 | 重点任务 | 工作措施 | 工作目标 | 主责单位 |
|---|---|---|---|---|
| 1 | 造林 | 新增造林2万亩。 | 10月底前通过验收。 | 县林业局 |
| 2 | 治水 | 6月底前清淤3公里。 | 9月底前水质达标。 | 县水利局 |
| 3 | 修路 | 改造公路5公里。 | 群众满意。 | 县交通局 |`)
    expect(tasks.map(({ deadline_text, deadline_end }) => [deadline_text, deadline_end])).toEqual([
      ['10月底前', '2023-10-31'],
      ['6月底前', '2023-06-30'],
      ['', null],
    ])
  })

  it('keeps each of several times, with its words, in the document', async () => {
    const { plan } = await extractText(`# 某县2023年重点任务\n${WITHOUT_COLUMN}\n`)
    expect(plan.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!.deadline.parts).toMatchObject([
      { text: '6月底前完成排查', kind: 'by', end: '2023-06-30' },
      { text: '10月底前完成整改', kind: 'by', end: '2023-10-31' },
    ])
  })
})

describe('a deadline that is no plain text', () => {
  /** What a plan says of when, its cells as a sheet holds them. */
  const ofCells = async (...cells: BookCell[]) => {
    const head = ['序号', '重点任务', '工作措施', '完成时限', '主责单位']
    const rows = cells.map((cell, at): BookCell[] => [at + 1, `任务${at + 1}`, '造林。', cell, '县林业局'])
    const bytes = workbook([{ rows: [['某县2024年重点任务'], head, ...rows], merges: ['A1:E1'] }])
    const extraction = await runPipe({ file: '任务.xlsx', bytes }, registry)
    const said = extraction.findings.filter(({ rule }) => rule.startsWith('deadline/')).map(({ message }) => message)
    return { days: tablesOf([extraction]).tasks.map(({ deadline_end }) => deadline_end), said }
  }

  it('is the day that a cell shows in the long format of the system', async () => {
    const { days, said } = await ofCells(
      { value: 45657, style: 'long day' },
      { value: 45473, style: 'day with points' },
      { value: 45473, style: 'chinese day' },
    )
    expect([days, said]).toEqual([['2024-12-31', '2024-06-30', '2024-06-30'], []])
  })

  it('is told where a cell has no format of days', async () => {
    const { days, said } = await ofCells(45657, '年底前')
    expect(days).toEqual(['2024-12-31', '2024-12-31'])
    expect(said).toEqual([
      'The deadline “45657” is a bare number; it was read as the day that a sheet counts by it, 2024-12-31.',
    ])
  })

  it('is no day where the number counts one far from the plan’s year', async () => {
    const { days, said } = await ofCells(40179, '年底前')
    expect(days).toEqual([null, '2024-12-31'])
    expect(said).toEqual(['The deadline “40179” fits no known phrase.'])
  })
})

describe('a deadline that is not all a time', () => {
  const saidOf = async (cell: string) => {
    const table = `| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |\n|---|---|---|---|---|\n| 1 | 甲 | 造林。 | ${cell} | 县林业局 |`
    const extraction = await extractText(`# 某县2024年重点任务\n\n${table}\n`)
    const { tasks, milestones } = tablesOf([extraction])
    const said = extraction.findings.filter(({ rule }) => rule.startsWith('deadline/')).map(({ rule }) => rule)
    return [tasks[0]!.deadline_kind, tasks[0]!.deadline_end, milestones.map(({ text }) => text), said]
  }

  it.each<[string, unknown[]]>([
    ['2024年底（一期）', ['by', '2024-12-31', ['2024年底', '一期'], ['deadline/unknown']]],
    ['2024年底（分阶段）', ['by', '2024-12-31', ['2024年底', '分阶段'], []]],
    ['2024年底（持续推进）', ['ongoing', null, ['2024年底', '持续推进'], []]],
    ['6月底前完成设计，确保质量', ['by', '2024-06-30', ['6月底前完成设计，确保质量'], []]],
    ['2024年任务', ['unknown', null, [], ['deadline/unknown']]],
    ['2024年底前，县教育局', ['by', '2024-12-31', ['2024年底前', '县教育局'], ['deadline/unknown']]],
    ['6月31日前', ['unknown', null, [], ['deadline/impossible']]],
    ['6月底前、2月30日前', ['by', '2024-06-30', ['6月底前', '2月30日前'], ['deadline/impossible']]],
    ['有效期至2028年', ['none', null, [], []]],
  ])('%s', async (cell, expected) => {
    expect(await saidOf(cell)).toEqual(expected)
  })
})

describe('what a measure says in passing', () => {
  const readIn = async (measure: string) => {
    const { tasks } = await tasksOf(
      `| 序号 | 重点任务 | 工作措施 | 主责单位 |\n|---|---|---|---|\n| 1 | 甲 | ${measure} | 县林业局 |`,
    )
    return [tasks[0]!.deadline_text, tasks[0]!.deadline_kind, tasks[0]!.deadline_end]
  }

  it.each<[string, unknown[]]>([
    ['办理许可，有效期至2028年底。', ['', 'none', null]],
    ['本办法自2023年6月1日起施行，9月底前完成宣传。', ['9月底前', 'by', '2023-09-30']],
    ['到2025年春季学期配齐教师。', ['', 'none', null]],
    ['2月30日前完成。', ['2月30日前', 'unknown', null]],
  ])('%s', async (measure, expected) => {
    expect(await readIn(measure)).toEqual(expected)
  })
})

describe('a column of how long the work goes', () => {
  const read = async (header: string, ...cells: string[]) => {
    const rows = cells.map((cell, at) => `| ${at + 1} | 项目${at + 1} | 新建道路 | ${cell} | 县水利局 |`).join('\n')
    return tasksOf(`| 序号 | 项目名称 | 建设内容 | ${header} | 责任单位 |\n|---|---|---|---|---|\n${rows}`)
  }
  const days = async (header: string, ...cells: string[]) => {
    const { tasks } = await read(header, ...cells)
    return tasks.map(({ deadline_kind: kind, deadline_start: from, deadline_end: to }) => [kind, from ?? '', to ?? ''])
  }

  it.each(['起止年限', '建设年限', '建设周期', '建设起止年份', '项目建设期', '实施年度', '起止年月', '项目周期（年）'])(
    '%s has a year from its first day to its last',
    async (header) => {
      expect(await days(header, '2025', '2024年', '2024-2026', '2024—26年', '2024、2025年', '2024.3-2025.12')).toEqual([
        ['range', '2025-01-01', '2025-12-31'],
        ['range', '2024-01-01', '2024-12-31'],
        ['range', '2024-01-01', '2026-12-31'],
        ['range', '2024-01-01', '2026-12-31'],
        ['range', '2024-01-01', '2025-12-31'],
        ['range', '2024-03-01', '2025-12-31'],
      ])
    },
  )

  it('has a last day where its cell names one', async () => {
    expect(await days('建设年限', '2025年底', '到2025年', '2025年6月')).toEqual([
      ['by', '', '2025-12-31'],
      ['by', '', '2025-12-31'],
      ['by', '', '2025-06-30'],
    ])
  })

  it.each(['完成时限', '完成年限', '竣工年份'])(
    'is none of %s, where a year ends with its last day',
    async (header) => {
      expect(await days(header, '2025', '2024年')).toEqual([
        ['by', '', '2025-12-31'],
        ['by', '', '2024-12-31'],
      ])
    },
  )

  it('counts in the unit of its header; without one its figures are told', async () => {
    expect(await days('建设周期（年）', '1.5', '2', '2025')).toEqual([
      ['milestone', '', ''],
      ['milestone', '', ''],
      ['range', '2025-01-01', '2025-12-31'],
    ])
    const { tasks, diagnostics } = await read('工期', '1.5', '18')
    expect(tasks.map(({ deadline_kind }) => deadline_kind)).toEqual(['unknown', 'unknown'])
    expect(diagnostics.filter(({ rule }) => rule === 'deadline/unknown')).toHaveLength(2)
  })
})
