/** What names of nobody in particular begin with: 各, 市直, 有搬迁任务的. */
import { LEVELS } from './levels.js'
import type { Word } from './word.js'

interface Determiner extends Word {
  /** Of collectives alone: whatever body stands behind it is one. Names of organs have the others, too. */
  own?: true
  /** Makes a collective even where nothing shows that units are meant, in a bracket at the end of a sentence. */
  certain?: true
}

const LEVEL_WORDS = LEVELS.map(({ word }) => word)
/** A short noun, as attributes have: no end of an organ, no verb. */
const noun = (most: number): string => `(?:(?![局委办厅部院会由对请督促的])\\p{Script=Han}){0,${most}}`
/** What goes from place to place. */
const LINE = '(?:铁路|高铁|客专|高速|公路|[国省县]道|大道|干?线|[江河湖溪渠]|运河|水系)'
const ofLevels = (before: string, after: string): string[] => LEVEL_WORDS.map((word) => before + word + after)

/** What a collective begins with; several may stand together: 市直各有关. Patterns. */
export const DETERMINERS: readonly Determiner[] = [
  {
    words: ['各', '相关', '有关'],
    own: true,
    certain: true,
    examples: ['各街道', '相关企业', '有关区', '各有关市、县', '各区疫情防控指挥部', '相关乡镇办', '各工作专班'],
    not: ['各负其责', '相关责任人', '各项工作由县教育局'],
  },
  {
    words: [
      '其他',
      '其它',
      '其余',
      '(?:沿\\p{Script=Han})+',
      '部分',
      '所有',
      '涉及',
      '涉农',
      '所在',
      '所属',
      '所在地',
      '毗邻',
      '邻近',
      '相邻',
      '周边',
    ],
    own: true,
    examples: [
      '其他乡镇',
      '其它县区',
      '其余单位',
      '沿线县',
      '沿江各县区',
      '沿江沿河县（市、区）',
      '沿海市县',
      '部分乡镇',
      '所有成员单位',
      '涉及镇街',
      '涉农部门',
      '所在乡镇',
      '所属企业',
      '所在地政府',
      '毗邻各村',
      '周边乡镇',
    ],
    not: ['其他事项', '周边环境'],
  },
  {
    words: [
      ...ofLevels('全', ''),
      ...ofLevels('', '属'),
      ...ofLevels('', '直属'),
      ...ofLevels('', '直机关'),
      ...ofLevels('', '直'),
      ...ofLevels('', '级'),
      '省[（(]中[）)]直',
      '[中省市]省?[直属]',
      '(?:(?:中央|[中省市])(?:[和、]?[省市])*)?驻\\p{Script=Han}{1,3}?(?=各|有关|相关|单位|部队|企业|机构|金融|高校|部门)',
      '国家(?=有关|相关|各|部门|部委|职能)',
      '在(?![省市州盟县区旗镇乡建营库册各])\\p{Script=Han}(?=各?(?:高校|高等|院校|科研|金融|央企|部队))',
    ],
    examples: [
      '全市各县区',
      '区属国企',
      '县直单位',
      '省级部门',
      '市直相关单位',
      '县直机关各单位',
      '省（中）直有关单位',
      '中省直单位',
      '中央驻粤单位',
      '中央和省驻宜单位',
      '中央、省、市驻县单位',
      '驻连部队',
      '在粤高校',
      '各在粤高等院校',
      '市级各有关部门',
      '国家有关部门',
    ],
    not: ['国家原子能机构', '县直机关事务管理局', '全州县政府', '市级机关医院', '国家税务局'],
  },
  // Along lines and rivers: what stands before 沿线 is no name of a unit
  {
    words: [
      `(?:${noun(8)}${LINE}(?:、|和|及|与))*${noun(8)}${LINE}(?:沿[线岸江河海]|两[岸侧]|流域)(?=各|有关|相关|涉及|所有|[市县区乡镇]|地区)`,
    ],
    examples: [
      '京九铁路沿线各县（市、区）',
      '京九铁路、昌吉赣客专沿线各县（市、区）',
      '赣江、抚河和信江沿岸市县',
      '甬江流域各区',
    ],
    not: ['县水利局、抚河沿岸各市县', '沿线各县由县水利局'],
  },
  {
    words: [
      `${noun(8)}(?:区|[流区]域|[流区域境地]内|范围内|两岸|周边|沿[线岸]|地带|平原|丘陵|[带圈群]|三角洲?|走廊|[东西南北]部?)(?=各|有关|相关|涉及|所有)`,
    ],
    examples: [
      '库区各乡镇人民政府',
      '流域内各市',
      '山区各县（市）',
      '景区周边有关乡镇',
      '城区各街道',
      '沿海经济带各市',
      '粤东西北各市',
      '自贸试验区各片区管委会',
    ],
    not: ['库区乡镇', '督促库区各乡镇', '县教育局库区各乡镇'],
  },
  {
    words: [
      '(?:属地|当地|地方|同级|本级|上级|下级)(?=(?:人民)?政府|党委|党工委|管委会)',
      '省直管(?=[县市])',
      '计划单列(?=市)',
      // How many they are: 长株潭三市, 八县市
      `${noun(4)}[二两三四五六七八九十]{1,3}个?(?=[市县区州旗]{1,2}(?:人民政府|政府|管委会|党委|[（(、，]|$))`,
    ],
    own: true,
    examples: [
      '属地政府（管委会）',
      '当地党委政府',
      '地方政府',
      '同级人民政府',
      '省直管县（市）',
      '计划单列市',
      '长株潭三市人民政府',
      '八县市政府',
    ],
    not: ['属地镇', '省直管理局', '第二市场', '三区建设'],
  },
  {
    words: [`(?:有|涉及|承担|列入|纳入)${noun(12)}的`, `${noun(8)}(?:所在|涉及)的?(?=[乡镇街县区市地])`],
    own: true,
    examples: [
      '有搬迁任务的县（市、区）人民政府',
      '有任务的乡镇',
      '涉及的乡镇',
      '承担建设任务的区县',
      '项目所在地政府',
      '工程涉及乡镇',
    ],
    not: ['有条件的地方', '排在第一位的部门', '有效的措施', '负责的部门'],
  },
  {
    words: [
      '辖区',
      '属地',
      '行业',
      '试点',
      '基层',
      '当地',
      '地方',
      '重点',
      '上级',
      '同级',
      '本级',
      '下级',
      '其(?![他它余中])',
    ],
    examples: [
      '辖区单位',
      '属地街道',
      '行业部门',
      '试点企业',
      '基层单位',
      '当地政府部门',
      '地方有关部门',
      '重点企业',
      '地方各级人民政府',
      '同级财政部门',
      '上级主管部门',
      '其成员单位',
    ],
    not: ['属地镇', '其中单位', '试点工作小组办公室设在医保局'],
  },
]
