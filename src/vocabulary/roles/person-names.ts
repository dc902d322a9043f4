/** Names of persons and of their posts, as cells of units have them beside organs: 张三, 县教育局局长李四. */
import { compact } from '../../text/blanks.js'
import { wordsIn } from '../words.js'

const COMPOUND_SURNAMES = wordsIn(
  '欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 东方 南宫 端木 百里 呼延 轩辕 宇文 长孙',
)
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁房蒲滕萧屈饶解牟艾尤时阳穆司古吉卓缪娄车项连芦麦褚窦戚岑景党宫费晏苟向桂仇佟闻'

/** Words of plans that begin with the character of a surname. */
export const NO_NAMES = {
  words: wordsIn(
    '方案 方式 方面 方法 方便 方向 高度 高质 高效 高新 高等 高铁 高速 高中 高校 高标 高位 高龄 高层 常态 常年 常委 常务 常规 温暖 温室',
    '康养 康复 文件 文化 文旅 文明 文体 文物 文字 文稿 安全 安排 安置 安装 安委 易地 易涝 关于 关键 关爱 关闭 关注 关系 成立 成效 成果',
    '成员 成本 成熟 成品 时间 时限 时序 时段 单位 单独 单项 管理 管护 管控 管网 管委 管线 解决 解除 解读 解困 向上 向全 项目 连续 连接',
    '司法 华东 路网 路面 路灯 路长 路段 路线 房屋 房产 房地 包括 包保 包联 包抓 包村 包含 万元 万亩 石油 石化 石材 金融 金额 江河 林业',
    '林长 林草 林地 林场 田长 田间 马上 马路 程序 程度 施工 施策 施行 严格 严禁 严控 严厉 严重 武装 武警 党委 党建 党政 党员 党组 党校',
    '章程 景区 景观 费用 车辆 车站 古树 古城 任务 任期 任命 于年 于每 于当 余额 余量 许可 白酒 白天 段落 雷电 龙头 史志 毛利 顾问 钱款',
    '牛羊 牛奶 申报 申请 申领 申办 欧盟 焦点 左右 祝贺 尚未 符合 舒适 纪检 纪委 纪律 凌晨 毕业 季度 季节 苗木 谷物 游客 游园 游乐 尤其',
    '阳光 周边 周期 周知 周围 周转 黄河 曾经 范围 范本 夏季 夏粮 何时 何地 罗列 郑重 万人 万户 安监 安办 文联 文广 石漠 盛会 连片 农业',
  ),
  examples: ['方案', '成效', '单位', '高新区', '关键', '时限'],
  not: ['方圆', '成龙', '高山', '关羽'],
}

const NAME = new RegExp(
  `^(?:${COMPOUND_SURNAMES.join('|')})\\p{Script=Han}{1,2}$|^[${SURNAMES}]\\p{Script=Han}{1,2}$`,
  'u',
)
const TITLE = /(?:同志|先生|女士|教授|院士)$/
const HEAD = '[省市州盟区县旗镇乡局厅处科部院校组队所站馆会社]'
/** 局长, 常务副市长, 党组书记; those who answer for a river or a chain of trade; 网格员, 包村干部. */
const POST = `(?:党组|党委|常务|专职|第一|分管|主要)*副?(?:${HEAD}长|支队长|大队长|总队长|[河湖林田路链街楼]长|书记|主任|主席|主委|秘书长|(?:总)?经理|董事长|政委|常委|干部|(?<![成动全复扩减])员|总工程师|总规划师|总会计师|负责人|负责同志|责任人|领导|同志)`
const POSTS = new RegExp(`${POST}(?:(?:兼|、)?${POST})*$`)

/** The names of posts by which persons are named, behind the organ they are of or alone. */
export const POST_NAMES = {
  examples: [
    '县教育局局长',
    '副市长',
    '县委常委',
    '常务副区长',
    '党组书记',
    '总经理',
    '县级河长',
    '主要负责同志',
    '包村干部',
    '网格员',
  ],
  not: ['县教育局', '县河长办', '县委', '市政协', '工作小组', '组织动员', '各成员'],
}

/** Whether a text is the name of a person: two to four characters, the first a surname. */
export function isPersonName(text: string): boolean {
  const name = compact(text).replace(TITLE, '')
  return NAME.test(name) && !NO_NAMES.words.some((word) => name.startsWith(word))
}

/** Whether a text names a person by a post, with or without the name: 副县长张三. */
export function isPost(text: string): boolean {
  const plain = compact(text)
  return plain.length <= 24 && [4, 3, 2, 0].some((length) => isPostWithName(plain, length))
}

function isPostWithName(text: string, length: number): boolean {
  const behind = text.length - length
  return POSTS.test(text.slice(0, behind)) && (length === 0 || isPersonName(text.slice(behind)))
}
