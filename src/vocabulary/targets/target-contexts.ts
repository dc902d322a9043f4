/** What the words around a number tell of it, besides bounds and verbs: whose number it is, and what it only describes. */
import { EARLIER } from './baselines.js'

interface Context {
  /** A pattern of the text before the number, or of the text behind it and its unit. */
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}

/** Texts before a number. */
export const BEFORE = {
  /** 由38%提高到40% */
  earlier: {
    pattern: new RegExp(`[由从](?:(?:${EARLIER}|目前|现在)的?)?$`),
    examples: ['绿化率由', '从', '绿化率由上年的', '由2023年底的', '从目前的'],
    not: ['绿化率', '从上年起'],
  },
  /** 的4.5吨以下货车: what has the size. */
  described: { pattern: /的$/, examples: ['办理通行证的'], not: ['办理'] },
  /** 按每千名职工配备1名安全总监的标准 */
  standard: { pattern: /^按/, examples: ['按每千名职工配备'], not: ['配备'] },
  /** 减按1%征收, 按不低于出让收入的10%计提: at what rate something is always done. */
  rule: {
    pattern: /(?:按照?|依照)(?:不低于|不少于|不高于|不超过|最高)?(?:[^、，\d]{1,20}的)?$/,
    examples: ['小规模纳税人减按', '按照不低于', '按土地出让收入的', '按不低于土地出让收入的'],
    not: ['按时完成', '按照标准建设不少于', '按计划建成'],
  },
  /** What there is already: 现有学校12所, 已建成3座. */
  state: {
    pattern:
      /(?:[现共原仅尚还]有|目前.{0,8}|(?:(?<!业)已|已经)(?:累计|经)?[^、]{2,12}|涉及|包括|总投资额?|(?:(?<![比较与和由从])(?:去年|上年)|截至目前)[^比较]{0,16})$/,
    examples: ['现有', '共有', '已建成公园', '项目总投资', '涉及', '去年完成'],
    not: ['新建公园', '完成投资', '拥有', '比上年增加', '由上年的1.86万元提高到'],
  },
  /** How large a thing is, not how much of it is made: 占地100亩, 3.5米宽. */
  dimension: {
    pattern: /(?:占地|[全总]长|(?<![增延])长|(?<![拓加])宽|(?<![提])高|(?<![加])深|厚|直径|半径|跨度|间距|尺寸)度?$/,
    examples: ['占地', '全长', '宽度'],
    not: ['增长', '提高', '绿地'],
  },
  /** 力争, and what else says that no more is promised than to strive for it. */
  aspiration: {
    pattern: /(?:力争|力求|努力|奋力|冲刺|争取(?:$|(?=达|实现|突破|完成|在|到|新|增|全年|年内)))(?!.*确保)/,
    examples: ['力争', '争取突破', '努力实现', '奋力冲刺'],
    not: ['争取上级资金', '确保', '力争全年增长7%，确保'],
  },
  /** Whom, where or by what: 在12个乡镇开展试点, 围绕3个方面. */
  coverb: {
    pattern: /^(?:在|对|向|按|以|从|由|与|因|于|围绕|聚焦|针对|依托|根据|通过|经过|结合|其中|含|包括)/,
    examples: ['在', '围绕', '聚焦重点领域'],
    not: ['推动', '新建'],
  },
  /** Behind these no predicate's number stands. */
  noPredicate: {
    pattern:
      /(?:[的有为是在对向与按和等各每共内中上前后里于或第]|(?<![惠普])及|全年|[年月]内|力争|确保|累计|(?:^|[全各本我辖])[省市县区镇乡村州盟旗])$/,
    examples: ['新建的', '全市', '拥有', '每'],
    not: ['推动', '创成'],
  },
  /** Money that is put somewhere, whatever it is for: 安排资金2亿元用于…. */
  fund: {
    pattern: /(?:资金|投资|贷款|经费|基金|融资|外资|债券|补助|补贴|投入)$/,
    examples: ['安排专项资金', '计划投资'],
    not: ['投资项目'],
  },
  /** What may not be is no target. */
  forbidden: { pattern: /严禁|禁止|杜绝|防止|严防|避免/, examples: ['严禁在校时间超过'], not: ['控制在'] },
  /** 最高不超过500万元: what is given at most. */
  cap: {
    pattern: /(?:最高|最多|上限|封顶)(?:额度?)?(?:不超过|不高于|不得超过|可?达到?|为)?$/,
    examples: ['最高不超过', '上限为'],
    not: ['提高到', '不超过'],
  },
  /** 提高到每人每月800元 */
  rate: {
    pattern: /(?:每[人户亩台件名家个生班天月年日次周床栋]|人均)+$/,
    examples: ['提高到每人每月', '达到人均'],
    not: ['每月组织'],
  },
  /** Money that is given at most, or to each: a rule of a grant and no target. */
  grant: {
    pattern:
      /给予|一次性(?:奖|补|给)|每(?:户|人|家|亩|个|年|次|台|辆).{0,6}(?:补|奖)|最高.{0,4}(?:补|奖|资|贷|支持|授信)|(?:补助|补贴|奖励|资助|奖补|贴息|罚款|贷款|授信|额度|标准)(?:标准|金额|资金|额度)?(?:最高|上限|不超过|不高于|为)/,
    examples: ['给予', '一次性奖励', '每户补助', '最高奖励', '补贴标准为', '贷款额度不超过'],
    not: ['完成投资', '发放补贴', '税收收入不低于'],
  },
  /** A clause about time: only there a time is a number of a target. */
  aboutTime: {
    pattern: /时间|时限|周期|时长|期限|用时|天数|耗时|缩短|压缩|压减|提速|延长|开放|寿命/,
    examples: ['审批时限压减至', '办理时间缩短', '优良天数达到', '预期寿命达到'],
    not: ['实现', '自动值守'],
  },
  /** 28%的建成区及60%以上…: a share beside another one. */
  listed: { pattern: /[及和]$/, examples: ['市直机关及', '小区和'], not: ['市直机关'] },
  /** 学校和55个专业, 主干道、5条次干道 */
  joins: { pattern: /(?:[、和及与并]|以及)$/, examples: ['优秀学校和', '主干道、'], not: ['优秀学校'] },
  /** 公园、广场各5处, 处置率、回收率均达到90% */
  each: {
    pattern: /(?:各|(?<![人年月户平日])均)\p{Script=Han}{0,4}$/u,
    examples: ['公园、广场各', '处置率、回收率均达到', '均不低于', '均增长'],
    not: ['人均', '年均达到'],
  },
  /** 对52家企业开展…, 为全区2.3万名老年人提供…: to so many something is done. */
  toSoMany: {
    pattern: /^[对为给在](?:[全各][省市区县州旗]|[本辖]区)?(?:内|的)?$/,
    examples: ['对', '为全区', '给辖区内', '对全县的', '在全市'],
    not: ['因为', '对企业'],
  },
  /** The part of a number that was told before: 其中10亿元以上项目3个. */
  part: { pattern: /^(?:其中|含|包括)/, examples: ['其中', '其中省级以上', '含乡镇'], not: ['集中'] },
  /** A statement of its own behind the number before. */
  afresh: { pattern: /^(?:、|和|以及|及|并)/, examples: ['、口袋公园', '以及改造', '并建成'], not: ['口袋公园'] },
  /** A name that leaves its noun out counts nothing. */
  unfinished: { pattern: /[的为]$/, examples: ['新建的', '其中为'], not: ['口袋公园'] },
  /** 安装率、对接率分别达到35%、75% */
  sharedOut: { pattern: /^(.*)分别/s, examples: ['安装率、对接率分别达到'], not: ['安装率达到'] },
} satisfies Record<string, Context>

