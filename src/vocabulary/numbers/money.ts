import { compact } from '../../text/blanks.js'
import { type Amount, SCALE_PATTERN } from './amounts.js'
import { halfWidthDigits } from './numerals.js'
import { matchesOf } from '../../text/matches.js'

const UNIT = `(?:${SCALE_PATTERN})?(?:元(?:人民币)?|美元|欧元|港元)`
const MONEY = new RegExp(
  `^(?:总?投资|约|共计?|计划)?(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(${UNIT})?(?:左右|以上)?[。；;]?$`,
)
/** A level of a header may say it for those below: 投资情况（万元）·总投资. */
const UNIT_OF_HEADER = new RegExp(`(?:[（(](?:单位[:：])?|[/／])(${UNIT})[）)]?(?=·|$)`, 'g')

/** The tests read them: a cell, and the header that it stands under. */
export const MONEY_IN_CELLS: {
  examples: readonly (readonly [cell: string, header: string, amount: Amount])[]
  not: readonly (readonly [string, string])[]
} = {
  examples: [
    ['5000', '总投资（万元）', { value: 5000, unit: '万元' }],
    ['1,200.5', '总投资(单位：万元)', { value: 1200.5, unit: '万元' }],
    ['1.2亿元', '年度投资', { value: 1.2, unit: '亿元' }],
    ['3000万元', '总投资（亿元）', { value: 3000, unit: '万元' }],
    ['约500万美元', '投资额', { value: 500, unit: '万美元' }],
    ['800', '投资额/万元', { value: 800, unit: '万元' }],
    ['800', '投资情况（万元）·总投资', { value: 800, unit: '万元' }],
    ['8', '投资（万元）·总投资（亿元）', { value: 8, unit: '亿元' }],
  ],
  not: [
    ['5000', '总投资'],
    ['5000', '投资情况（万元以上）·总投资'],
    ['财政资金', '资金来源'],
    ['中央资金500万元，自筹300万元', '资金来源'],
    ['30公里', '投资（万元）'],
    ['500-800', '总投资（万元）'],
  ],
}

/** The amount of money that a cell prints, in the unit that it names, or that its header has in brackets, or a line around the table; null where none of them does. */
export function moneyIn(cell: string, header: string, around?: string): Amount | null {
  const match = MONEY.exec(halfWidthDigits(compact(cell)))
  const unit = match?.[2] ?? matchesOf(compact(header), UNIT_OF_HEADER).at(-1)?.[1] ?? around
  return match && unit ? { value: Number(match[1]!.replace(/[,，]/g, '')), unit } : null
}
