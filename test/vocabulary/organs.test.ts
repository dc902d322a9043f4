import { describe, expect, it } from 'vitest'
import {
  idOfLevel,
  governmentAtStart,
  levelAtStart,
  levelOfRegion,
  LEVELS,
} from '../../src/vocabulary/organs/levels.js'
import {
  BARE_BODIES,
  isBareBody,
  isHeadOfPaper,
  isPartOfDepartment,
  isStationed,
  namesOrgan,
  organFormOf,
  PARTS_OF_DEPARTMENTS,
  partsOfBranch,
  placeOfIssuer,
  withLevelInFront,
  withoutPlate,
} from '../../src/vocabulary/organs/organs.js'
import { nameStarts } from '../../src/vocabulary/organs/next-names.js'
import { BEGINS_ANOTHER, endsInsideWord, organEndingOf } from '../../src/vocabulary/organs/endings.js'
import { HEADS_OF_SENTENCES, isStem, NO_STEMS } from '../../src/vocabulary/organs/stems.js'
import { BRANCH_DUTIES, ORGAN_ENDINGS } from '../../src/vocabulary/organs/organ-endings.js'
import { testTable } from './tables.js'

testTable('levels of government', LEVELS, { read: levelAtStart, meaning: ({ word }) => word })

testTable('endings of organs', ORGAN_ENDINGS, {
  read: (name) =>
    ORGAN_ENDINGS.find(({ endings, full }) => {
      const { ending } = organEndingOf(name, 'known names alone') ?? { ending: '' }
      return endings.includes(ending) || full === ending
    }),
  meaning: (line) => line,
})

testTable('duties of branches', [BRANCH_DUTIES], {
  read: (name) => organFormOf(name, [])?.selfStanding,
  meaning: () => true,
})

testTable('endings that begin other words', [BEGINS_ANOTHER], {
  read: (text) => endsInsideWord(text, text.length - 1),
  meaning: () => true,
})

testTable('bodies that say nothing of themselves', [BARE_BODIES], { read: isBareBody, meaning: () => true })

testTable('parts of departments', [PARTS_OF_DEPARTMENTS], { read: isPartOfDepartment, meaning: () => true })

testTable('what no name has before its ending', [...NO_STEMS, HEADS_OF_SENTENCES], {
  read: isStem,
  meaning: () => false,
})

describe('the endings of organs', () => {
  it.each(
    ORGAN_ENDINGS.flatMap(({ endings, full, examples }) =>
      [...endings, ...(full ? [full] : [])].map((ending) => ({ ending, examples })),
    ),
  )('$ending has an example that ends so', ({ ending, examples }) => {
    expect(examples.some((name) => organEndingOf(name, 'known names alone')?.ending === ending)).toBe(true)
  })

  it('stand in one line each', () => {
    const all = ORGAN_ENDINGS.flatMap(({ endings, full }) => [...endings, ...(full ? [full] : [])])
    expect(all.filter((ending, at) => all.indexOf(ending) !== at)).toEqual([])
  })
})

describe('the form of a name', () => {
  const formOf = (name: string) => {
    const form = organFormOf(name, ['西城区', '西城'])
    return (
      form && [form.kind, form.levelled ? 'levelled' : '', form.selfStanding ? 'alone' : ''].filter(Boolean).join(' ')
    )
  }

  it.each([
    ['区教育局', 'department levelled alone'],
    ['西城区教育局', 'department levelled alone'],
    ['蓟城山水公司', 'enterprise alone'],
    ['区委办', 'party levelled alone'],
    ['县委老干部局', 'party levelled alone'],
    ['县政府', 'government levelled alone'],
    ['省市场监管局（省知识产权局）', 'department levelled alone'],
    ['西城分局', 'agency levelled'],
    ['公安分局', 'agency alone'],
    ['高新区管委会', 'agency alone'],
    ['各街道办事处', 'collective levelled alone'],
    // Nothing between the level and the ending, or no ending
    ['区局', null],
    ['教局', null],
    ['张三', null],
    // A level before a town is the end of something else
    ['县梅山镇', null],
    ['梅山镇', 'government alone'],
    // Two names, and the rest of a list
    ['区教育局区财政局', null],
    ['和区财政局', null],
  ])('%s is %j', (name, expected) => {
    expect(formOf(name)).toBe(expected)
  })
})

