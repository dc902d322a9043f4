import { describe, expect, it } from 'vitest'
import { MONEY_IN_CELLS, moneyIn } from '../../src/vocabulary/numbers/money.js'

describe('money in a cell', () => {
  it.each(MONEY_IN_CELLS.examples)('%s under %s', (cell, header, amount) => {
    expect(moneyIn(cell, header)).toEqual(amount)
  })

  it.each(MONEY_IN_CELLS.not)('%s under %s is none', (cell, header) => {
    expect(moneyIn(cell, header)).toBeNull()
  })
})
