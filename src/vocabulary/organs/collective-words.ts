/** The words that names of nobody in particular are made of, as tables. */
import { wordsIn } from '../words.js'
import type { Word } from './word.js'

export interface PlaceWord extends Word {
  /** From the province, 1, to the village, 5: the places of a list go down, or are of one rank. */
  ranks: readonly number[]
  /** Behind a separator it is the one of the notice's own region: 各县区、高新区管委会 are two. */
  zone?: true
}

/** The kinds of places. They stand together: 县区, 乡镇街道. */
export const PLACES: readonly PlaceWord[] = [
  {
    words: ['省', '自治区', '直辖市'],
    ranks: [1],
    examples: ['各省、自治区、直辖市', '各省（自治区、直辖市）人民政府'],
    not: ['省'],
  },
  {
    words: ['地级以上市', '地级及以上城市', '地级市', '设区的?市', '副省级城市', '地市', '地区', '州', '盟', '师'],
    ranks: [2],
    examples: [
      '各地级以上市人民政府',
      '各地级及以上城市',
      '各地级市',
      '各设区的市人民政府',
      '各设区市',
      '各副省级城市',
      '各地市',
      '各地区',
      '各市州',
      '盟市',
      '各师市',
    ],
    not: ['州'],
  },
  {
    words: ['市', '地(?!方|点|块)'],
    ranks: [2, 3],
    examples: ['各市', '各县、市', '县市区', '市州', '各地'],
    not: ['市', '地', '有条件的地方'],
  },
  {
    words: ['自治县', '县级市', '县', '区', '旗', '功能区', '园区'],
    ranks: [3],
    examples: [
      '各自治县',
      '各区、县级市',
      '各县（市、区）',
      '各市、县（市、区）人民政府',
      '各旗县区',
      '各功能区',
      '各县区、园区',
    ],
    not: ['县', '西城区', '各县区、市教育局'],
  },
  {
    words: [
      '新区',
      '开发区',
      '经开区',
      '高新区',
      '示范区',
      '管理区',
      '度假区',
      '保税区',
      '试验区',
      '(?:工业|产业)园区?',
      '景区',
    ],
    ranks: [3],
    zone: true,
    examples: [
      '各新区管委会',
      '各开发区管委会',
      '各经开区',
      '相关高新区',
      '各示范区',
      '各管理区',
      '各度假区',
      '各保税区',
      '各试验区',
      '各工业园',
      '各产业园',
      '各景区',
    ],
    not: ['高新区、开发区管委会', '各县区、高新区管委会', '市高新区'],
  },
  {
    words: ['街道', '街', '乡', '镇', '苏木', '(?<!市)场', '农场', '林场', '团场'],
    ranks: [4],
    examples: [
      '各街道',
      '各街办（新区）',
      '镇街',
      '各乡镇（街道）',
      '相关乡镇办',
      '各苏木镇',
      '各乡镇（场）',
      '各农场',
      '各林场',
      '各团场',
      '乡镇街道',
    ],
    not: ['梅山镇', '镇', '长安街', '月坛街道'],
  },
  // Zones of the rank of a town, where nothing shows that the name of an organ of the 区 begins
  {
    words: ['(?<=各\\p{Script=Han}{0,2}[镇乡街])区(?=$|[^\\p{Script=Han}]|落实|负责|牵头|配合|参与|按|和|及|与|各)'],
    ranks: [4],
    examples: ['各镇街区', '各镇区'],
    not: ['镇街区', '街区'],
  },
  {
    words: ['社区', '行政村', '自然村', '村', '居', '嘎查', '片区'],
    ranks: [5],
    examples: ['各片区', '各行政村', '各社区、行政村', '各社区、村', '各村居', '各村（社区）', '各嘎查'],
    not: ['大山村'],
  },
  {
    words: ['级'],
    ranks: [1, 2, 3, 4, 5],
    examples: ['各级人民政府', '各级各部门', '各省级人民政府', '各县级人民政府'],
    not: ['县级'],
  },
]

/** Bodies that name no place: they go with those before them. */
export const BODIES_OF_PLACES: readonly Word[] = [
  {
    words: [
      '(?:地方)?人民政府',
      '政府',
      '党委政府',
      '党委',
      '党工委',
      '工委',
      '“?两委”?',
      '党组',
      '党政',
      '管委会',
      '管理委员会',
      '行署',
      '人大',
      '政协',
      '办事处',
      '办',
    ],
    examples: [
      '各县区人民政府',
      '各县政府',
      '各级党委政府',
      '各县（区）党委和人民政府',
      '各开发区党工委、管委会',
      '各乡镇党委',
      '各村“两委”',
      '各园区管理委员会',
      '各市（地）政府（行署）',
      '各县区人大和政协',
      '各办事处',
      '各街道办',
      '县（市、区）人民政府',
      '市州政府',
    ],
    not: ['县政府', '高新区管委会'],
  },
]

