import { describe, expect, it } from 'vitest'
import {
  beginsWithVerb,
  changesIn,
  comparisonIn,
  countIn,
  endsInCount,
  handlesThings,
  isSpokenCount,
  isStageAlone,
  namesLevel,
  objectOfStage,
  subjectOfLevel,
  subjectOfShare,
} from '../../src/vocabulary/targets/commitments.js'
import { baselineBehind, baselineIn, BASELINES } from '../../src/vocabulary/targets/baselines.js'
import { CASES, CONDITION, FOR_EACH_MORE, withoutConditions } from '../../src/vocabulary/targets/conditions.js'
import { DIRECTIONS, effectOfBound, moreIsStronger } from '../../src/vocabulary/targets/directions.js'
import { EDGES, nameIn, namesIn, withoutMove } from '../../src/vocabulary/targets/indicator-names.js'
import { BEFORE, BEHIND, STATED, WRAPPED } from '../../src/vocabulary/targets/target-contexts.js'
import {
  CHANGE_VERBS,
  COUNT_VERBS,
  LEVEL_NOUNS,
  LEVEL_VERBS,
  NO_LEVELS,
  SPOKEN_COUNTS,
} from '../../src/vocabulary/targets/commitment-verbs.js'
import { testTable } from './tables.js'

testTable('verbs that reach a level', LEVEL_VERBS, {
  read: (text) => subjectOfLevel(text) !== null,
  meaning: () => true,
})
testTable('words that end like such a verb', [NO_LEVELS], { read: subjectOfLevel, meaning: () => null })
testTable('conditions', [CONDITION, CASES, FOR_EACH_MORE], {
  read: (text) => [CONDITION, CASES, FOR_EACH_MORE].filter(({ pattern }) => pattern.test(text)),
  meaning: (line) => expect.arrayContaining([line]) as unknown,
})
testTable('names of things that have a level', [LEVEL_NOUNS], { read: namesLevel, meaning: () => true })
testTable('verbs of change', CHANGE_VERBS, {
  read: (text) => changesIn(text)[0]?.change,
  meaning: ({ change }) => change,
})
testTable('verbs that count', COUNT_VERBS, { read: (text) => countIn(text) !== null, meaning: () => true })
testTable('what stands before a number', Object.values<typeof STATED>(BEFORE), {
  read: (text) => Object.values<typeof STATED>(BEFORE).filter(({ pattern }) => pattern.test(text)),
  meaning: (line) => expect.arrayContaining([line]) as unknown,
})
testTable('what stands behind a number', Object.values<typeof STATED>(BEHIND), {
  read: (text) => Object.values<typeof STATED>(BEHIND).filter(({ pattern }) => pattern.test(text)),
  meaning: (line) => expect.arrayContaining([line]) as unknown,
})
testTable('quotations and lines', [STATED, WRAPPED], {
  read: (text) => [STATED, WRAPPED].find(({ pattern }) => pattern.test(text)),
  meaning: (line) => line,
})
testTable('directions', DIRECTIONS, {
  read: (name) => (moreIsStronger({ name, comparator: '=', change: null }) ? 'more' : 'less'),
  meaning: ({ better }) => better,
})

