import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse, stringify as inLines } from 'yaml'
import { Changes } from '../../src/diff/compare/changes.js'
import { changesOf, type Diff } from '../../src/model/diff.js'
import { runHere } from './in-process.js'
import { notice, type Row } from './notices.js'

let folder: string
const stringify = (value: unknown): string => inLines(value, { lineWidth: 0 })
const write = (name: string, content: string) => writeFileSync(join(folder, name), content)
const here = (...args: string[]) => runHere(folder, ['diff', 'old.md', 'new.md', ...args])
const report = async (...args: string[]) => JSON.parse((await here('--format', 'json', ...args)).stdout) as Diff
const changes = async (...args: string[]) => changesOf(await report(...args))

const PARK: Row = {
  title: '公园建设',
  measure: '推进城市口袋公园建设，完善健身步道和无障碍设施，方便群众出行。',
  lead: '县城管局',
}
const PATH: Row = {
  title: '绿道建设',
  measure: '推进城市绿道建设，完善健身步道和照明设施，方便群众休闲。',
  lead: '县城管局',
}
const LATER: Row = { no: '2', deadline: '6月底前' }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongwen-'))
  write('old.md', notice([PARK, LATER], { year: 2022 }))
  write('new.md', notice([PATH, { ...LATER, deadline: '9月底前' }]))
})

interface Entry {
  fingerprint: string
  change: string
  reason: string
  expires: string
}

/** The entries that the command prints, as a person fills them in. */
async function entries(filledIn: Partial<Entry>): Promise<Entry[]> {
  const { stdout } = await here('--format', 'baseline')
  return (parse(stdout) as Entry[]).map((entry) => ({ ...entry, ...filledIn }))
}

