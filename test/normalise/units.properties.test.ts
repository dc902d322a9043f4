import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnitResolver } from '../../src/normalise/units.js'
import { registry } from '../support.js'
import { runs } from '../runs.js'

const region = registry.regions.startOf('浙江省宁波市海曙区')
/** Names as notices print them: every form of every function, at the district and at the city. */
const NAMES = registry.lexicon.functions
  .flatMap(({ endings, forms }) =>
    forms.flatMap(({ name, full, aliases }) =>
      [name, full ?? name, ...aliases].flatMap((stem) => (endings.length > 0 ? [stem + endings[0]!] : [stem])),
    ),
  )
  .flatMap((name) => (name.includes('{}') ? [] : [`区${name}`, `市${name}`]))
  .filter((name) => registry.of(region).find(name) !== null)

const DEPARTMENTS = NAMES.filter(
  (name) => /[局委厅]$/.test(name) && registry.of(region).find(name)!.kind === 'department',
)

const idOf = (name: string) => registry.of(region).find(name)!.id
const idsIn = (text: string) =>
  new UnitResolver(registry.of(region))
    .resolve({ text, derivation: 'verbatim', rule: null, fragments: [] })
    .units.map(({ unit_id }) => unit_id)
/** Two words of one function side by side would be two organs. */
const of = (all: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...all), { selector: idOf, minLength: 1, maxLength: 6 })
const names = of(NAMES)
/** Where a line ends inside a name, as a share of its length; 0 for nowhere. */
const wraps = fc.array(fc.constantFrom(0, 0, 0.3, 0.5, 0.7), { minLength: 6, maxLength: 6 })
const wrapped = (name: string, share: number) => {
  const at = Math.round(name.length * share)
  return at === 0 || at === name.length ? name : `${name.slice(0, at)}\n${name.slice(at)}`
}

describe('units that are joined to one cell come back', () => {
  it('with any printed separators, wherever lines end', () => {
    const separators = fc.array(fc.constantFrom('、', '，', ',', '；', ';', '/'), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(names, separators, wraps, (list, between, ends) => {
        const text = list.map((name, at) => (at > 0 ? between[at]! : '') + wrapped(name, ends[at]!)).join('')
        expect(idsIn(text)).toEqual(list.map(idOf))
      }),
      runs(200),
    )
  })

  it('with a line or a blank a name, some of them broken', () => {
    const separators = fc.constantFrom('\n', ' ', '　')
    fc.assert(
      fc.property(names, separators, wraps, (list, between, ends) => {
        const text = list.map((name, at) => wrapped(name, ends[at]!)).join(between)
        expect(idsIn(text)).toEqual(list.map(idOf))
      }),
      runs(200),
    )
  })

  it('with nothing between them', () => {
    fc.assert(
      fc.property(of(DEPARTMENTS), (list) => {
        expect(idsIn(list.join(''))).toEqual(list.map(idOf))
      }),
      runs(100),
    )
  })
})

describe('whatever a cell of units holds', () => {
  const WORDS = [
    [
      '区教育局',
      '市财政局',
      '各县（市、区）人民政府',
      '各街道、镇',
      '区城投集团',
      '环雅丽都公司',
      '某某园区管委会',
      '县人大办',
    ],
    [
      '张三',
      '李四',
      '年底前取得成效',
      '6月底前出台方案',
      '所需资金由财政统筹',
      '下同',
      '同上',
      '——',
      '督办',
      '教育',
      '财政部门',
    ],
    [
      '和',
      '及',
      '等',
      '等部门',
      '按职责分工负责',
      '1.',
      '①',
      '：',
      '（',
      '）',
      '〔',
      '、',
      '，',
      '；',
      '\n',
      ' ',
      '。',
      '/',
      '甲',
      'a',
    ],
  ].flat()
  const cells = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(''))
  const read = (text: string) =>
    new UnitResolver(registry.of(region)).resolve({ text, derivation: 'verbatim', rule: null, fragments: [] })
  const plain = (text: string) => text.replace(/\s/g, '')

  it('no character is lost: units, persons, remarks and what parts them are all of it', () => {
    fc.assert(
      fc.property(cells, (text) => {
        const { units, persons, remarks } = read(text)
        const parts = [...units.map((unit) => unit.text), ...[...persons, ...remarks].map(plain)]
        for (const part of parts) expect(plain(text)).toContain(part)
        const rest = [...plain(text)]
        for (const char of parts.join('')) rest.splice(rest.indexOf(char), 1)
        expect(rest.join('').replace(/以及|及|和|按职责分工负责|\d\.|[①、，；。./：（）〔—－-]/g, '')).toBe('')
      }),
      runs(300),
    )
  })

  it('no unit has a colon, a time or a sentence in it', () => {
    fc.assert(
      fc.property(cells, (text) => {
        for (const { unit: name } of read(text).units) expect(name).not.toMatch(/[：:；。，]|月|年底|成效|资金|由|下同/)
      }),
      runs(300),
    )
  })
})
