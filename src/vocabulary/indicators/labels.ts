/** What the labels of rows and columns of a table of numbers say. */
import { compact } from '../../text/blanks.js'
import { wordsIn } from '../words.js'

export type LabelWord = 'part' | 'whole' | 'place'

/** Parts of a place, and what places in general are called. */
const NO_PLACE = '(?<!小|片|灌|库|矿|校|厂|院|病|林|牧|景|街|流|保护|水源地|服务|作业)'
const GENERAL =
  '(?!(?:城市|城镇|城乡|乡镇|乡村|农村|城区|郊区|主城区|县区|市县|(?:行政|自然)村|.{0,3}(?:超|门|上|菜)市)$)'

/** To teach gongwen a form, add it to its line with an example. */
export const LABEL_WORDS: readonly {
  word: LabelWord
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}[] = [
  // A part of the row above it
  {
    word: 'part',
    pattern: /^(?:其中|#|[-—–－](?=\p{Script=Han}))/u,
    examples: ['其中：大型', '其中', '#工业', '－人工造林'],
    not: ['大型', '—'],
  },
  // All of it, or what is of no place: it speaks neither for nor against a column of places
  {
    word: 'whole',
    pattern:
      /^(?:[合总小共]计|全[省市州盟县区旗镇乡]|[省市州县区镇]级|[省市州县区](?:本级|直|直属|属)(?:单位)?|总数|汇总|其他|其它|各.{1,8})[:：]?$/,
    examples: ['合计', '合 计', '全县', '市本级', '县直', '各乡镇'],
    not: ['全县域公交', '城关镇', '合计数'],
  },
  {
    word: 'place',
    pattern: new RegExp(
      `^${GENERAL}(?:\\p{Script=Han}{1,9}?(?:[省市县镇乡]|${NO_PLACE}区|自治[州县旗]|[州盟旗村]|街道|社区|苏木|(?:街道|地区|镇|乡)(?:办事处|人民政府|政府|办)|(?:市|县|区)(?:人民)?政府)|\\p{Script=Han}{0,9}?(?:(?:开发|高新|经开|新|示范|度假|园|工业|管理|集聚|风景名胜)区(?:管委会)?|(?:产业|工业|科技|物流)园|管委会))$`,
      'u',
    ),
    examples: wordsIn(
      '城关镇 东城镇 石桥乡 月坛街道 金寨县 西城区 高新区 经济技术开发区 临江新区 红星村 工业园 城南街道办事处 高新区管委会',
    ),
    not: wordsIn(
      '灌区 城镇 农村 大桥断面 清河 某某公司 第一小学 幸福小区 县林业局 城市 生产量 超市 自然保护区 一级保护区',
    ),
  },
]

const says = (word: LabelWord, text: string): boolean =>
  LABEL_WORDS.some((line) => line.word === word && line.pattern.test(text))

/** Whether a label names a part of what the row above it counts: 其中：大型. */
export function isPart(label: string): boolean {
  return says('part', compact(label))
}

/** The sign that a label names a part, with the blanks around it; empty where it bears none. */
export function partSign(label: string): string {
  return isPart(label) ? /^\s*(?:其中\s*[:：]?|#|[-—–－])\s*/.exec(label)![0] : ''
}

/** A label without that sign. */
export function withoutPart(label: string): string {
  return label.slice(partSign(label).length)
}

/** Whether a label stands for all rows, or for those of no place: 合计, 市本级. */
export function isWhole(label: string): boolean {
  return says('whole', compact(label))
}

/** Whether a label sums up what stands under the heading above it: 小计. */
export function isSubtotal(label: string): boolean {
  return isWhole(label) && compact(label).startsWith('小')
}

/** What a label is as a place: one by its form, or neither here nor there. Null where it is none. */
export function placeForm(label: string): 'place' | 'whole' | null {
  const plain = compact(withoutPart(label)).replace(/[（(][^（()）]*[）)]$/, '')
  return says('whole', plain) ? 'whole' : says('place', plain) ? 'place' : null
}

/** Headers over numbers that tell things apart and measure nothing. */
export const NAMING_HEADERS: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: /(?:代码|编码|编号|代号|邮编|排名|名次|位次|排序|顺序|年份|电话|手机|[经纬]度)$/,
    examples: wordsIn('行政区划代码 年份 排名 断面编码 联系电话 经度'),
    not: wordsIn('任务数 2024年度 进度 浓度 排名目标值'),
  },
]

/** Whether the figures below a header are names: 代码, 排名. */
export function namesThings(header: string): boolean {
  return NAMING_HEADERS.some(({ pattern }) => pattern.test(compact(header)))
}

/** Headers over the names of what is counted or of those who do it, and such that say nothing of what stands below them. */
export const HEADERS_OF_NAMES: readonly {
  says: 'indicator' | 'bodies' | 'anything'
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}[] = [
  {
    says: 'indicator',
    pattern: /指标(?:名称|项目|内容|体系)?$/,
    examples: ['指标', '指标名称', '主要指标', '考核指标'],
    not: ['指标值', '企业名称', '一级指标·权重'],
  },
  {
    says: 'bodies',
    pattern: /(?:单位|部门|主体)(?:名称)?$/,
    examples: ['单位', '单位名称', '责任主体', '牵头部门'],
    not: ['计量单位：', '项目', '企业名称'],
  },
  {
    says: 'anything',
    pattern:
      /^(?:(?:考核|评价|主要|重点|年度|具体|目标|工作|任务|项目|责任|控制|建设|监测)*(?:项目|名称|内容|类别|类型|种类|事项|任务|目标|分类))?$/,
    examples: ['项目', '', '任务名称', '考核内容', '主要目标任务'],
    not: ['企业', '断面', '产品', '指标', '企业名称'],
  },
]

/** What a header says of the names below it; null where it says what they are: 断面, 企业. */
export function saysOfNames(header: string): (typeof HEADERS_OF_NAMES)[number]['says'] | null {
  return HEADERS_OF_NAMES.find(({ pattern }) => pattern.test(compact(header)))?.says ?? null
}