/** Texts behind a number and its unit. */
export const BEHIND = {
  /** 20万元以上的村, 28%的建成区 */
  describes: { pattern: /^的/, examples: ['的村', '的建成区'], not: ['村'] },
  goesOn: { pattern: /^(?:[、和及]|并|以及)/, examples: ['、5个', '和', '及', '并投用'], not: ['公园'] },
  dimension: { pattern: /^(?:[长宽高深厚]|口径)(?=$|[、的])/, examples: ['宽', '长的'], not: ['长江岸线', '高标准'] },
  /** 达到80%的目标: the number is the aim itself. */
  aim: { pattern: /^的(?:.{0,4})(?:目标|任务|要求|水平|指标)/, examples: ['的目标', '的年度目标'], not: ['的村'] },
  /** A noun of what is said or wanted: N of them are the name of a document or the heads of a plan, 28条办法. */
  frame: {
    pattern:
      /^.{0,6}?(?:(?:方面|环节|领域|层面|维度|原则|任务|措施|举措|办法|政策|意见|机制|体系|制度|行动)(?![站点区])|(?:要求|规定|计划|方案|清单|指标|模式|标准|阶段|步骤|重点|关键|工作)$)/,
    examples: ['方面', '惠企政策落地', '办法', '重点任务', '工作'],
    not: ['公园', '项目', '重点项目', '工作站', '标准厂房'],
  },
  /** 和55个优质专业: a further member of a list. */
  member: {
    pattern: /^(.{1,20}?)(?:、|和|及|以及|与|并)(.{0,16})$/,
    examples: ['市级优秀学校和', '主干道、次干道'],
    not: ['市级优秀学校'],
  },
  standard: {
    pattern: /^.{0,16}的(?:标准|比例|要求|原则|频次)/,
    examples: ['安全总监的标准', '的比例'],
    not: ['安全总监', '的村'],
  },
  /** 28%的建成区实现…, 60%以上街道完成…: the share of something that gets done. */
  share: {
    pattern: /^的?((?!的).+?)(?:实现|达到|完成|实行|建成|纳入)/s,
    examples: ['的建成区实现', '街道完成创建'],
    not: ['的建成区', '实现'],
  },
  /** 对52家企业开展审核, 在10所学校试点课程: more than a noun. */
  doneTo: {
    pattern: /^(?!的)\S{5,}/s,
    examples: ['企业开展审核', '老年人提供服务', '学校试点课程'],
    not: ['企业', '的企业开展'],
  },
} satisfies Record<string, Context>

