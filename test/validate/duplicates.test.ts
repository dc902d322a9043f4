import { describe, expect, it } from 'vitest'
import { settle, settleDuplicates } from '../../src/validate/duplicates.js'
import { tablesOf } from '../../src/write/tables.js'
import { extractText, registry } from '../support.js'

const notice = (work: string) =>
  `某政办发〔2023〕8号\n\n# 某县关于印发2023年计划的通知\n\n| 序号 | 工作措施 | 完成时限 | 责任单位 |\n|---|---|---|---|\n| 1 | ${work} | 年底前 | 县林业局 |\n`

describe('two inputs with one id', () => {
  it('leaves the later out where their records are equal', async () => {
    const documents = await Promise.all(['b.md', 'a.md'].map((file) => extractText(notice('造林。'), registry, file)))
    const { kept, leftOut } = settleDuplicates(documents)
    expect([kept, leftOut].map((list) => list.map(({ plan }) => plan.source.file))).toEqual([['a.md'], ['b.md']])
    expect(tablesOf(kept, leftOut).diagnostics[0]).toMatchObject({
      rule: 'document/duplicate',
      document_id: '',
      message: expect.stringContaining('b.md'),
    })
  })

  it('does not count blanks as a difference', async () => {
    const documents = await Promise.all([
      extractText(notice('造林 2 万亩。'), registry, 'a.md'),
      extractText(notice('造林2万亩。'), registry, 'b.md'),
    ])
    expect(settleDuplicates(documents).kept).toHaveLength(1)
  })

  it('keeps both where one is the plan again with its progress', async () => {
    const progress = notice('造林。')
      .replace('责任单位 |\n', '责任单位 | 进展情况 |\n')
      .replace('|---|\n', '|---|---|\n')
    const documents = await Promise.all([
      extractText(notice('造林。'), registry, 'a.md'),
      extractText(progress.replace('县林业局 |', '县林业局 | 已完成。 |'), registry, 'b.md'),
    ])
    expect(tablesOf(settleDuplicates(documents).kept).tasks.map(({ id, other }) => [id, other])).toEqual([
      ['mouzhengbanfa-2023-8/0/1/1', []],
      ['mouzhengbanfa-2023-8-b/0/1/1', [{ key: 'progress', header: '进展情况', text: '已完成。' }]],
    ])
  })

  it('keeps both where they differ, the later under -b, in all its ids', async () => {
    const documents = await Promise.all([
      extractText(notice('治沙。'), registry, 'b.md'),
      extractText(notice('造林。'), registry, 'a.md'),
    ])
    const { kept } = settleDuplicates(documents)
    const tables = tablesOf(kept)
    expect(tables.documents.map(({ id, source_file }) => [id, source_file])).toEqual([
      ['mouzhengbanfa-2023-8', 'a.md'],
      ['mouzhengbanfa-2023-8-b', 'b.md'],
    ])
    expect(tables.tasks.map(({ id }) => id)).toEqual(['mouzhengbanfa-2023-8/0/1/1', 'mouzhengbanfa-2023-8-b/0/1/1'])
    expect(tables.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'document/same-id', document_id: 'mouzhengbanfa-2023-8-b' }),
    )
  })
})

describe('documents of one id', () => {
  /** Each as `file: id content`. */
  const settled = (...documents: string[]) => {
    const { kept, leftOut } = settle(
      documents.map((told) => {
        const [file, id, content] = told.split(/:? /) as [string, string, string]
        return { file, id, content, sha256: file }
      }),
    )
    const shown = (verdicts: typeof kept) =>
      verdicts.map(({ document, id, finding }) => [document.file, id, finding?.rule].filter(Boolean).join(' '))
    return { kept: shown(kept), leftOut: shown(leftOut) }
  }

  it('are taken by file name, whatever their order', () => {
    expect(settled('b: plan 造林', 'c: plan 治沙', 'a: plan 节水').kept).toEqual([
      'a plan',
      'b plan-b document/same-id',
      'c plan-c document/same-id',
    ])
  })

  it('are told as equal to the one that they equal, not only to the first', () => {
    expect(settled('a: plan 造林', 'b: plan 治沙', 'c: plan 治沙')).toEqual({
      kept: ['a plan', 'b plan-b document/same-id'],
      leftOut: ['c plan document/duplicate'],
    })
  })

  it('get no id that another document has by itself', () => {
    expect(settled('a: plan 造林', 'b: plan 治沙', 'c: plan-b 节水').kept).toEqual([
      'a plan',
      'b plan-c document/same-id',
      'c plan-b',
    ])
  })
})
