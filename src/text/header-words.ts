import type { Meaning } from '../model/table.js'

/** `responsible` says nothing alone: it owns the task unless a lead column stands beside it. */
export type HeaderMeaning = Meaning | 'responsible'

/**
 * The words that notices print over their columns. A header has the meaning of the word it equals, or else of the longest
 * word it ends with (`西城区工作措施`, `2022年度任务目标`). To teach gongwen a word, add it to its line.
 */
export const HEADER_WORDS: Record<HeaderMeaning, string> = {
  number: '序号 编号 顺序号 任务序号 任务编号 No No. NO NO.',
  category: '类别 领域 重点领域 任务类别 工作类别 任务分类 分类 板块 方面 考核项目 专项',
  task: '重点任务 主要任务 任务名称 工作任务 重点工作任务 重点工作 目标与任务 重点督办内容 项目名称 实事项目 实事名称 民生事项名称 报告任务 职责任务 任务 工作事项 重点事项 任务事项 事项 工作项目 重点项目 目标任务 改革任务 任务分解 工作名称 事项名称',
  measure:
    '工作措施 具体措施 主要措施 重点措施 推进措施 落实措施 任务措施 细化措施 政策措施 保障措施 措施 工作举措 具体举措 主要举措 重点举措 推进举措 举措 工作内容 任务内容 主要内容 具体内容 建设内容 工作要求 任务要求 具体任务 具体工作 具体要求 考核内容 年度任务及目标 工作任务及要求 工作安排 工作目标及措施 工作任务及措施',
  target:
    '目标 年度目标 任务目标 工作目标 年度工作目标 目标值 指标值 计划目标 预期目标 目标要求 目标及质量要求 年度计划 计划',
  deadline:
    '完成时限 完成时间 完成期限 完成日期 完成节点 办结时限 时限 时限要求 时间节点 时间进度 时间要求 时间安排 进度安排 进度要求 计划节点 计划完成时间 整改时限 期限',
  lead: '主责单位 主责部门 牵头单位 牵头部门 牵头责任单位 牵头责任部门 主要责任单位 主办单位 主办部门 牵头负责单位 组织监督责任单位 牵头 主责 主办',
  responsible:
    '责任单位 责任部门 责任主体 承办单位 承办部门 实施单位 实施主体 落实单位 负责单位 负责部门 承担单位 责任科室 责任处室 责任分工 落实部门',
  support:
    '协办单位 协办部门 配合单位 配合部门 参与单位 参与部门 参加单位 协同单位 协同部门 协同配合单位 协同责任单位 配合责任单位 协助单位 协作单位 支持单位 配合 协办 协同 协助 参与',
  region: '区 县 市 街道 乡镇 镇街 街镇 镇乡 街道乡镇 地区 区域 各街道 县区 区县 县市区 市县 行政区 行政区划',
  indicator: '指标 指标名称 考核指标 指标项目',
  'measuring-unit': '单位 计量单位',
  note: '备注 说明',
  other:
    '领导 责任人 负责人 联系人 联络员 电话 进展情况 进展 完成情况 工作成效 预计 资金 投资 资金来源 资金投入 评分部门 评分单位 考核部门 属性 核心指标 折子号 分值 权重 依据 市级牵头部门 市级牵头单位 市级责任单位 市级责任部门 省级牵头部门 省级牵头单位 省级责任单位',
}

/** Words too short or too common to be looked for at the end of a longer header. */
export const WHOLE_HEADER_ONLY = new Set([
  'No',
  'No.',
  'NO',
  'NO.',
  '任务',
  '事项',
  '措施',
  '举措',
  '目标',
  '期限',
  '方面',
  '区',
  '县',
  '市',
  '街道',
  '地区',
  '单位',
  '牵头',
  '主责',
  '主办',
  '配合',
  '协办',
  '协同',
  '协助',
  '参与',
  '指标',
  '说明',
  '计划',
  '预计',
  '进展',
  '依据',
])

/** Stems of the two roles. A header with both (`主责及配合单位`) names all units of the task in one column. */
export const LEAD_STEMS = /牵头|主责|主办|责任|承办/
export const SUPPORT_STEMS = /协办|配合|参与|协同|协助/
