import { describe, expect, it } from 'vitest'
import { breaches, plan, record, task } from '../builders/plan.js'

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
})
