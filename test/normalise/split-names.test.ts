import { describe, expect, it } from 'vitest'
import { splitNames } from '../../src/normalise/split-names.js'
import { piecesOf, plainTextOf } from '../../src/normalise/unit-pieces.js'
import { registry } from '../support.js'

const units = registry.of({ code: '330203', name: '浙江省宁波市海曙区' })
const splitsOf = (cell: string) => piecesOf(plainTextOf(cell)).map((piece) => splitNames(piece, units))
const partsIn = (cell: string) => splitsOf(cell).flatMap(({ parts }) => parts)
/** Each part by its text; what is no name says what it is. */
const namesIn = (cell: string) => partsIn(cell).map(({ kind, text }) => (kind === 'name' ? text : `${kind}: ${text}`))
const otherIn = (cell: string) => splitsOf(cell)[0]!.other

describe('names are parted', () => {
  it.each([
    ['between known names, with nothing printed', '区教育局区财政局', ['区教育局', '区财政局']],
    ['between known names without a level', '卫健局财政局', ['卫健局', '财政局']],
    ['between three of them', '发改局住建局人社局', ['发改局', '住建局', '人社局']],
    ['behind one with a level', '县教育局财政局各乡镇', ['县教育局', '财政局', '各乡镇']],
    ['behind a department of the Party', '县委宣传部教育局', ['县委宣传部', '教育局']],
    ['between organisations', '残联妇联团委', ['残联', '妇联', '团委']],
    ['at lines of places, some without their ending', '平安\n新华\n东风村', ['remark: 平安', 'remark: 新华', '东风村']],
    ['at lines of towns as well', '城关\n石桥\n平桥镇', ['remark: 城关', 'remark: 石桥', '平桥镇']],
    ['at lines of places in full', '平桥村\n红旗村', ['平桥村', '红旗村']],
    ['between names of right form', '区甲乙局区丙丁局', ['区甲乙局', '区丙丁局']],
    ['behind towns, which have no departments', '各乡镇县财政局', ['各乡镇', '县财政局']],
    ['behind towns and their bracket', '各镇（街道）区教育局', ['各镇（街道）', '区教育局']],
    ['not before departments that the places have', '各县区教育局', ['各县区教育局']],
    ['not before an organ of the towns', '各乡镇农业农村局', ['各乡镇农业农村局']],
    ['not before what a level only begins', '各乡镇市场监管所', ['各乡镇市场监管所']],
    ['at a line between two names', '蓝天公司\n绿水公司', ['蓝天公司', '绿水公司']],
    ['at each line, however many names are unknown', '体育总局\n外交部\n海关总署', ['体育总局', '外交部', '海关总署']],
    ['before what is no name', '区农业农村局\n张三', ['区农业农村局', 'person: 张三']],
    ['before a collective, with nothing printed', '区交通局区公路段各镇', ['区交通局', '区公路段', '各镇']],
    ['before a collective', '镇甲乙中心 各村', ['镇甲乙中心', '各村']],
    [
      'at a line that begins with a level or a place, behind a name',
      '市邮政管理局\n云南电网公司玉溪\n供电局',
      ['市邮政管理局', '云南电网公司玉溪供电局'],
    ],
    [
      'at a line behind a branch',
      '中国联通海曙分公司\n浙江广电网络海曙分公司',
      ['中国联通海曙分公司', '浙江广电网络海曙分公司'],
    ],
    ['behind a name that leaves its ending out', '省新闻出版\n省总工会', ['remark: 省新闻出版', '省总工会']],
    [
      'behind 等 at the end of a line',
      '区农业局等\n各县(市、区)党委和政府',
      ['区农业局', 'open end: 等', '各县(市、区)党委和政府'],
    ],
    [
      'behind a line that leaves room, whatever their forms may join',
      '区委农办\n广铁集团\n南沙开发区管委\n会',
      ['区委农办', '广铁集团', '南沙开发区管委会'],
    ],
    ['before a town', '区接待办\n南溪镇\n区水产站\n全军乡', ['区接待办', '南溪镇', '区水产站', '全军乡']],
    ['before a police station', '区堤防所\n区公证处\n梅山镇派出所', ['区堤防所', '区公证处', '梅山镇派出所']],
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
    ['over a line before a word that begins as a level', '市政\n市容管理局', ['市政市容管理局']],
    ['to a branch that says nothing alone', '市规划自然资源委\n海曙分局', ['市规划自然资源委海曙分局']],
    ['to a branch of another place', '市规划自然资源委\n某某分局', ['市规划自然资源委某某分局']],
    ['to a bare body', '天柱山自然保护区\n管理局\n区教育局', ['天柱山自然保护区管理局', '区教育局']],
    ['to the rest of an ending', '区数字政府改革建设领导小组\n办公室', ['区数字政府改革建设领导小组办公室']],
    ['to what follows, where that ends the only name', '甲乙\n丙丁监管局', ['甲乙丙丁监管局']],
    ['of one organ, whatever it ends in within', '县委老干部局', ['县委老干部局']],
    ['of the bureaus that a department has', '市公安局交通管理局', ['市公安局交通管理局']],
    ['of one place, wrapped', '城关镇平\n安村', ['城关镇平安村']],
    ['of one place, wrapped before two characters', '大王庄\n东村', ['大王庄东村']],
    ['of the organ of a place, wrapped', '红星村\n委会', ['红星村委会']],
    ['where neither part is a name', '环雅\n丽都', ['remark: 环雅丽都']],
  ])('%s', (_, cell, expected) => {
    expect(namesIn(cell)).toEqual(expected)
  })
})

