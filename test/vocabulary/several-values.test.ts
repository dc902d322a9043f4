import { describe, expect, it } from 'vitest'
import { severalValues, unitsOfCell } from '../../src/vocabulary/numbers/several-values.js'

const read = (text: string): string | null =>
  severalValues(text)
    ?.map(({ read: { bounds, unit, change } }) =>
      [...bounds.map(({ comparator, value }) => comparator + value), unit, change ?? ''].join(' ').trim(),
    )
    .join(' | ') ?? null

describe('a cell of several values', () => {
  it.each([
    ['46亿元，增长8%', '=46 亿元 | =8 % increase'],
    ['46亿元增长8%', '=46 亿元 | =8 % increase'],
    ['46亿元、同比增长8%左右', '=46 亿元 | ~8 % increase'],
    ['120万吨/3.5%', '=120 万吨 | =3.5 %'],
    ['1,234亿元,增长5%以上', '=1234 亿元 | >=5 % increase'],
    ['30亿元（增长10%）', '=30 亿元 | =10 % increase'],
    ['30亿元（比上年下降3%）', '=30 亿元 | =3 % decrease'],
    ['46，增长8%', '=46 | =8 % increase'],
    ['30—35亿度，增长5%—6%', '>=30 <=35 亿度 | >=5 <=6 % increase'],
    ['50期、3000人次', '=50 期 | =3000 人次'],
    ['3万元；8%；5位', '=3 万元 | =8 % | =5 位'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    '46亿元',
    '1,234',
    '0.5元/100平方米',
    '5000（其中新建2000）',
    '100（80，0）',
    '比上年增长8%',
    '12，34',
    '100人、50人',
    '46亿元，力争更多',
    '10个，其中亿元以上3个',
    '2024年，46亿元',
    '增长8%，46',
  ])('is not %s', (text) => {
    expect(read(text)).toBeNull()
  })
})

it.each([
  ['亿元、%', ['亿元', '%']],
  ['万 人次', ['万人次']],
  ['个、所有', ['个、所有']],
])('the units of a cell: %s', (text, units) => {
  expect(unitsOfCell(text)).toEqual(units)
})
