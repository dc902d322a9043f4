import { expect, it } from 'vitest'
import { told, worded } from '../../src/text/told.js'

it('a message is made of its values, which it has by name', () => {
  const [near, count] = [['区水利局', '区林业局'], 2]
  expect(
    told`Unit “${{ unit: '区水务局' }}” is met in ${{ count }} ${count === 1 ? 'record' : 'records'}; ${{ near }}.`,
  ).toEqual({
    message: 'Unit “区水务局” is met in 2 records; 区水利局、区林业局.',
    params: { unit: '区水务局', count: 2, near: ['区水利局', '区林业局'] },
  })
})

it('a part that only some messages have brings its values', () => {
  const nearest = (near: string[]) => (near.length > 0 ? told`nearest: ${{ near }}` : 'no name is near')
  expect(told`Unit “${{ unit: '区水务局' }}”; ${nearest(['区水利局'])}.`).toEqual({
    message: 'Unit “区水务局”; nearest: 区水利局.',
    params: { unit: '区水务局', near: ['区水利局'] },
  })
  expect(told`Unit “${{ unit: '区水务局' }}”; ${nearest([])}.`).toEqual({
    message: 'Unit “区水务局”; no name is near.',
    params: { unit: '区水务局' },
  })
})

it('a value that is told in other words is itself under its name', () => {
  const pictures = (count: number) => worded({ count }, count === 1 ? 'a picture' : told`${{ figure: count }} pictures`)
  expect(told`It has ${pictures(1)}.`).toEqual({ message: 'It has a picture.', params: { count: 1 } })
  expect(told`It has ${pictures(2)}.`).toEqual({ message: 'It has 2 pictures.', params: { count: 2, figure: 2 } })
})

it('a message without values names none', () => {
  expect(told`The page is empty.`).toEqual({ message: 'The page is empty.', params: {} })
})
