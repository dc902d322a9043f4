import { describe, expect, it } from 'vitest'
import { SEVERITIES, type RuleId } from '../../src/model/finding.js'
import { pageOfDerivation, pageOfRule } from '../../src/validate/page.js'
import { RULES } from '../../src/validate/rules/index.js'
import { runPipe } from '../../src/pipeline.js'
import { registry } from '../support.js'

/** Some examples need bytes that are no UTF-8 where the documentation shows U+FFFD. */
const bytesOf = (notice: string): Buffer => {
  const [head, ...rest] = notice.split('\ufffd').map((part) => Buffer.from(part))
  return Buffer.concat([head!, ...rest.flatMap((part) => [Buffer.from([0xe6]), part])])
}

describe('every rule', () => {
  it.each(RULES.filter(({ example }) => example))(
    '$id gives the message of its example',
    async ({ id, example, severity }) => {
      const { findings } = await runPipe({ file: 'notice.md', bytes: bytesOf(example!.notice.trimStart()) }, registry)
      const found = findings.filter(({ rule }) => rule === id)
      expect(found.map(({ message }) => message)).toEqual([example!.message])
      expect(found[0]!.severity).toBe(severity)
    },
  )

  it.each(RULES.filter(({ example }) => example))(
    '$id has by name what its message quotes and counts, and no phrase of English',
    async ({ id, example }) => {
      const { findings } = await runPipe({ file: 'notice.md', bytes: bytesOf(example!.notice.trimStart()) }, registry)
      for (const { message, params } of findings.filter(({ rule }) => rule === id)) {
        const values = Object.values(params).flatMap((value) => (typeof value === 'object' ? (value ?? []) : value))
        const longestFirst = values.map(String).toSorted((one, other) => other.length - one.length)
        const words = longestFirst.reduce((rest, value) => (value === '' ? rest : rest.replaceAll(value, '')), message)
        expect(words).not.toMatch(/\d|“\p{Script=Han}+”/u)
        expect(longestFirst.filter((value) => /[a-z]+ [a-z]+/i.test(value))).toEqual([])
      }
    },
  )

  it.each([...RULES])('$id says what is wrong and what to do, each in sentences', ({ summary, advice, severity }) => {
    expect([summary, advice]).toEqual(Array(2).fill(expect.stringMatching(/^\S.*\.$/)))
    expect(SEVERITIES).toContain(severity)
  })

  it('has a page that shows its example and what that gives', () => {
    const rule = {
      id: 'annex/missing',
      severity: 'warning',
      summary: 'An annex is missing.',
      advice: 'Look for it.',
    } as const
    expect(pageOfRule(rule)).toBe('## annex/missing\n\nwarning. An annex is missing.\n\nLook for it.\n')
    expect(pageOfRule({ ...rule, example: { notice: '\n附件2\n', message: 'No annex 2.' } })).toBe(
      '## annex/missing\n\nwarning. An annex is missing.\n\nLook for it.\n\n' +
        'This notice\n\n```markdown\n附件2\n```\n\ngives\n\n> warning annex/missing No annex 2.\n',
    )
  })

  it('has an id of its own, in the order of the alphabet', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual([...ids].sort())
  })

  it('is known to the compiler: no stage can name one that is not there', () => {
    const known: RuleId = 'annex/missing'
    // @ts-expect-error there is no such rule
    const misspelt: RuleId = 'annex/mising'
    const ids = new Set(RULES.map(({ id }) => id))
    expect([known, misspelt].map((id) => ids.has(id))).toEqual([true, false])
  })

  it('has an example, unless it takes several inputs, a PDF, a correction or a broken gongwen to show', () => {
    expect(RULES.filter(({ example }) => !example).map(({ id }) => id)).toEqual([
      'annex/beside',
      'annex/joined',
      'document/duplicate',
      'document/same-id',
      'document/unread',
      'input/no-text-layer',
      'input/outlined-text',
      'input/recovered',
      'ledger/unbalanced',
      'override/stale',
      'page/empty',
      'page/hidden',
      'page/unread',
      'row/unparted',
      'run/document-gone',
      'run/emptier-column',
      'run/fewer-records',
      'run/more-quarantine',
      'table/discarded',
      'table/unruled',
      'text/unreadable',
      'unit/register',
    ])
  })
})

describe('a derivation', () => {
  it('has a page that shows a cell, or a notice, and what it gives', () => {
    expect(pageOfDerivation('deadline/month-end')).toMatch(
      /^## deadline\/month-end\n\n.+\n\nIn a plan for 2023 the 完成时限 .+ gives `deadline_\w+` .+\.\n$/,
    )
    expect(pageOfDerivation('cell/same-as-above')).toMatch(
      /^## cell\/same-as-above\n\n.+\n\nThis notice\n\n```markdown\n[^]+\n```\n\ngives `\w+` .+\.\n$/,
    )
  })
})
