import { wordsIn } from './words.js'

/** Words of plans that say how, not what: they stand in any task and pair none. Of those that begin alike the longest counts. */
export const BOILERPLATE: readonly string[] = wordsIn(
  // How something is pushed on
  '统筹推进 持续推进 深入推进 扎实推进 稳步推进 有序推进 全面推进 加快推进 积极推进 大力推进',
  '持续深入推进 进一步推进 积极推动 大力推动 推动落实',
  '持续开展 深入开展 扎实开展 积极开展 组织开展 深入实施 大力实施 组织实施',
  '贯彻落实 深入贯彻落实 全面落实 严格落实 认真落实 抓好落实 严格执行',
  '继续做好 切实做好 切实加强 持续加强 全面加强 进一步加强 进一步加大 进一步强化',
  '着力提升 不断提升 持续提升 全面提升 进一步提升 进一步提高',
  '不断完善 进一步完善 建立健全 持续优化',
  // What it is pushed on by, and for whom
  '完善机制 长效机制 工作机制 工作方案 实施方案 行动计划 工作要求 市级要求 有关要求 相关要求',
  '按职责分工负责 按照职责分工 配合市级部门 配合市级',
  '各相关部门 相关部门 有关部门 相关单位 各单位 各部门',
  // Single words
  '推进 推动 落实 开展 实施 组织 促进 加强 强化 加大 加快 提升 提高 优化',
  '完善 健全 建立 做好 确保 实现 完成 持续 继续 进一步 全面 不断 积极 严格 切实',
  '力度 工作 建设 管理 体系 机制 水平 能力 重点 任务 措施 目标 全年 年底前 月底前',
  '按照 根据 要求 有关 相关',
)
