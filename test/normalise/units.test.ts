import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/model/field.js'
import { UnitResolver } from '../../src/normalise/units.js'
import { registry } from '../support.js'

const cell = (text: string): Field => ({ text, derivation: 'verbatim', rule: null, fragments: [] })
const xicheng = { code: '110102', name: '北京市西城区' }
const elsewhere = { code: '330203', name: '浙江省宁波市海曙区' }
const split = (text: string, region = elsewhere) =>
  new UnitResolver(registry.of(region)).resolve(cell(text)).units.map(({ unit }) => unit)

describe('a cell of units in a district that no register has', () => {
  it.each([
    ['区教育局\n区财政局', ['区教育局', '区财政局']],
    ['区教育局、区财政局，区民政局；区水利局/区统计局', ['区教育局', '区财政局', '区民政局', '区水利局', '区统计局']],
    ['区教育局 区财政局', ['区教育局', '区财政局']],
    ['区生态环\n境局', ['区生态环境局']],
    ['区科学技术\n和信息化局\n区教育局', ['区科学技术和信息化局', '区教育局']],
    ['市规划自然资源委\n海曙分局', ['市规划自然资源委海曙分局']],
    ['区教委\n海曙公安分局', ['区教委', '海曙公安分局']],
    ['市海洋渔业局市农业农村局', ['市海洋渔业局', '市农业农村局']],
    ['区生态环境局区发展改革委', ['区生态环境局', '区发展改革委']],
    ['各街道\n办事处', ['各街道办事处']],
    ['区城管局\n及其他大气小组各\n成员单位', ['区城市管理局', '其他大气小组各成员单位']],
    ['各镇人民政府、街道办事处', ['各镇人民政府', '街道办事处']],
    ['市市场监管局（市知识产权局、市消保委）、市药监局', ['市市场监管局', '市药监局']],
    ['市发展改革委、市财政局按职责分工负责。', ['市发展改革委', '市财政局']],
    ['区财政局等部门\n区审计局', ['区财政局', '区审计局']],
    ['——', []],
    ['区教育局、—、区财政局', ['区教育局', '区财政局']],
    ['无', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('keeps what is no name as it is printed, marked unknown', () => {
    const { units } = new UnitResolver(registry.of(elsewhere)).resolve(cell('张三\n专家组成员李四'))
    expect(units.every(({ known }) => !known)).toBe(true)
    expect(units.map(({ text }) => text).join('')).toBe('张三专家组成员李四')
  })
})

describe('a cell of units in Xicheng', () => {
  it.each([
    ['区发改委', '区发展改革委'],
    ['西城区生态环境局', '区生态环境局'],
    ['北京市西城区生态环境局', '区生态环境局'],
    ['区环保局', '区生态环境局'],
    ['区住房城市建设委', '区住房城乡建设委'],
    ['市规自委西城分局', '市规划自然资源委西城分局'],
    ['月坛街道', '月坛街道办事处'],
  ])('%s is %s', (text, unit) => {
    const { units } = new UnitResolver(registry.of(xicheng)).resolve(cell(text))
    expect(units).toMatchObject([{ unit, known: true, text }])
  })

  it('is another unit in another district', () => {
    expect(new UnitResolver(registry.of(elsewhere)).resolve(cell('区发改委')).units).toMatchObject([
      { unit: '区发展改革委', known: true, unit_id: '330203-fazhangaige', text: '区发改委' },
    ])
  })
})

describe('a list that leaves levels out', () => {
  const county = { code: '341524', name: '安徽省六安市金寨县' }

  it.each([
    ['省发展改革委、交通运输厅、水利厅', ['省发展改革委', '省交通运输厅', '省水利厅']],
    ['市生态环境局、发展和改革局，水利局', ['市生态环境局', '市发展改革局', '县水利局']],
    ['县教育局、财政局、民政局', ['县教育局', '县财政局', '县民政局']],
    ['市生态环境局金寨县分局、水利局', ['市生态环境局金寨县分局', '县水利局']],
    ['发改委、经信委', ['县发展改革委', '县经济和信息化委']],
  ])('%s', (text, expected) => {
    expect(split(text, county)).toEqual(expected)
  })
})

describe('a unit', () => {
  const resolver = (region: Parameters<typeof registry.of>[0] = elsewhere) => new UnitResolver(registry.of(region))

  it('is counted in its cell, and says whether it leaves the list open', () => {
    expect(resolver().resolve(cell('区财政局等部门\n区审计局')).units).toMatchObject([
      { position: 1, text: '区财政局等部门', unit: '区财政局', open_ended: true },
      { position: 2, text: '区审计局', unit: '区审计局', open_ended: false },
    ])
    const split = resolver().resolve(cell('区教育局\n区财政局等部门')).units
    expect(split.map(({ open_ended }) => open_ended)).toEqual([false, true])
  })

  it.each([
    ['with a code', elsewhere, '330203-环雅公司', elsewhere.name],
    ['without a code', { code: null, name: '云溪县' }, '云溪县-环雅公司', '云溪县'],
    ['that is not known', null, '环雅公司', ''],
  ])('that no register has belongs to the region of the notice, one %s', (_, region, id, name) => {
    const of = resolver(region)
    of.resolve(cell('环雅公司'))
    expect([...of.met.values()]).toEqual([
      {
        unit_id: id,
        unit: '环雅公司',
        full_name: null,
        kind: 'enterprise',
        region: name,
        names_met: ['环雅公司'],
        known: false,
        evidence: 'form',
      },
    ])
  })

  it('that is a collective is known by its form; one of no form is of no kind', () => {
    const of = resolver()
    of.resolve(cell('各镇甲乙单位、张三'))
    expect([...of.met.values()].map(({ kind, known }) => [kind, known])).toEqual([
      ['collective', true],
      ['unknown', false],
    ])
  })

  it('has the name that it is met by first', () => {
    const of = resolver({ code: '341524', name: '安徽省六安市金寨县' })
    const [first, second] = ['县发展改革委', '县发展改革局'].map((name) => of.resolve(cell(name)).units[0]!)
    expect([first!.unit, second!.unit, second!.text]).toEqual(['县发展改革委', '县发展改革委', '县发展改革局'])
    expect(of.met.size).toBe(1)
  })

  it('has the name of the notice’s day, and is listed by that of today', () => {
    const of = new UnitResolver(registry.of(registry.regions.startOf('安徽省金寨县'), '2016-05-01'))
    const [first, second] = of.resolve(cell('县环境保护局、县环保局')).units
    expect([first!.unit, second!.unit, second!.text]).toEqual(['县环保局', '县环保局', '县环保局'])
    expect([...of.met.values()]).toMatchObject([{ unit: '县生态环境局', names_met: ['县环保局'], known: true }])
  })

  it('is another beside one of its function under another word', () => {
    const of = new UnitResolver(registry.of(registry.regions.startOf('安徽省金寨县'), '2024-05-01'))
    const ids = (text: string) => of.resolve(cell(text)).units.map(({ unit_id }) => unit_id)
    expect(new Set(ids('县政务服务管理局、县行政审批服务局')).size).toBe(2)
    expect(new Set(ids('县园林局、县绿化局')).size).toBe(2)
    expect(new Set(ids('县住房和城乡建设局、县住建局')).size).toBe(1)
  })

  it('of its region is in that region; one above it is in its own', () => {
    const of = resolver()
    of.resolve(cell('区教育局、市财政局'))
    expect([...of.met.values()].map(({ unit, region }) => [unit, region])).toEqual([
      ['区教育局', '浙江省宁波市海曙区'],
      ['市财政局', '浙江省宁波市'],
    ])
  })
})

describe('a cell that may be read in two ways', () => {
  it('is told once, with both and its place', () => {
    const of = new UnitResolver(registry.of(elsewhere))
    const place = { line: 7, column: 3 }
    const printed = '区公安局\n交警大队'
    const fragments = [{ table: 1, row: 2, column: 3, place, text: printed }]
    of.resolve({ ...cell(printed), fragments })
    of.resolve(cell(printed))
    expect(of.observations).toEqual([
      {
        rule: 'unit/ambiguous',
        message: '“区公安局交警大队” is read as 区公安局交警大队; it may be 区公安局、交警大队.',
        params: { text: '区公安局交警大队', read: ['区公安局交警大队'], other: ['区公安局', '交警大队'] },
        place,
      },
    ])
  })
})
