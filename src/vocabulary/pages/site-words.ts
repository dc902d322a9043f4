/** What sites print and build around a notice, and what tells the notice from it. */
import { compact } from '../../text/blanks.js'
import { beginsAsAnnex } from '../frame/annex-labels.js'
import { holdsDocumentNumber } from '../frame/document-numbers.js'
import { isPartOfLetter, type PartOfLetter } from '../frame/letter.js'
import { ordinalOf } from '../frame/ordinals.js'
import { isNote } from '../remarks.js'
import { isDay } from '../times/days.js'
import { namesYear } from '../times/years.js'
import { endsAsPlanTitle, holdsTitleOfLetter } from '../frame/titles.js'
import { isLabelOfPage, saysMetadata } from './label-lines.js'

/** Elements and roles that HTML has for what surrounds the content. */
export const AROUND = new Set(['nav', 'footer', 'menu', 'aside'])
export const ROLES_AROUND = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'dialog',
])

/** What makers of sites call the parts around the content, as a word of a class or an id. */
export const NAMES_AROUND = named(
  'nav navi navbar navigation topnav subnav leftnav menu submenu sidebar breadcrumbs? crumbs? mbx dqwz tabbar tab-?(?:head|nav|menu) footer foot bottom colophon copyright yqlj friendlinks? share bdsharebuttonbox bshare jiathis social print dayin toolbar tools? fontsize search login pager pagination prevnext related xgxx xgyd recommend hot qrcode ewm weixin gotop totop backtop accessible wza topbar logo banner advert popup widget',
)
/** What visitors write, whatever they say, is not the notice. */
export const NAMES_OF_COMMENTS = named('comments?|respond|pinglun|guestbook|liuyan')

export interface SiteLine {
  line: 'buttons' | 'path' | 'counter' | 'neighbour' | 'greeting' | 'foot'
  pattern: RegExp
  examples: readonly string[]
  not?: readonly string[]
}

const BUTTONS: readonly string[] = [
  [
    '打印(?:本?[页文])?',
    '关闭(?:本?页|窗口)?',
    '返回(?:顶部|首页|列表)?',
    '收藏(?:本页)?',
    '下载(?:文字版)?',
    '朗读',
    '繁體版?',
  ],
  [
    '我要(?:打印|收藏|纠错|分享)',
    '网站纠错',
    '纠错',
    '分享(?:到|至)?',
    '(?:新浪)?微博',
    '微信',
    'QQ(?:空间|好友)?',
    '朋友圈',
  ],
  ['字体', '字号', '特?大', '中', '小', 'A[+-]?', '默认', '复制链接', '无障碍(?:阅读|浏览)?', '适老化?模式'],
].flat()
const PARTS = '【】［］\\[\\]（）()\\s|｜·>》/:：'

