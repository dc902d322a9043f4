import { expect, it } from 'vitest'
import { changesAccepted, once, picturesUnread, quote } from '../../src/read/observations.js'
import { told } from '../../src/text/told.js'

const at = (...texts: string[]) => texts.map((text, index) => ({ text, place: { line: index + 1, column: 1 } }))

it('one observation stands for all remarks of a kind, at the first of them, and counts the others', () => {
  const hidden = (...texts: string[]) =>
    once('text/hidden', at(...texts), (first, more) => told`Left out: ${quote(first)}${more}.`)
  expect(hidden()).toEqual([])
  expect(hidden('一')).toMatchObject([{ message: 'Left out: “一”.', params: { text: '一', more: 0 } }])
  expect(hidden('一', '二', '三')).toEqual([
    {
      rule: 'text/hidden',
      message: 'Left out: “一” and 2 more.',
      params: { text: '一', more: 2 },
      place: { line: 1, column: 1 },
    },
  ])
})

it('a quoted text is cut, under its name as in the message', () => {
  const head = '字'.repeat(30)
  expect(quote(`${head}字`, 'note')).toEqual({ message: `“${head}”`, params: { note: head } })
})

it('one picture and several are told by their number', () => {
  expect(picturesUnread(at(''))).toMatchObject([
    { message: 'The document has a picture; text in pictures is not read.', params: { pictures: 1 } },
  ])
  expect(picturesUnread(at('', ''))).toMatchObject([
    { message: 'The document has 2 pictures; text in pictures is not read.', params: { pictures: 2 } },
  ])
  expect(changesAccepted(at('', ''))).toMatchObject([{ params: { changes: 2 } }])
})
