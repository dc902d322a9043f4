/**
 * What is due by a time: 出台方案, 主体封顶, 全面完成整改. Verbs are many, the characters that they begin with few; a text
 * that begins with one of these, with or without the manner of it, or ends with a word for a step of a work, is an act.
 */
import { COMPLETIONS, FINISHES, STARTS } from '../headers/modifiers.js'

const HEADS =
  '完办落到达建竣投开启动复实印出见销交验试运通封取整形成组召提报发制编修起签招采供拆征搬挂揭推深优强促保确争引改扩续更补健构打培评检排清核调研论审批备收总梳汇宣督巡抽遴申创命授认转移腾关停淘退消化解治恢植栽铺架安装测联接覆立设购配置筹谋加做抓进施扎持让使巩夯稳拨兑缴减降增拓聚融走守护压摸查处扶帮送举承受迎'
const SHARED_HEADS: Record<string, string> = {
  入: '库|驻|统|住|选|园',
  上: '线|报|市',
  公: '布|示|开招',
  新: '建|增|开|改|设|签',
  基: '本',
  全: '面|部|域|覆',
  力: '争',
  初: '步',
  正: '式',
  陆: '续',
  逐: '步',
  有: '序',
  分: '批|期|步|阶段|类',
  继: '续',
  再: '新|次|造',
  先: '行',
  率: '先',
  同: '步',
  集: '中',
  统: '筹',
  重: '新|启|建',
  选: '聘|派|定|址',
  规: '范',
  参: '加|与|展',
  协: '调|助',
  向: '.{1,12}(?:报|提|移|公)',
  将: '.{1,12}(?:纳|列|报|提|移)',
  对: '.',
  把: '.',
  不: '断|再',
}
const NAMES =
  '开学|开春|开标期|入[春夏秋冬汛梅伏]|投诉|建议|运动会|出伏|立[春夏秋冬]|建[党军国]节?|复活节|打春|成员|实事|实际'
const STEPS =
  '封顶|出台|施工|完工|竣工|开工|动工|启动|建成|投用|投产|上线|到位|完成|办结|验收|交付|挂牌|贯通|通车|合龙|招标|批复|审批|签约|入库|落地|整改|销号|达标|见效|收官|成立|印发|发布|公布|公示|送审|报批|报送|评审|论证|编制|办理|采购|拆除|安装|调试|运行|运营|使用|改造|建设|收尾|复工|供货|铺设|推广|总结|启用|覆盖'
/** 春季学期, 汛期后 and the like end otherwise: they are times. */
const TIME_AT_END =
  /(?:学期|学年|[汛雨旱假农茬工]期|[春夏秋冬采暖热雨旱]季|(?<![支骨])节(?:日|假)?|前[后夕]?|后|期间|之?际|[^按及随准同实]时|初|末|底)$/

const HEAD = `(?:[${HEADS}]|${Object.entries(SHARED_HEADS)
  .map(([head, rests]) => `${head}(?:${rests})`)
  .join('|')})`
/** 已完成 is how far it has come. */
const IS_STATE = /^[已未]/
const BEGINS = new RegExp(`^(?!${NAMES})${HEAD}`)
const ENDS = new RegExp(`(?:${STEPS})(?:工作|手续|任务|\\d{1,3}(?:\\.\\d+)?%(?:以上)?)?$`)

export const ACTS: { examples: readonly string[]; not: readonly string[] } = {
  examples: [
    '出台方案',
    '完成主体结构封顶',
    '投入使用',
    '主体封顶',
    '全面完成整改',
    '基本建成',
    '取得阶段性成效',
    '前期手续办理',
    '实现全覆盖',
    '向县政府报送总结',
    '上报材料',
    '道路施工60%',
    '巩固提升',
  ],
  not: [
    '春季学期',
    '任务',
    '冬奥会',
    '开学前',
    '汛期',
    '县教育局',
    '重大活动前',
    '重点项目',
    '入汛前',
    '度',
    '已完成',
    '一期',
    '上旬',
  ],
}

/** Whether a text says what is due by a time, rather than which time. */
export function isAct(text: string): boolean {
  return !TIME_AT_END.test(text) && !IS_STATE.test(text) && (BEGINS.test(text) || ENDS.test(text))
}

const BARE = new RegExp(
  `^(?:全部|全面|基本|按期|均|都)*(?:${[...COMPLETIONS, ...FINISHES, ...STARTS].join('|')}|到位)$`,
)

/** Words for an act that do not say what is done. */
export const BARE_ACTS: { examples: readonly string[]; not: readonly string[] } = {
  examples: ['完成', '全部完成', '开工', '基本建成', '均完工'],
  not: ['完成招标', '主体封顶', '开工建设3座', ''],
}

/** Whether words behind a time say that something is done, and not what. */
export function isBareAct(text: string): boolean {
  return BARE.test(text)
}
