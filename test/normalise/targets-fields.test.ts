import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readTargets } from '../../src/normalise/targets.js'
import { ROOT } from '../support.js'

const FIELDS = parse(readFileSync(join(ROOT, 'fixtures/targets/fields.yaml'), 'utf8')) as Record<
  string,
  Record<string, string[]>[]
>

describe.each(Object.entries(FIELDS))('%s', (_, sentences) => {
  it.each(sentences.flatMap((sentence) => Object.entries(sentence)))('%s', (sentence, expected) => {
    const found = readTargets(sentence).map(({ indicator, comparator, change, value, unit }) =>
      [indicator, comparator, change, value, unit].filter((part) => part !== null && part !== '').join(' '),
    )
    expect(found).toEqual(expected)
  })
})
