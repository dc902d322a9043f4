import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/model/field.js'
import { UnitResolver } from '../../src/normalise/units.js'
import { registry } from '../support.js'

const cell = (text: string): Field => ({ text, derivation: 'verbatim', rule: null, fragments: [] })
const xicheng = { code: '110102', name: '北京市西城区' }
const elsewhere = { code: '330203', name: '浙江省宁波市海曙区' }
const split = (text: string, region = elsewhere) =>
  new UnitResolver(registry.of(region)).resolve(cell(text)).units.map(({ unit }) => unit)

describe('a cell of units in a district that no register has', () => {
  it.each([
    ['区教育局\n区财政局', ['区教育局', '区财政局']],
    ['区教育局、区财政局，区民政局；区水利局/区统计局', ['区教育局', '区财政局', '区民政局', '区水利局', '区统计局']],
    ['区教育局 区财政局', ['区教育局', '区财政局']],
    ['区生态环\n境局', ['区生态环境局']],
    ['区科学技术\n和信息化局\n区教育局', ['区科学技术和信息化局', '区教育局']],
    ['市规划自然资源委\n海曙分局', ['市规划自然资源委海曙分局']],
    ['区教委\n海曙公安分局', ['区教委', '海曙公安分局']],
    ['市海洋渔业局市农业农村局', ['市海洋渔业局', '市农业农村局']],
    ['区生态环境局区发展改革委', ['区生态环境局', '区发展改革委']],
    ['各街道\n办事处', ['各街道办事处']],
    ['区城管局\n及其他大气小组各\n成员单位', ['区城市管理局', '其他大气小组各成员单位']],
    ['各镇人民政府、街道办事处', ['各镇人民政府', '街道办事处']],
    ['市市场监管局（市知识产权局、市消保委）、市药监局', ['市市场监管局', '市药监局']],
    ['市发展改革委、市财政局按职责分工负责。', ['市发展改革委', '市财政局']],
    ['区财政局等部门\n区审计局', ['区财政局', '区审计局']],
    ['市城市管理局云溪县政府', ['市城市管理局', '云溪县政府']],
    ['卫健局财政局', ['区卫生健康局', '区财政局']],
    ['平安\n新华\n东风村', ['平安村', '新华村', '东风村']],
    ['石桥\n双河\n大柳树村', ['石桥村', '双河村', '大柳树村']],
    ['王伟\n东风村', ['东风村']],
    ['——', []],
    ['区教育局、—、区财政局', ['区教育局', '区财政局']],
    ['无', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })
})

describe('a cell of units in Xicheng', () => {
  it.each([
    ['区发改委', '区发展改革委'],
    ['西城区生态环境局', '区生态环境局'],
    ['北京市西城区生态环境局', '区生态环境局'],
    ['区环保局', '区生态环境局'],
    ['区住房城市建设委', '区住房城乡建设委'],
    ['市规自委西城分局', '市规划自然资源委西城分局'],
    ['月坛街道', '月坛街道办事处'],
  ])('%s is %s', (text, unit) => {
    const { units } = new UnitResolver(registry.of(xicheng)).resolve(cell(text))
    expect(units).toMatchObject([{ unit, known: true, text }])
  })

  it('is another unit in another district', () => {
    expect(new UnitResolver(registry.of(elsewhere)).resolve(cell('区发改委')).units).toMatchObject([
      { unit: '区发展改革委', known: true, unit_id: '330203-fazhangaige', text: '区发改委' },
    ])
  })
})

const places = {
  county: { code: '341524', name: '安徽省六安市金寨县' },
  city: { code: '330200', name: '浙江省宁波市' },
  province: { code: '440000', name: '广东省' },
  district: { code: '120112', name: '天津市津南区' },
  wuhan: { code: '420100', name: '湖北省武汉市' },
}

describe('a list that leaves out', () => {
  it.each([
    // levels
    ['county', '省发展改革委、交通运输厅、水利厅', ['省发展改革委', '省交通运输厅', '省水利厅']],
    ['county', '市生态环境局、发展和改革局，水利局', ['市生态环境局', '市发展改革局', '县水利局']],
    ['county', '县教育局、财政局、民政局', ['县教育局', '县财政局', '县民政局']],
    ['county', '县教育局和财政局', ['县教育局', '县财政局']],
    ['county', '市生态环境局金寨县分局、水利局', ['市生态环境局金寨县分局', '县水利局']],
    ['county', '发改委、经信委', ['县发展改革委', '县经济和信息化委']],
    ['county', '县委宣传部、组织部、网信办', ['县委宣传部', '县委组织部', '县委网信办']],
    ['county', '安徽省发展改革委、财政厅', ['安徽省发展改革委', '安徽省财政厅']],
    // levels of names that nobody knows
    ['city', '市发展改革局、外经贸局', ['市发展改革局', '市商务局']],
    ['city', '市发展改革局、珍珠业局', ['市发展改革局', '市珍珠业局']],
    ['city', '市蜜蜂产业发展局、珍珠业局', ['市蜜蜂产业发展局', '市珍珠业局']],
    ['city', '市教育局、汽车城集团、某某县教育局', ['市教育局', '汽车城集团', '某某县教育局']],
    // endings
    ['county', '高新区、开发区管委会', ['高新区管委会', '开发区管委会']],
    ['county', '各县区、经开区、高新区管委会', ['各县区', '经开区管委会', '高新区管委会']],
    ['city', '某某市、某某州、某某盟人民政府', ['某某市人民政府', '某某州人民政府', '某某盟人民政府']],
    ['county', '古碑镇、槐树湾乡、梅山镇人民政府', ['古碑镇人民政府', '槐树湾乡人民政府', '梅山镇人民政府']],
    ['province', '广州、韶关、梅州市人民政府', ['广州市政府', '韶关市政府', '梅州市政府']],
    ['province', '重大项目、梅州市人民政府', ['梅州市政府']],
    ['province', '省财政厅\n省新闻出版\n省总工会', ['省财政厅', '省新闻出版局', '省总工会']],
    ['county', '县安委会及其成员单位', ['县安委会', '县安委会成员单位']],
    ['county', '梅山、古碑、南溪镇人民政府', ['梅山镇人民政府', '古碑镇人民政府', '南溪镇人民政府']],
    ['city', '海曙、江北、鄞州等区', ['海曙区政府', '江北区政府', '鄞州区政府']],
    ['province', '广州、深圳等市，省财政厅', ['广州市政府', '深圳市政府', '省财政厅']],
    ['county', '某某区、南溪镇人民政府', ['某某区人民政府', '南溪镇人民政府']],
    ['province', '种植业、农田建设管理处', ['种植业管理处', '农田建设管理处']],
    ['province', '种植业管理处、农田建设管理处', ['种植业管理处', '农田建设管理处']],
    ['county', '营林、造林股', ['营林股', '造林股']],
    ['county', '县教育局、造林股', ['县教育局', '造林股']],
    ['county', '红旗、前进街道办事处', ['红旗街道办事处', '前进街道办事处']],
    ['county', '榕江县、从岭县、雷坪县人民政府', ['榕江县政府', '从岭县人民政府', '雷坪县人民政府']],
    ['county', '榕江县\n从岭县\n雷坪县人民政府', ['榕江县政府', '从岭县人民政府', '雷坪县人民政府']],
    ['county', '榕江、从岭、雷坪县人民政府', ['榕江县政府', '从岭县人民政府', '雷坪县人民政府']],
    ['county', '甲县、乙县、丙市人民政府', ['甲县人民政府', '乙县人民政府', '丙市人民政府']],
    ['county', '东街、西街街道办事处', ['东街街道办事处', '西街街道办事处']],
    ['county', '红旗\n前进街道办事处', ['红旗前进街道办事处']],
    ['county', '财政、雷坪县人民政府', ['雷坪县人民政府']],
    ['county', '供电、供水公司', ['县供电公司', '县供水公司']],
    ['county', '城关、南溪、梅山等镇', ['城关镇人民政府', '南溪镇人民政府', '梅山镇人民政府']],
    ['county', '移动、电信、联通公司', ['县移动分公司', '县电信分公司', '县联通分公司']],
    ['county', '县移动、县城投集团', ['县移动分公司', '县城投集团']],
    ['county', '县教育、民政、水利局', ['县教育局', '县民政局', '县水利局']],
    // both bodies of each place, which the register may know as one
    ['county', '城乡一体化示范区、开发区党工委和管委会', ['城乡一体化示范区管委会', '开发区管委会']],
    ['county', '某某镇、某某某镇党委和人民政府', ['某某镇党委', '某某镇人民政府', '某某某镇党委', '某某某镇人民政府']],
    // departments behind their functions; of no level they are classes
    ['province', '省教育、财政、人力资源社会保障部门', ['省教育厅', '省财政厅', '省人力资源社会保障厅']],
    ['province', '省生态环境、生态文明、水利部门', ['省生态环境厅', '省生态文明部门', '省水利厅']],
    ['city', '市教育、公安等部门', ['市教育局', '市公安局']],
    ['county', '教育、公安、市场监管部门', ['教育部门', '公安部门', '市场监管部门']],
    ['county', '教育、公安、市场监管等部门', ['教育部门', '公安部门', '市场监管部门']],
  ] as const)('%s: %s', (place, text, expected) => {
    expect(split(text, places[place])).toEqual(expected)
  })
})

describe('a list of units', () => {
  it.each([
    // conjunctions, numbers and bullets, second plates
    ['county', '县发改局和县财政局', ['县发展改革局', '县财政局']],
    ['county', '县发展和改革委员会及县财政局', ['县发展改革委', '县财政局']],
    ['county', '县城投集团和各乡镇人民政府', ['县城投集团', '各乡镇人民政府']],
    ['county', '县人大办、县政协办', ['县人大常委会办公室', '县政协办公室']],
    ['county', '县委县政府', ['县委', '县政府']],
    ['county', '1.县教育局\n2.县财政局', ['县教育局', '县财政局']],
    ['county', '1、县教育局 2、县财政局', ['县教育局', '县财政局']],
    ['county', '①县教育局②县财政局', ['县教育局', '县财政局']],
    ['county', '● 县教育局\n● 县财政局', ['县教育局', '县财政局']],
    ['county', '县教育局·县财政局・县水利局', ['县教育局', '县财政局', '县水利局']],
    ['county', '县教育局+县财政局', ['县教育局', '县财政局']],
    ['county', '县教育局*、县财政局★、县水利局①', ['县教育局', '县财政局', '县水利局']],
    ['county', '一是县教育局；二是县财政局', ['县教育局', '县财政局']],
    ['county', '县“双随机·一公开”专班、县水利局', ['县“双随机·一公开”专班', '县水利局']],
    ['city', '市府办〔市大数据局〕、市财政局', ['市政府办公室', '市财政局']],
    // open ends
    ['city', '市总工会等和各区县政府', ['市总工会', '各区县政府']],
    ['city', '市商务局、市农业农村局等部门及各县级人民政府', ['市商务局', '市农业农村局', '各县级人民政府']],
    ['city', '市教育局等有关部门和单位', ['市教育局']],
    ['city', '市委编办及市直相关单位、市教育局和施工单位', ['市委编办', '市直相关单位', '市教育局', '施工单位']],
    ['province', '省民政厅、省财政厅等15部门', ['省民政厅', '省财政厅']],
    ['province', '省水利厅、省生态环境厅等河长制成员单位', ['省水利厅', '省生态环境厅']],
    [
      'province',
      '省水利厅、能源局等省有关部门和各地级以上市人民政府',
      ['省水利厅', '省能源局', '各地级以上市人民政府'],
    ],
    ['province', '省教育厅、东南大学等高校院所', ['省教育厅', '东南大学']],
    // one organ of the Party and the government
    ['city', '市委市政府督查局、市财政局', ['市委市政府督查局', '市财政局']],
    ['county', '县委县政府信访局', ['县委县政府信访局']],
    ['county', '县委县政府督查室县财政局', ['县委县政府督查室', '县财政局']],
    ['county', '县委县政府有关部门', ['县委县政府有关部门']],
    ['county', '县委县政府各乡镇', ['县委', '县政府', '各乡镇']],
    ['county', '县委办县政府办', ['县委办公室', '县政府办公室']],
    ['city', '市纪委市监委、市委组织部', ['市纪委监委', '市委组织部']],
    // names over the end of a line
    ['district', '津南区体育总会\n辛庄镇人民政府', ['津南区体育总会', '辛庄镇人民政府']],
    ['district', '区红十字会\n双港镇', ['区红十字会', '双港镇人民政府']],
    ['district', '区城市管\n理委\n辛庄镇人\n民政府', ['区城市管理委', '辛庄镇人民政府']],
    ['wuhan', '国家税务总局\n武汉市税务局', ['市税务局']],
    ['wuhan', '中国人民银行\n湖北省分行', ['人民银行湖北省分行']],
    ['wuhan', '市税务局\n武汉市财政局', ['市税务局', '市财政局']],
    // collectives
    ['province', '各市、州、县农业农村局', ['各市、州、县农业农村局']],
    ['city', '各县、市教育局', ['各县', '市教育局']],
    [
      'province',
      '省交通运输厅，京九铁路、昌吉赣客专沿线各县（市、区）',
      ['省交通运输厅', '京九铁路、昌吉赣客专沿线各县（市、区）'],
    ],
    ['province', '各地级以上市住房和城乡建设主管部门', ['各地级以上市住房和城乡建设主管部门']],
    ['city', '各区县（市）局、各直属单位', ['各区县（市）局', '各直属单位']],
    ['city', '各县区和市直有关部门', ['各县区', '市直有关部门']],
    ['city', '市教育局、各在甬高校、在甬央企', ['市教育局', '各在甬高校', '在甬央企']],
    ['city', '属地政府（管委会）、省直管县（市）', ['属地政府（管委会）', '省直管县（市）']],
    ['province', '湘江流域各市州、长株潭三市人民政府', ['湘江流域各市州', '长株潭三市人民政府']],
    [
      'city',
      '各县（市、区）市场监管局、农业农村局，水利局',
      ['各县（市、区）市场监管局', '各县（市、区）农业农村局', '市水利局'],
    ],
    ['city', '各县区教育局、市财政局、审计局', ['各县区教育局', '市财政局', '市审计局']],
    ['city', '各县区、财政局', ['各县区', '市财政局']],
    ['province', '各高校、在粤高校、沿海经济带各市', ['各高校', '在粤高校', '沿海经济带各市']],
    ['county', '各社区、村', ['各社区、村']],
    ['county', '各市州、县市区人民政府', ['各市州、县市区人民政府']],
    ['county', '各镇人民政府、街道办事处', ['各镇人民政府', '街道办事处']],
    ['county', '县直各部门、各乡镇', ['县直各部门', '各乡镇']],
    ['city', '各县（市、区）及功能区', ['各县（市、区）及功能区']],
    ['city', '各县、区人民政府（管委会），市教育局', ['各县、区人民政府（管委会）', '市教育局']],
    ['city', '市级各有关部门及各县市区政府', ['市级各有关部门', '各县市区政府']],
    ['city', '中央驻甬单位、驻甬部队', ['中央驻甬单位', '驻甬部队']],
    ['city', '各市、县（市、区）人民政府，各开发区管委会', ['各市、县（市、区）人民政府', '各开发区管委会']],
    ['city', '沿江沿河县（市、区）、其他相关部门', ['沿江沿河县（市、区）', '其他相关部门']],
    ['city', '省“双随机、一公开”监管联席会议成员单位', ['省“双随机、一公开”监管联席会议成员单位']],
    ['county', '县“三农、乡村振兴”专班、县水利局', ['县“三农、乡村振兴”专班', '县水利局']],
    ['county', '库区各乡镇人民政府、项目涉及乡镇', ['库区各乡镇人民政府', '项目涉及乡镇']],
    ['county', '县教育局县直各单位', ['县教育局', '县直各单位']],
    ['county', '各局（办）、各项目牵头单位', ['各局（办）', '各项目牵头单位']],
    // forms
    ['county', '基础教育科、局办公室', ['基础教育科', '局办公室']],
    ['county', '县双创办、县创文办', ['县双创办', '县创文办']],
    ['county', '县推进新型城镇化工作领导小组办公室', ['县推进新型城镇化工作领导小组办公室']],
    ['county', '徽商银行金寨支行、人行兰州中心支行', ['徽商银行金寨支行', '人民银行兰州中心支行']],
    ['county', '镇财政所、镇卫生院、县一中', ['镇财政所', '镇卫生院', '县一中']],
  ] as const)('%s: %j', (place, text, expected) => {
    expect(split(text, places[place])).toEqual(expected)
  })

  it('may say 同上 among others: the units of the record before', () => {
    const of = new UnitResolver(registry.of(places.county))
    const above = of.resolve(cell('县教育局、县财政局')).units
    expect(of.resolve(cell('同上、县民政局'), above).units).toMatchObject([
      { position: 1, unit: '县教育局' },
      { position: 2, unit: '县财政局' },
      { position: 3, unit: '县民政局' },
    ])
    expect(of.resolve(cell('同上、县民政局')).remarks).toEqual(['同上'])
  })
})

describe('what has the form of no unit', () => {
  const apart = (text: string) => {
    const { units, persons, remarks } = new UnitResolver(registry.of(places.county)).resolve(cell(text))
    return { units: units.map(({ unit }) => unit), persons, remarks }
  }

  it.each([
    ['县农业农村局 张三', ['县农业农村局'], ['张三']],
    ['县农业农村局张三', ['县农业农村局'], ['张三']],
    ['县教育局：张三\n县财政局：李四', ['县教育局', '县财政局'], ['张三', '李四']],
    ['县教育局（李四）', ['县教育局'], ['李四']],
    ['张三', [], ['张三']],
    ['欧阳修、司马光', [], ['欧阳修', '司马光']],
    ['县教育局局长 张三', [], ['县教育局局长 张三']],
    ['分管副县长张三，县教育局', ['县教育局'], ['分管副县长张三']],
  ])('is a person: %j', (text, units, persons) => {
    expect(apart(text)).toEqual({ units, persons, remarks: [] })
  })

  it.each([
    ['年底前取得明显成效', [], ['年底前取得明显成效']],
    ['6月底前出台方案，年内持续推进', [], ['6月底前出台方案，年内持续推进']],
    ['县水利局、所需资金由县财政统筹', ['县水利局'], ['所需资金由县财政统筹']],
    ['县水利局，排在第一位的部门为牵头部门，下同', ['县水利局'], ['排在第一位的部门为牵头部门，下同']],
    ['列首位者为牵头单位', [], ['列首位者为牵头单位']],
    ['每月督办', [], ['每月督办']],
    ['补办、一网通办', [], ['补办、一网通办']],
    ['县教育局（负责校园安全）', ['县教育局'], ['（负责校园安全）']],
    ['县教育局：负责统筹', ['县教育局'], ['负责统筹']],
    ['适用范围：某某园区', [], ['适用范围：某某园区']],
    ['牵头单位', [], ['牵头单位']],
    ['见附件、待定', [], ['见附件、待定']],
    ['优化产业布局', [], ['优化产业布局']],
    ['环雅\n丽都', [], ['环雅\n丽都']],
    ['全体干部职工', [], ['全体干部职工']],
    // between separators among organs a surname alone tells nothing
    ['县教育局、方舟、高考', ['县教育局'], ['方舟、高考']],
    ['张三、县教育局', ['县教育局'], ['张三']],
  ])('is a remark: %j', (text, units, remarks) => {
    expect(apart(text)).toEqual({ units, persons: [], remarks })
  })

  it('is none where an organ is merely unknown', () => {
    const { units, remarks } = new UnitResolver(registry.of(places.county)).resolve(cell('市蜜蜂产业发展局'))
    expect(units).toMatchObject([{ unit: '市蜜蜂产业发展局', known: false }])
    expect(remarks).toEqual([])
  })
})

describe('a unit', () => {
  const resolver = (region: Parameters<typeof registry.of>[0] = elsewhere) => new UnitResolver(registry.of(region))

  it('is counted in its cell, and says whether it leaves the list open', () => {
    expect(resolver().resolve(cell('区财政局等部门\n区审计局')).units).toMatchObject([
      { position: 1, text: '区财政局等部门', unit: '区财政局', open_ended: true },
      { position: 2, text: '区审计局', unit: '区审计局', open_ended: false },
    ])
    const split = resolver().resolve(cell('区教育局\n区财政局等部门')).units
    expect(split.map(({ open_ended }) => open_ended)).toEqual([false, true])
  })

  it.each([
    ['with a code', elsewhere, '330203-环雅公司', elsewhere.name],
    ['without a code', { code: null, name: '云溪县' }, '云溪县-环雅公司', '云溪县'],
    ['that is not known', null, '环雅公司', ''],
  ])('that no register has belongs to the region of the notice, one %s', (_, region, id, name) => {
    const of = resolver(region)
    of.resolve(cell('环雅公司'))
    expect([...of.met.values()]).toEqual([
      {
        unit_id: id,
        unit: '环雅公司',
        full_name: null,
        kind: 'enterprise',
        region: name,
        names_met: ['环雅公司'],
        known: false,
        evidence: 'form',
      },
    ])
  })

  it('that is a collective is known by its form; what has the form of none is no unit', () => {
    const of = resolver()
    expect(of.resolve(cell('各镇甲乙单位、甲乙丙丁')).remarks).toEqual(['甲乙丙丁'])
    expect([...of.met.values()].map(({ kind, known }) => [kind, known])).toEqual([['collective', true]])
  })

  it('has the name that it is met by first', () => {
    const of = resolver({ code: '341524', name: '安徽省六安市金寨县' })
    const [first, second] = ['县发展改革委', '县发展改革局'].map((name) => of.resolve(cell(name)).units[0]!)
    expect([first!.unit, second!.unit, second!.text]).toEqual(['县发展改革委', '县发展改革委', '县发展改革局'])
    expect(of.met.size).toBe(1)
  })

  it('has the name of the notice’s day, and is listed by that of today', () => {
    const of = new UnitResolver(registry.of(registry.regions.startOf('安徽省金寨县'), '2016-05-01'))
    const [first, second] = of.resolve(cell('县环境保护局、县环保局')).units
    expect([first!.unit, second!.unit, second!.text]).toEqual(['县环保局', '县环保局', '县环保局'])
    expect([...of.met.values()]).toMatchObject([{ unit: '县生态环境局', names_met: ['县环保局'], known: true }])
  })

  it('is another beside one of its function under another word', () => {
    const of = new UnitResolver(registry.of(registry.regions.startOf('安徽省金寨县'), '2024-05-01'))
    const ids = (text: string) => of.resolve(cell(text)).units.map(({ unit_id }) => unit_id)
    expect(new Set(ids('县政务服务管理局、县行政审批服务局')).size).toBe(2)
    expect(new Set(ids('县园林局、县绿化局')).size).toBe(2)
    expect(new Set(ids('县住房和城乡建设局、县住建局')).size).toBe(1)
  })

  it('of its region is in that region; one above it is in its own', () => {
    const of = resolver()
    of.resolve(cell('区教育局、市财政局'))
    expect([...of.met.values()].map(({ unit, region }) => [unit, region])).toEqual([
      ['区教育局', '浙江省宁波市海曙区'],
      ['市财政局', '浙江省宁波市'],
    ])
  })
})

describe('a cell that may be read in two ways', () => {
  it('is told once, with both and its place', () => {
    const of = new UnitResolver(registry.of(elsewhere))
    const place = { line: 7, column: 3 }
    const printed = '区公安局\n交警大队'
    const fragments = [{ table: 1, row: 2, column: 3, place, text: printed }]
    of.resolve({ ...cell(printed), fragments })
    of.resolve(cell(printed))
    expect(of.observations).toEqual([
      {
        rule: 'unit/ambiguous',
        message: '“区公安局交警大队” is read as 区公安局交警大队; it may be 区公安局、交警大队.',
        params: { text: '区公安局交警大队', read: ['区公安局交警大队'], other: ['区公安局', '交警大队'] },
        place,
      },
    ])
  })
})

describe('units that have the form of one', () => {
  const inCounty = (text: string) => {
    const region = { code: '511123', name: '四川省乐山市犍为县' }
    const { units, remarks } = new UnitResolver(registry.of(region)).resolve(cell(text))
    return [...units.map(({ unit }) => unit), ...remarks.map((remark) => `remark: ${remark}`)]
  }

  it.each([
    // places whose names have the words of sentences in them
    ['犍为生态环境局', ['县生态环境局']],
    ['犍为经济开发区管委会', ['犍为经开区管委会']],
    ['乐山市犍为生态环境局', ['乐山市犍为生态环境局']],
    ['会同县水利局、天等县教育局', ['会同县水利局', '天等县教育局']],
    ['四会市水利局\n禹会区教育局', ['四会市水利局', '禹会区教育局']],
    ['高新生态环境分局、江北公安分局', ['高新生态环境分局', '江北公安分局']],
    // parts of a department by their numbers
    ['招商一处\n招商二处', ['招商一处', '招商二处']],
    ['综合一科、招商二部、执法二大队', ['综合一科', '招商二部', '执法二大队']],
    ['隐患30处', ['remark: 隐患30处']],
    ['办公室、人事处、审计科', ['办公室', '人事处', '审计科']],
    ['县园林管理处、园林管理处', ['县园林管理处', '县园林管理处']],
    // the corps of Xinjiang
    ['兵团第二师、第十四师', ['兵团第二师', '第十四师']],
    ['县职业中专', ['县职业中专']],
    // the Party's and the league's
    ['公共服务办公室、团工委、妇工委', ['公共服务办公室', '团工委', '妇工委']],
    ['直属机关党委、机关工委', ['直属机关党委', '县直机关工委']],
    // villages
    ['彭墩村委会、皇庄居委会', ['彭墩村委会', '皇庄居委会']],
    ['各村（居）委会\n马岗村民委员会', ['各村（居）委会', '马岗村民委员会']],
    // one behind the other, with nothing between
    ['市生态环境局民乐分局国网犍为县供电公司', ['市生态环境局民乐分局', '国网犍为县供电公司']],
    ['县住建局中国电信犍为分公司', ['县住房城乡建设局', '中国电信犍为分公司']],
    ['县商务局国家税务总局犍为县税务局', ['县商务局', '县税务局']],
  ])('%j', (text, expected) => {
    expect(inCounty(text)).toEqual(expected)
  })
})

describe('a cell of units of a prefecture', () => {
  it('has its level', () => {
    const region = { code: '652900', name: '新疆维吾尔自治区阿克苏地区' }
    expect(split('地区教育局、财政局', region)).toEqual(['地区教育局', '地区财政局'])
    expect(split('教育局', region)).toEqual(['地区教育局'])
    const county = { code: '652902', name: '新疆维吾尔自治区阿克苏地区库车市' }
    expect(split('地区发改委、市教育局', county)).toEqual(['地区发展改革委', '市教育局'])
  })
})
