import { describe, expect, it } from 'vitest'
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
