import { describe, expect, it } from 'vitest'
import { registry } from '../support.js'

const of = (region: string, on: string | null = null) => registry.of(registry.regions.startOf(region), on)
const read = (region: string, name: string) => {
  const unit = of(region).find(name)
  return unit && [unit.id, unit.name, unit.fullName]
}

describe('the national lexicon', () => {
  it.each<[region: string, printed: string, id: string, name: string, fullName: string | null]>([
    ['安徽省金寨县', '县发改委', '341524-fazhangaige', '县发展改革委', '金寨县发展和改革委员会'],
    ['安徽省金寨县', '县发展和改革委员会', '341524-fazhangaige', '县发展改革委', '金寨县发展和改革委员会'],
    ['广东省潮州市', '市发展和改革局', '445100-fazhangaige', '市发展改革局', '潮州市发展和改革局'],
    ['山东省青岛市城阳区', '区自然资源局', '370214-ziranziyuan', '区自然资源局', '青岛市城阳区自然资源局'],
    ['浙江省', '省发展改革委', '330000-fazhangaige', '省发展改革委', '浙江省发展和改革委员会'],
    ['安徽省金寨县', '县文旅体局', '341524-wenlv-tiyu', '县文化旅游体育局', '金寨县文化和旅游体育局'],
    ['浙江省温州市永嘉县', '县发改委', '330324-fazhangaige', '县发展改革委', '永嘉县发展和改革委员会'],
    ['安徽省金寨县', '县重点工程局', '', '', null],
    ['安徽省金寨县', '县教育体育局', '341524-jiaoyu-tiyu', '县教育体育局', '金寨县教育和体育局'],
    ['安徽省金寨县', '县教育和体育局', '341524-jiaoyu-tiyu', '县教育体育局', '金寨县教育和体育局'],
    ['安徽省金寨县', '县科技经济信息化局', '341524-keji-gongyexinxihua', '县科技经济信息化局', null],
    ['安徽省金寨县', '县委宣传部', '341524-xuanchuanbu', '县委宣传部', '中共金寨县委宣传部'],
    ['安徽省金寨县', '团县委', '341524-tuanwei', '团县委', '共青团金寨县委员会'],
    ['安徽省金寨县', '县纪委监委', '341524-jiwei', '县纪委监委', '中共金寨县纪律检查委员会、金寨县监察委员会'],
    ['安徽省金寨县', '县公安局交警大队', '341524-jiaojing', '县交警大队', '金寨县公安局交通警察大队'],
    ['安徽省金寨县', '县市场监管局', '341524-shichangjianguan', '县市场监管局', '金寨县市场监督管理局'],
    ['安徽省金寨县', '市场监管局', '341524-shichangjianguan', '县市场监管局', '金寨县市场监督管理局'],
    ['上海市嘉定区', '区建委', '310114-zhujian', '区建委', '上海市嘉定区住房和城乡建设委员会'],
  ])('in a notice of %s reads %s', (region, printed, id, name, fullName) => {
    expect(read(region, printed)).toEqual(id === '' ? null : [id, name, fullName])
  })

  it.each<[region: string, printed: string, id: string]>([
    ['北京市西城区', '市生态环境局', '110000-shengtaihuanjing'],
    ['安徽省金寨县', '市生态环境局', '341500-shengtaihuanjing'],
    ['安徽省金寨县', '省交通运输厅', '340000-jiaotong'],
    ['安徽省金寨县', '六安市发改委', '341500-fazhangaige'],
    ['安徽省金寨县', '金寨县财政局', '341524-caizheng'],
    ['安徽省巢湖市', '市财政局', '340181-caizheng'],
    ['广东省潮州市', '区发改局', '445100-qu-fazhangaige'],
    ['湖南省湘西土家族苗族自治州', '州教育体育局', '433100-jiaoyu-tiyu'],
    ['内蒙古自治区', '自治区财政厅', '150000-caizheng'],
    ['河南省新乡市', '红旗区', '410702-zhengfu'],
    ['河南省新乡市', '卫辉市', '410781-zhengfu'],
    ['河南省新乡市', '市委', '410700-dangwei'],
    ['安徽省金寨县', '市自然资源局金寨县分局', '341500-ziranziyuan-fenju-金寨县'],
  ])('in a notice of %s finds the government of %s', (region, printed, id) => {
    expect(read(region, printed)?.[0]).toBe(id)
  })

  it.each([
    ['县直机关工委', '县委直属机关工作委员会', '县直属机关工委', '县直机关工作委员会'],
    ['县委巡察办', '县委巡察工作领导小组办公室', '县委巡察办公室', '中共金寨县委巡察工作领导小组办公室'],
    ['县委编办', '县委机构编制委员会办公室', '县委编委办公室', '县编办'],
    ['县妇儿工委办', '县妇女儿童工作委员会办公室', '县妇女儿童工委办公室'],
  ])('finds one office of the Party or beside it under %s, %s', (...names) => {
    const ids = names.map((name) => of('安徽省金寨县').find(name)?.id)
    expect(ids).toEqual(names.map(() => ids[0]))
    expect(ids[0]).toMatch(/^341524-[a-z]+$/)
  })

  it('knows the names from before the reforms, and what became of them', () => {
    const renamed =
      '环保局 安监局 卫计委 农业局 旅游局 国土资源局 工商局 质监局 食药监局 地税局 扶贫办 法制办 卫生局'.split(' ')
    expect(renamed.map((name) => of('安徽省金寨县').find(`县${name}`)?.name)).toEqual([
      '县生态环境局',
      '县应急管理局',
      '县卫生健康委',
      '县农业农村局',
      '县文化和旅游局',
      '县自然资源局',
      '县市场监管局',
      '县市场监管局',
      '县市场监管局',
      '县税务局',
      '县乡村振兴局',
      '县司法局',
      '县卫生健康局',
    ])
  })

  it.each(['专家组', '环雅丽都公司', '县', '各街道', '行业主管部门', '市', '相关责任人', '张三'])(
    'knows no %s',
    (name) => {
      expect(of('安徽省金寨县').find(name)).toBeNull()
    },
  )

  it.each([
    ['县教育局', ['jiaoyu']],
    ['县教育体育局', ['jiaoyu', 'tiyu']],
    ['县科技经济信息化局', ['keji', 'gongyexinxihua']],
    ['县畜牧兽医中心', []],
  ])('tells the functions of %s', (name, functions) => {
    expect(of('安徽省金寨县').nationally(name)?.reading.functions).toEqual(functions)
  })

  it('has sixty departments and more, and no name for two functions', () => {
    const { functions } = registry.lexicon
    expect(functions.filter(({ kind }) => kind === 'department' || kind === 'agency').length).toBeGreaterThan(60)
    const owners = new Map<string, Set<string>>()
    const days = ['2000-01-01', '2012-01-01', '2016-01-01', '2018-02-01', '2020-01-01', '2022-01-01', '2025-06-01']
    for (const { id, endings, forms } of functions)
      for (const { name, full, aliases, words, from = '', until = '9999' } of forms)
        for (const word of [name, full ?? name, ...aliases]
          .flatMap((stem) => (endings.length > 0 ? endings.map((ending) => stem + ending) : [stem]))
          .concat(words))
          for (const day of days.filter((one) => from <= one && one <= until))
            owners.set(`${word} ${day}`, (owners.get(`${word} ${day}`) ?? new Set()).add(id))
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([])
  })
})
