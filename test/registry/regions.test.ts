import { describe, expect, it } from 'vitest'
import { Regions } from '../../src/registry/regions.js'
import { registry } from '../support.js'

const regions = registry.regions

describe('the divisions of China', () => {
  it.each([
    ['北京市西城区人民政府办公室', { code: '110102', name: '北京市西城区' }],
    // By its own name, without the province, without the city
    ['金寨县人民政府', { code: '341524', name: '安徽省六安市金寨县' }],
    ['六安市金寨县人民政府', { code: '341524', name: '安徽省六安市金寨县' }],
    ['安徽省金寨县人民政府', { code: '341524', name: '安徽省六安市金寨县' }],
    ['杭州市人民政府', { code: '330100', name: '浙江省杭州市' }],
    // As autonomous places are mostly called, and as places were called before a reform
    ['湘西自治州人民政府', { code: '433100', name: '湖南省湘西土家族苗族自治州' }],
    ['监利县人民政府', { code: '421088', name: '湖北省荆州市监利县' }],
    ['湖北省监利县人民政府', { code: '421088', name: '湖北省荆州市监利县' }],
    ['襄樊市人民政府', { code: '420600', name: '湖北省襄樊市' }],
    // Several have the name
    ['朝阳区人民政府', { code: null, name: '朝阳区' }],
    ['某某县人民政府', null],
  ])('%s begins with %j', (text, region) => {
    expect(regions.startOf(text)).toEqual(region)
  })

  it('are told by the longest name that a text begins with', () => {
    expect(regions.nameAtStartOf('北京市西城区财政局')?.name).toBe('北京市西城区')
    expect(regions.nameAtStartOf('西城区财政局')?.name).toBe('西城区')
  })

  it.each([
    ['330200', '江北区财政局', '330205'],
    ['500000', '江北区财政局', '500105'],
    ['330203', '江北区财政局', '330205'],
    ['110102', '朝阳区财政局', '110105'],
    ['320100', '江北区财政局', null],
  ])('near %s %s begins with the name of %s', (near, text, code) => {
    expect(regions.nameAtStartOf(text, regions.byCode(near))?.region.code).toBe(code)
  })

  it.each([
    ['110102', '北京市西城区', '西城区', '北京市西城区'],
    ['370214', '山东省青岛市城阳区', '城阳区', '青岛市城阳区'],
    ['341524', '安徽省六安市金寨县', '金寨县', '金寨县'],
    ['330100', '浙江省杭州市', '杭州市', '杭州市'],
    [null, '云溪县', '云溪县', '云溪县'],
  ])('%s has the path %s, is called %s, and its organs %s', (code, name, own, official) => {
    expect([regions.ownNameOf({ code, name }), regions.officialName({ code, name })]).toEqual([own, official])
  })

  it('have codes', () => {
    expect(regions.byCode('340000')?.name).toBe('安徽省')
    expect(regions.byCode('999999')).toBeNull()
  })
})

it('a table of regions may have comments', () => {
  const own = new Regions('# code\tpath\tname\n110000\t北京市\t北京市\n\n110102\t北京市西城区\t西城区\n')
  expect(own.startOf('西城区')).toEqual({ code: '110102', name: '北京市西城区' })
})
