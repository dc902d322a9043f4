import { describe, expect, it } from 'vitest'
import { isPageMark } from '../../src/table/furniture.js'
import { grid } from '../builders/grid.js'
import { decisions, furniture, tasks, type Printed } from '../builders/table.js'

const between = (...lines: Printed[]) => furniture(tasks('绿化'), ...lines, tasks('治沙'))

describe('a line that belongs to its page', () => {
  it.each([
    '3',
    '— 3 —',
    '- 12 -',
    '·3·',
    '1234',
    '第3页',
    '第 3 页 共 9 页',
    '第3页，共9页',
    '3/9',
    '{3}------------',
    '续表',
    '（续上表）',
    '接上页',
    '续表2',
    '表1（续）',
    '附表2（续表1）',
  ])('is %s, even above the first table', (line) => {
    expect(furniture(line, tasks('绿化'))).toEqual([line])
  })

  it.each(['12345', '第3页的内容', '{3}--', '继续', '表1', '1.5', '某县人民政府文件', '单位：万元'])(
    'is not %s there',
    (line) => {
      expect(furniture(line, tasks('绿化'))).toEqual([])
    },
  )

  it.each(['某县人民政府文件', '某市教育委员会文件', '单位：万元', '（计量单位：%）', '单位：平方米'])(
    'is %s below a table',
    (line) => {
      expect(between(line)).toEqual([line])
    },
  )

  it.each(['造林文件', '单位：县林业局', '关于造林的文件'])('is not %s there', (line) => {
    expect(between(line)).toEqual([])
  })

  it('is a line that a reader has marked so, and a break, which has no text', () => {
    expect(decisions(tasks('绿化'), '---', tasks('治沙'))).toEqual(['joined: same header, nothing between'])
    expect(furniture(tasks('绿化'), '---', tasks('治沙'))).toEqual([])
    expect(between('~ 某县重点任务')).toEqual(['某县重点任务'])
    expect(decisions(tasks('绿化'), '~ 某县重点任务', tasks('治沙'))).toEqual(['joined: same header, nothing between'])
  })
})

describe('a running line', () => {
  /** A line above every other table: none of them is the title of the next. */
  const HEAD = ['某县文件', '某县通知', '任务如下']
  const every = (line: string, times: number): Printed[] =>
    Array.from({ length: times }, (_, at) => [line, tasks('治沙'), `第${at}批任务`, tasks('治水')]).flat()
  const pages = (line: string, times: number) => furniture(...HEAD, tasks('绿化'), ...every(line, times))

  it('recurs three times between tables; one that stands twice is text', () => {
    expect(pages('某县重点任务分解', 3)).toEqual(Array(3).fill('某县重点任务分解'))
    expect(pages('某县重点任务分解', 2)).toEqual([])
  })

  it('is counted between the first table and the last alone', () => {
    const line = '某县重点任务分解'
    const above = [...HEAD, line, '一批', '二批', '三批', tasks('绿化')]
    expect(furniture(...above, ...every(line, 2), line, line)).toEqual([])
    expect(furniture(...above, ...every(line, 3), line, line)).toHaveLength(6)
  })

  it('may be set apart by other blanks', () => {
    const lines = ['某县 任务', '某 县任务', '某县任务']
    expect(furniture(tasks('甲'), ...lines.flatMap((line) => [line, tasks('乙')]))).toEqual(lines)
  })

  it.each(['附件', '附 件 2', '附录1', '表2', '图 3', '一、绿化', '（二）治沙', '(三)治水'])(
    'is none where it names a part: %s',
    (line) => {
      expect(decisions(...HEAD, tasks('绿化'), ...every(line, 3))[0]).toBe(
        `separate: text stands between the tables: ${line}`,
      )
    },
  )

  it('is none where it is a heading', () => {
    expect(pages('# 某县重点任务分解', 3)).toEqual([])
    const three = every('某县重点任务分解', 3)
    expect(furniture(...HEAD, tasks('绿化'), ...three, '# 某县重点任务分解', tasks('普法'))).toHaveLength(3)
  })
})

describe('a title that is printed again', () => {
  const title = '某县重点任务分解表'
  const after = (above: string[], ...below: Printed[]) => furniture(...above, tasks('绿化'), ...below, tasks('治沙'))

  it('stands above the table before, there or in its frame', () => {
    expect(after([title], title)).toEqual([title])
    expect(furniture(grid(`${title} | <`, '序号 | 重点任务', '1 | 绿化'), title, tasks('治沙'))).toEqual([title])
    expect(after([title], '另一个表')).toEqual([])
  })

  it('is no item of a list', () => {
    expect(after([`* ${title}`], title)).toEqual([])
  })

  it('stays the title while further pieces follow with nothing above them', () => {
    const printed = ['甲文', '乙文', '丙文', '附件1', '辛文', '壬文', title, tasks('绿化'), tasks('治沙')]
    expect(furniture(...printed, title, tasks('治水'))).toEqual([title])
  })

  it('stands on lines: breaks and items between them are none', () => {
    const below = ['附件1', '辛文', '壬文', '子文', '丑文', '寅文']
    const again = (...lines: string[]) => after([...lines, ...below], '丙文')
    expect(again('甲文', '---', '* 一项', '乙文', '丙文')).toEqual(['丙文'])
    expect(again('甲文', '丁文', '乙文', '丙文')).toEqual([])
  })

  it.each(['续表：另一个表', '（续表）另一个表', '另一个表（续）', '另一个表（续表2）', '另一个表(接上页)'])(
    'says that it goes on, whatever its words: %s',
    (line) => {
      expect(after([title], line)).toEqual([line])
    },
  )

  it('may stand on other lines than before', () => {
    expect(after(['某县', '重点任务', '分解表'], '某县重点任务分解表')).toEqual(['某县重点任务分解表'])
    expect(after(['某县', '重点任务', '分解表'], '重点任务分解表')).toEqual(['重点任务分解表'])
    expect(after(['某县', '重点任务', '分解表'], '某县分解表')).toEqual([])
  })

  it('has three lines: the last three above the table, the first three of its annex, the first three of the document', () => {
    const lines = [
      '甲文',
      '乙文',
      '丙文',
      '丁文',
      '戊文',
      '己文',
      '庚文',
      '附件1',
      '辛文',
      '壬文',
      '癸文',
      '子文',
      '丑文',
      '寅文',
    ]
    const again = lines.filter((line) => after(lines, line).length > 0)
    expect(again).toEqual(['甲文', '乙文', '丙文', '附件1', '辛文', '壬文', '子文', '丑文', '寅文'])
  })

  it('is that of the last table: titles of those before it are new again', () => {
    const printed = ['# 文首', '文二', '文三', tasks('绿化'), '表甲', tasks('治沙'), '表乙', tasks('治水')]
    expect(furniture(...printed, '表乙', tasks('普法'))).toEqual(['表乙'])
    expect(furniture(...printed, '表甲', tasks('普法'))).toEqual([])
  })
})

describe('a row that marks the page', () => {
  it.each(['续表', '续表2', '— 3 —', '3/9', '单位：万元', '某县任务表（续）'])('says %s', (text) => {
    expect(isPageMark(text)).toBe(true)
  })
  it.each(['3', '12', '绿化', '一、绿化'])('does not say %s', (text) => {
    expect(isPageMark(text)).toBe(false)
  })
})
