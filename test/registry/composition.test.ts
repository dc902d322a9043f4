import { describe, expect, it } from 'vitest'
import { registry } from '../support.js'

const find = (name: string, on: string | null = '2024-03-01', region = '江苏省南京市') =>
  registry.of(registry.regions.startOf(region) ?? { code: null, name: region }, on).find(name)

describe('a bureau of several functions', () => {
  const units = registry.of(registry.regions.startOf('安徽省金寨县'), '2024-03-01')
  it.each<[name: string, functions: string]>([
    ['县科经局', 'keji gongyexinxihua'],
    ['县经科局', 'gongyexinxihua keji'],
    ['县教体局', 'jiaoyu tiyu'],
    ['县文体旅局', 'wenhua tiyu lvyou'],
    ['县文广旅局', 'wenhua lvyou'],
    ['县文旅局', 'wenhua lvyou'],
    ['县文广新局', 'wenhua'],
    ['县卫健和医保局', 'weishengjiankang yibao'],
    ['县住建交局', 'zhujian jiaotong'],
    ['县建交委', 'zhujian jiaotong'],
    ['县农水局', 'nongyenongcun shuili'],
    ['县农林水局', 'nongyenongcun linye shuili'],
    ['县科工信局', 'keji gongyexinxihua'],
    ['县商务和投促局', 'shangwu touzicujin'],
    ['县教科文体局', 'jiaoyu keji wenhua tiyu'],
    ['县自规局', 'ziranziyuan'],
    ['县人社局', 'renlishebao'],
    ['县城管局', 'chengshiguanli'],
  ])('%s has the functions %s', (name, functions) => {
    const on2016 = registry.of(units.region, '2016-05-01')
    const reading = (name === '县文广新局' ? on2016 : units).nationally(name)?.reading
    expect(reading?.functions.join(' ')).toBe(functions)
  })

  it('is one under each order that an entry has', () => {
    expect(find('区文体旅局')?.id).toBe(find('区文旅体局')?.id)
  })

  it.each(['教工委', '市新农办', '市水电局', '市甲乙局', '市科', '市教部', '市城投局', '市科技银行'])(
    '%s is none',
    (name) => expect(find(name)?.evidence ?? '').not.toBe('composed'),
  )
})

describe('an ending that the lexicon does not list', () => {
  it.each<[name: string, id: string, kind: string]>([
    ['市农牧局', '320100-nongyenongcun', 'department'],
    ['省农牧厅', '320000-nongyenongcun', 'department'],
    ['市大数据中心', '320100-shuju-zhongxin', 'institution'],
    ['市统计办', '320100-tongji-ban', 'office'],
    ['市水利站', '320100-shuili-zhan', 'institution'],
    ['市体育馆', '320100-tiyu-guan', 'institution'],
  ])('%s is %s', (name, id, kind) => expect(find(name)).toMatchObject({ id, kind }))

  it.each(['市水利集团队', '市教育银行', '市财政部', '市商务社'])('%s is none', (name) => expect(find(name)).toBeNull())
})

describe('short names of cities', () => {
  it.each([
    ['市规划资源局', 'ziranziyuan'],
    ['市城乡建委', 'zhujian'],
    ['市住房城乡建设管委', 'zhujian'],
    ['市经信委', 'gongyexinxihua'],
    ['市绿化市容局', 'yuanlin'],
    ['市绿化园林局', 'yuanlin'],
    ['市房产局', 'fangguan'],
    ['市公积金中心', 'gongjijin'],
    ['市创文办', 'chuangwenban'],
  ])('%s is %s', (name, id) => expect(find(name)?.id).toBe(`320100-${id}`))
})