/** Lines that sites print around a text. To teach gongwen one, add it to its line with an example. */
export const SITE_LINES: readonly SiteLine[] = [
  {
    line: 'buttons',
    pattern: new RegExp(`^[${PARTS}]*(?:(?:${BUTTONS.join('|')})[${PARTS}]*)+$`),
    examples: ['【打印本页】【关闭窗口】', '[大 中 小]', '打印 | 关闭', '分享到：微信 微博', '【字体：大 中 小】', '|'],
    not: ['打印本页所列任务', '中小企业'],
  },
  // What is left of 【来源：…】【发布时间：…】
  { line: 'buttons', pattern: /^[【】［］[\]\s|｜·]+$/, examples: ['】【', '|'], not: ['[1]'] },
  {
    line: 'buttons',
    pattern: /^(?:字体|字号|文字大小)(?:大小)?[:：]?[【[（(\s]*(?:大|特大|放大|默认|\+?A)/,
    examples: ['字体：大 中 小', '文字大小 默认', '字号:A+'],
    not: ['字体规范'],
  },
  {
    line: 'path',
    pattern: /^(?:您?(?:现在|当前|所在)的?(?:所在)?(?:位置|栏目)|当前位置|位置)\s*[:：]/,
    examples: ['您当前的位置：首页 > 公文', '当前位置：首页', '位置：首页'],
    not: ['位置图'],
  },
  { line: 'path', pattern: /^首页\s*[>＞》»→/]/, examples: ['首页 > 政务公开 > 文件'], not: ['首页改版'] },
  {
    line: 'counter',
    pattern: /^(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?\s*[:：]/,
    examples: ['浏览次数：12', '点击：3', '访问量：'],
    not: ['阅读空间建设：'],
  },
  {
    line: 'neighbour',
    pattern:
      /^[【[]?(?:上一[篇条页]|下一[篇条页]|(?:相关|延伸|推荐|关联)(?:链接|文章|阅读|解读|新闻|稿件|附件下载)|友情链接|扫一扫|微信扫|手机扫|关闭此页|打开微信)/,
    examples: ['上一篇：关于印发…', '友情链接', '扫一扫在手机打开当前页', '相关解读', '【相关阅读】'],
    not: ['相关单位'],
  },
  {
    line: 'greeting',
    pattern:
      /^(?:今天是|现在是|欢迎(?:访问|光临|您)|站内搜索|网站地图$|.{2,20}(?:门户|政府|政务|信息)(?:网站?|公开网)$)/,
    examples: ['今天是2022年3月1日', '欢迎访问某县人民政府网站', '网站地图', '某县人民政府门户网站', '某县政府网'],
    not: ['网站地图的更新', '建设互联网'],
  },
  {
    line: 'foot',
    pattern: /版权所有|ICP备|公网安备|网站标识码/i,
    examples: ['版权所有：某县人民政府', '京ICP备05000000号'],
    not: ['版权登记'],
  },
]

/** Whether a line is one that sites print around a text. */
export function isSiteLine(line: string): boolean {
  return isLabelOfPage(line) || SITE_LINES.some(({ pattern }) => pattern.test(line))
}

/** Whether a text is the day that lists of links print beside each: 2024-03-01, [03-01]. */
export function isDayOfList(text: string): boolean {
  const plain = compact(text).replace(/^[[(（【](.*)[\])）】]$/, '$1')
  return isDay(plain) || /^\d{1,2}[-/.月]\d{1,2}日?$/.test(plain)
}

const INVITED = '(?:点击)?(?:下载|查看|打开|预览)'
const INVITATION = new RegExp(`^(?:请?点击)?(?:此处|这里)?(?:${INVITED})?[:：]?|[（(]?${INVITED}[）)]?$`, 'g')

/** The text of a link without what asks to follow it: 附件1 of 附件1（点击下载）. */
export function withoutInvitation(text: string): string {
  return text
    .trim()
    .replace(/^[【[（(](.*)[】\])）]$/, '$1')
    .replace(INVITATION, '')
}

/** Whether the text of a link says no more than that there is a file: 点击下载附件. */
export function namesNoFile(text: string): boolean {
  return /^(?:附件)?$/.test(withoutInvitation(text))
}

const OF_THE_SITE =
  /版权|ICP备|公网安备|网站|主办单位|技术支持|浏览器|分辨率|扫一扫|二维码|客户端|公众号|验证码|登录|注册|评论|发言|cookie/i

/**
 * Whether a text could be the notice's: one of its lines has a form that stands in no menu (a title, a number, a day, an
 * addressee, an annex, a note, what a page says of its notice), or is a sentence that does not speak of the site.
 */
export function couldBeNotice(text: string): boolean {
  return text.split('\n').some((line) => saysNotice(line) || (/[，。；]/.test(line) && !OF_THE_SITE.test(line)))
}

const PARTS_OF_NOTICE: readonly PartOfLetter[] = ['signatory', 'copies', 'publicity', 'printing']
/** 本清单自印发之日起执行 */
const OF_ITSELF = /本(?:通知|清单|方案|计划|规划|办法|意见|要点|台账|表|文件)|自(?:印发|发布)之日/
/** 各乡镇人民政府，县直各单位： */
const ADDRESSEE = /^各.*[:：]$/

function saysNotice(line: string): boolean {
  return (
    holdsTitleOfLetter(line) ||
    holdsDocumentNumber(line) ||
    beginsAsAnnex(line) ||
    (namesYear(line) && endsAsPlanTitle(line)) ||
    saysMetadata(line) ||
    PARTS_OF_NOTICE.some((part) => isPartOfLetter(line, part)) ||
    isNote(line) ||
    ADDRESSEE.test(line) ||
    OF_ITSELF.test(line) ||
    (isDay(line) && line.includes('年')) ||
    ordinalOf(line) !== null
  )
}

/** What the foot of a site says beside whose it is: 主办单位：…, 地址：…. */
const CONTACT =
  /^(?:主办|承办|协办|运维|维护|技术支持|版权|备案|联系|地址|通讯地址|邮编|邮政编码|电话|热线|传真|邮箱|电子邮箱|网站|建议使用|推荐使用)/

/** Whether lines are the foot of a site: one that only sites print, and beside it whom to ask. */
export function isFootOfSite(lines: readonly string[]): boolean {
  return lines.some(isFoot) && lines.every((line) => isSiteLine(line) || CONTACT.test(compact(line)))
}

/** Whether a line heads links to other pages: 相关解读. */
export function headsLinks(line: string): boolean {
  return SITE_LINES.some(({ line: kind, pattern }) => kind === 'neighbour' && pattern.test(line))
}

/** Whether only the foot of a site says so: 版权所有. */
export function isFoot(line: string): boolean {
  return SITE_LINES.some(({ line: kind, pattern }) => kind === 'foot' && pattern.test(line))
}

function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words.replaceAll(' ', '|')})(?=$|[\\s_\\d-])`, 'i')
}