describe('a baseline', () => {
  it('accepts what a person accepted, until a day', async () => {
    const accepted = await entries({ reason: '县政府常务会议同意', expires: '2999-12-31' })
    expect(accepted.map(({ change }) => change.split(':')[0])).toEqual(['uncertain', 'deadline-later'])
    write('baseline.yaml', stringify(accepted))
    const { status, stdout } = await here('--baseline', 'baseline.yaml')
    expect([status, stdout]).toEqual([0, expect.stringContaining('县政府常务会议同意')])
    for (const change of await changes('--baseline', 'baseline.yaml'))
      expect([change.status, change.accepted]).toEqual(['accepted', '县政府常务会议同意'])
    expect((await here('--baseline', 'baseline.yaml', '--fail-on', 'any')).status).toBe(0)
    write('baseline.yaml', stringify(accepted.slice(1)))
    expect((await here('--baseline', 'baseline.yaml')).status).toBe(1)
    expect((await here('--baseline', 'baseline.yaml', '--fail-on', 'deadline')).status).toBe(0)
  })

  it('holds through its last day, and is told of when that is past', async () => {
    const today = new Date().toISOString().slice(0, 10)
    write('baseline.yaml', stringify(await entries({ reason: '同意', expires: today })))
    expect((await here('--baseline', 'baseline.yaml')).status).toBe(0)
    write('baseline.yaml', stringify(await entries({ reason: '同意', expires: '2024-02-29' })))
    expect((await here('--baseline', 'baseline.yaml')).status).toBe(1)
    expect((await report('--baseline', 'baseline.yaml')).notes).toEqual([
      'The acceptance at baseline.yaml:1 expired on 2024-02-29 (同意).',
      'The acceptance at baseline.yaml:5 expired on 2024-02-29 (同意).',
    ])
  })

  it('is told of where a change is not there any more', async () => {
    const stale = { fingerprint: '0123456789abcdef', reason: '同意', expires: '2999-12-31' }
    write('baseline.yaml', stringify([...(await entries({ reason: '同意', expires: '2999-12-31' })), stale]))
    expect(await here('--baseline', 'baseline.yaml')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(
        'The change accepted at baseline.yaml:9 is not there any more: remove the entry.',
      ) as string,
    })
  })

  it('is empty only where it says so', async () => {
    write('baseline.yaml', '[] # nothing yet\n')
    expect((await here('--baseline', 'baseline.yaml')).status).toBe(1)
    for (const text of ['', '# nothing yet\n', '---\n']) {
      write('baseline.yaml', text)
      expect(await here('--baseline', 'baseline.yaml')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('Write [] where that is meant') as string,
      })
    }
  })

  it('is the same baseline when something else of the notices changes', async () => {
    const accepted = await entries({ reason: '同意', expires: '2999-12-31' })
    write('baseline.yaml', stringify(accepted))
    const more: Row = { no: '3', title: '防汛', measure: '整修山塘水库。', lead: '县水利局' }
    write('old.md', notice([more, PARK, LATER], { year: 2022, section: '一、民生' }))
    write(
      'new.md',
      notice([PATH, { ...LATER, deadline: '9月底前', note: '新增说明' }, { ...more, support: '县财政局' }]),
    )
    const found = await changes('--baseline', 'baseline.yaml')
    expect(found.filter(({ status }) => status === 'accepted').map(({ kind }) => kind)).toEqual([
      'uncertain',
      'deadline-later',
    ])
    expect(
      found
        .filter(({ status }) => status === 'concern')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['other', 'support-added'])
  })

  it('goes by what changed, not by how that is told', () => {
    const [one, other, third] = ['the measure', 'the words of the measure', 'the measure'].map(
      (message, at) =>
        new Changes(null, null, null).of([
          { kind: 'reworded', before: '甲', after: at === 2 ? '丙' : '乙', message },
        ])[0]!,
    )
    expect(one!.fingerprint).toMatch(/^[0-9a-f]{16}$/)
    expect([other!.fingerprint === one!.fingerprint, third!.fingerprint === one!.fingerprint]).toEqual([true, false])
  })

  it('accepts a change to one value, not to the next', async () => {
    write('baseline.yaml', stringify(await entries({ reason: '同意', expires: '2999-12-31' })))
    write('new.md', notice([PATH, { ...LATER, deadline: '10月底前' }]))
    expect((await here('--baseline', 'baseline.yaml')).status).toBe(1)
  })

  const GOOD = 'fingerprint: "0123456789abcdef", reason: 同意, expires: 2999-12-31'
  it.each([
    ['no list', 'fingerprint: 1', 'baseline.yaml:1: '],
    ['no YAML', `- { ${GOOD} }\n- {`, 'baseline.yaml:'],
    ['no reason', `- { ${GOOD.replace('同意', '""')} }`, 'baseline.yaml:1: '],
    [
      'a reason that was not filled in',
      `- { ${GOOD} }\n- { ${GOOD.replace('reason: 同意, ', '')} }`,
      'baseline.yaml:2: ',
    ],
    ['no last day', `- { ${GOOD.replace('2999-12-31', '""')} }`, 'a day is written 2026-12-31'],
    ['no day of the calendar', `- { ${GOOD.replace('2999-12-31', '2999-02-30')} }`, 'a day is written 2026-12-31'],
    [
      'a fingerprint that YAML takes for a number',
      '- { fingerprint: 1234567890123456, reason: 同意, expires: 2999-12-31 }',
      'in quotes',
    ],
    ['a key that nothing knows', `- { ${GOOD}, until: 2024-01-01 }`, 'until'],
  ])('is refused with the line: %s', async (_, yaml, message) => {
    write('baseline.yaml', yaml)
    const { status, stdout, stderr } = await here('--baseline', 'baseline.yaml')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^gongwen: baseline\.yaml:\d+: /)
    expect(stderr).toContain(message)
    expect(stderr).toContain('--format baseline prints entries to fill in')
  })
})

/** The pair that the command asks about, as a person answers. */
async function answered(answer: object): Promise<string> {
  const { stdout } = await here('--format', 'matches')
  const pairs = parse(stdout) as object[]
  expect(pairs).toHaveLength(1)
  return stringify(pairs.map((pair) => ({ ...pair, reason: '逐字核对', by: '张三', ...answer })))
}
const kindsOf = async (...args: string[]) => (await changes(...args)).map(({ kind }) => kind)

