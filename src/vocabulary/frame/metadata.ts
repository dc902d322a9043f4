/** What portals and the heads and feet of papers print before their values: 索引号, 发文机关, 成文日期. */
import type { Metadata } from '../../model/metadata.js'
import { compact } from '../../text/blanks.js'
import { matchesOf } from '../../text/matches.js'
import { dayBehind } from '../times/days.js'

/** To teach gongwen a label, add it to its line. */
export const METADATA: readonly { says: Metadata; words: readonly string[]; not?: readonly string[] }[] = [
  { says: 'index', words: ['索引号', '信息索引号', '索引', '信息索引', '统一登记号', '规范性文件登记号', '统一编号'] },
  {
    says: 'issuer',
    words: [
      ['发文机关', '发文机构', '发文单位', '联合发文单位', '制发机关', '制定机关'],
      // On the cover of a workbook or above a table; who fills a form in (填报单位) does not issue it
      ['编制单位', '编制部门', '编制机关', '制表单位', '制表部门', '制表机关'],
    ].flat(),
    not: ['责任单位', '填报单位', '编制依据'],
  },
  {
    // Who put it on the site: mostly the issuer or an office of it, at times another site
    says: 'publisher',
    words: [
      ['发布机构', '发布单位', '发布部门', '公开机构', '信息公开机构', '公开责任部门', '责任部门', '信息来源', '来源'],
    ].flat(),
    not: ['责任单位'],
  },
  { says: 'number', words: ['文号', '发文字号', '发文文号', '字号', '发文序号', '文件编号'], not: ['序号'] },
  { says: 'title', words: ['标题', '名称', '信息名称', '信息标题', '文件名称', '公文名称'], not: ['项目名称'] },
  { says: 'kind', words: ['公文种类', '文种', '体裁分类', '体裁', '文件类型'] },
  {
    says: 'topic',
    words: [
      '主题分类',
      '主题词',
      '信息分类',
      '信息类别',
      '组配分类',
      '服务对象分类',
      '所属主题',
      '分类',
      '关键词',
      '关键字',
    ],
    not: ['类别'],
  },
  { says: 'summary', words: ['内容概述', '信息概述', '内容摘要', '概述', '摘要'] },
  {
    says: 'issued',
    words: [
      ['成文日期', '成文时间', '生成日期', '公文生成日期', '产生日期', '制发日期', '发文日期', '发文时间'],
      ['编制日期', '编制时间', '制表日期', '制表时间'],
    ].flat(),
    not: ['完成日期', '填报日期', '填报时间'],
  },
  { says: 'printed', words: ['印发日期'] },
  { says: 'published', words: ['发布日期', '发布时间', '公开日期', '公开时间', '公布日期'] },
  {
    says: 'publicity',
    words: [
      ['公开方式', '公开形式', '公开类型', '公开属性', '公开范围'],
      ['公开时限', '公开期限', '公开目录'],
    ].flat(),
  },
  {
    says: 'validity',
    words: [
      ['有效性', '时效性', '时效', '有效期', '效力状态', '生效日期', '生效状态'],
      ['实施日期', '施行日期', '废止日期', '失效日期', '失效时间'],
    ].flat(),
    not: ['实施时间'],
  },
  { says: 'copies', words: ['抄送', '抄报', '主送', '分送'] },
  { says: 'signatory', words: ['签发人', '会签人'] },
  { says: 'secrecy', words: ['密级', '紧急程度'] },
  {
    says: 'page',
    words: [
      ['作者', '编辑', '责任编辑', '更新日期', '更新时间', '字体', '字体大小', '文字大小'],
      ['浏览', '点击', '阅读', '访问'].flatMap((seen) => [
        seen,
        ...['次数', '量', '数', '率'].map((count) => seen + count),
      ]),
    ].flat(),
  },
]

const MEANINGS = new Map(METADATA.flatMap(({ says, words }) => words.map((word) => [word, says] as const)))

/** What a label of metadata says, with its colon or brackets or without; null for any other text. */
export function metadataOf(label: string): Metadata | null {
  const word = compact(label)
    .replace(/[:：]$/, '')
    .replace(/^[[【](.*)[\]】]$/, '$1')
  return MEANINGS.get(word) ?? null
}

/** A label of metadata in a line, and what stands behind it up to the next one. */
export interface Labelled {
  says: Metadata
  /** As printed; empty where the line says nothing behind the label. */
  value: string
}

/** The words of all labels as part of a pattern, their characters apart or not: 标 题. The longest first. */
export const LABEL_WORDS = [...MEANINGS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => [...word].join('\\s*'))
  .join('|')
/** 【时效性】, [有效性]: in brackets a label needs no colon. */
const IN_LINE = new RegExp(
  `(?<=^|[\\s|｜;；,，])(?:[[【]\\s*(${LABEL_WORDS})\\s*[\\]】]\\s*[:：]?|(${LABEL_WORDS})\\s*(?:[:：]|(?=\\s|$)))`,
  'g',
)

/**
 * The labels of a line that begins with one, each with its value: 索 引 号：000014349/2019-00003 主题分类：商贸. Empty for any
 * other line. A line of one label has a colon or brackets, since 来源 and 名称 are words of sentences, too.
 */
export function metadataIn(line: string): Labelled[] {
  const found = matchesOf(line, IN_LINE)
  const [first] = found
  if (first === undefined || line.slice(0, first.index).trim() !== '') return []
  if (found.length === 1 && !/[:：\]】]\s*$/.test(first[0])) return []
  return found.flatMap((match, at) => {
    const says = MEANINGS.get(compact(match[1] ?? match[2]!))!
    const value = line
      .slice(match.index + match[0].length, found[at + 1]?.index ?? line.length)
      .replace(SAYS_MORE, '')
      .replace(/[|｜;；,，\s]+$/, '')
      .trim()
      .replace(SAYS_NONE, '')
    return says === 'issuer' ? issuerAndDay(value) : [{ says, value }]
  })
}

/** Who made a table stands in one line with the day: 制表单位：某县人民政府办公室 2018年3月12日. */
function issuerAndDay(value: string): Labelled[] {
  const day = dayBehind(value)
  if (day === null) return [{ says: 'issuer', value }]
  return [
    { says: 'issuer', value: value.slice(0, -day.length).trim() },
    { says: 'issued', value: day },
  ]
}

/** Where the metadata begin that a line prints behind something else: 石政发〔2015〕8号 发布时间：2015-03-20. -1 where none do. */
export function startOfMetadata(line: string): number {
  const label = matchesOf(line, IN_LINE).find(
    ([printed, inBrackets]) => inBrackets !== undefined || /[:：]\s*$/.test(printed),
  )
  return label && label.index > 0 ? label.index : -1
}

/** Another label above a table, which says nothing of the notice: 编制单位：某管委会 单位：万元. */
const SAYS_MORE = /\s+(?:(?:计量)?单位|联系人|联系电话|电话|填表人|填报人|审核人)\s*[:：].*$/
const SAYS_NONE = /^(?:无|[-—/]+)$/
