import { describe, expect, it } from 'vitest'
import { findHeader, headerByPosition, positionsOf } from '../../src/table/header.js'
import { grid } from '../builders/grid.js'

const BODY = '1 | 绿化 | 年底前 | 县林业局'
const WORDS = '序号 | 重点任务 | 完成时限 | 责任单位'

/** The rows of a table that its header takes, and what it says over each column. */
function header(...rows: string[]) {
  const found = findHeader(positionsOf(grid(...rows)))
  return found && { rows: [found.start, found.end], says: found.texts.join(' | ') }
}

describe('a header', () => {
  it('is a row of known words', () => {
    expect(header(WORDS, BODY)).toEqual({ rows: [0, 1], says: WORDS })
    expect(findHeader(positionsOf(grid(WORDS, BODY)))!.known).toBe(true)
  })

  it('may stand alone in its table, as at the foot of a page', () => {
    expect(header(WORDS)).toEqual({ rows: [0, 1], says: WORDS })
  })

  it('has no blanks and no line breaks in its words', () => {
    expect(header('序 号 | 重点⏎任务 | 完成 时限 | 责任单位', BODY)!.says).toBe(WORDS)
  })

  it('is none where fewer than two words are known, or less than half', () => {
    expect(header('序号 | 甲', '1 | 乙')).toBeNull()
    expect(header('序号 | 责任单位 | 甲 | 乙', BODY)).not.toBeNull()
    expect(header('序号 | 责任单位 | 甲 | 乙 | 丙', `${BODY} | 丁`)).toBeNull()
  })

  it('is none where it has the number of a task: four digits are a year', () => {
    expect(header('123 | 重点任务 | 完成时限 | 责任单位', BODY)).toBeNull()
    expect(header('2023 | 重点任务 | 完成时限 | 责任单位', BODY)).not.toBeNull()
  })

  it('is none where an organ or a sentence stands beside its words', () => {
    expect(header('重点项目 | 建设目标 | 市林业局')).toBeNull()
    expect(header('重点项目 | 建设目标 | 植树造林。')).toBeNull()
    expect(header('重点项目 | 建设目标 | 林业')).not.toBeNull()
    expect(header('重点项目 | 建设目标 | 帮办单位')).not.toBeNull()
    expect(header('重点项目 | 建设目标 | 教育部门')).toBeNull()
  })

  it('stands in the first six rows of its table', () => {
    const title = '某县任务表 | < | < | <'
    expect(header(...Array<string>(5).fill(title), WORDS, BODY)).toEqual({ rows: [5, 6], says: WORDS })
    expect(header(...Array<string>(6).fill(title), WORDS, BODY)).toBeNull()
  })
})

describe('a header by its position', () => {
  it('is no row of labels that are filled in', () => {
    const rows = ['填报单位（盖章）：县水利局 | 填报日期：2024年3月', '甲 | 乙', '丙 | 丁']
    expect(headerByPosition(positionsOf(grid(...rows)))!.start).toBe(1)
    expect(headerByPosition(positionsOf(grid('甲： | 乙：', '丙 | 丁')))!.start).toBe(0)
  })
})

