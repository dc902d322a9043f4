import { expect, it } from 'vitest'
import {
  CONTRACTIONS,
  contracted,
  IN_FRONT,
  withoutAnybodysFront,
  withoutFront,
} from '../../src/vocabulary/organs/central-names.js'
import { ALONE, COMPANY_ENDINGS, isCompanyAlone, withShortEnding } from '../../src/vocabulary/organs/companies.js'
import { plainNamesOf, shortNameOf } from '../../src/vocabulary/organs/levels.js'
import { COLLECTIVE_FORMS, NAME_FORMS, plainCollective, plainName } from '../../src/vocabulary/organs/name-forms.js'
import {
  kindOfOrdinaryEnding,
  ORDINARY,
  ORDINARY_ENDINGS,
  ranksWithEnding,
} from '../../src/vocabulary/organs/ordinary-endings.js'
import { partsOfTown, TOWNS } from '../../src/vocabulary/organs/towns.js'
import {
  COMMITTEES,
  isCommitteeOfZone,
  mayBeOwnName,
  NOT_IN_OWN_NAME,
  zoneAtStart,
  ZONES_AT_START,
} from '../../src/vocabulary/organs/zones.js'
import { testTable } from './tables.js'

testTable('what stands in front of names of the centre', [IN_FRONT], {
  read: (name) => withoutFront(name) !== null,
  meaning: () => true,
})

it.each(CONTRACTIONS.flatMap(({ examples }) => examples))('%s is contracted to %s', (full, short) => {
  expect(contracted(full)).toBe(short)
})

it('anybody may be of the state', () => {
  expect(['国家财政部', '财政部', '中央组织部'].map(withoutAnybodysFront)).toEqual(['财政部', '财政部', '中央组织部'])
})

testTable('endings of companies', COMPANY_ENDINGS, {
  read: (name) => COMPANY_ENDINGS.find(({ ending }) => withShortEnding(name).endsWith(ending)),
  meaning: (line) => line,
})

testTable('companies without an ending', [ALONE], { read: isCompanyAlone, meaning: () => true })

testTable('ordinary endings', ORDINARY, {
  read: (name) => {
    const plain = name.replace(/办公室$/, '办')
    const ending = [...ORDINARY_ENDINGS].sort((a, b) => b.length - a.length).find((one) => plain.endsWith(one))
    return ending === undefined ? null : kindOfOrdinaryEnding(ending)
  },
  meaning: ({ kind }) => kind,
})

it('some endings are of some ranks', () => {
  expect(['厅', '局', '中心'].map(ranksWithEnding)).toEqual([['province'], ['province', 'city', 'county'], null])
})

testTable('towns', TOWNS, { read: (name) => partsOfTown(name)?.kind, meaning: ({ kind }) => kind })

testTable('zones that names begin with', [ZONES_AT_START], {
  read: (text) => zoneAtStart(text) === text,
  meaning: () => true,
})

testTable('committees of zones', [COMMITTEES], { read: isCommitteeOfZone, meaning: () => true })

testTable('what is in no zone’s own name', [NOT_IN_OWN_NAME], {
  read: (text) => !mayBeOwnName(text),
  meaning: () => true,
})

it.each([
  ['江苏省', '江苏'],
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['湘西土家族苗族自治州', '湘西'],
  ['黔西南布依族苗族自治州', '黔西南'],
  ['巴音郭楞蒙古自治州', '巴音郭楞'],
  ['大兴安岭地区', '大兴安岭'],
  ['浦东新区', '浦东'],
  ['泗县', '泗县'],
])('%s is called %s for short', (place, short) => expect(shortNameOf(place)).toBe(short))

it.each([
  ['湘西土家族苗族自治州', ['湘西州', '湘西自治州']],
  ['三都水族自治县', ['三都县', '三都自治县']],
  ['江苏省', []],
])('%s is called %j in lists', (place, plain) => expect(plainNamesOf(place)).toEqual(plain))

testTable('forms of one name', NAME_FORMS, {
  read: (name) => NAME_FORMS.find(({ pattern }) => pattern.test(name)),
  meaning: (line) => line,
})

testTable('forms of one collective', COLLECTIVE_FORMS, {
  read: (name) => COLLECTIVE_FORMS.find(({ pattern }) => pattern.test(name)),
  meaning: (line) => line,
})

it.each([
  ['各乡镇（街道办事处）', '各镇乡街'],
  ['各县（市、区）人民政府', '各区县市'],
  ['各村民委员会', '各村委会'],
  ['各级人民政府', '各级政府'],
  ['县发展和改革委员会', null],
])('tells of %s what its other names tell', (name, plain) => {
  expect(plainCollective(name)).toBe(plain && plainCollective(plain))
})

it('takes what forms of one name differ in off it', () => {
  expect(
    ['市投资促进服务中心', '市投资中心', '市服务中心', '市创建办公室', '市卫生健康委员会', '市文化馆'].map(plainName),
  ).toEqual(['市投资中心', '市投资中心', '市服务中心', '市创建办', '市卫生健康委', '市文化馆'])
})
