import { describe, expect, it } from 'vitest'
import { bodyOf, findingsOf, readPage, TASKS } from './reading.js'

const HIDES = 'Text that the page hides is left out:'

describe('a style hides an element as a browser has it', () => {
  it.each<[string, string, boolean]>([
    ['by its display', 'display:none', false],
    ['in capitals, among others', 'COLOR:red; DISPLAY : None ;', false],
    ['of two declarations by the last', 'display:none;display:block', true],
    ['of two declarations by the last, hidden', 'display:block;display:none', false],
    ['unless the first is important', 'display:none !important;display:block', false],
    ['or the last is none that browsers know', 'display:none;display:nothing', false],
    ['not by the name of a picture', "background:url(a;display:none;b.png);content:';display:none'", true],
    ['not by a comment', '/* display:none; */color:red', true],
    ['nor by a property of a longer name', '--display:none;x-visibility:hidden', true],
    ['by its visibility', 'visibility:hidden', false],
    ['or its collapse', 'visibility:collapse', false],
    ['as Word has it', 'mso-hide:all', false],
    ['where a string does not end', 'content:"a;display:none', true],
  ])('%s', (_, style, isSeen) => {
    const body = `<p style="${style.replaceAll('"', '&quot;')}">甲</p><p>乙</p>`
    expect(bodyOf(body)).toEqual([...(isSeen ? ['paragraph 甲'] : []), 'paragraph 乙'])
  })

  it('and brings no code out, however it is marked', () => {
    expect(readPage('<table><script style="visibility:hidden">甲</script></table>').characters.seen).toBe(0)
  })

  it('and shows by its display what an attribute hides', () => {
    expect(bodyOf('<p hidden style="display:block">甲</p>')).toEqual(['paragraph 甲'])
  })
})

describe('what is visible inside of something hidden is seen', () => {
  const counts = (body: string) => readPage(`<!doctype html><meta charset=utf-8><body>${body}`).characters

  it('and counted so', () => {
    const body =
      '<div style="visibility:hidden">甲<p>乙</p><p>丙<b style="visibility:visible">丁<i style="visibility:hidden">戊</i></b></p></div>'
    expect(bodyOf(body)).toEqual(['paragraph 丁'])
    expect(counts(body)).toEqual({ seen: 5, made: 0, left_out: { hidden: 4 } })
  })

  it('but for what is not displayed at all', () => {
    expect(bodyOf('<p>甲<div style="display:none"><b style="visibility:visible">乙</b></div>')).toEqual([
      'paragraph 甲',
    ])
  })

  it('a cell that is not visible keeps its column', () => {
    const page = TASKS.replace('<td>新增造林2万亩', '<td style="visibility:hidden">新增造林2万亩')
    expect(bodyOf(page)).toEqual([
      [
        ['序号', '工作措施', '责任单位'],
        ['1', '', '县林业局'],
      ],
    ])
    expect(findingsOf(page)).toEqual([
      expect.stringMatching('text/hidden Text that the page hides is left out of the table: “新增造林2万亩”.'),
    ])
  })
})

describe('what browsers print is read', () => {
  it('in the map of a picture, and in place of an object that cannot be shown', () => {
    expect(bodyOf('<map>甲</map><object><p>乙</p></object>')).toEqual(['paragraph 甲', 'paragraph 乙'])
  })
})

describe('what is left out is told', () => {
  it.each<[string, string, string[]]>([
    ['a paragraph', '<p hidden>甲</p><p>乙', [`1:42 text/hidden ${HIDES} “甲”.`]],
    [
      'several, once',
      '<p>甲<b hidden>乙</b></p>\n<p hidden>丙<b hidden>丁</b></p>',
      [`1:46 text/hidden ${HIDES} “乙” and 1 more.`],
    ],
    [
      'beside a picture in a link',
      '<p>甲乙</p><a href="/"><img src=a><b hidden>甲</b></a>',
      [`1:74 text/hidden ${HIDES} “甲”.`],
    ],
    [
      'controls',
      '<p>甲<button>查看</button><select><option>乙</select>',
      [
        '1:46 page/left-out Text of controls, or for programs that cannot show something, is left out: “查看” and 1 more.',
      ],
    ],
    [
      'in a table beside it',
      `<p hidden>甲</p>${TASKS.replace('县林业局', '县林业局<i hidden>乙</i><button hidden>丙</button>')}`,
      [
        expect.stringMatching('text/hidden Text that the page hides is left out of the table: “乙” and 1 more.'),
        `1:42 text/hidden ${HIDES} “甲”.`,
      ],
    ],
    [
      'in parts around the notice',
      '<nav>首页<span hidden>概况</span><button>搜索</button></nav><p>各单位要加强组织领导，细化措施',
      [
        '1:42 page/left-out 1 part of the page around the notice are left out (2 characters): “首页”.',
        '1:49 page/left-out Text that parts around the notice hide, or of their controls, is left out with them: “概况” and 1 more.',
      ],
    ],
    ['behind a comment without an end', '<p>甲</p>\n<!-- <p>乙<!-- 丙', [`2:1 text/hidden ${HIDES} “乙 丙”.`]],
    ['nothing where nothing is hidden', '<p hidden> </p><button></button><p>甲<!-- 乙 -->', []],
  ])('%s', (_, body, findings) => {
    expect(findingsOf(body)).toEqual(findings)
  })

  it('what a comment without an end swallows is counted', () => {
    expect(readPage('<meta charset=utf-8><p>甲<!-- <p>乙').characters).toEqual({
      seen: 2,
      made: 0,
      left_out: { hidden: 1 },
    })
  })
})
