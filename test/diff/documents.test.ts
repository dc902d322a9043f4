import { describe, expect, it } from 'vitest'
import { areRelated, pairDocuments } from '../../src/diff/documents.js'
import type { DocumentRows } from '../../src/diff/side.js'

function plan(title: string, given: Partial<DocumentRows['document']> = {}): DocumentRows {
  const document = {
    id: title,
    title,
    region: '金寨县',
    region_code: null,
    plan_year: 2022,
    source_sha256: title,
    ...given,
  }
  return { document } as DocumentRows
}
const pairs = (old: DocumentRows[], fresh: DocumentRows[]) =>
  pairDocuments(old, fresh).map((pair) => [pair.old?.document.title ?? '—', pair.fresh?.document.title ?? '—'])

const HEALTH = '金寨县卫生健康工作要点'

describe('plans of two years', () => {
  it.each([
    ['金寨县教育体育工作要点', HEALTH, true],
    ['教育工作要点', '卫生工作计划', false],
    ['关于印发《污染防治2022年计划》的通知', '关于印发《污染防治2023年计划》的通知', true],
  ])('are of one series where their titles are half alike: %s, %s', (old, fresh, expected) => {
    expect(areRelated(plan(old), plan(fresh))).toBe(expected)
  })

  it('are of two where their regions are known to differ', () => {
    expect(areRelated(plan(HEALTH), plan(HEALTH, { region: '霍山县' }))).toBe(false)
    expect(areRelated(plan(HEALTH), plan(HEALTH, { region: null }))).toBe(true)
    expect(areRelated(plan(HEALTH, { region_code: '341524' }), plan(HEALTH, { region_code: '341525' }))).toBe(false)
  })

  it('are paired by their file, then their id, then the likest title, in the order of the new side', () => {
    const [water, air] = [plan('水污染防治行动计划'), plan('大气污染防治行动计划')]
    const [other, gone] = [plan('教育工作要点'), plan('信访工作总结')]
    expect(pairs([air, water, gone], [water, other, air])).toEqual([
      ['水污染防治行动计划', '水污染防治行动计划'],
      ['—', '教育工作要点'],
      ['大气污染防治行动计划', '大气污染防治行动计划'],
      ['信访工作总结', '—'],
    ])
    const renamed = plan('安全生产工作要点', { id: air.document.id })
    expect(pairs([air, water], [plan('其他'), renamed])).toContainEqual([air.document.title, renamed.document.title])
  })

  it.each(['__proto__', 'constructor'])('are paired by an id of any word: %s', (id) => {
    const [old, fresh] = [plan('教育工作要点', { id }), plan('信访工作总结', { id })]
    expect(pairs([old, plan('其他')], [plan('水污染防治行动计划'), fresh])).toContainEqual([
      '教育工作要点',
      '信访工作总结',
    ])
  })

  it('are paired as they are where there is one of each', () => {
    expect(pairs([plan('教育工作要点')], [plan('信访工作总结')])).toEqual([['教育工作要点', '信访工作总结']])
  })
})
