/** What stands before the nouns of headers, by what it says of them. A new modifier makes all headers that are composed of it. */
import { wordsIn } from '../words.js'

/** Which of several: 重点任务, 主要内容. */
export const WEIGHTS: readonly string[] = wordsIn('重点 重大 主要 关键 核心 基本 标志性 特色 亮点')
/** Of what part of the time: 年度目标, 阶段性任务. */
export const STAGES: readonly string[] = wordsIn('年度 全年 当年 本年 阶段 阶段性 季度 月度 近期 中期 分年度 分阶段')
/** What the work is: 工作措施, 项目内容, 改革举措. */
export const WORKS: readonly string[] = wordsIn('工作 任务 项目 工程 实事 民生 惠民 改革 创新 事项 攻坚 专项 行动')
/** What is done: 整治内容, 创建目标. Sentences have these words, too. */
export const ACTS: readonly string[] = wordsIn(
  '建设 实施 推进 落实 整治 整改 治理 创建 改造 推动 提升 细化 分解 执行 优化 培育 帮扶 保护 修复 防治 攻坚 巩固 应对 防控 管控 活动 试点 立项',
)
/** What is amiss: 存在问题, 隐患情形. */
export const FAULTS: readonly string[] = wordsIn('问题 隐患 风险 短板 风险隐患 问题隐患 隐患问题 短板弱项 短板不足')
/** What ends with it: 完成时限, 验收时间. */
export const COMPLETIONS: readonly string[] = wordsIn('完成 办结 办理 整改 销号 验收 交付 达标 落实 出台 实现 见效')
/** What ends a project, and what begins one: 竣工时间, 开工时间. */
export const FINISHES: readonly string[] = wordsIn('竣工 完工 交工 建成 投产 竣工投产 建成投产 投用 结束 终止 截止')
export const STARTS: readonly string[] = wordsIn('开工 动工 开始 启动 起始 开工建设 进场')
/** 计划完成时间 is what 完成时间 is. */
export const FORESIGHTS: readonly string[] = wordsIn('计划 预计 拟 预期 要求')
/** Nouns of a day or of a stretch of them. */
export const TIMES: readonly string[] = wordsIn(
  '时限 时间 期限 日期 时点 节点 时间节点 时序 年限 时段 年份 年度 年月 月份',
)
/** Where the work is, and never who does it: 所在村, 所属县区. */
export const STANDS_IN: readonly string[] = wordsIn('所在 所属 坐落 坐落于')
/** What is done by who sees to it that the work is done, and by who stands over those who do it: 督办单位, 市级督导单位. */
export const WATCHING: readonly string[] = wordsIn('督办 督导 督查 督促 监督 监管')
export const OVERSEEING: readonly string[] = [...WATCHING, ...wordsIn('指导 包联 包保 包抓 联系 主管')]
