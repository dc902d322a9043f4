import { describe, expect, it } from 'vitest'
import { personsIn, tidyPersons } from '../../src/vocabulary/roles/person-lists.js'
import { isPersonName, isPost, NO_NAMES, POST_NAMES } from '../../src/vocabulary/roles/person-names.js'
import { testTable } from './tables.js'

testTable('words that are no names of persons', [NO_NAMES], { read: isPersonName, meaning: () => false })
testTable('posts', [POST_NAMES], { read: isPost, meaning: () => true })

describe('the name of a person', () => {
  it.each([
    ['张三', true],
    ['李小明', true],
    ['欧阳修', true],
    ['司马相如', true],
    ['张 三', true],
    ['王五同志', true],
    ['张', false],
    ['张三李四', false],
    ['教育局', false],
    ['补办', false],
    ['下同', false],
  ])('%s: %j', (text, is) => {
    expect(isPersonName(text)).toBe(is)
  })

  it.each([
    ['副县长张三', true],
    ['县委书记王小明', true],
    ['县委常委、常务副县长', true],
    ['县教育局长期坚持', false],
    ['张三', false],
  ])('%s has a post: %j', (text, is) => {
    expect(isPost(text)).toBe(is)
  })
})

describe('persons that only blanks part', () => {
  it.each([
    ['王强 赵敏', '王强 赵敏'],
    ['王强\u3000\u3000赵敏', '王强 赵敏'],
    ['王强\n赵敏', '王强 赵敏'],
    ['王 强', '王强'],
    ['王 强 李 娜', '王强 李娜'],
    ['陈大明  李 娜', '陈大明 李娜'],
    ['欧阳 明 王 强', '欧阳明 王强'],
    ['赵德\n胜', '赵德胜'],
    ['王 强、赵敏 李娜', '王强、赵敏 李娜'],
    ['副县长 王强 赵敏', '副县长王强 赵敏'],
    ['县长\n县委书记', '县长 县委书记'],
    ['分 管领导', '分管领导'],
    ['王强赵敏', '王强赵敏'],
  ])('%j is tidied to %s', (text, tidied) => {
    expect(tidyPersons(text)).toBe(tidied)
  })

  it.each([
    ['县水利局 王强', '县水利局王强'],
    ['重大 项目 清单', '重大项目清单'],
    ['见 附件', '见附件'],
  ])('and %j, which names others, as any title', (text, tidied) => {
    expect(tidyPersons(text)).toBe(tidied)
    expect(personsIn(text)).toBeNull()
  })

  it('are as many as the words allow, whatever parts them', () => {
    expect(personsIn('王 强，赵敏 李娜。')).toEqual(['王强', '赵敏', '李娜'])
    expect(personsIn('、')).toBeNull()
  })
})
