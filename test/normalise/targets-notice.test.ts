import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { TextPlace } from '../../src/model/place.js'
import { recordsOf, type Measure } from '../../src/model/plan.js'
import { extractNotice, ROOT } from '../support.js'

interface Listed {
  line: number
  indicator: string
  comparator: string
  change?: string
  value: number
  unit: string
}

const nameOf = ({
  line,
  indicator,
  comparator,
  change,
  value,
  unit,
}: Omit<Listed, 'change'> & { change?: string | null }) =>
  [`L${line}`, indicator, comparator, change, value, unit].filter(Boolean).join(' ')

const lineOf = ({ places }: Measure): number => (places[0] as TextPlace).line

const listed = (parse(readFileSync(join(ROOT, 'fixtures/targets/xicheng-2022.yaml'), 'utf8')) as Listed[]).map(nameOf)
const found = async () =>
  [...recordsOf((await extractNotice()).plan)].flatMap(({ record }) =>
    record.targets.map((target) => nameOf({ ...target, line: lineOf(record) })),
  )

describe('the targets of the first notice, held against the list of a reader', () => {
  it('are all found: recall is 1', async () => {
    const read = await found()
    expect(listed.filter((target) => !read.includes(target))).toEqual([])
  })

  it('are no others: precision is 1', async () => {
    expect((await found()).filter((target) => !listed.includes(target))).toEqual([])
  })

  it('are 22, each once', async () => {
    expect([listed.length, (await found()).length]).toEqual([22, 22])
  })
})