describe('a zone', () => {
  it.each<[names: string, id: string]>([
    ['高新区 高新区管委会 高新技术产业开发区 南京高新技术产业开发区管委会 市高新区', '320100-gaoxinqu'],
    ['经开区 经开区管委会 经济技术开发区 经济技术开发区管理委员会', '320100-jingkaiqu'],
    ['江北新区 江北新区管委会 南京江北新区管理委员会', '320100-xinqu-江北'],
    ['江宁经开区管委会 江宁经济技术开发区', '320100-jingkaiqu-江宁'],
    ['综合保税区管委会 综保区', '320100-zongbaoqu'],
    ['旅游度假区管委会', '320100-dujiaqu'],
    ['自贸试验区管委会 自贸区', '320100-zimaoqu'],
    ['现代农业示范区管委会', '320100-shifanqu-农业示范区-现代'],
    ['城乡一体化示范区管委会', '320100-shifanqu-城乡一体化示范区'],
    ['工业园管委会 工业园区管委会', '320100-gongyeyuanqu'],
    ['化工园区管委会', '320100-gongyeyuanqu-化工园区'],
    ['江北新城管委会', '320100-xinqu-新城-江北'],
    ['高新区经发局 高新区管委会经济发展局', '320100-gaoxinqu-jingjifazhan'],
    ['新区社会事业局', '320100-xinqu-shehuishiye'],
    ['江北新区财政局', '320100-xinqu-江北-caizheng'],
  ])('%s is %s', (names, id) => {
    for (const name of names.split(' ')) expect([name, find(name)?.id]).toEqual([name, id])
  })

  it.each(['示范区', '各开发区', '园区', '市发展改革委高新区', '高新区甲乙局', '各园区管委会'])('%s is none', (name) =>
    expect(find(name)).toBeNull(),
  )

  it('that is a district is one', () => {
    expect(find('浦东新区', null, '上海市')?.id).toBe('310115-zhengfu')
  })

  it.each([
    ['宿迁市湖滨新区', '湖滨新区'],
    ['襄阳东津新区', '东津新区'],
    ['潍坊高新区', '高新区'],
  ])('whose notice it is, %s, has the bureaus of its level and a committee by each of its names', (region, own) => {
    const inZone = registry.of({ code: null, name: region })
    const idOf = (name: string) => inZone.find(name)?.id
    expect(['区管委会', `${own}管委会`, `${own}管理委员会`].map(idOf)).toEqual(
      Array.from({ length: 3 }, () => `${region}-guanweihui`),
    )
    expect(inZone.find('区管委会')).toMatchObject({ name: `${own}管委会`, fullName: `${region}管理委员会` })
    expect(['区教育局', `${own}教育局`, '教育局'].map(idOf)).toEqual(
      Array.from({ length: 3 }, () => `${region}-jiaoyu`),
    )
    expect(idOf('江北新区管委会')).toBe(`${region}-xinqu-江北`)
  })
})

describe('a company of a government', () => {
  it.each<[names: string, id: string]>([
    ['市城投集团 城投集团 市城投公司 市城投 市城市建设投资集团有限公司 南京城投集团', '320100-chengtou-gongsi'],
    ['市水务集团 市水务（集团）有限公司', '320100-shuiwu-gongsi'],
    ['市国控集团', '320100-guokong-gongsi'],
    ['市交投集团 市交通投资集团', '320100-jiaotou-gongsi'],
    ['漳州城投集团', '350600-chengtou-gongsi'],
  ])('%s is %s', (names, id) => {
    for (const name of names.split(' ')) expect([name, find(name)]).toMatchObject([name, { id, kind: 'enterprise' }])
  })

  it('is another for another business, and has no official name that nobody knows', () => {
    expect(find('市自来水公司')?.id).not.toBe(find('市排水公司')?.id)
    expect(find('市城投集团')?.fullName).toBeNull()
    expect(find('市城头集团')).toBeNull()
  })
})

