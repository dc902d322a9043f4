import { expect, it } from 'vitest'
import { readDeadline } from '../../src/normalise/deadlines.js'
import { DEADLINE_TEXTS } from './deadline-texts.js'

it.each(DEADLINE_TEXTS)('%j is %s', (text, said) => {
  const { kind, start, end } = readDeadline(text, 2024)
  expect([kind, start, end].filter(Boolean).join(' ')).toBe(said)
})
