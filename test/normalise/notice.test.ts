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
      '武威经济技术开发区',
    ],
    ['the place behind the year', { title: '关于印发《2025年金寨县行动计划》的通知' }, '安徽省六安市金寨县'],
    ['an unknown place before the year', { title: '关于印发云溪县2022年计划的通知' }, '云溪县'],
    ['nobody', { title: '关于印发行动计划的通知' }, null],
  ])('is that of %s', (_, printed, region) => {
    expect(identityOf(printed).region?.name ?? null).toBe(region === '泉山区' ? '江苏省徐州市泉山区' : region)
  })

  it('has a name of three characters in a title, and of twelve before 人民政府', () => {
    expect(identityOf({ title: '关于做好蒲县2022年工作的通知' }).region).toBeNull()
    expect(identityOf({ title: '关于做好金寨县2022年工作的通知' }).region?.name).toBe('安徽省六安市金寨县')
    const county = (length: number) => ({ issuer: `${'甲'.repeat(length - 1)}县人民政府` })
    expect(identityOf(county(12)).region?.name).toBe(`${'甲'.repeat(11)}县`)
    expect(identityOf(county(13)).region).toBeNull()
  })
})
