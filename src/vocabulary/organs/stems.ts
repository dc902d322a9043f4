/** What may stand in a name before its ending: a function, a place, a firm; no time, no sentence. */
import { wordsIn } from '../words.js'
import { withWholeQuotations } from './quotations.js'

/** Longer than any name of an organ. */
const LONGEST_STEM = 40
const CHARACTERS = /^[\p{Script=Han}〇A-Za-z0-9Ａ-Ｚａ-ｚ·“”－-]*$/u

interface Words {
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}

const oneOf = (...lines: readonly string[]): string => `(?:${wordsIn(...lines).join('|')})`

/** What no name of an organ has in it. To teach gongwen a word, add it to its line with an example. */
export const NO_STEMS: readonly Words[] = [
  {
    pattern:
      /\d+[年月日号个项万亿%％人家次天条]|[一二三四五六七八九十\d]+(?:月(?:底|末|初|份|前|中旬|上旬|下旬)|季度|个月|年内|年底)|年底|年内|年末|年初|月底|月末|季度|[上下]半年|每[月年季周日半个]/,
    examples: ['年底前取得明显成效县', '6月底前出台方案', '每月督', '三季度末市'],
    not: ['五四', '八一', '12345热线', '月坛'],
  },
  {
    pattern: new RegExp(
      oneOf(
        '负责 牵头 会同(?!县) 按照 依照 根据 依据 予以 给予 确保 取得 出台 印发 下发 做好 抓好 加强 强化 加大 加快 力争 争取',
        '进一步 共同 分别 认真 切实 不断 逐步 报送 上报 报请 提请 召开 列入 纳入 列首 列第 排在 首位 第一位 下同 所需 均需 承担 分担',
        '均为 应当 必须 不得 不再 予以 对于 关于 位于 用于 属于 其中 尤其 之一 之间 之前 以及 以上 以下 以内 以来 按月 按时 按期 按要求',
        '成立 组建 设立 设在 牵总 配合 协助 成效 结合实际 有关 相关 各(?!族|[琦莫庄卡塔]) (?<![高中初平对同天])等(?!级)',
      ),
    ),
    examples: ['省教育厅会同省财政', '确保政策落实', '列首位者为牵头', '成立领导小组办公室', '市财政局配合市教育'],
    not: ['高级职业', '综合执法', '为民服务', '自由贸易试验区', '会同县', '天等县', '龙胜各族自治县', '赵各庄'],
  },
  {
    pattern: /(?<!自)由|的|(?<![华有作犍无大])为(?!民|先)|(?<!求)是(?!石)|(?<!麻)将(?!军|乐)|[把被]/,
    examples: ['技工院校内由人力资源社会保障', '排在第一位的', '县水利局为牵头', '资金由区财政统筹'],
    not: ['自由贸易', '为民服务', '将军路', '华为技术', '犍为生态环境', '无为市'],
  },
]

/** Words that are parts of names, and head a sentence: 指导中心, but not 指导县教育局. */
export const HEADS_OF_SENTENCES: Words = {
  pattern: new RegExp(
    `^(?:${oneOf(
      '指导 监督 督促 督导 协调 组织 参与 参加 支持 推进 推动 促进 建立 建设 完善 健全 优化 落实 落地 开展 实施 提升 提高 完成 实现',
      '联系 整合 打造 培育 引进 扩大 深化 创建 争创 新建(?!区(?!域)) 改建 申报 移交 覆盖 对接 邀请 委托 协同 联合 依托 制定 研究制定',
    )}(?!人事|工作|管理|服务|检查|执法|评估|事务|事业|发展|评价|保障|中心|工程|项目|用地|银行|投资|业|和|与)..|在|请|从(?!化|江)|至|向(?!阳|东|前|[荣化塘海坝华城])|未(?!央|管|成年)|若(?![尔羌水])|含(?![山浦谷])|除|并|及|或|与|和(?![平田县顺林龙静硕政布睦义苑谐合兴盛桥])|等|按|以|(?:经|报|呈|送|给|到|须|需)(?=[省市县区州盟旗镇乡]|国务院|上级))`,
  ),
  examples: ['指导县教育', '推进重点项目', '建设美丽', '含乡镇', '向市政府', '经县政府', '报市委'],
  not: [
    '指导',
    '监督检查',
    '促进',
    '服务',
    '建设工程',
    '建设项目审批',
    '建设用地',
    '组织人事',
    '推进',
    '向阳',
    '投资促进服务',
    '含山县',
    '新建区',
    '若羌县',
    '和睦街道',
  ],
}

/** Whether a text may be what a name has before its ending. Empty is a stem. */
export function isStem(text: string): boolean {
  return (
    isWording(text) && !NO_STEMS.some(({ pattern }) => pattern.test(text)) && !HEADS_OF_SENTENCES.pattern.test(text)
  )
}

/** Whether a text may name what a body was set up to do: 推进新型城镇化 of a 领导小组. */
export function isStemOfDuty(text: string): boolean {
  return isWording(text) && !NO_STEMS.some(({ pattern }) => pattern.test(text))
}

/** Most places have two characters before their level, whatever those may begin elsewhere. */
const USUAL_PLACE = 2

/** Whether a text may be what a place has before its level: 从岭 of 从岭县. */
export function isStemOfPlace(text: string): boolean {
  return isStem(text) || (text.length === USUAL_PLACE && isStemOfDuty(text))
}

function isWording(text: string): boolean {
  return text.length <= LONGEST_STEM && CHARACTERS.test(withWholeQuotations(text))
}