export interface Body extends Word {
  /** With what they are of, they are a collective without a determiner: 教育部门, 保险机构. */
  classes?: true
}

/** Bodies of collectives alone. */
export const BODIES: readonly Body[] = [
  {
    words: ['部门', '单位', '企业'],
    classes: true,
    examples: ['各部门', '市直单位', '企业', '有关部门和单位', '生态环境部门', '行业主管部门', '施工单位'],
    not: ['牵头单位', '排在第一位的部门', '跨部门', '培育规上企业'],
  },
  {
    words: [
      '机构',
      '机关',
      '国企',
      '央企',
      '高校',
      '院校',
      '院所',
      '业主',
      '运营商',
      '中小学校?',
      '委办局',
      '金融机构',
      '社会组织',
      '群团组织',
      '民主党派',
    ],
    classes: true,
    examples: [
      '各机构',
      '各行政机关',
      '区属国企',
      '省属央企',
      '相关高校',
      '市属职业院校',
      '有关科研院所',
      '项目业主',
      '通信运营商',
      '各中小学',
      '各委办局',
      '驻县金融机构',
      '有关社会组织',
      '各群团组织',
      '各民主党派',
      '保险机构',
    ],
    not: ['机构'],
  },
  {
    words: [
      '部队',
      '部委',
      '学校',
      '媒体',
      '团体',
      '组织',
      '平台',
      '平台公司',
      '协会',
      '商会',
      '医疗卫生机构',
      '科室',
      '股室',
      '处室',
      '站所',
    ],
    examples: [
      '驻市部队',
      '国务院各部委',
      '相关学校',
      '市级媒体',
      '各人民团体',
      '各平台',
      '市属平台公司',
      '有关行业协会',
      '各商会',
      '各级党组织',
      '各医疗卫生机构',
      '各股室',
      '机关各科室',
      '各处室',
      '各站所',
    ],
    not: ['学校', '平台'],
  },
]

/** Collectives without a determiner: what is left of 各镇人民政府、街道办事处 behind its separator. */
export const ALONE: readonly Word[] = [
  {
    words: wordsIn('部门 单位 企业 街道 社区 村 街道办事处 街道办 管委会 村委会 居委会 幼儿园 中小学 中小学校'),
    examples: ['部门', '街道办事处', '社区', '村委会', '幼儿园'],
    not: ['镇', '县', '政府'],
  },
]

/** Endings that stand for the bodies that have them, behind a determiner: 各局, 各办（所、中心）, 各委、办、局. */
export const ENDINGS_AS_BODIES: Word = {
  words: ['局', '委', '办', '厅', '中心'],
  examples: ['各局', '各局（办）', '各县（市、区）局', '各办（所、中心）', '各委、办、局', '相关委办局'],
  not: ['局', '各处', '各局部', '各局长'],
}

/** Behind a determiner bodies may be told by what they have to do: 各牵头部门. */
export const ROLES_OF_BODIES: Word = {
  words: ['牵头', '责任', '牵头责任', '主责', '主办', '承办', '配合', '协办', '参与', '成员'],
  examples: [
    '各牵头部门',
    '各项目牵头单位',
    '市政府直属责任部门',
    '各责任单位',
    '相关配合单位',
    '各牵头责任部门',
    '各承办单位',
  ],
  not: ['牵头部门', '责任单位', '牵头'],
}

/** What a body is to an organ that is named before it. */
export const QUALIFIERS: readonly Word[] = [
  {
    words: ['成员', '主管', '工作(?=部门|单位|机构|组)', '组成', '下属', '所属', '直属', '各', '相关', '有关'],
    examples: [
      '市大气办成员单位',
      '行业主管部门',
      '县政府工作部门',
      '区政府有关部门',
      '全区经济运行各专班',
      '市疫情防控指挥部各工作组',
      '市政府各部门',
      '其他安委会各成员单位',
      '县教育局所属单位',
    ],
    not: ['成员单位由县教育局', '中华全国新闻工作者协会'],
  },
]

/** Before a body these make no class of bodies: their words say a role, or how many. */
export const NO_CLASSES = {
  pattern:
    /^(?:主要|国家.*|.*(?:牵头|负责|主责|配合|协办|承办|主办|协同|参与|参加|支持|填报|报送|上报|联系|上述|以上|以下|首位|第一|之[前后])|责任|主要责任|其[他它]?责任|跨|多|该|本|两|双|全|某|我|新增|规上|.*[、，,；;。：:\d])$/,
  examples: ['牵头', '主要责任', '配合', '跨', '责任'],
  not: ['生态环境', '行业主管', '施工'],
}