/** Whether a text before a number says so. */
export function saysBefore(context: keyof typeof BEFORE, text: string): boolean {
  return BEFORE[context].pattern.test(text)
}

/** Whether a text behind a number and its unit says so. */
export function saysBehind(context: keyof typeof BEHIND, text: string): boolean {
  return BEHIND[context].pattern.test(text)
}

export function withoutConjunction(text: string): string {
  return text.replace(BEFORE.afresh.pattern, '')
}

export function withoutPart(text: string): string {
  return text.replace(BEFORE.part.pattern, '')
}

/** A text before a number, without what says for whom or when each: 提高到 of 提高到每人每月. */
export function withoutRate(text: string): string {
  return text.replace(BEFORE.rate.pattern, '')
}

/** What is counted, of what stands between a number and the next one: 市级优秀学校 of 市级优秀学校和. */
export function memberIn(between: string): string | null {
  return BEHIND.member.pattern.exec(between)?.[1] ?? null
}

/** What stands behind a number and its unit, without the 的 that ties it to them. */
export function withoutParticle(text: string): string {
  return text.trimStart().replace(BEHIND.describes.pattern, '')
}

/** What a share is of: 建成区 of 28%的建成区实现…. Null where no share is told. */
export function ownerOfShare(behind: string): string | null {
  return BEHIND.share.pattern.exec(behind)?.[1] ?? null
}

/** What stands in front of 分别, perhaps nothing; null where there is no 分别. */
export function sharersIn(text: string): string | null {
  return BEFORE.sharedOut.pattern.exec(text)?.[1] ?? null
}

/** A quotation that states an indicator with its level: “全市用水总量控制在30亿立方米”. A slogan (“六个100%”) states none. */
export const STATED: Context = {
  pattern: /(?:率|比例|比重|占比|浓度|天数|总量|面积|强度)[^\d“”]{0,4}(?:在|到|至|达|于|过)\s*\d/,
  examples: ['“全市用水总量控制在30亿立方米”', '“合格率达到 98%”'],
  not: ['“六个100%”', '“浓度”'],
}

/** A line whose number goes on with the line before: 4.6公里 under 完成岸线清理整治. A day does not. */
export const WRAPPED: Context = {
  pattern: /^\d[\d.]*[万亿]?(?![年月日])[\p{Script=Han}%]/u,
  examples: ['4.6公里', '3万亩', '20%'],
  not: ['2024年', '6月底', '5.2'],
}
