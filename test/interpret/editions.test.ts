import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { extractText, ROOT } from '../support.js'

const read = async (name: string) => {
  const { plan } = await extractText(readFileSync(join(ROOT, 'fixtures/cases', name, 'input.md'), 'utf8'))
  return [...recordsOf(plan)].map(({ task, record }) => ({
    key: record.id.slice(plan.id.length),
    title: task.title?.text,
    progress: record.other.filter(({ key }) => key === 'progress').map(({ field }) => field.text),
  }))
}

describe('a plan that is published again with its progress', () => {
  it('joins its first edition by the ids behind the document’s, and by title', async () => {
    const plan = await read('tongzhou-2021-plan')
    const later = await read('tongzhou-2021-first-half')
    expect(later.map(({ key, title }) => ({ key, title }))).toEqual(plan.map(({ key, title }) => ({ key, title })))
    expect(later.map(({ progress }) => progress.length)).toEqual([1, 1, 1, 1])
    expect(later[2]!.progress).toEqual(['1.萧太后河已完工；2.凉水河正在开展招标。'])
  })
})
