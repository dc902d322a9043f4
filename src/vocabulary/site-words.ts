import { endsAsPlanTitle, holdsTitleOfLetter } from './titles.js'

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

/** Lines that sites print around a text. */
export const LINES_AROUND = new RegExp(
  [
    // buttons: 【打印本页】【关闭窗口】 [大 中 小]
    /^[【[（(\s|｜·>》/]*(?:(?:打印(?:本?页)?|关闭(?:本?页|窗口)?|返回(?:顶部|首页|列表)?|收藏(?:本页)?|我要(?:打印|收藏|纠错|分享)|网站纠错|纠错|分享(?:到|至)?|大|中|小)[】\]）)\s|｜·>》/【[（(:：]*)+$/,
    /^(?:字体|字号|文字大小)(?:大小)?[:：]?[【[（(\s]*(?:大|特大|放大|默认|\+?A)/,
    // paths and counters
    /^(?:您?(?:现在|当前|所在)的?(?:所在)?(?:位置|栏目)|当前位置|位置)\s*[:：]/,
    /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[:：]/,
    // neighbours of the page and the foot of the site
    /^(?:上一[篇条页]|下一[篇条页]|相关(?:链接|文章|阅读|附件下载)|友情链接|扫一扫|微信扫|手机扫|关闭此页|打开微信)/,
    /^(?:今天是|现在是|欢迎(?:访问|光临|您)|站内搜索|网站地图$)/,
    /版权所有|ICP备|公网安备|网站标识码/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)

/** What a notice says of itself stands in no menu: its title, its number, the label or title of an annex. */
export function saysNotice(text: string): boolean {
  return (
    holdsTitleOfLetter(text) ||
    /[〔[]\d{4}[〕\]]\s*\d+\s*号/.test(text) ||
    /^附\s*件\s*\d*(?:$|[-—:：])/.test(text) ||
    (/\d{4}年/.test(text) && endsAsPlanTitle(text))
  )
}

/** A sentence belongs to the notice, unless it speaks of the site. */
export const SENTENCE = /[。；]/
export const OF_THE_SITE =
  /版权|ICP备|公网安备|网站|主办单位|技术支持|浏览器|分辨率|扫一扫|二维码|客户端|公众号|验证码|登录|注册|评论|发言|cookie/i

function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words.replaceAll(' ', '|')})(?=$|[\\s_\\d-])`, 'i')
}
