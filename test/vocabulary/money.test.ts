import { describe, expect, it } from 'vitest'
import { MONEY_IN_CELLS, moneyIn } from '../../src/vocabulary/numbers/money.js'

describe('money in a cell', () => {
  it.each(MONEY_IN_CELLS.examples)('%s under %s', (cell, header, amount) => {
    expect(moneyIn(cell, header)).toEqual(amount)
  })

  it('has the unit of a line around the table where neither it nor its header names one', () => {
    expect(moneyIn('5000', '总投资', '万元')).toEqual({ value: 5000, unit: '万元' })
    expect(moneyIn('2亿元', '总投资', '万元')).toEqual({ value: 2, unit: '亿元' })
    expect(moneyIn('财政资金', '资金来源', '万元')).toBeNull()
  })

  it.each(MONEY_IN_CELLS.not)('%s under %s is none', (cell, header) => {
    expect(moneyIn(cell, header)).toBeNull()
  })
})