describe('a town', () => {
  const inCounty = (name: string, region = '安徽省金寨县') => find(name, null, region)
  it.each<[names: string, id: string]>([
    ['梅山镇 梅山镇人民政府 梅山镇政府 金寨县梅山镇人民政府', '341524-梅山镇'],
    ['长岭乡 长岭乡政府', '341524-长岭乡'],
  ])('%s is %s', (names, id) => {
    for (const name of names.split(' ')) expect([name, inCounty(name)?.id]).toEqual([name, id])
  })

  it('of a subdistrict is the office', () => {
    const names = ['孝陵卫街道', '孝陵卫街道办', '孝陵卫街道办事处']
    expect(names.map((name) => find(name)?.id)).toEqual(names.map(() => '320100-孝陵卫街道'))
    expect(find('孝陵卫街道办')).toMatchObject({ name: '孝陵卫街道办事处', kind: 'subdistrict' })
  })

  it('is known by the table of its county, else by its form alone', () => {
    expect(inCounty('梅山镇')?.evidence).toContain('National Bureau of Statistics')
    expect(inCounty('甲乙镇')?.evidence).toBe('form')
    expect(inCounty('甲乙镇', '云溪县')?.evidence).toBe('composed')
  })

  it.each(['各镇', '各乡镇', '特色小镇', '统筹城乡', '相关街道办事处', '民政局各乡镇人民政府', '镇', '重点镇'])(
    '%s is none',
    (name) => expect(inCounty(name)).toBeNull(),
  )
})

describe('the name of the day', () => {
  it.each<[name: string, on: string | null, nameThen: string, now: string]>([
    ['市扶贫办', '2018-05-01', '市扶贫办', '市乡村振兴局'],
    ['市扶贫办', '2022-05-01', '市乡村振兴局', '市乡村振兴局'],
    ['市经贸委', '2006-05-01', '市经贸委', '市工业和信息化委'],
    ['市环境保护局', '2016-05-01', '市环保局', '市生态环境局'],
    ['市环保局', '2020-05-01', '市生态环境局', '市生态环境局'],
    ['市环保局', null, '市生态环境局', '市生态环境局'],
    ['市生态环境局', '2016-05-01', '市生态环境局', '市生态环境局'],
    ['市计委', '2002-05-01', '市计委', '市发展改革委'],
    ['市劳动保障局', '2006-05-01', '市劳动保障局', '市人力资源社会保障局'],
    ['市卫生局', '2012-05-01', '市卫生局', '市卫生健康局'],
    ['市卫计委', '2016-05-01', '市卫生计生委', '市卫生健康委'],
    ['市安监局', '2016-05-01', '市安全监管局', '市应急管理局'],
    ['市国土局', '2016-05-01', '市国土资源局', '市自然资源局'],
    ['市粮食局', '2016-05-01', '市粮食局', '市粮食和物资储备局'],
    ['市工商局', '2016-05-01', '市工商局', '市市场监管局'],
    ['市外侨办', '2016-05-01', '市外事侨务办', '市外事办'],
    // What was merged into another keeps its name while it is
    ['市质监局', '2016-05-01', '市质监局', '市质监局'],
    ['市质监局', '2022-05-01', '市市场监管局', '市市场监管局'],
    ['市旅游局', '2016-05-01', '市旅游局', '市旅游局'],
    ['市法制办', '2016-05-01', '市法制办', '市法制办'],
    ['市地方金融监管局', '2022-05-01', '市地方金融监管局', '市地方金融管理局'],
  ])('%s of %s is %s, and %s today', (name, on, nameThen, now) => {
    expect(find(name, on)).toMatchObject({ nameThen, name: now })
  })

  it('tells organs apart that stood side by side', () => {
    const ids = (names: string, on: string) => new Set(names.split(' ').map((name) => find(name, on)!.id)).size
    expect(ids('市工商局 市质监局 市食药监局', '2016-05-01')).toBe(3)
    expect(ids('市文广新局 市旅游局', '2016-05-01')).toBe(2)
    expect(ids('市国土局 市规划局', '2016-05-01')).toBe(2)
    expect(ids('市人事局 市劳动局', '2006-05-01')).toBe(2)
    expect(ids('市政务服务管理局 市行政审批服务局', '2022-05-01')).toBe(2)
  })
})

describe('many and long names', () => {
  it('take bounded time', () => {
    const units = registry.of(registry.regions.startOf('江苏省南京市'), '2024-03-01')
    const before = process.cpuUsage()
    for (let at = 0; at < 10_000; at++) units.find(`市科教文体${at}局`)
    for (const name of ['市'.repeat(200), `${'科教文体'.repeat(50)}局`, '国家税务总局'.repeat(33)])
      expect(units.find(name)).toBeNull()
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
  })
})
