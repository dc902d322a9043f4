import { describe, expect, it } from 'vitest'
import { meaningsOf } from '../../src/table/columns/index.js'
import { meaningOf } from '../../src/vocabulary/headers/header-meaning.js'

/** Headers as real notices print them, by what they say alone. */
const WORDS: Record<string, string[]> = {
  number: ['序号', '序 号', '序\n号', '编号', 'No.'],
  reference: ['市折子号', '折子工程编号', '市级任务编号'],
  category: ['类别', '领域', '考核项目', '任务类别', '重点领域', '一级指标'],
  task: [
    '重点任务',
    '市级重点任务',
    '目标与任务',
    '重点工作任务',
    '重点督办内容',
    '任务名称',
    '项目名称',
    '实事项目',
    '民生事项名称',
    '市政府工作报告任务',
    '工作任务',
    '职责任务',
    '主要任务',
    '2024年重点工作',
  ],
  measure: [
    '工作措施',
    '西城区工作措施',
    '主要内容',
    '任务内容',
    '考核内容',
    '年度任务及目标',
    '2022年度任务及目标',
    '具体措施',
    '建设内容及规模',
  ],
  target: ['年度目标', '2022年度任务目标', '目标及质量要求', '2018年计划', '2018 年计划', '指标值', '目标'],
  deadline: [
    '完成时限',
    '完成\n时限',
    '完成时间',
    '计划节点',
    '时间节点',
    '进度安排',
    '时限要求',
    '时间',
    '计划完成时间',
  ],
  chief: ['主责单位', '主要责任单位', '主办单位', '责任单位·主责'],
  leading: [
    '牵头单位',
    '牵头责任单位',
    '牵头部门',
    '牵头（责任）单位',
    '区级牵头单位',
    '组织监督责任单位',
    '责任单位·牵头部门',
    '牵头单位·单位',
  ],
  responsible: [
    '责任单位',
    '责 任 单 位',
    '责任部门',
    '责任主体',
    '责任单位（列首位者为牵头单位）',
    '责任单位及责任人',
    '牵头及配合单位',
    '主管部门',
  ],
  implementing: ['承办单位', '实施主体', '项目单位'],
  upper: [
    '市级牵头部门',
    '市级责任单位',
    '省级牵头单位',
    '市级主责部门',
    '市直牵头单位',
    '省级主管部门',
    '市级部门',
    '国家牵头部门',
  ],
  support: [
    '协办单位',
    '配合单位',
    '配合部门',
    '协同配合单位',
    '协同责任单位',
    '参与单位',
    '市级配合单位',
    '责任单位·配合',
  ],
  unit: ['单位', '单位(%,万亩)'],
  region: ['街道', '县（市、区）'],
  indicator: ['指标', '指标名称', '考核指标'],
  measuring_unit: ['计量单位'],
  leader: ['分管领导', '分 管 县领导', '分管市领导', '牵头领导', '责任领导', '责任单位·领导'],
  person: ['责任人', '负责人', '联系人', '牵头单位·负责人'],
  contact: ['监督电话', '联系电话'],
  funding: ['资金来源', '资金使用情况'],
  investment: ['总投资(万元)', '年度计划投资', '投资额（亿元）'],
  progress: [
    '目前进展情况',
    '进展情况',
    '全年完成情况',
    '完成情况',
    '1-9月份工作完成情况',
    '1-9月份工作取得成效',
    '全年完成预计',
    '完成情况·绝对值',
    '完成情况·上半年',
    '完成情况·同比增长',
  ],
  period: ['一季度', '上半年', '第三季度', '年度目标·一季度'],
  start: ['开工时间'],
  finish: ['竣工时间'],
  scoring: ['评分部门', '分值', '权重'],
  attribute: ['属性', '指标属性', '核心指标'],
  supervision: ['督查频次', '督办单位'],
  note: ['备注', '备 注', '说明'],
  other: ['建设地点', '下一步工作'],
  problem: ['存在问题'],
  detail: ['工作要求'],
}

describe('what a header says alone', () => {
  it.each(Object.entries(WORDS).flatMap(([meaning, headers]) => headers.map((header) => [header, meaning])))(
    '%j is %s',
    (header, meaning) => {
      expect(meaningOf(header)).toBe(meaning)
    },
  )

  it.each(['甲乙丙', '', '推动重点行业绿色低碳转型，完成节能改造项目5个以上', '市科技局'])(
    '%j is unknown',
    (header) => {
      expect(meaningOf(header)).toBeNull()
    },
  )
})

