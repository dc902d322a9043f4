import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadOverrides } from '../../src/correct/load.js'

const folder = mkdtempSync(join(tmpdir(), 'gongwen-'))
const file = (yaml: string, name = 'gongwen.overrides.yaml'): string => {
  writeFileSync(join(folder, name), yaml)
  return join(folder, name)
}
const told = (...files: string[]): string => {
  try {
    loadOverrides(files)
  } catch (error) {
    return `${(error as { where: string }).where}: ${(error as Error).message}`.replaceAll(`${folder}/`, '')
  }
  return 'read without an error'
}
const GOOD = `- source: 西政办发〔2022〕2号
  record: xizhengbanfa-2022-2/1/2/1
  field: deadline
  expect: 6 月底前
  set: 9月底前
  reason: 更正通知改了时限
  by: 张三
  on: 2022-03-18
`

describe('a file of corrections', () => {
  it('gives each its id and its line', () => {
    expect(loadOverrides([file(`# 更正\n${GOOD}`)])).toEqual([
      {
        id: '1/2/1:deadline',
        source: '西政办发〔2022〕2号',
        record: 'xizhengbanfa-2022-2/1/2/1',
        field: 'deadline',
        expect: '6 月底前',
        set: '9月底前',
        reason: '更正通知改了时限',
        by: '张三',
        on: '2022-03-18',
        where: 'gongwen.overrides.yaml:2',
      },
    ])
  })

  it('may be empty', () => {
    expect(loadOverrides([file('')])).toEqual([])
    expect(loadOverrides([file('# none yet\n')])).toEqual([])
  })

  it.each([
    ['- source: [', 'gongwen.overrides.yaml:1: This is no valid YAML'],
    ['source: a\n', 'gongwen.overrides.yaml:1: The file: Invalid input: expected array'],
    [
      GOOD.replace('field: deadline', 'field: number'),
      'gongwen.overrides.yaml:3: 0.field: a field is one of measure, deadline',
    ],
    [
      GOOD.replace('reason: 更正通知改了时限', 'note: x'),
      'gongwen.overrides.yaml:1: 0.reason: a correction has a reason',
    ],
    [GOOD.replace('更正通知改了时限', '""'), 'gongwen.overrides.yaml:6: 0.reason: a correction has a reason'],
    [`${GOOD}  note: x\n`, 'gongwen.overrides.yaml:1: 0: Unrecognized key: "note"'],
    [GOOD.replace(/ {2}by: .*\n/, ''), 'gongwen.overrides.yaml:1: 0.by: a correction says by whom it is'],
    [GOOD.replace('2022-03-18', '去年'), 'gongwen.overrides.yaml:8: 0.on: a day is written 2022-03-18'],
    [GOOD.replace('西政办发〔2022〕2号', '某通知'), 'gongwen.overrides.yaml:1: 0.source: a source is a 发文字号'],
    [
      GOOD.replace('xizhengbanfa-2022-2/1/2/1', '第二项'),
      'gongwen.overrides.yaml:2: 0.record: a record is an id of tasks.csv',
    ],
    [GOOD.replace('9月底前', '6 月底前'), 'gongwen.overrides.yaml:5: 0.set: it is what is expected already'],
    [
      GOOD.replace('field: deadline', 'field: measure').replace('9月底前', '""'),
      'gongwen.overrides.yaml:5: 0.set: a record cannot be without this field',
    ],
    [
      `${GOOD}- ${GOOD.replace('西政办发〔2022〕2号', '西政办发[2022] 2号').replace('xizhengbanfa-2022-2/', '').slice(2)}`,
      'gongwen.overrides.yaml:9: deadline of 1/2/1 is corrected twice: see gongwen.overrides.yaml:1.',
    ],
  ])('is refused with its line: %j', (yaml, expected) => {
    expect(told(file(yaml))).toContain(expected)
  })

  it('is refused where two files correct one field, or one cannot be read', () => {
    expect(told(file(GOOD), file(GOOD, 'more.yaml'))).toBe(
      'more.yaml:1: deadline of xizhengbanfa-2022-2/1/2/1 is corrected twice: see gongwen.overrides.yaml:1.',
    )
    expect(told(join(folder, 'gone.yaml'))).toBe('gone.yaml: The corrections cannot be read: ENOENT.')
  })

  it('corrects the title of a task once, whatever record names it', () => {
    const title = GOOD.replace('field: deadline', 'field: task_title')
    expect(told(file(title + title.replace('2/1/2/1', '2/1/2/2')))).toContain(':9: task_title of')
  })
})
