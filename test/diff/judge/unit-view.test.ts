import { describe, expect, it } from 'vitest'
import { findUnit, viewOfUnit } from '../../../src/diff/judge/unit-view.js'
import { changesOf } from '../../../src/model/diff.js'
import { registry } from '../../support.js'
import { notice } from '../notice.js'
import { compared } from '../sides.js'

async function viewed(name: string, old: Parameters<typeof notice>[0], fresh: Parameters<typeof notice>[0]) {
  const sides = await Promise.all([notice(old, 2018), notice(fresh, 2020)])
  const found = compared(...sides)
  const unit = findUnit(name, sides, found, registry)
  return unit && { names: [...unit.names], told: changesOf(viewOfUnit(found, unit)).map(({ kind }) => kind) }
}

describe('the view of one unit', () => {
  it.each(['县环保局', '县生态环境局', '341524-shengtaihuanjing'])(
    'is the same by whatever name it is found: %s',
    async (name) => {
      expect(await viewed(name, { lead: '县环保局' }, { lead: '县生态环境局', deadline: '6月底前' })).toEqual({
        names: ['县生态环境局'],
        told: ['unit-renamed', 'deadline-earlier'],
      })
    },
  )

  it('has both organs where a reform made one of the other, and nothing of others', async () => {
    const old = { lead: '县教育局、县财政局', support: '县水利局' }
    const fresh = { lead: '县教育体育局', support: '—' }
    expect(await viewed('县教育局', old, fresh)).toEqual({
      names: ['县教育局', '县教育体育局'],
      told: ['unit-renamed'],
    })
    expect(await viewed('县水利局', old, fresh)).toEqual({ names: ['县水利局'], told: ['support-removed'] })
  })

  it('counts what is carried over to the next plan', async () => {
    const row = { measure: '建成江北大桥。', lead: '县水利局' }
    const sides = await Promise.all([notice(row, 2022), notice(row, 2023)])
    const found = compared(...sides)
    const [headline] = viewOfUnit(found, findUnit('县水利局', sides, found, registry)!).notes
    expect(headline).toBe(
      '县水利局: 0 gained, 0 lost, 0 due sooner, 0 due later, 1 carried over, of 1 record that names it.',
    )
  })

  it('is none of a unit that neither side names', async () => {
    expect(await viewed('县气象局', {}, {})).toBeNull()
  })
})
