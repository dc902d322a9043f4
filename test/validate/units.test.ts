import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
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
      'Unit “环雅丽城公司” is in no register (2 records); nearest: 环雅丽都公司.',
    ])
  })

  it('of a region without one is told once for all of them, ten by name', () => {
    expect(naming(null, names(10))).toEqual([
      `No register is for the region of the notice: 10 units stay as printed (${names(10).join('、')}).`,
    ])
    expect(naming('某县', names(11))).toEqual([
      `No register is for 某县: 11 units stay as printed (${names(10).join('、')} …).`,
    ])
    expect(naming(null, names(1))).toEqual([
      'No register is for the region of the notice: 1 unit stays as printed (单位1).',
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
        message: 'Unit “甲乙丙丁戊己庚辛” is in no register (1 record); no name is near.',
        params: { unit: '甲乙丙丁戊己庚辛', records: 1 },
        place: line(4),
      },
    ])
    expect(broken('unit/unknown', of).map(({ place }) => place)).toEqual([line(4)])
  })
})

describe('a level that a list leaves out', () => {
  const naming = (region: string | null, text: string, unit_id: string, known = true) => {
    const of = plan(
      ...['造林', '养护'].map((work, at) => task(String(at + 1), work, record(work, { lead: ['市水利局'] }))),
    )
    for (const { record: one } of recordsOf(of)) Object.assign(one.lead.units[0]!, { text, unit_id, known })
    return breaches('unit/elided-level', { ...of, region })
  }

  it('is told once of each unit', () => {
    expect(naming('安徽省六安市金寨县', '水利局', '341500-shuili')).toHaveLength(1)
  })

  it('is none where the name alone is the same unit, or none, or is not known', () => {
    const alone = registry.of({ code: null, name: '安徽省六安市金寨县' }).find('水利局')!.id
    expect(naming('安徽省六安市金寨县', '水利局', alone)).toEqual([])
    expect(naming('安徽省六安市金寨县', '甲乙丙', '341500-shuili')).toEqual([])
    expect(naming('安徽省六安市金寨县', '水利局', '341500-shuili', false)).toEqual([])
  })
})
