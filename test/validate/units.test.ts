import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { parseRegisters } from '../../src/registry/load.js'
import { Registry } from '../../src/registry/registry.js'
import type { Subject } from '../../src/validate/rule.js'
import { unitRegister } from '../../src/validate/rules/unit-register.js'
import { breaches, broken, line, plan, record, task } from '../builders/plan.js'
import { registry } from '../support.js'

/** A plan whose records name these units, none of them known, a list a record. */
const naming = (region: string | null, ...lists: string[][]) => {
  const of = plan(...lists.map((lead, at) => task(String(at + 1), `任务${at + 1}`, record('造林', { lead }))))
  for (const { sections } of of.annexes)
    for (const one of sections.flatMap(({ tasks }) => tasks).flatMap(({ measures }) => measures))
      for (const unit of one.lead.units) unit.known = false
  return breaches('unit/unknown', { ...of, region })
}
const names = (count: number) => Array.from({ length: count }, (_, at) => `单位${at + 1}`)

describe('an unknown unit', () => {
  it('of a region with a register is told with its records and the names nearest to it', () => {
    expect(naming('北京市西城区', ['环雅丽城公司'], ['环雅丽城公司', '环雅丽城公司'])).toEqual([
      'Unit “环雅丽城公司” is in no register (plan/0/1/1、plan/0/2/1); nearest: 环雅丽都公司.',
    ])
  })

  it('of a region without one is told once for all of them, each with its records', () => {
    const all = names(11)
    expect(naming('某县', all, [all[0]!])).toEqual([
      `No register is for 某县: 11 units stay as printed: ${all.map((name, at) => `${name} (${at === 0 ? 'plan/0/1/1, plan/0/2/1' : 'plan/0/1/1'})`).join('、')}.`,
    ])
    expect(naming(null, names(1))).toEqual([
      'No register is for the region of the notice: 1 unit stays as printed: 单位1 (plan/0/1/1).',
    ])
  })

  it('is none where all are known', () => {
    expect(naming(null)).toEqual([])
  })

  it('is told with one record, whatever role it has there, and that no name is near', () => {
    const of = plan(task('1', '绿化', record('造林', { places: [line(4)], support: ['甲乙丙丁戊己庚辛'] })))
    const [mention] = of.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!.support.units
    mention!.known = false
    expect(broken('unit/unknown', { ...of, region: '北京市西城区' })).toEqual([
      {
        message: 'Unit “甲乙丙丁戊己庚辛” is in no register (plan/0/1/1); no name is near.',
        params: { unit: '甲乙丙丁戊己庚辛', records: ['plan/0/1/1'] },
        place: line(4),
      },
    ])
    expect(broken('unit/unknown', of).map(({ place }) => place)).toEqual([line(4)])
  })
})

describe('a level that a list leaves out', () => {
  const naming = (region: string | null, text: string, unit_id: string, unit = '市水利局') => {
    const of = plan(
      ...['造林', '养护'].map((work, at) => task(String(at + 1), work, record(work, { lead: ['市水利局'] }))),
    )
    for (const { record: one } of recordsOf(of)) Object.assign(one.lead.units[0]!, { text, unit_id, unit })
    return breaches('unit/elided-level', { ...of, region })
  }

  it('is told once of each unit', () => {
    expect(naming('安徽省六安市金寨县', '水利局', '341500-shuili')).toHaveLength(1)
  })

  it('is told where no register knows the name alone, or in full', () => {
    expect(naming('安徽省六安市金寨县', '珍珠业局', '341500-市珍珠业局', '市珍珠业局')).toEqual([
      '“珍珠业局” in a list is taken for 市珍珠业局 (341500-市珍珠业局).',
    ])
  })

  it('is none where the name alone is the same unit, or is printed in full', () => {
    const alone = registry.of({ code: null, name: '安徽省六安市金寨县' }).find('水利局')!.id
    expect(naming('安徽省六安市金寨县', '水利局', alone)).toEqual([])
    expect(naming('安徽省六安市金寨县', '环雅公司', '341524-环雅公司', '环雅公司')).toEqual([])
  })
})

describe('a register that contradicts what is known of all governments', () => {
  const register = (kind: string) => `
region: { code: '320100', name: 江苏省南京市 }
units:
  - { id: jiaoyu, name: 市教育局, kind: department, aliases: [
      { name: 财政部, kind: ${kind} }, { name: 市水利局, kind: ${kind} }, { name: 市教委, kind: ${kind} } ] }
`
  const told = (kind: string) => {
    const own = new Registry(parseRegisters(register(kind), 'units.yaml'), registry.data)
    const units = own.of({ code: '320100', name: '江苏省南京市' })
    const of = plan(task('1', '绿化', record('造林', { lead: ['财政部', '市水利局', '市教委', '市教育局'] })))
    return unitRegister.check!({ plan: of, units } as Subject).map(({ message }) => message)
  }

  it('is told once a name, at its record', () => {
    expect(told('abbreviation')).toEqual([
      'A register reads “财政部” as 市教育局; otherwise it is 财政部.',
      'A register reads “市水利局” as 市教育局; otherwise it is 市水利局.',
    ])
  })

  it('is not where it says that the name is a former one', () => {
    expect(told('former')).toEqual([])
  })
})