describe('pairs that a person settles', () => {
  it('are one record where the answer is true; matches.yaml is found by itself', async () => {
    write('matches.yaml', await answered({ same: true }))
    const { documents, notes } = await report()
    expect(documents[0]!.matches[0]).toMatchObject({
      kind: 'settled',
      reason: 'settled by 张三: 逐字核对 (matches.yaml:1)',
    })
    expect([await kindsOf(), notes]).toEqual([['reworded', 'title', 'deadline-later'], []])
    expect(parse((await here('--format', 'matches')).stdout)).toBeNull()
  })

  it('are two where it is false', async () => {
    mkdirSync(join(folder, 'reviewed'))
    write('reviewed/2023.yaml', await answered({ same: false, on: '2023-03-18' }))
    expect((await kindsOf('--matches', 'reviewed/2023.yaml')).sort()).toEqual(['added', 'deadline-later', 'removed'])
    expect(await kindsOf()).toContain('uncertain')
  })

  it('are left aside where the text that was looked at is another now, or the record gone', async () => {
    write('matches.yaml', await answered({ same: false }))
    write('new.md', notice([{ ...PATH, measure: PATH.measure!.replace('群众', '市民') }, LATER]))
    const { notes } = await report()
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(/^The settled pair at matches\.yaml:1 was left aside: .+\/1\/1\/1 reads otherwise now\.$/)
    expect(await kindsOf()).toContain('uncertain')
    write('new.md', notice([{ ...PATH, no: '7' }, LATER]))
    expect((await report()).notes[0]).toMatch(/left aside: .+\/1\/1\/1 is no record of the new side\.$/)
  })

  it('may be split or merged', async () => {
    const [old, one, other] = ['zhongdianrenwu-2022/1/1/1', 'zhongdianrenwu-2023/1/1/1', 'zhongdianrenwu-2023/1/2/1']
    write('matches.yaml', stringify([{ old, new: [one, other], same: true, reason: '一分为二', by: '李四' }]))
    const { documents } = await report()
    expect(documents[0]!.matches.find(({ old: [record] }) => record?.id === old)).toMatchObject({
      kind: 'settled',
      changes: expect.arrayContaining([expect.objectContaining({ kind: 'split' })]) as unknown,
      reason: 'settled by 李四: 一分为二 (matches.yaml:1)',
    })
  })

  const GOOD = 'old: a/1/1/1, new: b/1/1/1, same: true, reason: 核对, by: 张三'
  it.each([
    [
      'an answer that was not given',
      `- { ${GOOD.replace('true', 'null')} }`,
      'matches.yaml:1: ',
      'same is true or false',
    ],
    ['a word for an answer', `- { ${GOOD.replace('true', 'yes')} }`, 'matches.yaml:1: ', 'same is true or false'],
    ['no reason', `# one\n- { ${GOOD.replace('核对', "''")} }`, 'matches.yaml:2: ', 'a decision has a reason'],
    ['nobody’s', `- { ${GOOD.replace(', by: 张三', '')} }`, 'matches.yaml:1: ', 'says by whom it is'],
    [
      'several become several',
      '- { old: [a, b], new: [c, d], same: true, reason: 核对, by: 张三 }',
      'matches.yaml:1: ',
      'not both',
    ],
    ['none becomes one', '- { old: [], new: c, same: true, reason: 核对, by: 张三 }', 'matches.yaml:1: ', ''],
    [
      'a record twice',
      `- { ${GOOD} }\n- { ${GOOD.replace('b/1', 'c/1')} }`,
      'matches.yaml:2: old a/1/1/1 is settled already at matches.yaml:1.',
      '',
    ],
    ['no YAML', '- [', 'matches.yaml:', ''],
  ])('are refused with the line: %s', async (_, yaml, where, message) => {
    write('matches.yaml', yaml)
    const { status, stdout, stderr } = await here()
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`gongwen: ${where}`)
    expect(stderr).toContain(message)
    expect(stderr).toContain('--format matches prints the pairs that are to be settled')
  })
})