describe('what headers mean beside each other', () => {
  it.each([
    ['重点任务 工作措施 责任单位', 'task measure lead'],
    ['重点任务 工作措施 牵头单位 责任单位', 'task measure lead support'],
    ['重点任务 责任单位 牵头单位 配合单位', 'task support lead support'],
    ['重点任务 主责单位 协办单位', 'task lead support'],
    ['重点任务 牵头部门 主责单位 协办单位', 'task upper_lead lead support'],
    ['重点任务 市级牵头部门 责任单位', 'task upper_lead lead'],
    ['重点任务 市级牵头部门 区级牵头单位 区级责任单位', 'task upper_lead lead support'],
    ['重点任务 市直牵头单位 市直配合单位', 'task lead support'],
    ['重点任务 主办单位 承办单位', 'task lead support'],
    ['重点任务 责任单位 实施单位', 'task lead support'],
    ['重点任务 实施单位', 'task lead'],
    ['重点任务 责任单位 责任科室', 'task lead other'],
    ['重点任务 牵头处室 整改责任单位', 'task other lead'],
    ['重点任务 牵头单位 承办股室 配合单位', 'task lead other support'],
    ['重点任务 责任单位 配合单位 配合科室', 'task lead support other'],
    ['重点任务 牵头科室 协办科室', 'task lead support'],
    ['重点任务 市级牵头部门 责任科室 协办科室', 'task upper_lead lead support'],
    ['重点任务 牵头股室 配合单位', 'task lead support'],
    ['工作任务 牵头领导 主要责任单位 协同责任单位', 'task leader lead support'],
  ])('roles: %s', (headers, meanings) => {
    expect(meaningsOf(headers.split(' ')).join(' ')).toBe(meanings)
  })

  it.each([
    [
      '考核项目 序号 考核指标 考核内容 单位 年度目标 责任部门 评分部门',
      'category number task measure measuring_unit target lead scoring',
    ],
    ['序号 指标名称 单位 年度目标', 'number indicator measuring_unit target'],
    ['序号 指标 单位 责任单位', 'number task measuring_unit lead'],
    ['序号 工作内容 完成时限 单位', 'number measure deadline lead'],
    ['序号 重点任务 完成时限 单位', 'number task deadline lead'],
    ['重点任务 指标名称 单位', 'task indicator measuring_unit'],
    ['重点任务 年度目标 单位', 'task target measuring_unit'],
  ])('a bare 单位: %s', (headers, meanings) => {
    expect(meaningsOf(headers.split(' ')).join(' ')).toBe(meanings)
  })

  it.each([
    ['任务名称 任务内容 责任单位', 'task measure lead'],
    ['任务内容 工作措施 责任单位', 'task measure lead'],
    ['任务内容 责任单位', 'measure lead'],
    ['重点任务 年度任务 责任单位', 'task measure lead'],
    ['工作任务 年度任务及目标 责任单位', 'task measure lead'],
    ['重点工作 工作任务 具体措施 责任单位', 'category task measure lead'],
    ['类别 重点工作 工作任务 具体措施', 'category category task measure'],
    ['领域 类别 序号 任务 责任单位', 'category category number task lead'],
    ['领域 重点任务 工作措施 类别 责任单位', 'category task measure other lead'],
    ['重点任务 考核指标 责任单位', 'task indicator lead'],
    ['重点任务 工作措施 具体措施 责任单位', 'task measure other lead'],
    ['序号 市折子号 重点任务 责任单位', 'number reference task lead'],
    ['序号 编号 重点任务 责任单位', 'number reference task lead'],
    ['重点任务 工作措施 年度目标 2018年计划', 'task measure target target'],
    ['重点任务 工作目标 年度目标 责任单位', 'task target other lead'],
    ['重点任务 1-9月份工作完成情况 1-9月份工作取得成效 责任单位', 'task progress progress lead'],
    ['重点任务 启动阶段（1—3月） 攻坚阶段（4—9月） 巩固阶段（10—12月） 责任单位', 'task period period period lead'],
    ['重点任务 整改阶段 责任单位', 'task category lead'],
  ])('tasks, measures and numbers: %s', (headers, meanings) => {
    expect(meaningsOf(headers.split(' ')).join(' ')).toBe(meanings)
  })

  it.each(['类别', '完成时限', '街道', '指标', '计量单位'])(
    'a record has one %s: a second one is kept beside it',
    (header) => {
      expect(meaningsOf(['重点任务', '工作措施', header, header]).at(-1)).toBe('other')
      expect(meaningsOf(['重点任务', '工作措施', header]).at(-1)).not.toBe('other')
    },
  )
})