describe('the levels of a header', () => {
  const PERIODS = '一季度·目标 | 一季度·措施 | 二季度·目标 | 二季度·措施'
  it('are three where periods stand below a banner, merged or left blank', () => {
    const merged = [
      '序号 | 任务 | 工作安排 | < | < | <',
      '^ | ^ | 一季度 | < | 二季度 | <',
      '^ | ^ | 目标 | 措施 | 目标 | 措施',
    ]
    const says = `序号 | 任务 | 工作安排·${PERIODS.replaceAll(' | ', ' | 工作安排·')}`
    const body = '1 | 治水 | 招标 | 发布公告 | 开工 | 分段施工'
    expect(header(...merged, body)).toEqual({ rows: [0, 3], says })
    expect(header(...merged.map((row) => row.replace(/[<^]/g, '')), body)).toEqual({ rows: [0, 3], says })
  })

  it('end above a row of work that prints no number', () => {
    const levels = ['序号 | 任务 | 责任单位 |  | 时限', ' |  | 牵头 | 配合 | ']
    expect(header(...levels, ' | 治水 | 县水利局 | 各镇 | 6月底前')!.rows).toEqual([0, 2])
    expect(header(...levels, ' | 治水 | 县水利局 |  | ')!.rows).toEqual([0, 2])
  })

  it('may be two over the first column, too', () => {
    const upper = '责任分工 |  | 时限 | 序号 | 任务'
    expect(header(upper, '牵头单位 | 配合单位 |  |  | ', '县水利局 | / | 6月底前 | 1 | 治水')!.rows).toEqual([0, 2])
    expect(header(upper, '县水利局 | 县财政局 |  |  | ', '县水利局 | / | 6月底前 | 1 | 治水')!.rows).toEqual([0, 1])
  })

  it('may be said again in each column and each row by a converter', () => {
    const upper = '序号 | 任务 | 时间安排 | 时间安排 | 时间安排'
    expect(header(upper, '序号 | 任务 | 启动 | 推进 | 完成', '1 | 治水 | 3月 | 5月 | 9月')).toEqual({
      rows: [0, 2],
      says: '序号 | 任务 | 启动 | 时间安排·推进 | 时间安排·完成',
    })
    expect(header('序号 | 任务 | 时间 | 单位', '序号 | 治水 | 3月 | 县水利局')!.rows).toEqual([0, 1])
  })

  it('may begin with one that names groups alone, and leaves the others blank', () => {
    const lower = '序号 | 任务 | 启动 | 推进 | 完成 | 责任单位'
    expect(header(' |  | 时间安排 |  |  | ', lower, '1 | 治水 | 3月 | 5月 | 9月 | 县水利局')).toEqual({
      rows: [0, 2],
      says: '序号 | 任务 | 启动 | 时间安排·推进 | 时间安排·完成 | 责任单位',
    })
    expect(header(' |  | 单位：万元 |  |  | ', lower)!.rows).toEqual([1, 2])
  })

  it('may begin with one of which few words are known, where the next fills its blanks alone', () => {
    const rows = [
      '县市 | 新增就业 |  | 再就业 |  | 备注',
      ' | 年度目标 | 一季度 | 年度目标 | 一季度 | ',
      '甲县 | 9 | 3 | 8 | 2 | ',
    ]
    expect(header(...rows)).toEqual({
      rows: [0, 2],
      says: '县市 | 新增就业·年度目标 | 新增就业·一季度 | 再就业·年度目标 | 再就业·一季度 | 备注',
    })
    const title = header('某县就业目标 |  |  |  |  | ', '乡镇 | 年度目标 | 一季度 | 二季度 | 三季度 | 备注', rows[2]!)
    expect(title!.rows).toEqual([1, 2])
  })

  it('are as many as its deepest cell has rows, and three at most', () => {
    expect(header('序号 | 重点任务 | 责任单位 | <', '^ | ^ | 牵头 | 配合', '1 | 绿化 | 甲 | 乙')).toEqual({
      rows: [0, 2],
      says: '序号 | 重点任务 | 牵头 | 配合',
    })
    const deep = ['序号 | 重点任务 | 责任单位', '^ | 任务 | 甲', '^ | 内容 | 乙', '^ | 丙 | 丁', '1 | 绿化 | 戊']
    expect(header(...deep)).toEqual({ rows: [0, 3], says: '序号 | 内容 | 责任单位·甲·乙' })
  })

  it('are two where blanks stand for merged cells and the words below are known', () => {
    expect(header('序号 | 重点任务 | 责任单位 | ', ' |  | 牵头部门 | 配合部门', '1 | 绿化 | 甲 | 乙')).toEqual({
      rows: [0, 2],
      says: '序号 | 重点任务 | 牵头部门 | 配合部门',
    })
  })

  it('are two where the first is printed again beside known words', () => {
    const rows = [
      '序号 | 重点任务 | 责任单位 | 责任单位',
      '序号 | 重点任务 | 牵头部门 | 配合部门',
      '1 | 绿化 | 甲 | 乙',
    ]
    expect(header(...rows)!.rows).toEqual([0, 2])
    const blanks = [rows[0]!, ' |  | 牵头部门 | 配合部门', rows[2]!]
    expect(header(...blanks)!.rows).toEqual([0, 2])
  })

  it('are one where the next row begins with another word than the first', () => {
    expect(header('序号 | 重点任务 | 责任单位 | ', '编号 |  | 牵头部门 | 配合部门', BODY)!.rows).toEqual([0, 1])
  })

  it('are one where words stand under the last header, which is whole', () => {
    expect(header('序号 | 计划 |  | 责任单位', ' | 投资 | 面积 | 县林业局', BODY)!.rows).toEqual([0, 1])
  })

  const UPPER = '序号 | 重点任务 | 计划 | '
  it.each([
    ['words under a blank', ' |  | 投资 | 面积', 2],
    ['a text of forty characters', ` |  |  | ${'字'.repeat(40)}`, 2],
    ['a longer text', ` |  |  | ${'字'.repeat(41)}`, 1],
    ['a value', ' |  | 投资 | ≥50%', 1],
    ['a number', ' |  | 投资 | 50', 1],
    ['words that begin with a number', ' |  | 投资 | 50亩以上', 2],
    ['words that end with a number', ' |  | 投资 | 面积2', 2],
    ['a dash', ' |  | 投资 | ——', 1],
    ['words that begin with a dash', ' |  | 投资 | —面积', 2],
    ['words that end with a dash', ' |  | 投资 | 面积—', 2],
    ['a sentence', ' |  | 投资 | 造林。', 1],
    ['nothing', ' |  |  | ', 1],
    ['what the first level says alone', ' | 重点任务 |  | ', 1],
    ['a number of its own', '1 |  | 投资 | 面积', 1],
    ['words under a header that is whole', ' | 造林 | 投资 | 面积', 1],
    ['words under headers alone, none under a blank', ' |  | 投资额度 | ', 1],
  ])('are %3$i with %s below unknown words', (_, row, levels) => {
    expect(header(UPPER, row, '1 | 绿化 | 甲 | 乙')!.rows).toEqual([0, levels])
  })

  it('are told together where the lowest says nothing alone, or stands twice', () => {
    expect(header('序号 | 重点任务 | 年度目标 | <', '^ | ^ | 一季度 | 二季度', '1 | 绿化 | 甲 | 乙')!.says).toBe(
      '序号 | 重点任务 | 年度目标·一季度 | 年度目标·二季度',
    )
    expect(
      header('序号 | 牵头单位 | < | 配合单位 | <', '^ | 名称 | 负责人 | 名称 | 负责人', '1 | 甲 | 乙 | 丙 | 丁')!.says,
    ).toBe('序号 | 牵头单位·名称 | 牵头单位·负责人 | 配合单位·名称 | 配合单位·负责人')
  })
})

describe('a header of unknown words', () => {
  const byPosition = (...rows: string[]) => headerByPosition(positionsOf(grid(...rows)))

  it('is the first row that says something, and is not known', () => {
    expect(byPosition('甲 | ', '丙 | 丁')).toMatchObject({ start: 0, end: 1 })
    expect(byPosition(' | ', '甲 | 乙', '丙 | 丁')).toEqual({
      start: 1,
      end: 2,
      texts: ['甲', '乙'],
      paths: [['甲'], ['乙']],
      known: false,
    })
  })

  it('has the levels of its deepest cell', () => {
    expect(byPosition('甲 | 乙 | <', '^ | 丙 | 丁', '1 | 2 | 3')).toMatchObject({
      end: 2,
      texts: ['甲', '乙·丙', '乙·丁'],
    })
  })

  it('is none where nothing stands below it, or nothing at all', () => {
    expect(byPosition('甲 | 乙')).toBeNull()
    expect(byPosition(' | ', ' | ')).toBeNull()
  })
})
