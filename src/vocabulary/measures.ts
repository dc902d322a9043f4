/** Units of measure that a commitment may have. The characters behind a colon turn a unit into another word: 3条例, 5处置. */
const MEASURES = `
吨标准煤 吨二氧化碳 标准煤 平方公里 平方千米 平方米 立方米 千瓦时 兆瓦时 兆瓦 千瓦 公里 千米 公顷 公斤 千克 斤 毫克 微克 标箱
个百分点 百分点 % ％ ‰
m² ㎡ m³ km² km kW MW GW kWh mg μg/m³ mg/L dB
个标准车位 车位 泊位 床位 学时 课时 标准箱
辆次 台次 人次 家次 户次 场次 批次 件次 艘次 架次 车次 只次 份次 头次
元:旦素 吨 亩 米:粉面 升:级 克:服 家:庭园电长畜禽 个 项:目 组:织长成建 件:均 条:例件款线约 座:谈 处:置理罚室级分 辆 台:账风
套:餐 户:籍外均 人:口员才民均居大社工力 名:录单称牌优校师城额次 只:有要是能 所:有需得在属 间:距接 批:准复发评 场:所地馆景站 起:草重点步来到诉
天:然 次:日年月生数要 块:链 支:持付撑出部行线 片:区面 株 棵 份:额 期:间限末货 篇 例:如外会行 分贝 种:植子类业质 类:别型似 倍 成:品果立本员为功效
宗 盏 根:据 栋 幢 门:类店诊户前 部:门分委长级署队位 艘 对:接口标照外 张:家 轮:胎换岗 班:级子 头:部 羽 尾:气矿水 笔 眼 口:岸 面:积向 节:点约能水 级:别 位:于置
`

/** Units of time. They measure a commitment only where it is about time: 审批时限压减至60个工作日以内. */
const TIMES = '个工作日 工作日 个自然日 小时 分钟 个月 天 日'

/** What something is large in, not what is counted: in 10亿元以上项目 and 4.5吨以上货车 it describes. */
export const DIMENSION = /[元吨亩米升克瓦时里顷斤m²㎡³W]$/

/** A change is told in these: 下降3%, 提高两个百分点, 增长一倍, 翻一番. */
export const RELATIVE = /%|百分点|倍|成|番|‰/

export const ABOUT_TIME = new RegExp(`^(?:${alternatives(TIMES)})$`)

/** The pattern of a unit, of one over another, or of one over another and a time: 吨/平方公里·月, 人/亿元. */
export function unitPattern(): string {
  const one = alternatives(MEASURES)
  return `(?:${one})(?:/(?:每|[百千万亿]+)?(?:${one}|年|月|日|天|小时|次)(?:·(?:年|月|日|天|小时))?)?|${alternatives(TIMES)}`
}

function alternatives(units: string): string {
  return units
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string?])
    .sort(([a], [b]) => b.length - a.length)
    .map(
      ([unit, not]) => unit + (unit === '个' ? '(?!月|小时|工作日|自然日|星期|季度|百分)' : not ? `(?![${not}])` : ''),
    )
    .join('|')
}
