import { describe, expect, it } from 'vitest'
import type { LogicalTable } from '../../../src/model/table.js'
import { grid } from '../../builders/grid.js'
import { logicalTables } from '../../builders/table.js'

const one = (...rows: string[]): LogicalTable => logicalTables(grid(...rows))[0]!
const meanings = (...rows: string[]): string =>
  one(...rows)
    .columns.map(({ meaning, inferred }) => `${inferred === undefined ? '' : '*'}${meaning ?? '?'}`)
    .join(' ')

describe('columns of one role', () => {
  const rows = ['1 | 绿化 | 县林业局 | 柳湾镇', '2 | 治水 | 县水利局 | 白石镇']
  const joined = (...header: string[]) => one(...header, ...rows).columns.map((column) => column.joined?.first)

  it('are told where their words are equal', () => {
    expect(joined('序号 | 任务 | 责任单位 | 责任单位').at(-1)).toBe('责任单位')
    expect(joined('序号 | 任务 | 牵头单位1 | 牵头单位2').at(-1)).toBe('牵头单位1')
    expect(joined('序号 | 任务 | 配合部门 | 配合乡镇').at(-1)).toBe('配合部门')
  })

  it('and not where one stands over the other, or both below one header', () => {
    expect(joined('序号 | 任务 | 牵头单位 | 责任单位')).toEqual([undefined, undefined, undefined, undefined])
    expect(joined('序号 | 任务 | 责任单位 | <', '^ | ^ | 县直部门 | 乡镇')).toEqual(Array(4).fill(undefined))
    expect(meanings('序号 | 任务 | 责任单位 | <', '^ | ^ | 县直部门 | 乡镇', ...rows)).toBe('number task lead lead')
  })
})

describe('three tiers', () => {
  it.each([
    ['市级指导单位 | 组织实施单位 | 协办单位', 'upper_lead lead support'],
    ['市级牵头部门 | 承办部门 | 配合部门', 'upper_lead lead support'],
    ['市级指导部门 | 责任单位 | 配合单位', 'upper_lead lead support'],
    ['牵头部门 | 承办部门 | 配合部门', 'lead support support'],
  ])('%s', (tiers, expected) => {
    const rows = ['1 | 绿化 | 市林业局 | 县林业局 | 县财政局', '2 | 治水 | 市水利局 | 县水利局 | 县财政局']
    expect(meanings(`序号 | 重点任务 | ${tiers}`, ...rows)).toBe(`number task ${expected}`)
  })
})

