/** What a notice says once of all its lists of units: who of them leads. */
import { compact } from '../../text/blanks.js'

export type ConventionKind = 'first leads' | 'responsible leads'

export interface ConventionLine {
  /** first leads: the first of a list. responsible leads: the 责任单位 where no lead is named. */
  says: ConventionKind
  /** On a text without blanks. */
  pattern: RegExp
  examples: readonly string[]
  not?: readonly string[]
}

const LEADING = '(?:总?牵头|主责|主办|主要责任|第一责任)'
const FIRST = '(?:首[位个家列名]|第(?:一|1)(?:顺位|序位|[位个家名列])?|最前[面列]?|前[列位])'

/** To teach gongwen a wording, add it to its line with an example. */
export const CONVENTIONS: readonly ConventionLine[] = [
  {
    says: 'first leads',
    pattern: new RegExp(`${FIRST}(?!书记)[^，。；]{0,12}[为是][^，。；]{0,6}${LEADING}(?!人)`),
    examples: [
      '列首位者为牵头单位',
      '排在首位的为牵头单位，下同',
      '列第一位的责任单位为牵头单位',
      '责任单位（排第一位的部门为牵头部门）',
      '列第一位者为牵头或汇总单位,下同',
      '第一个单位为牵头单位',
      '排名第一的为牵头部门',
      '排在前位为牵头部门',
      '各项任务责任单位中列在最前面的为牵头单位',
    ],
    not: ['市水利局为牵头单位', '第一责任人为县长', '第一书记为包村工作主要责任人'],
  },
  {
    says: 'first leads',
    pattern: new RegExp(
      `${FIRST}(?:的|责任|承办|落实)*(?:单位|部门|的|者)(?:具体|负责|作为|为主)?(?:总?牵头|主办|主责)`,
    ),
    examples: [
      '首位单位牵头，其余单位配合',
      '各项任务由排在首位的责任单位牵头',
      '责任单位排序第一的负责牵头',
      '责任单位首列者牵头',
    ],
    not: ['第一时间由责任单位牵头处置', '第一季度由市水利局牵头'],
  },
  {
    says: 'first leads',
    pattern: new RegExp(`[排列居位][^，。；]{0,3}${FIRST}的?(?:单位|部门|者)?(?:负责)?${LEADING}`),
    examples: ['排第一位的牵头', '列首位的单位负责牵头', '排名第一牵头', '排在首位的牵头，下同'],
    not: ['第一牵头单位', '列第一批牵头单位'],
  },
  {
    says: 'first leads',
    pattern: new RegExp(`${LEADING}(?:单位|部门)?(?:均|都|为|是)?[^，。；]{0,3}[列排居位][^，。；]{0,3}${FIRST}`),
    examples: ['牵头单位列首位', '牵头部门排在第一位，下同', '牵头单位为排名第一的部门'],
    not: ['牵头单位首先报送'],
  },
  {
    says: 'responsible leads',
    pattern: new RegExp(
      `(?:无|没有|未明确|未列明?|未注明|未标明)${LEADING}(?:单位|部门)的?[,，]?(?:其)?责任(?:单位|部门)(?:即|均|都|就)?(?:视)?[为是]${LEADING}`,
    ),
    examples: ['无牵头单位的，责任单位即为牵头单位，下同', '未明确牵头部门的,责任部门视为牵头部门'],
    not: ['无牵头单位', '责任单位为牵头单位'],
  },
]

/** The convention that a text states, or null. */
export function conventionIn(text: string): ConventionKind | null {
  const plain = compact(text)
  return CONVENTIONS.find(({ pattern }) => pattern.test(plain))?.says ?? null
}

const OTHERS_HELP = /^其(?:余|他|它)[^，。；]{0,10}配合/

/** Whether a part of a text only says that what a convention leaves helps: 其余为配合单位. */
export function saysOthersHelp(part: string): boolean {
  return OTHERS_HELP.test(compact(part))
}

const ONWARDS = /^[以后]?下(?:列|述)?(?:各[条项]|任务|均)?[同]|^[以后]下?(?:皆|均)?(?:相?同)/
const ONWARDS_INSIDE = /下(?:均|皆)?同/

/** Whether a part of a text says that what stands before it holds from there on: 下同. */
export function saysOnwards(part: string): boolean {
  return ONWARDS.test(compact(part))
}

/** Whether it says so anywhere: 列首位者为牵头单位，下同. */
export function holdsOnwards(text: string): boolean {
  return ONWARDS_INSIDE.test(compact(text))
}
