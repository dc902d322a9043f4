import type { Element, Nodes, Root, RootContent } from 'hast'
import { holding, isBlock, isElement, isPrinted } from '../hast/elements.js'
import { hasHeader, roleOf } from '../hast/table-roles.js'
import { textOfHast } from '../hast/text.js'
import { measuresOf, type Measure } from './measure.js'

/** Elements and roles that HTML has for what surrounds the content. */
const AROUND = new Set(['nav', 'footer', 'menu'])
const ROLES_AROUND = new Set(['navigation', 'contentinfo', 'search', 'menu', 'menubar', 'dialog'])
/** What makers of sites call the parts around the content, as a word of a class or an id. */
const NAMES_AROUND =
  /(?:^|[\s_-])(?:nav|navi|navbar|navigation|topnav|subnav|menu|submenu|sidebar|breadcrumbs?|crumbs?|mbx|dqwz|footer|foot|copyright|yqlj|friendlinks?|share|bdsharebuttonbox|bshare|jiathis|social|print|dayin|toolbar|tools?|fontsize|search|login|pager|pagination|prevnext|related|xgxx|xgyd|recommend|hot|qrcode|ewm|weixin|gotop|totop|backtop|accessible|wza|topbar|logo|advert|popup|comments?)(?=$|[\s_\d-])/i
/** Lines that sites print around a text. */
const LINES_AROUND =
  /^[【[（(\s|｜·>》/]*(?:(?:打印(?:本?页)?|关闭(?:本?页|窗口)?|返回(?:顶部|首页|列表)?|收藏(?:本页)?|我要(?:打印|收藏|纠错|分享)|网站纠错|纠错|分享(?:到|至)?|大|中|小)[】\]）)\s|｜·>》/【[（(:：]*)+$|^(?:字体|字号|文字大小)(?:大小)?[:：]?[【[（(\s]*(?:大|特大|放大|默认|\+?A)|^(?:您?(?:现在|当前|所在)的?(?:所在)?(?:位置|栏目)|当前位置|位置)\s*[:：]|^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[:：]|^(?:上一[篇条页]|下一[篇条页]|相关(?:链接|文章|阅读|附件下载)|扫一扫|微信扫|手机扫|关闭此页|打开微信)|版权所有|ICP备|公网安备|网站标识码|^网站地图$/i
/** What a notice says of itself stands in no menu: its title, its number. */
const NOTICE = /关于.+的?(?:通知|意见|方案|函|批复|决定)|[〔[]\d{4}[〕\]]\s*\d+\s*号/s
const FILES_TO_DOWNLOAD = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar)(?![A-Za-z])|下载/i
/** A menu has at least so many links, and they are at least this share of what it says. */
const MENU_LINKS = 3
const MENU_SHARE = 0.6
/** What is named as a part around the content, yet says more than this share of the whole page, is the content. */
const MOST_OF_PAGE = 0.4
/** Longer texts, in characters, are no lines of a site. */
const LONGEST_LINE = 120

export interface Content {
  root: Root
  /** Elements left out, in the order of the page. */
  leftOut: Element[]
}

/**
 * Leaves out what a site prints around a notice: menus, paths, buttons, related links, the foot. No table with known
 * header words is ever left out.
 */
export function withoutFurniture(page: Root): Content {
  const leftOut: Element[] = []
  const isAround = isAroundOf(page)
  const holdsData = holding(isData)
  const sieve = <T extends Root | Element>(parent: T): T => ({
    ...parent,
    children: (parent.children as RootContent[]).flatMap((child) => {
      if (!isElement(child) || !isPrinted(child)) return [child]
      if (!holdsData(child) && !isData(child) && isAround(child)) {
        leftOut.push(child)
        return []
      }
      return child.tagName === 'table' && roleOf(child, false) !== 'layout' ? [child] : [sieve(child)]
    }),
  })
  return { root: sieve(page), leftOut }
}

function isData(element: Element): boolean {
  return element.tagName === 'table' && hasHeader(element)
}

/** The test of one page: what is around its content, by what elements are, are called, and say. */
function isAroundOf(page: Root): (element: Element) => boolean {
  const measures = measuresOf(page)
  const all = measures.get(page)!.said
  const holdsBlock = holding(isBlock)
  return (element) => {
    const measure = measures.get(element)!
    if (measure.said === 0 || measure.said > all * MOST_OF_PAGE) return false
    if (isMenu(element, measure)) return true
    if (isNamedAround(element)) return !saysNotice(element, measure)
    return isBlock(element) && !holdsBlock(element) && measure.said <= LONGEST_LINE && isSiteLine(element)
  }
}

function isNamedAround({ tagName, properties }: Element): boolean {
  if (AROUND.has(tagName) || ROLES_AROUND.has(String(properties.role ?? ''))) return true
  const { className, id } = properties
  return NAMES_AROUND.test([className, id].flat().filter(Boolean).join(' '))
}

/** The notice’s own list of annexes may be links, too; files to download are the site’s. */
function isMenu(element: Element, { said, linked, links, files }: Measure): boolean {
  if (links === 0 || linked < said * MENU_SHARE) return false
  if (files === links && FILES_TO_DOWNLOAD.test(textOfHast(element))) return true
  return links >= MENU_LINKS && !/^附\s*件/.test(textOfHast(element))
}

function saysNotice(element: Element, { linked, said }: Measure): boolean {
  return linked < said * MENU_SHARE && NOTICE.test(textOfHast(element))
}

function isSiteLine(element: Element): boolean {
  return LINES_AROUND.test(textOfHast(element as Nodes).replaceAll('\n', ' '))
}