describe('a cell is doubtful', () => {
  it('where another reading has known names only', () => {
    expect(otherIn('区公安局\n交警大队')).toEqual(['区公安局', '交警大队'])
  })

  it.each([
    ['水利局蜜蜂局', ['水利局', '蜜蜂局']],
    ['区教育局工会', ['区教育局', '工会']],
    ['市公安局森林公安局', ['市公安局', '森林公安局']],
  ])('where another name may begin in %s', (cell, expected) => {
    expect(namesIn(cell)).toEqual([cell])
    expect(otherIn(cell)).toEqual(expected)
  })

  it('where only registers part a bureau from its department', () => {
    expect(namesIn('区交通运输局公路局')).toEqual(['区交通运输局', '公路局'])
    expect(otherIn('区交通运输局公路局')).toEqual(['区交通运输局公路局'])
  })

  it.each([
    '县纪委监委',
    '高新区管委会经发局',
    '区公安局交警大队',
    '区生态\n环境局',
    '区甲乙局\n法制局',
    '区教育局\n区财政局',
  ])('and %j is not', (cell) => {
    expect(otherIn(cell)).toBeNull()
  })
})

describe('what stands beside names', () => {
  it.each([
    ['县发改局和县财政局', ['县发改局', 'conjunction: 和', '县财政局']],
    ['县蜜蜂局和县蚕桑局', ['县蜜蜂局', 'conjunction: 和', '县蚕桑局']],
    ['县发展和改革局', ['县发展和改革局']],
    ['市总工会等和各区县政府', ['市总工会', 'open end: 等', 'conjunction: 和', '各区县政府']],
    [
      '市总工会等部门及各县（市、区）人民政府',
      ['市总工会', 'open end: 等部门', 'conjunction: 及', '各县（市、区）人民政府'],
    ],
    ['区农业农村局 张三', ['区农业农村局', 'person: 张三']],
    ['区教育局（李四）', ['区教育局', 'person: （李四）']],
    ['区教育局（负责校园安全）', ['区教育局', 'remark: （负责校园安全）']],
    ['区教育局（区语委办）', ['区教育局（区语委办）']],
    ['区教育局局长张三', ['person: 区教育局局长张三']],
    ['江南镇', ['江南镇']],
    ['年底前取得明显成效', ['remark: 年底前取得明显成效']],
    ['每月督办', ['remark: 每月督办']],
  ])('%s', (cell, expected) => {
    expect(namesIn(cell)).toEqual(expected)
  })
})

describe('a piece that no cell of units is, is read in bounded time', () => {
  const lettersOf = (count: number) => Array.from({ length: count }, () => '甲').join(' ')
  const asked = (cell: string): number => {
    let asked = 0
    const counting = Object.create(units, {
      find: { value: (name: string) => (asked++, units.find(name)) },
    }) as typeof units
    for (const piece of piecesOf(plainTextOf(cell))) splitNames(piece, counting)
    return asked
  }

  it('of names without a separator each is parted, however many they are', () => {
    const unknown = (count: number) => Array.from({ length: count }, () => '县甲局').join('\n')
    expect(namesIn(unknown(1500))).toHaveLength(1500)
  })

  it('a name of 40 characters is looked up, a longer one is no name', () => {
    const long = (length: number) => `区${'甲'.repeat(length - 2)}局`
    expect(asked(`${long(40)}区财政局`)).toBeGreaterThan(asked(`${long(41)}区财政局`))
  })

  it('of twice as many letters about twice as many names are looked up', () => {
    expect(asked(lettersOf(400))).toBeLessThan(asked(lettersOf(200)) * 2.5)
  })

  it('says where it tried few ways to join words to names', () => {
    expect(splitsOf(lettersOf(900))[0]!.capped).toBe(false)
    expect(splitsOf(lettersOf(1100))[0]!.capped).toBe(true)
  })
})
