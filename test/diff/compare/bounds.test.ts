import { describe, expect, it } from 'vitest'
import { compareIndicators } from '../../../src/diff/compare/indicators.js'
import { compareTargets, pairTargets } from '../../../src/diff/compare/targets.js'
import type { Tables } from '../../../src/model/dataset.js'
import { changed } from '../notice.js'

type Comparator = Tables['targets'][number]['comparator']

const target = (indicator: string, comparator: Comparator, value: number): Tables['targets'][number] => ({
  task_id: 't',
  position: 1,
  change: null,
  unit: '万元',
  strength: 'commitment',
  baseline: '',
  text: indicator,
  start: 0,
  end: 0,

  indicator,
  comparator,
  value,
})
const indicator = (name: string, comparator: Comparator, value: number): Tables['indicators'][number] => ({
  document_id: 'd',
  annex_no: '1',
  region: '金寨县',
  region_text: '金寨县',
  label_header: '',
  label: '',
  heading: '',
  change: null,
  unit: '万元',
  note: '',

  indicator: name,
  comparator,
  value,
  value_text: String(value),
})

/** What becomes of a number under its bounds: of a target, and of a value of an indicator table. */
function told(name: string, old: [Comparator, number], fresh: [Comparator, number]): (string | undefined | null)[] {
  const [before, after] = [[target(name, ...old)], [target(name, ...fresh)]]
  const ofTargets = compareTargets(before, after, pairTargets(before, after))
  const year = (...[comparator, value]: [Comparator, number]) => ({
    indicators: [indicator(name, comparator, value)],
    year: 2022,
    taskAnnexes: new Set<string>(),
  })
  const ofIndicators = compareIndicators(year(...old), year(...fresh))
  const effects = [ofTargets, ofIndicators].map((found) => found.map(({ effect }) => effect))
  expect(effects[1]).toEqual(effects[0])
  return effects[0]!
}

describe('a bound', () => {
  it.each(['三公经费', '粮食产量', '城镇登记失业率'])(
    'from above that is loosened is weaker, tightened stronger: %s',
    (name) => {
      expect(told(name, ['<=', 100], ['<=', 120])).toEqual(['weaker'])
      expect(told(name, ['<=', 120], ['<=', 100])).toEqual(['stronger'])
      expect(told(name, ['<', 100], ['<', 120])).toEqual(['weaker'])
    },
  )

  it.each(['三公经费', '粮食产量', '城镇登记失业率'])(
    'from below that is raised is stronger, lowered weaker: %s',
    (name) => {
      expect(told(name, ['>=', 100], ['>=', 120])).toEqual(['stronger'])
      expect(told(name, ['>=', 120], ['>=', 100])).toEqual(['weaker'])
      expect(told(name, ['>', 100], ['>', 120])).toEqual(['stronger'])
    },
  )

  it.each<[string, string, string[]]>([
    ['造林成活率达到85%。', '造林成活率在85%以上。', ['target-comparator: 造林成活率: 85 % → >= 85 %']],
    ['造林成活率稳定在85%。', '造林成活率85%以上。', ['target-comparator: 造林成活率: 85 % → >= 85 %']],
    [
      '造林成活率达到85%，抚育幼林。',
      '造林成活率在85%以上，管护幼林。',
      ['target-comparator: 造林成活率: 85 % → >= 85 %', 'reworded: the measure'],
    ],
    [
      '在全县推广良种85个。',
      '在全市推广良种85个以上。',
      ['target-comparator: 推广良种: 85 个 → >= 85 个', 'reworded: the measure'],
    ],
  ])('is told once, whatever verb reaches the number: %s → %s', async (before, after, expected) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(expected)
  })

  it('that is none leaves it to the name what is better', () => {
    expect(told('粮食产量', ['=', 100], ['=', 120])).toEqual(['stronger'])
    expect(told('城镇登记失业率', ['=', 3], ['=', 4])).toEqual(['weaker'])
  })

  it('of one number that is another bound is stricter or looser, or neither', () => {
    expect(told('粮食产量', ['>=', 100], ['>', 100])).toEqual(['stronger'])
    expect(told('粮食产量', ['=', 100], ['~', 100])).toEqual(['weaker'])
    expect(told('粮食产量', ['<=', 100], ['>=', 100])).toEqual([null])
  })
})

describe('targets of two years', () => {
  const kinds = (old: string, fresh: string, text = [old, fresh]) => {
    const before = [{ ...target(old, '=', 2), text: text[0]! }]
    const after = [{ ...target(fresh, '=', 2), text: text[1]! }]
    return compareTargets(before, after, pairTargets(before, after)).map(({ kind }) => kind)
  }

  it.each([
    ['新增绿化造林', '绿化造林面积', []],
    ['森林覆盖率', '林木覆盖率', ['target-dropped', 'target-new']],
    ['新建学校', '新建医院', ['target-dropped', 'target-new']],
  ])('are one where their names are alike: %s and %s', (old, fresh, expected) => {
    expect(kinds(old, fresh)).toEqual(expected)
  })

  it('are one by their clauses, too', () => {
    expect(kinds('造林', '面积', ['完成绿化造林2亩', '完成绿化造林面积2亩'])).toEqual([])
  })
})