describe('a level of those who are responsible', () => {
  const rows = ['1 | 绿化 | 县林业局 | 县财政局 | 柳湾镇', '2 | 治水 | 县水利局 | 县住建局 | 白石镇']
  const three = ['序号 | 任务 | 责任单位 | < | <', '^ | ^ | 县级 | < | 乡镇', '^ | ^ | 牵头 | 配合 | ^']
  const beneath = (...header: string[]) => one(...header, ...rows).columns.map((column) => column.beneath?.lead)

  it('helps beside those who lead, and that is told', () => {
    expect(meanings(...three, ...rows)).toBe('number task lead support support')
    expect(beneath(...three)).toEqual([undefined, undefined, undefined, undefined, '牵头'])
    const flat = ['序号 | 任务 | 责任主体 | < | <', '^ | ^ | 主办单位 | 协办单位 | 属地']
    expect(beneath(...flat).at(-1)).toBe('主办单位')
  })

  it('is not told where it says its role, or nobody else leads', () => {
    expect(beneath('序号 | 任务 | 责任单位 | < | <', '^ | ^ | 牵头单位 | 配合部门 | 配合乡镇').at(-1)).toBeUndefined()
    expect(beneath('序号 | 任务 | 牵头单位 | 配合单位 | 责任乡镇').at(-1)).toBeUndefined()
    expect(beneath('序号 | 任务 | 责任单位 | < | <', '^ | ^ | 县直 | 园区 | 乡镇').at(-1)).toBeUndefined()
  })

  it('helps where the header above it does', () => {
    const parts = ['序号 | 任务 | 牵头单位 | 配合单位 | <', '^ | ^ | ^ | 部门 | 乡镇']
    expect(meanings(...parts, ...rows)).toBe('number task lead support support')
  })

  it('that is above stands over the others, as 市级牵头单位 does', () => {
    const whole = ['序号 | 任务 | 责任单位 | < | <', '^ | ^ | 市级 | 县级 | 乡镇']
    expect(meanings(...whole, ...rows)).toBe('number task upper_lead lead lead')
    const parts = ['序号 | 任务 | 责任主体 | < | <', '^ | ^ | 市级 | < | 县级', '^ | ^ | 牵头 | 配合 | 牵头']
    expect(meanings(...parts, ...rows)).toBe('number task upper_lead support lead')
  })

  it('or several of them do not make who leads stand over them', () => {
    const several = ['序号 | 任务 | 责任单位 | < | <', '^ | ^ | 牵头单位 | 责任部门 | 责任乡镇']
    expect(meanings(...several, ...rows)).toBe('number task lead support support')
    expect(meanings('序号 | 任务 | 牵头单位 | 责任单位1 | 责任单位2', ...rows)).toBe('number task lead support support')
    expect(meanings('序号 | 任务 | 牵头单位 | 主责单位1 | 主责单位2', ...rows)).toBe('number task upper_lead lead lead')
  })
})

describe('places behind those who do the work', () => {
  const rows = ['1 | 绿化 | 县林业局 | 县财政局 | 柳湾镇、石桥乡', '2 | 治水 | 县水利局 | 县住建局 | 各乡镇']
  const read = (header: string, ...below: string[]) => one(header, ...below).columns

  it.each(['属地乡镇', '属地镇街', '属地', '所属乡镇', '所在镇（街道）', '乡镇'])(
    '%s: help, and that is told',
    (word) => {
      const columns = read(`序号 | 任务 | 牵头单位 | 配合单位 | ${word}`, ...rows)
      expect(columns.at(-1)).toMatchObject({ meaning: 'support', beneath: { lead: '牵头单位' } })
    },
  )

  it('help beside whoever owns the work, and persons may stand between', () => {
    const persons = ['1 | 绿化 | 县林业局 | 王强 | 柳湾镇', '2 | 治水 | 县水利局 | 李娜 | 石桥乡']
    expect(meanings('序号 | 任务 | 责任单位 | 责任人 | 所属乡镇', ...persons)).toBe('number task lead person support')
    expect(meanings('序号 | 任务 | 建设单位 | 责任人 | 属地乡镇', ...persons)).toBe('number task lead person support')
    expect(meanings('序号 | 任务 | 市级指导部门 | 责任人 | 属地乡镇', ...persons)).toBe(
      'number task upper_lead person lead',
    )
  })

  it('own the work where nobody else does', () => {
    const alone = ['1 | 绿化 | 柳湾镇', '2 | 治水 | 石桥乡']
    expect(meanings('序号 | 任务 | 属地乡镇', ...alone)).toBe('number task lead')
    expect(meanings('序号 | 任务 | 所属乡镇', ...alone)).toBe('number task region')
  })

  it('are where the work is, before those who do it and where no organ has their form', () => {
    const before = ['1 | 绿化 | 柳湾镇 | 县林业局', '2 | 治水 | 石桥乡 | 县水利局']
    expect(meanings('序号 | 任务 | 所属乡镇 | 责任单位', ...before)).toBe('number task region lead')
    const spots = ['1 | 绿化 | 县林业局 | 滨河西路北侧', '2 | 治水 | 县水利局 | 清河上游']
    expect(meanings('序号 | 任务 | 责任单位 | 所在区域', ...spots)).toBe('number task lead region')
  })
})