describe('two questions that differ on purpose', () => {
  it.each([
    ['市发改委', true],
    ['市卫生健康委员会', true],
    ['县气象局等部门', true],
    ['市农业农村局（市乡村振兴局）', true],
    ['各县区', true],
    ['相关部门', true],
    ['县委宣传部', true],
    ['县纪委监委机关', true],
    // Enough beside a word of role, and no more than that
    ['综合科', false],
    ['宣传部', false],
    ['行政机关', false],
    ['农发行', false],
    ['住建部', false],
    ['长丰县', false],
    ['教育部门', false],
    ['其他单位', false],
    // Neither
    ['市', false],
    ['试行', false],
    ['含乡镇', false],
    ['确保政策落实', false],
    ['信息平台', false],
    ['第一阶段', false],
  ])('%s alone in a bracket: %j', (name, alone) => {
    expect(namesOrgan(name)).toBe(alone)
  })
})

describe('the parts of a name', () => {
  it.each([
    ['区委宣传部', '区委'],
    ['全市各部门', '全市'],
    ['区委员会', '区'],
    ['教育局', ''],
  ])('%s belongs to “%s”', (name, government) => {
    expect(governmentAtStart(name)).toBe(government)
  })

  it.each([
    ['北京市西城区', '区'],
    ['内蒙古自治区', '自治区'],
    ['梅山镇', ''],
  ])('the level of the region %s is “%s”', (region, level) => {
    expect(levelOfRegion(region)).toBe(level)
  })

  it('a level below the notice’s own has Latin letters in ids, one above has not', () => {
    expect(['区', '镇', '省'].map(idOfLevel)).toEqual(['qu', 'zhen', '省'])
  })

  it.each([
    ['省市场监管局（省知识产权局）', '省市场监管局'],
    ['市政府办公室(市数据局)', '市政府办公室'],
    ['县（市）水利局', '县（市）水利局'],
  ])('%s without its second plate is %s', (name, plain) => {
    expect(withoutPlate(name)).toBe(plain)
  })

  it.each([
    ['市规划自然资源委西城分局', ['市规划自然资源委', '西城']],
    ['市生态环境局金寨县分局', ['市生态环境局', '金寨县']],
    ['西城公安分局', null],
    ['市交警支队', null],
  ])('%s is the branch %j', (name, parts) => {
    const found = partsOfBranch(name)
    expect(found && [found.parent, found.part]).toEqual(parts)
  })

  it.each([
    ['公安分局', true],
    ['交警大队', true],
    ['供电公司', true],
    ['消防救援总队', false],
    ['教育局', false],
  ])('%s is called by its place: %j', (name, stationed) => {
    expect(isStationed(name)).toBe(stationed)
  })

  it.each([
    ['团市委', '市团委'],
    ['共青团金寨县委员会', '金寨县团委'],
    ['中共金寨县委宣传部', '金寨县委宣传部'],
    ['县妇联', '县妇联'],
  ])('%s with its level in front is %s', (name, plain) => {
    expect(withLevelInFront(name)).toBe(plain)
  })

  it.each([
    ['区教育局区财政局', [4]],
    ['市海洋渔业局市委宣传部各街道', [6, 11]],
    ['区城管局月坛街道办事处', [4]],
    ['市公安局直属分局', []],
    ['市机关事务管理局区属企业', []],
    ['县教育局县直各单位', [4]],
    ['县教育局全县各学校', [4]],
    ['县发展改革委员会', []],
  ])('in %s names begin at %j', (text, starts) => {
    expect(nameStarts(text)).toEqual(starts)
  })
})

describe('who issues', () => {
  it.each([
    ['北京市西城区人民政府办公室', '北京市西城区'],
    ['某某高新区管理委员会', '某某高新区'],
    ['某县委员会办公室', '某县'],
    ['某某县教育局', '某某县'],
    ['中共某某县委办公室', '某某县'],
    ['城市管理局', '城市管理局'],
  ])('the place of %s is %s', (issuer, place) => {
    expect(placeOfIssuer(issuer)).toBe(place)
  })

  it.each([
    ['某县人民政府办公室文件', true],
    ['市发改委文件', true],
    ['附件', false],
    ['有关政策文件', false],
    ['政府文件', false],
  ])('%s is the head of letter paper: %j', (line, is) => {
    expect(isHeadOfPaper(line)).toBe(is)
  })
})
