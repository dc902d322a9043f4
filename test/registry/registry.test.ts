import { describe, expect, it } from 'vitest'
import { parseRegisters } from '../../src/registry/load.js'
import { Registry } from '../../src/registry/registry.js'
import { registry } from '../support.js'

const REGIONS = '340000\t安徽省\t安徽省\n341500\t安徽省六安市\t六安市\n341524\t安徽省六安市金寨县\t金寨县\n'
const COUNTY = { code: '341524', name: '安徽省六安市金寨县' }
const of = (yaml: string, on: string | null = null, region: { code: string | null; name: string } | null = COUNTY) =>
  new Registry(parseRegisters(yaml, 'units.yaml'), { ...registry.data, regions: REGIONS }).of(region, on)

const REGISTER = `
region: { code: "341524", name: 安徽省六安市金寨县, aliases: [红军县] }
units:
  - { id: liangshi, name: 县粮食局, full_name: 金寨县粮食和储备局, kind: department, aliases: [{ name: 县粮储局, kind: abbreviation }] }
  - { id: guihua, name: 县规划局, kind: department, aliases: [{ name: 县建设局, kind: former, until: "2019-03-31" }] }
  - { id: zhujian, name: 县住建局, kind: department, aliases: [{ name: 县建设局, kind: variant, from: "2019-04-01" }] }
places:
  - { name: 梅山镇, aliases: [{ name: 梅镇, kind: abbreviation }] }
  - { name: 古碑镇 }
  - { name: 南溪镇 }
  - { name: 南溪乡 }
not_units:
  - { name: 县领导, reason: a person }
`

describe('a unit of a register', () => {
  it.each([
    ['its own name', '县粮食局'],
    ['its name in full', '金寨县粮食和储备局'],
    ['an alias', '县粮储局'],
    ['the region’s name for its level', '金寨县粮食局'],
    ['a name of the region that the register gives', '县粮食局'],
    ['a second plate', '县粮食局（县物资局）'],
  ])('is found by %s', (_, name) => {
    expect(of(REGISTER).find(name)?.id).toBe('341524-liangshi')
  })

  it('may have had a name that another has now', () => {
    const on = (day: string | null) => of(REGISTER, day).find('县建设局')?.id
    expect([on('2018-01-01'), on('2020-01-01'), on(null)]).toEqual([
      '341524-guihua',
      '341524-zhujian',
      '341524-zhujian',
    ])
  })

  it('answers for its function, whatever that is called', () => {
    expect(of(REGISTER).find('县住房和城乡建设局')?.id).toBe('341524-zhujian')
  })

  it('is none of another region, and one of every region where its register has none', () => {
    expect(of(REGISTER, null, { code: '341500', name: '安徽省六安市' }).find('县粮储局')?.id).not.toBe(
      '341524-liangshi',
    )
    expect(of('units: [{ id: a, name: 甲乙公司, kind: enterprise }]', null, null).find('甲乙公司')?.id).toBe('a')
  })

  it('may be of a region without a code', () => {
    const yaml = 'region: { name: 云溪县 }\nunits: [{ id: a, name: 甲乙公司, kind: enterprise }]'
    expect(of(yaml, null, { code: null, name: '云溪县' }).find('甲乙公司')?.id).toBe('云溪县-a')
    expect(of(yaml).find('甲乙公司')).toBeNull()
  })
})

describe('what is no unit', () => {
  it('is what the register says', () => {
    expect([of(REGISTER).isNoUnit('县领导'), of(REGISTER).isNoUnit('县粮食局')]).toEqual([true, false])
  })
})

describe('a place of the region', () => {
  it.each([
    ['梅山镇', '梅山镇'],
    ['梅镇', '梅山镇'],
    ['古碑', '古碑镇'],
    ['金寨县', '金寨县'],
    ['金寨', '金寨县'],
    ['安徽省六安市金寨县', '金寨县'],
    // Two begin so, one character says too little, and nobody has it
    ['南溪', null],
    ['古', null],
    ['白塔畈镇', null],
  ])('%s is %j', (text, place) => {
    expect(of(REGISTER).place(text)).toBe(place)
  })
})

describe('the nearest names', () => {
  const units = of('units: [{ id: a, name: 甲乙丙丁, kind: enterprise }, { id: b, name: 甲乙丙戊, kind: enterprise }]')

  it('differ in half of their characters at most', () => {
    expect(units.nearest('甲乙子丑')).toContain('甲乙丙丁')
    expect(units.nearest('甲寅子丑')).not.toContain('甲乙丙丁')
  })

  it('are three, the nearest first', () => {
    expect(registry.of({ code: '110102', name: '北京市西城区' }).nearest('区园林绿化管理局')[0]).toBe('区园林绿化局')
    expect(of('').nearest('县教育和体育局')).toHaveLength(3)
  })

  it('of equal distance are those of the registers first', () => {
    expect(of('units: [{ id: a, name: 县教青局, kind: department }]').nearest('县教局')[0]).toBe('县教青局')
  })
})
