import { describe, expect, it } from 'vitest'
import { identify } from '../../src/normalise/notice.js'
import { registry } from '../support.js'
import { letter } from './builders.js'

const identityOf = (printed: Parameters<typeof letter>[0], file = 'notice.md') =>
  identify(letter(printed), file, registry)

describe('the id of a notice', () => {
  it.each([
    ['its number', { number: '西政办发〔2022〕2号', title: '2022年行动计划' }, 'xizhengbanfa-2022-2'],
    ['its title and year', { title: '关于印发2023年行动计划的通知' }, 'xingdongjihua-2023'],
    ['its title alone', { title: '行动计划' }, 'xingdongjihua'],
    ['its title, not its file, whose year it may have', { title: '2023年行动计划' }, 'xingdongjihua-2023'],
    ['its file', {}, 'plan-2024'],
  ])('is made of %s', (_, printed, id) => {
    expect(identityOf(printed, 'plan 2024.md').id).toBe(id)
  })

  it('is one of some kind where nothing has a name', () => {
    expect(identityOf({}, '——.md').id).toBe('document')
  })

  it('takes thirty characters of a title, and has two hundred', () => {
    const title = (length: number) => `${'甲'.repeat(length)}乙`
    expect(identityOf({ title: title(29) }).id).toBe(`${'jia'.repeat(29)}yi`)
    expect(identityOf({ title: title(30) }).id).toBe('jia'.repeat(30))
    expect(identityOf({}, `${'a'.repeat(199)}-b.md`).id).toBe('a'.repeat(199))
    expect(identityOf({}, `${'a'.repeat(201)}.md`).id).toBe('a'.repeat(200))
  })
})

describe('the year of a plan', () => {
  it.each([
    ['its title', { title: '2023年行动计划', number: '西政办发〔2022〕2号' }, 2023],
    ['its number', { title: '行动计划', number: '西政办发〔2022〕2号', issuedOn: '2021年3月1日' }, 2022],
    ['the day it was issued', { title: '行动计划', issuedOn: '2021年3月1日', printedOn: '2020年3月1日' }, 2021],
    ['the day it was printed', { title: '行动计划', printedOn: '2020年3月1日' }, 2020],
    ['its file', { title: '行动计划' }, 2019],
  ])('is that of %s', (_, printed, year) => {
    expect(identityOf(printed, '2019年计划.md').planYear).toBe(year)
  })

  it('is none of a span of years', () => {
    expect(identityOf({ title: '2023—2025年行动计划' }).planYear).toBeNull()
  })
})

describe('the region of a notice', () => {
  it.each([
    ['its issuer', { issuer: '金寨县人民政府办公室', title: '上海市2023年计划' }, '安徽省六安市金寨县'],
    ['an issuer that no table has', { issuer: '云溪县人民政府办公室' }, '云溪县'],
    ['the place in its title', { issuer: '办公室', title: '关于印发泉山区2022年计划的通知' }, '泉山区'],
    [
      'the zone in its title',
      { issuer: '办公室', title: '武威经济技术开发区2026年招商引资台账' },
      '甘肃省武威市武威经济技术开发区',
    ],
    ['the place behind the year', { title: '关于印发《2025年金寨县行动计划》的通知' }, '安徽省六安市金寨县'],
    ['an unknown place before the year', { title: '关于印发云溪县2022年计划的通知' }, '云溪县'],
    ['nobody', { title: '关于印发行动计划的通知' }, null],
  ])('is that of %s', (_, printed, region) => {
    expect(identityOf(printed).place).toBe(region === '泉山区' ? '江苏省徐州市泉山区' : region)
  })

  it.each([
    [{ issuer: '钟祥市石牌镇人民政府' }, '湖北省荆门市钟祥市石牌镇', '420881'],
    [{ issuer: '中共钟祥市石牌镇委员会' }, '湖北省荆门市钟祥市石牌镇', '420881'],
    [{ issuer: '武汉市武昌区沙湖北街道办事处' }, '湖北省武汉市武昌区沙湖北街道', '420106'],
    [{ issuer: '宿迁市湖滨新区管理委员会办公室' }, '江苏省宿迁市湖滨新区', '321300'],
    [{ issuer: '宿迁市湖滨新区建设局' }, '江苏省宿迁市湖滨新区', '321300'],
    [{ issuer: '襄阳东津新区管理委员会' }, '湖北省襄阳市襄阳东津新区', '420600'],
    [{ issuer: '潍坊高新区管委会办公室' }, '山东省潍坊市潍坊高新区', '370700'],
    [{ issuer: '云溪县经济开发区管理委员会' }, '云溪县经济开发区', null],
    [{ issuer: '石牌镇人民政府', title: '关于印发《钟祥市2023年清单》的通知' }, '湖北省荆门市钟祥市石牌镇', '420881'],
    [{ title: '钟祥市石牌镇2023年任务分解表' }, '湖北省荆门市钟祥市石牌镇', '420881'],
    [{ title: '宿迁市湖滨新区2024年任务推进表' }, '江苏省宿迁市湖滨新区', '321300'],
    // No part of a region: a body of it, its towns in general, a place of a name that several have
    [{ issuer: '永泰市城市管理委员会办公室' }, '永泰市', null],
    [{ issuer: '钟祥市城乡建设局' }, '湖北省荆门市钟祥市', '420881'],
    [{ issuer: '钟祥市乡镇企业局' }, '湖北省荆门市钟祥市', '420881'],
    [{ issuer: '钟祥市人民政府', title: '关于印发钟祥市石牌镇2023年清单的通知' }, '湖北省荆门市钟祥市', '420881'],
    [{ issuer: '朝阳高新区管委会' }, '朝阳高新区', null],
  ])('has the zone or the town behind it, and keeps its code: %j', (printed, place, code) => {
    const identity = identityOf(printed)
    expect([identity.place, identity.region?.code ?? null]).toEqual([place, code])
  })

  it('has a name of three characters in a title, and of twelve before 人民政府', () => {
    expect(identityOf({ title: '关于做好蒲县2022年工作的通知' }).region).toBeNull()
    expect(identityOf({ title: '关于做好金寨县2022年工作的通知' }).region?.name).toBe('安徽省六安市金寨县')
    const county = (length: number) => ({ issuer: `${'甲'.repeat(length - 1)}县人民政府` })
    expect(identityOf(county(12)).region?.name).toBe(`${'甲'.repeat(11)}县`)
    expect(identityOf(county(13)).region).toBeNull()
  })
})
