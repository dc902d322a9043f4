import { describe, expect, it } from 'vitest'
import { areStartAndFinish, GOES_ON, recurrenceIn, SIGNS, YIELD } from '../../src/vocabulary/times/done-once.js'
import { namesPeriod } from '../../src/vocabulary/times/index.js'
import { testTable } from './tables.js'

testTable('signs of how often work is done', SIGNS, {
  read: (text) => SIGNS.find(({ pattern }) => pattern.test(text))?.means,
  meaning: ({ means }) => means,
})

testTable('work that goes on', [GOES_ON], { read: (text) => GOES_ON.pattern.test(text), meaning: () => true })

testTable('what comes of a building', [YIELD], { read: (text) => YIELD.pattern.test(text), meaning: () => true })

describe('work', () => {
  it.each([
    ['建成泰山路长江大桥。', 'once'],
    ['加快项目建设，江北大桥年底前建成通车。', 'once'],
    ['完成市二院城东院区装修，并投入使用。', 'once'],
    ['建成110千伏江北变电站。', 'once'],
    ['建成口袋公园40个。', 'yearly'],
    ['印发年度工作要点。', 'yearly'],
    ['开展校舍维修。', 'yearly'],
    ['对已建成的公园加强管护。', 'yearly'],
    ['加强建成区绿化。', 'yearly'],
    ['地铁2号线一期开通运营。', 'once'],
    ['江北污水厂二期竣工投用。', 'once'],
    ['城南片区拆迁。', 'either'],
    ['建成污水处理厂1座。', 'either'],
    ['建成高标准农田5000亩。', 'either'],
    ['完成城北水厂主体工程。', 'once'],
    ['完成县医院主体工程并投入使用，新增床位80张。', 'once'],
    ['江北水厂建成投运，日供水能力达到3万吨。', 'once'],
    ['江北大桥建成通车，新建公园3个。', 'either'],
    ['建成口袋公园40个并投入使用，新增绿地80亩。', 'yearly'],
    ['建设数据要素交易平台，12月底前上线运行。', 'once'],
    ['建设全区统一政策兑现平台，上线试运行。', 'once'],
    ['政务服务新大厅建成投用，设置窗口120个。', 'once'],
    ['推动200个事项上线运行。', 'yearly'],
    ['完成县粮食储备库仓房维修改造。', 'once'],
    ['完成老旧小区改造。', 'either'],
    ['完成农村学校维修改造。', 'either'],
    ['引导加油站出台鼓励夜间加油的措施。', 'either'],
  ])('%s is done %s', (text, expected) => {
    expect(recurrenceIn(text)).toBe(expected)
  })
})

describe('columns', () => {
  it.each<[string[], boolean]>([
    [['开工', '竣工'], true],
    [['开始', '结束'], true],
    [['竣工'], false],
    [['一季度', '二季度'], false],
  ])('%j are a start and a finish: %s', (labels, expected) => {
    expect(areStartAndFinish(labels)).toBe(expected)
  })
})

it.each([
  ['第三季度', true],
  ['2024年二季度', true],
  ['上半年', true],
  ['6-9月', false],
  ['6月底前', false],
])('%s is a period: %s', (text, expected) => {
  expect(namesPeriod(text)).toBe(expected)
})
