import { describe, expect, it } from 'vitest'
import { piecesOf, rolesOf } from '../../src/interpret/responsibility/clause.js'
import { readClause } from '../../src/interpret/responsibility/clause-reader.js'
import { PHRASES } from '../../src/vocabulary/times/index.js'

/** Who leads > who helps > until when > which person, as a clause says it. */
const said = (text: string): string | null => {
  const clause = readClause(text)
  if (clause === null) return null
  const { lead, support } = rolesOf(clause)
  const joined = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join(' | ')
  return [joined(lead), joined(support), joined(clause.times), joined(clause.labelled)]
    .join(' > ')
    .replace(/( > )+$/, '')
}

describe('a clause of responsibility', () => {
  it.each([
    // labels
    ['责任单位：区经委', '区经委'],
    ['责任单位:区住建局、区城管局,各街道(园区)。', '区住建局、区城管局,各街道(园区)'],
    ['牵头单位：市发改委；配合单位：市财政局、市税务局', '市发改委 > 市财政局、市税务局'],
    [
      '牵头单位:州行政审批局;责任单位:州司法局及州直相关单位,各县市人民政府',
      '州行政审批局 > 州司法局及州直相关单位,各县市人民政府',
    ],
    [
      '牵头单位:市生态环境局，配合单位:市公安局、市交通局，各区、县级市',
      '市生态环境局 > 市公安局、市交通局，各区、县级市',
    ],
    ['牵头单位：区民政局 配合单位：区财政局', '区民政局 > 区财政局'],
    ['牵 头 单 位 ： 区财政局\n配 合 单 位 ： 区审计局', '区财政局 > 区审计局'],
    ['牵头：县农业农村局；配合：县水利局', '县农业农村局 > 县水利局'],
    ['主要责任单位：区发展改革委', '区发展改革委'],
    ['责任单位：县教育局，协办单位：县财政局', '县教育局 > 县财政局'],
    ['牵头单位：区委宣传部，配合单位：无', '区委宣传部 > 无'],
    ['牵头单位：县水利局、责任单位：县财政局', '县水利局 > 县财政局'],
    // brackets around it
    ['（责任单位：区经委）', '区经委'],
    [
      '〔牵头单位:区政府办公室,责任单位:区政府有关部门,各街道(功能区)〕',
      '区政府办公室 > 区政府有关部门,各街道(功能区)',
    ],
    [
      '[牵头单位:区卫健局;责任单位:区疫情防控指挥部成员单位、各街办(新区)]',
      '区卫健局 > 区疫情防控指挥部成员单位、各街办(新区)',
    ],
    ['(责任单位:市直各有关单位', '市直各有关单位'],
    // verbs
    ['市发展改革委牵头，市财政局配合', '市发展改革委 > 市财政局'],
    [
      '市生态环境局牵头,市发展和改革局、工业和信息化局参与,各县区负责落实',
      '市生态环境局 > 市发展和改革局、工业和信息化局 | 各县区',
    ],
    ['省发展改革委牵头负责', '省发展改革委'],
    ['市安委办牵头督导', '市安委办'],
    ['市商务局、市交通运输局、市邮政管理局负责', '市商务局、市交通运输局、市邮政管理局'],
    ['县住建局、县自然资源局按照职责分工负责', '县住建局、县自然资源局'],
    ['市政府办公室牵头，市级有关部门及各县市区政府按职责分工负责', '市政府办公室 > 市级有关部门及各县市区政府'],
    ['市农业农村局牵头、市财政局配合', '市农业农村局 > 市财政局'],
    ['市发改委、市经信局（共同牵头）、市财政局', '市发改委、市经信局 > 市财政局'],
    ['市水利局、市发改委（牵头）、市财政局', '市发改委 > 市水利局 | 市财政局'],
    ['华南理工大学等高校负责，各科研院所配合', '华南理工大学等高校 > 各科研院所'],
    ['县科协、县产业园区负责', '县科协、县产业园区'],
    ['市发展改革委牵头市财政局配合', '市发展改革委 > 市财政局'],
    ['市发改委会同市财政局、市税务局负责', '市发改委 > 市财政局、市税务局'],
    ['由市应急局牵头，各镇街落实', '市应急局 > 各镇街'],
    ['各县（市、区）政府负责，市住建局督导', '各县（市、区）政府 > 市住建局'],
    ['县公安局牵头\n县司法局\n县法院', '县公安局 > 县司法局\n县法院'],
    ['责任单位：区教育局牵头，区财政局配合', '区教育局 > 区财政局'],
    ['配合单位：区财政局、区审计局按职责分工负责', ' > 区财政局、区审计局'],
    ['省市场监管局（省知识产权局）牵头，省科技厅协助', '省市场监管局（省知识产权局） > 省科技厅'],
    // marks
    ['区发展改革委（牵头）、区财政局、区税务局', '区发展改革委 > 区财政局、区税务局'],
    ['区财政局、区发展改革委（牵头）', '区发展改革委 > 区财政局'],
    ['市教育局（牵头单位），市财政局（配合单位）、市住建局（配合单位）', '市教育局 > 市财政局 | 市住建局'],
    ['责任单位：财政局、发改局、工商联(列第一位者为牵头或汇总单位,下同)', '财政局、发改局、工商联'],
    // times and persons
    ['市发展改革委牵头，市财政局按职责分工负责，2022年底前完成', '市发展改革委 > 市财政局 > 2022年底前完成'],
    ['责任单位：市住建局，各县（市、区）政府，6月底完成', '市住建局，各县（市、区）政府 >  > 6月底完成'],
    ['2023年6月底前完成，市公安局负责', '市公安局 >  > 2023年6月底前完成'],
    ['区委宣传部牵头，长期坚持', '区委宣传部 >  > 长期坚持'],
    ['牵头单位：市发改委\n责任单位：市财政局\n完成时限：2022年6月底前', '市发改委 > 市财政局 > 2022年6月底前'],
    ['牵头领导：常务副区长；主要责任单位：区发展改革委；完成时限：12月底', '区发展改革委 >  > 12月底 > 常务副区长'],
    ['（责任单位：县交通运输局、县财政局，年中前）', '县交通运输局、县财政局 >  > 年中前'],
    ['市发改委牵头，6月底前出台方案', '市发改委 >  > 6月底前出台方案'],
    ['市发改委牵头，4月底前出台政策，年内持续推进', '市发改委 >  > 4月底前出台政策，年内持续推进'],
    ['责任单位：县教育局、县财政局、年底前取得明显成效', '县教育局、县财政局 >  > 年底前取得明显成效'],
    ['责任单位：县年鉴社、县春节办，一季度经济运行调度会议办公室', '县年鉴社、县春节办，一季度经济运行调度会议办公室'],
    // verbs that nobody listed, and what stands beside them
    ['由省教育厅牵头，省财政厅、省人社厅会同有关部门落实', '省教育厅 > 省财政厅、省人社厅 | 有关部门'],
    ['省教育厅会同省财政厅负责', '省教育厅 > 省财政厅'],
    ['省教育厅牵头组织实施，省财政厅予以支持', '省教育厅 > 省财政厅'],
    ['省科技厅负责，各地级以上市人民政府结合实际落实', '省科技厅 | 各地级以上市人民政府'],
    ['市教育局牵头，市财政局安排专项经费', '市教育局 > 市财政局'],
    ['市商务局，市公安局配合', '市商务局 > 市公安局'],
    ['市商务局，市公安局负责', '市商务局，市公安局'],
    ['县人大办、县政协办负责', '县人大办、县政协办'],
    // labels of other things end the list before them
    ['负责部门：市商务局，适用范围：东港园区', '市商务局 >  >  > 东港园区'],
    ['责任单位：市财政局；资金来源：市级财政；完成时限：9月底前', '市财政局 >  > 9月底前 > 市级财政'],
    ['主要责任单位：省商务厅；其他责任单位：省公安厅、省税务局', '省商务厅 > 省公安厅、省税务局'],
    ['责任领导：张三；牵头单位：省民政厅', '省民政厅 >  >  > 张三'],
    ['责任单位：市教育局；注意事项：不得收费', '市教育局 >  >  > 不得收费'],
    ['分管领导：张三；部门分工：省发展改革委牵头，各地、各部门配合', '省发展改革委 > 各地、各部门 >  > 张三'],
    // several times
    ['市财政局牵头，6月底前出台政策，年内持续推进', '市财政局 >  > 6月底前出台政策，年内持续推进'],
    ['持续推进，市发改委负责，11月底前报告进展', '市发改委 >  > 持续推进 | 11月底前报告进展'],
    ['市教育局6月底前完成', '市教育局 >  > 6月底前完成'],
    // no clause
    ['联系电话由各单位负责更新', null],
    ['市发展改革委、市财政局', null],
    ['各牵头部门、各责任单位', null],
    ['市政府督查室', null],
    ['确保政策落实', null],
    ['含农村公路', null],
    ['国家和省级配合的项目', null],
    ['按照《市场监管条例》由主管部门负责的除外', null],
    ['—', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it.each([
    ['省发展改革委指导，各地级以上市政府组织实施', '各地级以上市政府 < 省发展改革委'],
    ['市住建局牵头，省住建厅指导，市财政局配合', '市住建局 < 省住建厅'],
    ['指导单位：市教育局；责任单位：区教育局', '区教育局 < 市教育局'],
    ['省科技厅指导', '省科技厅 < '],
    ['省科技厅指导，省财政厅配合', '省科技厅 < '],
  ])('%s: who guides stands over who does it, and leads alone', (text, expected) => {
    const { lead, upper_lead } = rolesOf(readClause(text)!)
    expect([lead, upper_lead].map((lists) => lists.map((list) => list.text).join(' | ')).join(' < ')).toBe(expected)
  })

  it.each([
    ['市税务局、市财政局负责，排在第一位的部门为牵头部门，下同', 'first leads onwards'],
    ['市税务局、市财政局负责。列第一位者为牵头单位，下同', 'first leads onwards'],
    ['责任单位：市人社局、市教育局，列首位者为牵头单位；完成时限：年底前', 'first leads'],
    ['责任单位：财政局、工商联(列第一位者为牵头单位,下同)', 'first leads onwards'],
    ['责任单位：市财政局；无牵头单位的，责任单位即为牵头单位，下同', 'responsible leads onwards'],
  ])('%s states a convention', (text, expected) => {
    const { conventions, organs, remarks } = readClause(text)!
    const said = conventions.map(({ says, onwards }) => says + (onwards ? ' onwards' : ''))
    expect([said.join(', '), remarks]).toEqual([expected, []])
    expect(organs.map((list) => list.text).join('')).not.toMatch(/位|同/)
  })

  it.each([
    [
      '市水务局牵头，各县、区政府负责落实。以下各项工作均需各县、区政府（管委会）落实，不再列出。',
      '各县、区政府（管委会） document',
    ],
    ['省环保厅牵头；本部分以下各项均需各市政府落实，不再列出', '各市政府 section'],
    ['责任单位：县水利局；各乡镇均为责任单位，不再一一列出', '各乡镇 section'],
  ])('%s names units for more tasks than its own', (text, expected) => {
    const { defaults, organs } = readClause(text)!
    expect(defaults.map((piece) => `${piece.text} ${piece.reach}`)).toEqual([expected])
    expect(organs.map((list) => list.text).join('')).not.toContain('列')
  })

  it.each([
    ['市商务局牵头，市财政局配合（所需资金由市、县按6:4分担），9月底前完成', '（所需资金由市、县按6:4分担）'],
    ['市教育局牵头，市财政局安排专项经费', '市财政局安排专项经费'],
  ])('%s has a remark', (text, expected) => {
    expect(readClause(text)!.remarks.map((piece) => piece.text)).toEqual([expected])
  })

  it.each([
    ['各区人民政府负责，由市政府直属责任部门负责的除外', '各区人民政府', '由市政府直属责任部门负责的除外'],
    ['责任单位：各区人民政府，市属学校除外', '各区人民政府', '市属学校除外'],
    ['省科技厅、省教育厅负责，除军工项目外', '省科技厅、省教育厅', '除军工项目外'],
  ])('%s says whom it leaves out', (text, units, expected) => {
    const { organs, exceptions, remarks } = readClause(text)!
    const [lists, left] = [organs, exceptions].map((pieces) => pieces.map((piece) => piece.text).join(' | '))
    expect([lists, left, remarks]).toEqual([units, expected, []])
  })

  it('keeps the place of each stretch in the text', () => {
    const text = '（牵头单位： 市发改委；配合单位：市财政局，2022年底前完成）'
    const clause = readClause(text)!
    for (const { start, end, text: piece } of piecesOf(clause)) expect(text.slice(start, end)).toBe(piece)
  })

  it.each(PHRASES.flatMap(({ examples }) => Object.keys(examples)))('knows the time %s', (time) => {
    expect(said(`（责任单位：县交通运输局、县财政局，${time}）`)).toBe(`县交通运输局、县财政局 >  > ${time}`)
  })
})
