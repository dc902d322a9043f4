import { describe, expect, it } from 'vitest'
import { registry } from '../support.js'

const STATE = { code: null, name: '国家' }
const inState = (name: string, on: string | null = '2024-03-01') => registry.of(STATE, on).find(name)
const inCity = (name: string, on: string | null = '2024-03-01') =>
  registry.of(registry.regions.startOf('江苏省南京市'), on).find(name)

describe('an organ of the centre', () => {
  it.each<[id: string, kind: string, names: string]>([
    ['fazhangaige', 'department', '国家发展改革委 发展改革委 发改委 国家发改委 国家发展和改革委员会 发展和改革委员会'],
    ['shuiwu', 'department', '税务总局 国家税务总局'],
    ['zhengjianhui', 'department', '证监会 中国证监会 中国证券监督管理委员会'],
    ['gongyexinxihua', 'department', '工业和信息化部 工业信息化部 工信部'],
    ['zhujian', 'department', '住房城乡建设部 住房和城乡建设部 住建部'],
    ['renlishebao', 'department', '人力资源社会保障部 人力资源和社会保障部 人社部'],
    ['jiguanshiwu', 'department', '国管局 国家机关事务管理局'],
    ['linye', 'department', '林草局 国家林草局 国家林业和草原局'],
    ['wangxinban', 'party', '网信办 中央网信办 国家网信办 国家互联网信息办公室'],
    ['xuanchuanbu', 'party', '中宣部 中央宣传部 中共中央宣传部 宣传部'],
    ['waihui', 'department', '外汇局 国家外汇局 国家外汇管理局'],
    ['guozi', 'department', '国资委 国务院国资委 国务院国有资产监督管理委员会'],
    ['renminyinhang', 'department', '人民银行 中国人民银行 央行'],
    ['shichangjianguan', 'department', '市场监管总局 国家市场监督管理总局'],
    ['minhang', 'department', '民航局 中国民航局 中国民用航空局'],
    ['fayuan', 'judiciary', '最高人民法院 最高法院 最高法'],
    ['zonggonghui', 'organisation', '全国总工会 中华全国总工会'],
    ['gongqingtuan', 'organisation', '共青团中央 团中央'],
    ['canlian', 'organisation', '中国残联 残联 中国残疾人联合会'],
    ['guotie', 'enterprise', '国铁集团 中国国家铁路集团有限公司'],
    ['guojiadianwang', 'enterprise', '国家电网 国家电网公司 国网公司'],
    ['guokaihang', 'enterprise', '国家开发银行 国开行'],
    ['bingtuan', 'government', '新疆生产建设兵团 兵团'],
    ['caizheng', 'department', '财政部 国家财政部'],
  ])('%s (%s) is found by each of its names', (id, kind, names) => {
    for (const name of names.split(' '))
      expect([name, inState(name)]).toMatchObject([name, { id: `国家-${id}`, kind, region: '国家' }])
  })

  it.each(['财政部', '国家发展改革委', '证监会', '税务总局', '中国残联', '国务院国资委', '最高人民法院'])(
    '%s is the centre’s in a notice of a city, too',
    (name) => expect(inCity(name)?.region).toBe('国家'),
  )

  it.each(['发展改革委', '林草局', '残联', '气象局', '国资委', '宣传部', '能源局'])(
    '%s is the city’s in a notice of a city',
    (name) => expect(inCity(name)?.id).toMatch(/^320100-/),
  )

  it.each(['财政局', '畜牧局', '电网', '移动', '办公厅', '研究室', '国家', '中国', '中央'])(
    '%s is none, in a notice of the centre either',
    (name) => expect(inState(name)).toBeNull(),
  )

  it.each<[name: string, on: string | null, id: string, nameThen: string, now: string]>([
    ['环境保护部', '2016-05-01', 'shengtaihuanjing', '环境保护部', '生态环境部'],
    ['环保部', '2019-05-01', 'shengtaihuanjing', '生态环境部', '生态环境部'],
    ['环保总局', '2006-05-01', 'shengtaihuanjing', '环保总局', '生态环境部'],
    ['国家计委', '2001-05-01', 'fazhangaige', '国家计委', '国家发展改革委'],
    ['国务院扶贫办', '2018-05-01', 'xiangcunzhenxing', '国务院扶贫办', '国家乡村振兴局'],
    ['银保监会', '2020-05-01', 'jinrongjianguan', '中国银保监会', '金融监管总局'],
    ['银监会', '2016-05-01', 'yinjianhui', '中国银监会', '中国银监会'],
    ['保监会', '2016-05-01', 'baojianhui', '中国保监会', '中国保监会'],
    ['质检总局', '2017-05-01', 'zhijian', '质检总局', '质检总局'],
    ['质检总局', '2019-05-01', 'shichangjianguan', '市场监管总局', '市场监管总局'],
    ['卫生部', '2012-05-01', 'weisheng', '卫生部', '卫生部'],
    ['卫生计生委', '2016-05-01', 'weishengjiankang', '国家卫生计生委', '国家卫生健康委'],
    ['铁道部', '2012-05-01', 'tiedao', '铁道部', '铁道部'],
    ['中国铁路总公司', '2016-05-01', 'guotie', '中国铁路总公司', '国铁集团'],
    ['国家旅游局', null, 'wenlv', '文化和旅游部', '文化和旅游部'],
    ['交通部', '2007-05-01', 'jiaotong', '交通部', '交通运输部'],
  ])('%s of %s is %s, then %s and now %s', (name, on, id, nameThen, now) => {
    expect(inState(name, on)).toMatchObject({ id: `国家-${id}`, nameThen, name: now })
  })

  it('says what its days rest on', () => {
    expect(inState('生态环境部')?.evidence).toBe(
      'lexicon: 第十三届全国人民代表大会第一次会议关于国务院机构改革方案的决定',
    )
    expect(inState('水利部')?.evidence).toBe('lexicon: general knowledge')
  })
})

describe('the list of the centre', () => {
  it('has each id once, and successors that it has', () => {
    const { organs } = registry.data.centre
    const ids = organs.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(organs.flatMap(({ succeeded_by }) => succeeded_by?.id ?? []).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has no name for two organs on one day', () => {
    for (const { id, forms } of registry.data.centre.organs)
      for (const { name, full, aliases, from, until } of forms)
        for (const one of [name, full ?? name, ...aliases])
          expect([one, inState(one, from ?? until ?? '2025-01-01')?.id]).toEqual([one, `国家-${id}`])
  })
})

describe('the region of a notice', () => {
  it.each([
    ['国务院办公厅关于印发2024年重点任务分工方案的通知', '国家'],
    ['中共中央办公厅', '国家'],
    ['国家发展改革委', '国家'],
    ['财政部关于印发', '国家'],
    ['国家税务总局江苏省税务局', '江苏省'],
    ['某某市人民政府', undefined],
    ['统计局', undefined],
  ])('of %s is %s', (text, region) => expect(registry.regionOfCentre(text)?.name).toBe(region))
})
