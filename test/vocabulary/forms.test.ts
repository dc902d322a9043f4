import { describe, expect, it } from 'vitest'
import { formsOf, strengthOf } from '../../src/vocabulary/forms/forms.js'
import { CERTAIN, type Form, LIKELY, POSSIBLE } from '../../src/vocabulary/forms/reading.js'
import { STATES } from '../../src/vocabulary/forms/states.js'
import { saysWork, WORK } from '../../src/vocabulary/forms/work.js'
import { testTable } from './tables.js'

testTable('states', STATES, { read: (text) => formsOf(text)[0]!.form === 'state', meaning: () => true })

describe('prose of work', () => {
  it.each(WORK.examples)('says what is done: %s', (text) => expect(saysWork(text)).toBe(true))
  it.each(WORK.not)('is no text like: %s', (text) => expect(saysWork(text)).toBe(false))
})

/** Texts by the form that they have most. */
const SHOWN: Record<Form, readonly string[]> = {
  blank: ['', ' ', '\n'],
  none: ['—', '/', '无'],
  ditto: ['同上', '同左', '〃'],
  ordinal: ['十二', '（三）', '1.2.3', '一、', '①'],
  time: [
    '6月底前',
    '2023年3月',
    '长期实施',
    '每季度',
    '2031.3.1',
    '3月底前；10月底前',
    '3月底前\n10月底前',
    '2024年6月30日前完成',
    '一季度',
    '持续推进',
  ],
  organs: [
    '市科技局',
    '市教育局、市财政局',
    '市教育局\n市财政局',
    '市教育局 市财政局',
    '市规划自然资源委\n西城分局',
    '办公室、基础教育科',
    '各街道办事处',
    '各县（市、区）人民政府',
    '市商务局牵头，市财政局配合',
    '牵头单位：市商务局；配合单位：市财政局',
    '区财政局等部门',
    '市住建局、国网某某供电公司',
    '相关部门',
  ],
  persons: ['张三、李四', '副县长张三', '陆 明 俞悦', '县教育局局长', '王小明'],
  telephone: ['66283122', '010-66283122', '13800138000', '66283122、66283123'],
  money: ['500万元', '1.2亿元', '3000元', '约5000万元'],
  percent: ['85%', '≥90%', '95%以上', '100％'],
  quantity: ['30公里', '2万亩', '5家', '100人以上'],
  figure: ['12.5', '1,200', '12000', '≥93.5'],
  state: ['已开工', '续建', '进行中'],
  name: ['第二中学新建', '优化审批', '城市更新', '全市'],
  prose: ['新增造林2万亩，养护林地，治理沙地。', '推动重点行业绿色低碳转型并且在年底以前完成节能改造项目五个'],
}

describe('the form of a text', () => {
  it.each(Object.entries(SHOWN).flatMap(([form, texts]) => texts.map((text) => [text, form])))(
    '%j is %s',
    (text, form) => {
      expect(formsOf(text)[0]!.form).toBe(form)
    },
  )

  it.each([
    ['优化审批流程', 'time'],
    ['2万亩造林', 'money'],
    ['6月底前完成全部改造任务并且组织开展验收和后评价', 'organs'],
    ['完善服务中心', 'persons'],
    ['方案', 'persons'],
    ['建设污水处理厂', 'organs'],
    ['加强部门联动', 'organs'],
    ['推广至全市', 'organs'],
    ['第三方评估', 'ordinal'],
    ['2023', 'ordinal'],
    ['3个月', 'money'],
    ['在建项目加快推进', 'state'],
  ] as const)('%j is no %s', (text, form) => {
    expect(strengthOf(text, form)).toBe(0)
  })

  it('may be one of several', () => {
    expect(strengthOf('12', 'ordinal')).toBe(POSSIBLE)
    expect(strengthOf('12', 'figure')).toBe(LIKELY)
    expect(strengthOf('市科技局', 'organs')).toBe(CERTAIN)
    expect(strengthOf('新建水厂', 'organs')).toBe(POSSIBLE)
    expect(strengthOf('新建水厂', 'name')).toBeGreaterThan(0)
    expect(strengthOf('12.5', 'time')).toBeLessThan(strengthOf('12.5', 'figure'))
  })

  it('is sought in short texts alone: a cell may have ten thousand characters', () => {
    const list = (length: number) => '市科技局、'.repeat(length / 5)
    expect(formsOf(list(240))[0]!.form).toBe('organs')
    expect(formsOf('市科技局、市教育局。市财政局保障经费')).toHaveLength(1)
    expect(formsOf(list(245))).toEqual([expect.objectContaining({ form: 'prose' })])
  })
})
