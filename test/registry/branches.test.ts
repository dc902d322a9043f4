import { describe, expect, it } from 'vitest'
import { registry } from '../support.js'

const find = (region: string, name: string, on: string | null = '2024-03-01') =>
  registry.of(registry.regions.startOf(region) ?? { code: null, name: region }, on).find(name)

describe('a branch of the centre', () => {
  it.each<[names: string, id: string, kind: string]>([
    ['江苏证监局', '320000-zhengjian', 'agency'],
    ['国家金融监督管理总局江苏监管局', '320000-jinrongjianguan', 'agency'],
    ['南京金融监管分局 国家金融监督管理总局南京监管分局 市金融监管局', '320100-jinrongjianguan', 'agency'],
    ['国家税务总局南京市税务局 市税务局 南京市税务局 税务局', '320100-shuiwu', 'agency'],
    ['南京海关 市海关', '320100-haiguan', 'agency'],
    ['芜湖海关', '340200-haiguan', 'agency'],
    ['金陵海关', '320100-haiguan-金陵', 'agency'],
    ['江苏海事局', '320000-haishi', 'agency'],
    ['人民银行江苏省分行 中国人民银行江苏省分行', '320000-renminyinhang', 'agency'],
    ['人民银行南京分行 市人行', '320100-renminyinhang', 'agency'],
    ['国家统计局南京调查队 市调查队', '320100-diaochadui', 'agency'],
    ['市消防救援支队 消防救援支队 南京市消防救援支队', '320100-xiaofang', 'agency'],
    ['市气象局', '320100-qixiang', 'agency'],
    ['市烟草专卖局 市烟草局', '320100-yancao', 'agency'],
    ['市邮政管理局', '320100-youzheng', 'agency'],
    ['江苏省通信管理局 省通信管理局 江苏通信管理局', '320000-tongxin', 'agency'],
    ['国网南京供电公司 南京供电公司 市供电公司', '320100-gongdian', 'enterprise'],
    ['中国电信南京分公司 市电信公司', '320100-dianxin', 'enterprise'],
    ['中国铁塔南京分公司', '320100-tieta', 'enterprise'],
    ['国家外汇管理局江苏省分局', '320000-waihui', 'agency'],
    ['国家矿山安全监察局江苏局', '320000-kuangshananquan', 'agency'],
    ['民航江苏监管局', '320000-minhangjianguan', 'agency'],
    ['南京边检站 南京出入境边防检查站', '320100-bianjian', 'agency'],
    ['财政部江苏监管局', '320000-国家-caizheng', 'agency'],
    ['中国建设银行南京分行', '320100-国家-jianhang', 'enterprise'],
  ])('%s is %s', (names, id, kind) => {
    for (const name of names.split(' ')) expect([name, find('江苏省南京市', name)]).toMatchObject([name, { id, kind }])
  })

  it.each([
    ['南京海关', '南京海关'],
    ['市海关', '南京海关'],
    ['芜湖海关', '芜湖海关'],
    ['江苏证监局', '江苏证监局'],
  ])('%s is called %s', (printed, name) => expect(find('江苏省南京市', printed)?.name).toBe(name))

  it('has its full name', () => {
    expect(find('江苏省南京市', '市税务局')?.fullName).toBe('国家税务总局南京市税务局')
    expect(find('江苏省南京市', '南京海关')?.fullName).toBe('中华人民共和国南京海关')
  })

  it.each<[name: string, on: string, id: string, nameThen: string]>([
    ['江苏银保监局', '2021-05-01', '320000-jinrongjianguan', '江苏银保监局'],
    ['江苏银保监局', '2024-05-01', '320000-jinrongjianguan', '江苏金融监管局'],
    ['南京银监分局', '2016-05-01', '320100-jinrongjianguan', '南京银监分局'],
    ['江苏保监局', '2016-05-01', '320000-baojian', '江苏保监局'],
    ['市国税局', '2016-05-01', '320100-shuiwu', '市国税局'],
    ['市地税局', '2016-05-01', '320100-dishui', '市地税局'],
    ['市金融监管局', '2020-05-01', '320100-jinrong', '市金融监管局'],
    ['市公安消防支队', '2016-05-01', '320100-xiaofang', '市公安消防支队'],
  ])('%s in %s is %s, called %s', (name, on, id, nameThen) => {
    expect(find('江苏省南京市', name, on)).toMatchObject({ id, nameThen })
  })

  it.each(['市芜湖海关', '各海关', '国网南京供电公司市应急管理局', '国家税务总局', '江苏财政局'])(
    '%s is none',
    (name) => expect(find('江苏省南京市', name)?.id ?? '').not.toMatch(/^\d{6}/),
  )
})

describe('an organ that a level does not have', () => {
  it.each<[region: string, names: string]>([
    ['江苏省南京市', '市高院 区中院 镇监委 镇法院 镇检察院 镇公安局 镇财政局 市财政厅 县教育厅 镇卫生健康委'],
    ['安徽省六安市金寨县', '县中院 县高院 县财政厅 乡法院 县军分区'],
    ['安徽省巢湖市', '市中院'],
    ['云溪县', '县中院 县高院'],
  ])('of %s is not invented', (region, names) => {
    for (const name of names.split(' ')) expect([name, find(region, name)]).toEqual([name, null])
  })

  it.each<[region: string, name: string, id: string]>([
    ['江苏省南京市', '市中院', '320100-fayuan'],
    ['江苏省南京市', '市中级人民法院', '320100-fayuan'],
    ['江苏省南京市', '省高院', '320000-fayuan'],
    ['北京市', '市高院', '110000-fayuan'],
    ['安徽省六安市金寨县', '县法院', '341524-fayuan'],
    ['安徽省六安市金寨县', '镇派出所', '341524-zhen-paichusuo'],
    ['安徽省六安市金寨县', '镇财政所', '341524-zhen-caizheng-suo'],
    ['安徽省六安市金寨县', '镇纪委', '341524-zhen-jiwei'],
    ['安徽省六安市金寨县', '镇卫生院', '341524-zhen-weishengjiankang-yuan'],
    ['安徽省六安市金寨县', '省财政厅', '340000-caizheng'],
  ])('but %s has %s', (region, name, id) => expect(find(region, name)?.id).toBe(id))
})
