import type { Element } from 'hast'
import { compact } from '../../text/blanks.js'
import { areHeaders } from '../../vocabulary/header-meaning.js'
import { holds } from './elements.js'
import { cellElements, rowElements } from './table.js'
import { textOfHast } from './text.js'

/** `data` is read into a grid, `layout` looked through cell by cell, `labels` (of a page, a letterhead, a colophon) row by row. */
export type TableRole = 'data' | 'layout' | 'labels'

/** A header stands among so many rows at the head of a table. */
const ROWS_SEARCHED = 8
/** A letterhead, a signature or a colophon has no more rows. */
const FEW_ROWS = 4

/** What portals and the heads and feet of papers print before their values. */
const LABELS = new Set(
  '索引号 索引 信息索引 发文机关 发文机构 发文单位 发布机构 发布单位 公开机构 信息公开机构 责任部门 信息来源 来源 文号 发文字号 发文文号 字号 发文序号 文件编号 公文种类 文种 主题分类 主题词 信息分类 信息类别 组配分类 服务对象分类 体裁分类 分类 关键词 内容概述 概述 名称 标题 信息名称 文件名称 成文日期 成文时间 生成日期 发文日期 发文时间 印发日期 发布日期 发布时间 公开日期 公开时间 公开方式 公开形式 公开类型 公开属性 公开范围 公开时限 公开期限 公开目录 有效性 时效性 时效 效力状态 生效日期 生效状态 实施日期 施行日期 废止日期 失效日期 失效时间 统一登记号 规范性文件登记号 联合发文单位 签发人 会签人 密级 紧急程度 作者 编辑 浏览次数 浏览量 点击数 阅读次数 字体 字体大小 抄送 抄报 主送 分送'.split(
    ' ',
  ),
)
/** A letterhead or a colophon: 西政办发〔2022〕2号, 某某人民政府办公室文件, 2022年3月17日印发. */
const HEAD_OR_FOOT = /〔\d{4}〕\d+号|\[\d{4}\]\d+号|文件$|^(?:抄送|抄报|主送|分送)[:：]|日印发$|^签发人[:：]/

/** Tells what a table is for, by what it holds. */
export function tableRole(table: Element, afterData: boolean): TableRole {
  const rows = rowElements(table)
  if (hasHeader(table)) return 'data'
  if (['presentation', 'none'].includes(String(table.properties.role ?? ''))) return 'layout'
  if (afterData ? holds(table, (inner) => isTableElement(inner) && hasHeader(inner)) : holds(table, isTableElement))
    return 'layout'
  if (isOneColumn(rows)) return 'layout'
  return isOfLabels(rows) ? 'labels' : 'data'
}

function isTableElement({ tagName }: Element): boolean {
  return tagName === 'table'
}

/** The paragraphs of a row of labels: each label with the value beside it, or else what the row says on one line. */
export function linesOfLabelRow(row: Element): string[] {
  const texts = cellElements(row)
    .map((cell) => textOfHast({ ...cell, tagName: 'div' }))
    .filter(Boolean)
  if (!texts.some((text) => isMetadataLabel(text) || beginsWithLabel(text)))
    return texts.length === 0 ? [] : [texts.join(' ')]
  const lines: string[] = []
  for (let at = 0; at < texts.length; at++) {
    const value = texts[at + 1]
    if (!isMetadataLabel(texts[at]!) || value === undefined || isMetadataLabel(value)) lines.push(texts[at]!)
    else {
      lines.push(`${texts[at]!.replace(/[:：]$/, '')}：${value}`)
      at++
    }
  }
  return lines
}

/** Whether a row near the head of a table has at least two known header words, and they are at least half of what it says. */
export function hasHeader(table: Element): boolean {
  return rowElements(table)
    .slice(0, ROWS_SEARCHED)
    .some((row) => {
      const cells = cellElements(row).filter((cell) => !holds(cell, isTableElement))
      return areHeaders(cells.map((cell) => textOfHast({ ...cell, tagName: 'div' })))
    })
}

function isOneColumn(rows: readonly Element[]): boolean {
  return rows.every((row) => {
    const cells = cellElements(row)
    return cells.length <= 1 && cells.every(({ properties }) => Number(properties.colSpan ?? 1) <= 1)
  })
}

function isOfLabels(rows: readonly Element[]): boolean {
  const texts = rows.map((row) => cellElements(row).map((cell) => textOfHast({ ...cell, tagName: 'div' })))
  const labels = texts.flat().filter((text) => isMetadataLabel(text) || beginsWithLabel(text)).length
  if (labels >= 2 && labels >= rows.length / 2) return true
  return rows.length <= FEW_ROWS && texts.flat().some((text) => HEAD_OR_FOOT.test(compact(text)))
}

/** 发布日期：2022-03-11 in one cell. */
function beginsWithLabel(text: string): boolean {
  const colon = text.search(/[:：]/)
  return colon > 0 && isMetadataLabel(text.slice(0, colon))
}

function isMetadataLabel(text: string): boolean {
  return LABELS.has(
    compact(text)
      .replace(/[:：]$/, '')
      .replace(/^[[【](.*)[\]】]$/, '$1'),
  )
}
