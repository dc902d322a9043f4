import { describe, expect, it } from 'vitest'
import { piecesOf, plainTextOf } from '../../src/normalise/unit-pieces.js'

describe('the pieces of a cell of units', () => {
  const pieces = (cell: string) => piecesOf(plainTextOf(cell)).map(({ after, text }) => after + text)

  it.each([
    ['区教育局、区财政局；区民政局', ['区教育局', '、区财政局', '；区民政局']],
    ['区教育局、', ['区教育局']],
    ['市市场监管局（市知识产权局、市消保委）、市药监局', ['市市场监管局（市知识产权局、市消保委）', '、市药监局']],
    ['市府办〔市大数据局〕、市药监局', ['市府办〔市大数据局〕', '、市药监局']],
    // A bracket without its partner keeps nothing; one around all is none
    ['区教育局（牵头、区财政局', ['区教育局', '（牵头', '、区财政局']],
    ['区教育局）、区财政局', ['区教育局', '）、区财政局']],
    ['（区教育局、区财政局）', ['（区教育局', '、区财政局']],
    ['区教育局.区财政局.', ['区教育局', '.区财政局']],
    ['区教育局|区财政局\\区民政局', ['区教育局', '|区财政局', '\\区民政局']],
    ['区教育局、区财政局按职责分工负责', ['区教育局', '、区财政局']],
    ['区教育局、区财政局（按职责分工负责）', ['区教育局', '、区财政局']],
    ['区教育局\n(依职责推进)\n区财政局', ['区教育局', '(依职责推进)区财政局']],
    ['区教育局（按职责分工负责校园安全）', ['区教育局（按职责分工负责校园安全）']],
    ['1.县发改局\n2.县财政局', ['1.县发改局', '2.县财政局']],
    ['①县发改局②县财政局', ['①县发改局', '②县财政局']],
    ['● 县发改局\n● 县财政局', ['●县发改局', '●县财政局']],
    ['（1）县发改局（2）县财政局', ['（1）县发改局', '（2）县财政局']],
    ['一、县发改局\n二、县财政局', ['一、县发改局', '二、县财政局']],
    ['各县、区人民政府（管委会）、县财政局', ['各县、区人民政府（管委会）', '、县财政局']],
    ['县城投集团和各市、县（市、区）人民政府', ['县城投集团和各市、县（市、区）人民政府']],
    ['各社区、村', ['各社区、村']],
    ['高新区、开发区管委会', ['高新区', '、开发区管委会']],
    ['县发改局：张三', ['县发改局', '：张三']],
    ['、，', []],
  ])('%j are %j', (cell, expected) => {
    expect(pieces(cell)).toEqual(expected)
  })

  it('remember which breaks hardly wrap a name: the line before them is shorter than others', () => {
    expect(piecesOf(plainTextOf('区教育局\n区城市管理\n委员会\n区审计局'))).toMatchObject([
      { breaks: [4, 9, 12], early: [12] },
    ])
    expect(piecesOf(plainTextOf('区教育局\n区水利局'))).toMatchObject([{ breaks: [4], early: [] }])
  })

  it('remember where lines and blanks broke them, each place once', () => {
    expect(piecesOf(plainTextOf('区生态\n 环境局 区教育局、 区水利\n局'))).toMatchObject([
      { text: '区生态环境局区教育局', breaks: [3, 6] },
      { text: '区水利局', breaks: [3] },
    ])
  })
})
