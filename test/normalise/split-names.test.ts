import { describe, expect, it } from 'vitest'
import { piecesOf, splitNames } from '../../src/normalise/split-names.js'
import { registry } from '../support.js'

const units = registry.of({ code: '330203', name: '浙江省宁波市海曙区' })
const namesIn = (cell: string) => piecesOf(cell).flatMap((piece) => splitNames(piece, units).names)
const otherIn = (cell: string) => splitNames(piecesOf(cell)[0]!, units).other

describe('the pieces of a cell of units', () => {
  const pieces = (cell: string) =>
    piecesOf(cell).map(({ after, text, openEnd }) => after + text + (openEnd && `…${openEnd}`))

  it.each([
    ['区教育局、区财政局；区民政局', ['区教育局', '、区财政局', '；区民政局']],
    ['区教育局、', ['区教育局']],
    ['市市场监管局（市知识产权局、市消保委）、市药监局', ['市市场监管局（市知识产权局、市消保委）', '、市药监局']],
    // A bracket that is never closed keeps nothing
    ['区教育局（牵头、区财政局', ['区教育局（牵头', '、区财政局']],
    ['区教育局）、区财政局', ['区教育局）', '、区财政局']],
    ['区财政局等部门', ['区财政局…等部门']],
    ['区财政局等部门\n区审计局', ['区财政局…等部门', '、区审计局']],
    ['区教育局、区财政局按职责分工负责', ['区教育局', '、区财政局']],
    ['以及区教育局', ['区教育局']],
    ['、，', []],
  ])('%j are %j', (cell, expected) => {
    expect(pieces(cell)).toEqual(expected)
  })

  it('remember where lines and blanks broke them, each place once', () => {
    expect(piecesOf('区生态\n 环境局 区教育局')).toMatchObject([{ text: '区生态环境局区教育局', breaks: [3, 6] }])
  })
})

describe('names are parted', () => {
  it.each([
    ['between known names, with nothing printed', '区教育局区财政局', ['区教育局', '区财政局']],
    ['between names of right form', '区甲乙局区丙丁局', ['区甲乙局', '区丙丁局']],
    ['at a line between two names', '蓝天公司\n绿水公司', ['蓝天公司', '绿水公司']],
    ['at each line, however many names are unknown', '体育总局\n外交部\n海关总署', ['体育总局', '外交部', '海关总署']],
    ['before what is no name', '区农业农村局\n张三', ['区农业农村局', '张三']],
    ['before what is no name, with nothing printed', '区交通局区公路段各镇', ['区交通局', '区公路段各镇']],
    ['before a collective', '镇甲乙中心 各村', ['镇甲乙中心', '各村']],
    ['before a known name without its level', '区教育局\n法制局', ['区教育局', '法制局']],
  ])('%s', (_, cell, expected) => {
    expect(namesIn(cell)).toEqual(expected)
  })
})

describe('names are joined', () => {
  it.each([
    ['over a line inside a known name', '区生态\n环境局', ['区生态环境局']],
    ['where the end of a name is a known one, too', '区人民政府\n办公室', ['区人民政府办公室']],
    ['over a line inside a name of right form', '区甲乙\n丙丁局', ['区甲乙丙丁局']],
    ['to a branch that says nothing alone', '市规划自然资源委\n海曙分局', ['市规划自然资源委海曙分局']],
    ['to a branch of another place', '市规划自然资源委\n某某分局', ['市规划自然资源委某某分局']],
    ['to what follows, where that ends the only name', '甲乙中心支行\n丙丁监管局', ['甲乙中心支行丙丁监管局']],
    ['where neither part is a name', '环雅\n丽都', ['环雅丽都']],
  ])('%s', (_, cell, expected) => {
    expect(namesIn(cell)).toEqual(expected)
  })
})

describe('a cell is doubtful', () => {
  it('where another reading has known names only', () => {
    expect(otherIn('区公安局\n交警大队')).toEqual(['区公安局', '交警大队'])
  })

  it.each(['区公安局交警大队', '区生态\n环境局', '区甲乙局\n法制局', '区教育局\n区财政局'])('and %j is not', (cell) => {
    expect(otherIn(cell)).toBeNull()
  })
})

describe('a piece that no cell of units is, is read in bounded time', () => {
  const lettersOf = (count: number) => Array.from({ length: count }, () => 'a').join(' ')
  const asked = (cell: string): number => {
    let asked = 0
    const counting = Object.create(units, {
      find: { value: (name: string) => (asked++, units.find(name)) },
    }) as typeof units
    for (const piece of piecesOf(cell)) splitNames(piece, counting)
    return asked
  }

  it('of 199 names without a separator each is parted, of 200 none', () => {
    const unknown = (count: number) => Array.from({ length: count }, () => '县甲局').join('\n')
    expect(namesIn(unknown(199))).toHaveLength(199)
    expect(namesIn(unknown(200))).toHaveLength(1)
  })

  it('a name of 64 characters is looked up, a longer one is no name', () => {
    const long = (length: number) => `区${'甲'.repeat(length - 2)}局`
    expect(namesIn(`${long(64)}区财政局`)).toEqual([long(64), '区财政局'])
    expect(asked(`${long(64)}区财政局`)).toBeGreaterThan(asked(`${long(65)}区财政局`))
  })

  it('of twice as many letters about twice as many names are looked up', () => {
    expect(asked(lettersOf(190))).toBeLessThan(asked(lettersOf(95)) * 3)
  })
})