describe('verbs', () => {
  const all = [...LEVEL_VERBS, ...CHANGE_VERBS, ...COUNT_VERBS]
  it.each([LEVEL_VERBS, CHANGE_VERBS, COUNT_VERBS])('stand in one line each', (...lines) => {
    const words = lines.flatMap((line) => line.words)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  it('say so of themselves', () => {
    const says = (word: string) => subjectOfLevel(word) ?? countIn(word) ?? changesIn(word)[0] ?? null
    const alone = all.filter(({ only }) => only === undefined).flatMap(({ words }) => words)
    expect(alone.filter((word) => says(word) === null)).toEqual([])
  })

  it.each([
    ['造林成活率在', '造林成活率'],
    ['优良天数比例稳定在', '优良天数比例'],
    ['在', null],
    ['在全县', null],
    ['问题存在', null],
  ])('%s reaches a level of %s', (text, subject) => expect(subjectOfLevel(text)).toBe(subject))

  it.each([
    ['新建公园', '', '新建', '公园'],
    ['新建、改扩建学校', '', '新建', '、改扩建学校'],
    ['新建中小学、幼儿园', '', '新建', '中小学、幼儿园'],
    ['乡道改造', '乡道', '改造', ''],
    ['组织对', '', '组织', ''],
    ['每千人口拥有', '', '每千人口拥有', ''],
  ])('%s counts', (text, subject, verb, object) => {
    expect(countIn(text)).toEqual({ subject, verb, object, makes: true })
  })

  it('count what stands within sixteen characters, or twenty-four of a list', () => {
    const far = (length: number) => `新建${'甲'.repeat(length)}`
    expect([countIn(far(24)) === null, countIn(far(25)) === null]).toEqual([false, true])
    expect(countIn('完成率')).toBeNull()
  })

  it('end a noun that is counted', () => {
    expect(['乡道改造', '乡道', '公共服务'].map(endsInCount)).toEqual([true, false, false])
  })

  it('stand alone, or leave their object to an earlier stage of the work', () => {
    expect(['改造提升', '基本建成', '清淤', '改造食堂'].map(isStageAlone)).toEqual([true, false, false, false])
    expect(['新建高标准农田', '新开工安置房', '新建、改扩建学校', '乡道改造', '清淤河道'].map(objectOfStage)).toEqual([
      '高标准农田',
      '安置房',
      '学校',
      null,
      null,
    ])
  })

  it('handle things, or people', () => {
    expect(['消除', '新建', '整治', '培训', '带动'].map(handlesThings)).toEqual([true, true, true, false, false])
  })

  it.each([
    ['骨干教师达到交流总数的', '骨干教师'],
    ['研发投入占地区生产总值的', '研发投入'],
    ['占比提高到', null],
    ['为全县的', null],
  ])('%s tells a share of %s', (text, subject) => expect(subjectOfShare(text)).toBe(subject))

  it('change a level, or count what is new', () => {
    expect(changesIn('地区生产总值增长')[0]).toMatchObject({ subject: '地区生产总值', between: '', isNew: false })
    expect(changesIn('新增造林')[0]).toMatchObject({ verb: '新增', between: '造林', isNew: true })
    expect(changesIn('下降')[0]).toMatchObject({ verb: '下降', subject: '' })
  })
})

describe('a condition', () => {
  it.each([
    ['招用25%（超过100人的企业达到15%）的，给予贴息', 0],
    ['新建公园3处，对产值达到5000万元、纳税100万元以上的，奖励50万元', 7],
    ['达到年度目标，对超过10%的，予以表扬', 7],
    ['28%的建成区实现消纳', 18],
    ['新建公园3处，每多缴1年提高限额1000元', 7],
    ['水位超过28.5米时，转移群众500人', 0],
    ['用电量达到50亿千瓦时，增长5%', 17],
  ])('is blanked from its first case to the end of its sentence: %s', (text, kept) => {
    const own = withoutConditions(text)
    expect(own.length).toBe(text.length)
    expect(own.replace(/。+$/, '')).toBe(text.slice(0, kept))
  })
})

describe('a baseline', () => {
  it.each(BASELINES.flatMap(({ examples }) => Object.entries(examples)))(
    'in front of a number: %s has “%s”',
    (text, level) => {
      expect(baselineIn(text)).toBe(level)
    },
  )

  it.each([
    ['（比2015年）', '2015年'],
    ['(较上年同期)。', '上年同期'],
    ['（含乡镇）', ''],
  ])('behind a number: %s has “%s”', (text, level) => {
    expect(baselineBehind(text)).toBe(level)
  })

  it('may be another level of the same day', () => {
    expect(baselineIn('收入增速高于全市平均水平')).toBe('全市平均水平')
    expect(comparisonIn('失业率低于全省平均水平')).toEqual({
      subject: '失业率',
      change: 'decrease',
      level: '全省平均水平',
    })
    expect([comparisonIn('占比不低于全市平均水平'), comparisonIn('税收收入高于')]).toEqual([null, null])
  })
})

describe('a text behind a number', () => {
  it.each([
    ['建设厂房', true],
    ['用于奖补', true],
    ['培训基地', false],
    ['项目', false],
  ])('begins a statement of its own: %s %j', (text, is) => {
    expect(beginsWithVerb(text)).toBe(is)
  })
})

describe('a number in words', () => {
  it.each(
    SPOKEN_COUNTS.flatMap(({ examples, not }) => [
      ...examples.map((count) => ({ ...count, is: true })),
      ...not.map((count) => ({ ...count, is: false })),
    ]),
  )('$before $value $unit: $is', ({ is, ...count }) => {
    expect(isSpokenCount(count)).toBe(is)
  })
})

describe('the name of an indicator', () => {
  it.each(
    Object.entries(EDGES).flatMap(([edge, { pattern, examples }]) =>
      Object.entries(examples).map(([text, name]) => ({ edge, pattern, text, name })),
    ),
  )('$text without its $edge is “$name”', ({ pattern, text, name }) => {
    expect(text.replace(pattern, '')).toBe(name)
  })

  it.each([
    ['到2025年底，碳排放强度较上年同比', '，碳排放强度'],
    ['确保绿色出行比例力争', '绿色出行比例'],
    ['绿化率由38%', '绿化率'],
  ])('in %s is %s', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })

  it('is one of several', () => {
    expect(namesIn('安装率、对接率均')).toEqual(['安装率', '对接率'])
    expect(withoutMove('安装率稳步提高')).toBe('安装率')
  })
})

describe('more of it', () => {
  it.each(['粮食总产量', '安装路灯', '优良天数比率'])('%s is wanted where no word says otherwise', (name) => {
    expect(moreIsStronger({ name, comparator: null, change: null })).toBe(true)
  })

  it.each([
    ['>=', true],
    ['>', true],
    ['<=', false],
    ['<', false],
  ] as const)('%s tells what is wanted, whatever is bounded: %j', (comparator, more) => {
    for (const name of ['三公经费', '绿化覆盖率', 'PM2.5年均浓度'])
      expect(moreIsStronger({ name, comparator, change: null })).toBe(more)
  })

  it.each(['decrease', 'increase'] as const)('a larger %s asks for more', (change) => {
    expect(moreIsStronger({ name: 'PM2.5年均浓度', comparator: '<=', change })).toBe(true)
  })

  it.each([
    ['~', '>=', 'stronger'],
    ['>', '>=', 'weaker'],
    ['<=', '<', 'stronger'],
    ['=', '~', 'weaker'],
    ['>=', '<=', null],
    ['>=', null, null],
  ] as const)('%s → %s is %s', (before, after, effect) => {
    expect(effectOfBound(before, after)).toBe(effect)
  })
})
