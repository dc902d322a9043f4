import { describe, expect, it } from 'vitest'
import { parseRegisters } from '../../src/registry/load.js'
import { reasonOf } from '../../src/registry/reason.js'
import { Registry } from '../../src/registry/registry.js'
import { registerHead, suggestedEntry } from '../../src/registry/suggestion.js'
import { registry } from '../support.js'

const xicheng = registry.of({ code: '110102', name: '北京市西城区' })
const county = registry.of({ code: '341524', name: '安徽省六安市金寨县' })

describe('why a name stands for its unit', () => {
  it.each([
    ['its own name', '区生态环境局', { name: 'own' }],
    ['its name in full', '北京市西城区生态环境局', { name: 'full' }],
    ['an alias', '区环保局', { name: 'alias', alias: expect.objectContaining({ name: '区环保局' }) as unknown }],
  ])('a register has it as %s', (_, name, register) => {
    expect(reasonOf(name, xicheng)).toMatchObject({ by: 'known', unit: { name: '区生态环境局' }, register })
  })

  it('the national lexicon reads it, where a register does not overrule', () => {
    expect(reasonOf('县发改委', county)).toMatchObject({
      by: 'known',
      register: null,
      national: { reason: '安徽省六安市金寨县: 发改委 is a name of the function fazhangaige', overruled: false },
    })
    const own = parseRegisters('units: [{ id: a, name: 县教育局, kind: department }]', 'units.yaml')
    const units = new Registry(own, { ...registry.data, regions: '' }).of(county.region)
    expect(reasonOf('县教育局', units)).toMatchObject({ unit: { id: 'a' }, national: { overruled: true } })
  })

  it('it names nobody in particular', () => {
    expect(reasonOf('各乡镇', county)).toEqual({ by: 'collective' })
  })

  it('nothing knows it, and its form says what it may be', () => {
    expect(reasonOf('县甲乙丙丁局', county)).toMatchObject({ by: 'unknown', form: 'department' })
    expect(reasonOf('张三', county)).toMatchObject({ by: 'unknown', form: null, near: [] })
  })
})

describe('an entry that would make a unit known', () => {
  it('says where the unit is met and what is near', () => {
    expect(suggestedEntry({ unit: '县园林绿化管理局', kind: 'department' }, ['L3', 'L5', 'L7'], county)).toBe(
      `  # 3 times: L3, L5, L7
  # nearest: ${county.nearest('县园林绿化管理局').join('、')}
  - id: xianyuanlinlühuaguanliju
    name: 县园林绿化管理局
    kind: department
    aliases: []`.replace('ü', 'v'),
    )
  })

  it('lists three places, and what has no form as a department', () => {
    const entry = suggestedEntry({ unit: '——', kind: 'unknown' }, ['L1', 'L2', 'L3', 'L4'], county)
    expect(entry).toContain('# 4 times: L1, L2, L3 …\n  # no name is near\n  - id: unit\n')
    expect(entry).toContain('kind: department')
    expect(suggestedEntry({ unit: '甲', kind: 'office' }, ['L1'], county)).toContain('# once: L1\n')
  })

  it('stands in the register of its region', () => {
    expect(registerHead({ name: '云溪县', code: null })).toBe('region:\n  name: 云溪县\nunits:\n')
    expect(registerHead({ name: '北京市西城区', code: '110102' })).toContain('code: "110102"')
    expect(registerHead({ name: '', code: null })).toBe('units:\n')
  })
})
