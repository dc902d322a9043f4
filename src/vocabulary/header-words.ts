import type { Meaning } from '../model/table.js'

/**
 * The words for who owns a task: which of them is the lead, their siblings say. The first here that a table has owns.
 * chief: 主责, 主办. leading: 牵头. responsible: 责任. implementing: 承办, 实施. upper: of the level above, 市级牵头.
 */
export const OWNERS = ['chief', 'leading', 'responsible', 'implementing', 'upper'] as const
export type Owner = (typeof OWNERS)[number]

/** What one header says alone. `unit` is a bare 单位: one of measure, or an organisation. */
export type HeaderMeaning = Exclude<Meaning, 'lead' | 'upper_lead'> | Owner | 'unit'

/**
 * The words that notices print over their columns. A header has the meaning of the word it equals, or else of the longest
 * word it ends with (`西城区工作措施`, `2022年度任务目标`). To teach gongwen a word, add it to its line.
 */
export const HEADER_WORDS: Record<HeaderMeaning, string> = {
  number: '序号 编号 顺序号 顺号 任务序号 任务编号 项目编号 项目序号 No No. NO NO.',
  reference:
    '折子号 折子编号 折子工程编号 原序号 原编号 原任务号 市级编号 市级序号 市级任务编号 省级编号 省级序号 报告序号 项目代码',
  category:
    '类别 领域 重点领域 任务领域 工作领域 任务类别 工作类别 项目类别 考核类别 指标类别 任务分类 工作分类 分类 类型 任务类型 工作类型 项目类型 板块 方面 考核项目 一级指标 专项',
  task: '重点任务 主要任务 任务名称 工作任务 重点工作任务 重点工作 主要工作 目标与任务 重点督办内容 督办内容 督办事项 督查事项 项目名称 工程名称 实事项目 实事名称 民生实事 民生项目 民生事项 民生事项名称 报告任务 职责任务 工作职责 任务 工作事项 重点事项 任务事项 具体事项 事项 工作项目 重点项目 项目 目标任务 改革任务 改革事项 任务分解 年度任务 工作要点 工作名称 事项名称',
  measure:
    '工作措施 具体措施 主要措施 重点措施 推进措施 落实措施 任务措施 细化措施 政策措施 保障措施 整改措施 措施 工作举措 具体举措 主要举措 重点举措 推进举措 落实举措 举措 工作内容 任务内容 主要内容 具体内容 建设内容 建设规模及内容 建设规模和内容 实施内容 项目内容 实事内容 整改内容 内容 工作要求 任务要求 具体任务 细化任务 具体工作 具体要求 考核内容 年度任务及目标 任务及目标 任务和目标 年度任务和目标 工作任务及目标 工作任务及要求 工作安排 工作计划 推进计划 工作目标及措施 工作任务及措施 任务及措施 实施步骤',
  target:
    '目标 年度目标 任务目标 工作目标 年度工作目标 总体目标 阶段目标 季度目标 具体目标 全年目标 绩效目标 目标值 指标值 年度指标 量化指标 计划目标 预期目标 预期成效 预期成果 成果形式 目标要求 目标及质量要求 质量要求 年度计划 计划数 计划值 目标数 任务数 任务量 计划',
  deadline:
    '完成时限 完成时间 完成期限 完成日期 完成节点 完成时间节点 完成年限 办结时限 办理时限 时限 时限要求 时间节点 时间进度 时间要求 时间安排 进度安排 进度要求 进度计划 进度节点 计划节点 计划完成时间 起止时间 起止年限 建设年限 建设周期 实施时间 实施期限 整改时限 竣工时间 完工时间 竣工投产时间 期限 时间',
  chief: '主责单位 主责部门 主要责任单位 主要责任部门 主办单位 主办部门 第一责任单位 主责 主办',
  leading:
    '牵头单位 牵头部门 牵头责任单位 牵头责任部门 牵头负责单位 总牵头单位 牵头科室 牵头处室 牵头机构 组织监督责任单位 牵头',
  responsible:
    '责任单位 责任部门 责任主体 责任机构 主管单位 主管部门 行业主管部门 归口单位 归口部门 负责单位 负责部门 承担单位 承担部门 责任科室 责任处室 责任分工',
  implementing:
    '承办单位 承办部门 实施单位 实施主体 落实单位 落实部门 执行单位 建设单位 项目单位 项目业主 业主单位 承办',
  upper: '上级部门 上级单位 上级牵头 上级对口部门',
  support:
    '协办单位 协办部门 配合单位 配合部门 参与单位 参与部门 参加单位 参加部门 协同单位 协同部门 协同配合单位 协同责任单位 配合责任单位 协办责任单位 协助单位 协助部门 协作单位 协作部门 支持单位 支持部门 配合科室 配合处室 配合 协办 协同 协助 参与',
  unit: '单位',
  region: '区 县 市 街道 乡镇 镇街 街镇 镇乡 街道乡镇 地区 区域 各街道 县区 区县 县市区 市县 行政区 行政区划',
  indicator: '指标 指标名称 考核指标 指标项目 二级指标 三级指标',
  measuring_unit: '计量单位',
  leader:
    '领导 分管负责人 分管负责同志 牵头负责人 分管县长 分管副县长 分管市长 分管副市长 分管区长 分管副区长 责任县长 责任市长 责任区长',
  person: '责任人 负责人 负责同志 责任人员 经办人 联系人 联络员 联络人',
  contact: '电话 联系方式 手机',
  funding:
    '资金 投资 总投资 投资额 总投资额 投资规模 投资估算 投资计划 年度投资计划 资金来源 资金渠道 资金投入 资金安排 资金保障 资金需求 资金规模 资金使用情况 经费 经费来源 经费保障 预算 概算',
  progress:
    '进展情况 进展 工作进展 目前进展 完成情况 推进情况 落实情况 实施情况 办理情况 进度情况 工作进度 形象进度 序时进度 完成进度 年度进度 进度 完成预计 预计 完成率 完成比例 完成值 完成数 实际完成 累计完成 工作成效 取得成效 成效 是否完成 完成状态 状态',
  period:
    '开始时间 启动时间 开工时间 起始时间 计划开工时间 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 上半年 下半年 全年 前三季度 1-6月 1-9月 7-12月',
  scoring:
    '评分部门 评分单位 考核部门 考核单位 考评部门 考评单位 分值 权重 得分 评分标准 考核标准 评价标准 评分办法 考核方式 验收标准',
  attribute: '属性 性质 建设性质 核心指标',
  supervision: '督查频次 督查方式 督办单位 督办部门 督导单位 督查单位 监督单位 监督部门 报送频次',
  note: '备注 说明 备注说明 其他',
  other:
    '依据 来源 任务来源 建设地点 实施地点 项目地点 地点 存在问题 问题 下一步工作 下一步计划 下一步打算 下一步措施 下步工作',
}

/** Words too short or too common to be looked for at the end of a longer header. */
export const WHOLE_HEADER_ONLY = new Set(
  'No No. NO NO. 任务 年度任务 项目 事项 措施 举措 内容 目标 计划 期限 时间 方面 类型 专项 区 县 市 街道 地区 单位 牵头 主责 主办 承办 配合 协办 协同 协助 参与 指标 主管单位 主管部门 建设单位 项目单位 实施单位 上级部门 上级单位 说明 其他 预计 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 上半年 下半年 全年 前三季度 1-6月 1-9月 7-12月 进展 进度 成效 状态 依据 来源 地点 问题 性质 手机 预算 概算 经费'.split(
    ' ',
  ),
)

/** Levels above the issuer's: who owns a task there stands over the notice's own units. */
export const UPPER_LEVELS = '国家 中央 自治区 省级 省直 市级 市直 州级 州直 盟级 上级'.split(' ')

/** Stems of the two roles. A header with both (`主责及配合单位`) names all units of the task in one column. */
export const LEAD_STEMS = /牵头|主责|主办|责任|承办/
export const SUPPORT_STEMS = /协办|配合|参与|协同|协助/
