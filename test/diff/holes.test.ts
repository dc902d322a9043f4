import { describe, expect, it } from 'vitest'
import { changesOf } from '../../src/model/diff.js'
import { compared, sideOfText } from './sides.js'

const TASKS =
  '修订湿地保护规划 新建候鸟监测站点 改造老旧供热管网 完善社区养老食堂 推广垃圾智能回收 优化公交夜班线路 维修中小学校操场'.split(
    ' ',
  )

/** A plan of rows with these numbers; `between` stands behind the row of a number. */
function plan(
  year: number,
  numbers: readonly number[],
  { printed = (no: number) => String(no), between = {} as Record<number, string> } = {},
) {
  const head = '| 序号 | 工作措施 | 完成时限 | 责任单位 |\n|---|---|---|---|\n'
  const rows = numbers.map((no) => {
    const row = `| ${printed(no)} | ${TASKS[no - 1]}。 | 年底前 | 县水利局 |\n`
    return no in between ? `${row}\n${between[no]}\n\n${head}` : row
  })
  return sideOfText(`# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n${head}${rows.join('')}`, `${year}.md`)
}

const ALL = [1, 2, 3, 4, 5, 6, 7]

async function told(old: ReturnType<typeof plan>, fresh: ReturnType<typeof plan>) {
  const found = compared(await old, await fresh)
  const alone = changesOf(found).filter(({ kind }) => kind === 'removed' || kind === 'added')
  return { doubted: alone.map(({ message }) => message.includes('may lack it')), notes: found.notes }
}

describe('a record that is not found', () => {
  it('is doubted where numbers are missing', async () => {
    const { doubted, notes } = await told(plan(2031, ALL), plan(2032, [1, 2, 3, 5, 6, 7]))
    expect(doubted).toEqual([true])
    expect(notes).toEqual([
      'The new side (2032.md) may lack records, so that what is told as removed may be no change. L8: Task 5 follows task 3 in annex 0; expected 4. Hold it against the notice as published.',
    ])
  })

  it('is doubted on the old side likewise', async () => {
    const { doubted, notes } = await told(plan(2031, [1, 2, 3, 5, 6, 7]), plan(2032, ALL))
    expect(doubted).toEqual([true])
    expect(notes).toEqual([expect.stringContaining('The old side (2031.md) may lack records')])
  })

  it('is doubted where printed pages are missing', async () => {
    const printed = () => ''
    const { doubted, notes } = await told(
      plan(2031, ALL, { printed }),
      plan(2032, [1, 2, 3, 5, 6, 7], { printed, between: { 2: '— 2 —', 3: '— 4 —' } }),
    )
    expect(doubted).toEqual([true])
    expect(notes[0]).toContain('Page 4 follows page 2 by the printed numbers')
  })

  it('is doubted where nothing was read of the other side', async () => {
    const letter = sideOfText('# 金寨县人民政府办公室关于印发2031年重点任务的通知\n\n现印发给你们。', '2031.md')
    const { doubted, notes } = await told(letter, plan(2032, ALL))
    expect(new Set(doubted)).toEqual(new Set([true]))
    expect(notes).toEqual([expect.stringContaining('The old side (2031.md) may lack records')])
    expect(notes[0]).toContain('No record was read of it.')
  })

  it('is not where the numbers run on, or nothing is missing', async () => {
    const renumbered = (no: number) => String(no > 4 ? no - 1 : no)
    const { doubted, notes } = await told(plan(2031, ALL), plan(2032, [1, 2, 3, 5, 6, 7], { printed: renumbered }))
    expect([doubted, notes]).toEqual([[false], []])
    const gaps = [1, 2, 3, 5, 6, 7]
    expect((await told(plan(2031, gaps), plan(2032, gaps))).notes).toEqual([])
  })
})

describe('values of an annex that is not found', () => {
  const table = '| 街道 | 细颗粒物（微克/立方米） |\n|---|---|\n| 德胜街道 | 34 |\n| 什刹海街道 | 35 |\n'
  const listed = (year: number, annex: string) =>
    sideOfText(
      `# 北京市西城区人民政府办公室关于印发${year}年重点任务的通知\n\n附件：1. ${year}年任务分工\n2. 各街道指标\n\n附件1\n\n${year}年任务分工\n\n| 序号 | 工作措施 | 责任单位 |\n|---|---|---|\n| 1 | ${TASKS[0]}。 | 区水务局 |\n\n${annex}`,
      `${year}.md`,
    )
  const ANNEX = `附件2\n\n各街道指标\n\n${table}`

  it('are dropped perhaps by the file alone, where the notice lists the annex', async () => {
    const { notes } = compared(await listed(2031, ANNEX), await listed(2032, ''))
    expect(notes).toEqual([expect.stringContaining('The notice lists annex 2')])
    expect(compared(await listed(2031, ANNEX), await listed(2032, ANNEX)).notes).toEqual([])
  })
})

describe('the end of a table', () => {
  it.each([
    [[1, 2, 3, 4], true],
    [[1, 2, 3, 4, 5], false],
  ])('with the rows %j may be cut off: %s', async (numbers, isCut) => {
    const { doubted, notes } = await told(plan(2031, ALL), plan(2032, numbers))
    expect(new Set(doubted)).toEqual(new Set([isCut]))
    expect(notes.some((note) => note.includes('the end of its table may be cut off'))).toBe(isCut)
  })

  it('is not where new rows stand in its place', async () => {
    const fresh = await plan(2032, [1, 2, 3, 4])
    const more = await sideOfText(
      `# 金寨县人民政府办公室关于印发2032年重点任务的通知\n\n| 序号 | 工作措施 | 完成时限 | 责任单位 |\n|---|---|---|---|\n${[
        ...fresh.tables.tasks.map(({ task_no, measure }) => `| ${task_no} | ${measure} | 年底前 | 县水利局 |\n`),
        '| 5 | 建设冷链物流园。 | 年底前 | 县商务局 |\n',
      ].join('')}`,
    )
    expect(compared(await plan(2031, ALL), more).notes).toEqual([])
  })
})
