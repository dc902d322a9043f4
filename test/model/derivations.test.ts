import { describe, expect, it } from 'vitest'
import { DERIVATION_RULES, type DerivationId, type DerivationRule } from '../../src/model/derivation-rules.js'
import { nameOfOrigin, readOrigin } from '../../src/model/derivations.js'
import type { Extraction } from '../../src/model/extraction.js'
import { recordsOf } from '../../src/model/plan.js'
import { fieldsOf } from '../../src/model/record-fields.js'
import { tablesOf } from '../../src/write/tables.js'
import { extractText } from '../support.js'

const ids = Object.keys(DERIVATION_RULES) as DerivationId[]

const noticeWith = (deadline: string) => `# 某县2023年重点任务

| 序号 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | ${deadline} | 县林业局 |
`

/** The rules that a document names: in provenance.csv, with its fields, with what its letter says. */
function rulesIn(extraction: Extraction): (string | null)[] {
  const { plan } = extraction
  const fields = [...recordsOf(plan)].flatMap(({ task, record }) => fieldsOf(task, record).map(({ field }) => field))
  return [
    ...tablesOf([extraction]).provenance.map(({ derivation }) => readOrigin(derivation).rule),
    ...[...fields, ...Object.values(plan.metadata)].map(({ rule }) => rule),
  ]
}

describe('every way in which a value came about', () => {
  it.each(ids)('%s gives the value of its example', async (id) => {
    const { example }: DerivationRule = DERIVATION_RULES[id]
    const extraction = await extractText('cell' in example ? noticeWith(example.cell) : example.notice.trimStart())
    const { tasks, documents } = tablesOf([extraction])
    const rows: Record<string, unknown> = { ...documents[0]!, ...tasks.at(-1)! }
    expect(String(rows[example.field])).toBe(example.value)
    expect(rulesIn(extraction)).toContain(id)
  })

  it('is in the order of the alphabet', () => {
    expect(ids).toEqual([...ids].sort())
  })

  it('is known to the compiler: no stage can name one that is not there', () => {
    const known: DerivationId = 'deadline/month-end'
    // @ts-expect-error there is no such rule
    const misspelt: DerivationId = 'deadline/month-ends'
    expect([known, misspelt].map((id) => id in DERIVATION_RULES)).toEqual([true, false])
  })
})

describe('an origin', () => {
  it.each([
    [{ derivation: 'verbatim', rule: null }, 'verbatim'],
    [{ derivation: 'normalised', rule: 'deadline/month-end' }, 'normalised:deadline/month-end'],
    [{ derivation: 'corrected', rule: '1/2/1:deadline' }, 'corrected:1/2/1:deadline'],
  ] as const)('is written and read back: %j', (origin, written) => {
    expect(nameOfOrigin(origin)).toBe(written)
    expect(readOrigin(written)).toEqual(origin)
  })

  it('says of a merged or joined cell only that', () => {
    expect(nameOfOrigin({ derivation: 'inherited', rule: 'cell/blank-is-merged' })).toBe('inherited')
    expect(nameOfOrigin({ derivation: 'joined', rule: 'text/tidied' })).toBe('joined')
  })
})
