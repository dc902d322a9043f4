import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Target } from '../../src/model/plan.js'
import { readTargets } from '../../src/normalise/targets.js'
import { ROOT } from '../support.js'

type Sentences = Record<string, string[]>[]

/** What the second round has that is not read as a person reads it. */
const UNREAD = 'not read yet'

const said = ({ indicator, comparator, change, value, unit, baseline, strength }: Target) =>
  [
    [indicator, comparator, change, value, unit],
    baseline === '' ? [] : ['from', baseline],
    strength === 'aspiration' ? [strength] : [],
  ]
    .flat()
    .filter((part) => part !== null && part !== '')
    .join(' ')

describe.each(['cases', 'sectors', 'unseen'])('%s', (file) => {
  const fields = parse(readFileSync(join(ROOT, `fixtures/targets/${file}.yaml`), 'utf8')) as Record<string, Sentences>
  const all = Object.entries(fields).flatMap(([field, sentences]) =>
    sentences.flatMap((sentence) => Object.entries(sentence).map(([text, targets]) => ({ field, text, targets }))),
  )

  it.each(all.filter(({ field }) => field !== UNREAD))('$field: $text', ({ text, targets }) => {
    expect(readTargets(text).map(said)).toEqual(targets)
  })

  it.fails.each(all.filter(({ field }) => field === UNREAD))('$field: $text', ({ text, targets }) => {
    expect(readTargets(text).map(said)).toEqual(targets)
  })
})
