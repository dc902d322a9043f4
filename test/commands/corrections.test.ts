import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { runHere } from './in-process.js'
import { HEAD, PLAN, workingFolder } from './working-folder.js'

let { folder, write, rows, files } = workingFolder()
beforeEach(() => {
  ;({ folder, write, rows, files } = workingFolder())
})

const here = (...args: [string, ...string[]]) => runHere(folder, args)

describe('corrections', () => {
  const correction = (expected: string) =>
    `- source: 某政发〔2023〕1号\n  record: 1/1/1\n  field: deadline\n  expect: ${expected}\n  set: 9月底前\n  reason: 更正\n  by: 张三\n`
  const NUMBERED = `某政发〔2023〕1号\n\n${PLAN.replace(HEAD, `附件1\n\n绿化任务\n\n${HEAD}`)}`

  it('are found beside an input and above it, and give the same bytes on every run', async () => {
    mkdirSync(join(folder, 'plans/2023'), { recursive: true })
    write('plans/2023/plan.md', NUMBERED)
    write('plans/gongwen.overrides.yaml', correction('年底前'))
    const { status, stderr } = await here('extract', 'plans', '-o', 'one')
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('passed over')])
    expect(stderr).toContain('\n1 correction applied\n')
    await here('extract', 'plans', '-o', 'two')
    await here('extract', 'plans/2023/plan.md', '-o', 'alone')
    expect(rows('alone/tasks.csv')).toEqual(rows('one/tasks.csv'))
    expect(rows('one/tasks.csv')[0]).toMatchObject({ deadline_text: '9月底前', deadline_end: '2023-09-30' })
    expect(rows('one/provenance.csv').find(({ field }) => field === 'deadline_text')).toMatchObject({
      derivation: 'corrected:1/1/1:deadline',
    })
    for (const file of files('one').filter((name) => name.includes('.')))
      expect(readFileSync(join(folder, 'two', file)).equals(readFileSync(join(folder, 'one', file))), file).toBe(true)
  })

  it('that are stale change nothing and are a warning', async () => {
    write('plan.md', NUMBERED)
    write('mine.yaml', correction('6月底前'))
    const { status, stdout } = await here('check', 'plan.md', '--overrides', 'mine.yaml', '--fail-on', 'warning')
    expect(status).toBe(1)
    expect(stdout).toContain(
      'warning override/stale The correction of deadline of 1/1/1 (mine.yaml:1) was not applied: it expects “6月底前” and found “年底前”.',
    )
    expect((await here('explain', 'plan.md', '--task', '1/1')).stdout).toContain('deadline: 年底前')
  })

  it('that are for no document of the run are told', async () => {
    write('plan.md', NUMBERED)
    write('gongwen.overrides.yaml', correction('年底前').replace('1号', '11号'))
    expect((await here('extract', 'plan.md')).stderr).toContain(
      '1 correction for none of these documents: gongwen.overrides.yaml:1\n',
    )
  })

  it('that are damaged stop the run with their line', async () => {
    write('plan.md', NUMBERED)
    write('gongwen.overrides.yaml', correction('年底前').replace('reason: 更正', 'reason: ""'))
    const { status, stderr } = await here('extract', 'plan.md')
    expect(status).toBe(2)
    expect(stderr).toContain('gongwen.overrides.yaml:6: 0.reason: a correction has a reason')
  })
})
