import { describe, expect, it } from 'vitest'
import type { Annex, Plan } from '../../src/model/plan.js'
import { annex, breaches, broken, line, paragraph, plan, printed, record, section, task } from '../builders/plan.js'

/** Two tasks with three records. */
const tasks = () => [task('1', '绿化', record('造林'), record('养护')), task('2', '节水')]
const declared = (of: Plan) => breaches('total/declared', of)

describe('a total in the text of a notice', () => {
  const saying = (text: string, ...parts: Parameters<typeof plan>): Plan => ({
    ...plan(...parts),
    letter: [paragraph(text)],
  })

  it.each([
    '分解为2项重点任务。',
    '分解为3项重点任务。',
    '分解为3条措施。',
    '共两个方面2项。',
    '共两个方面3项。',
    '共2项任务、3条举措。',
  ])('%s is that of the tasks or of the records, whichever its words count', (text) => {
    expect(declared(saying(text, ...tasks()))).toEqual([])
  })

  it.each(['分解为4项重点任务。', '分解为2条措施。', '共2项任务、2条举措。', '共3项任务、3条举措。'])(
    '%s counts otherwise',
    (text) => {
      expect(declared(saying(text, ...tasks()))).toHaveLength(1)
    },
  )

  it.each(['涉及12个部门。', '为期3年。', '围绕10个方面。', '去年共完成15项任务。'])('%s is none', (text) => {
    expect(declared(saying(text, ...tasks()))).toEqual([])
  })

  it('that sums up those of the annexes is held against each', () => {
    const of = (text: string) => saying(text, annex('1', ...tasks()), annex('2', task('1', '治水')))
    expect(declared(of('共有3项任务（2+1）。'))).toEqual([])
    expect(declared(of('共有5项任务（4+1）。'))).toEqual([
      'The notice speaks of 5 (“共有5项任务”); 3 tasks with 4 records were read.',
      'The notice speaks of 4 for annex 1 (“共有5项任务”, 4+1); 2 tasks with 3 records were read there.',
    ])
  })

  it('is none in the text of a task, which counts its own: 安排省重点项目1200个', () => {
    const text = '安排省重点项目1200个。'
    const ofTask = annex('1', task('1', '项目', record(text, { places: [line(7)] })))
    ofTask.text.push(paragraph(text, line(7)))
    expect(declared(plan(ofTask))).toEqual([])
    ofTask.text[0] = paragraph(text, line(8))
    expect(declared(plan(ofTask))).toHaveLength(1)
  })

  it('of an annex is that of its tasks or of all', () => {
    const of = (text: string) => {
      const first = annex('1', ...tasks())
      first.text.push(paragraph(text))
      return plan(first, annex('2', task('1', '治水')))
    }
    expect(declared(of('共有2项任务。'))).toEqual([])
    expect(declared(of('共有3项任务。'))).toEqual([])
    expect(declared(of('共有5项任务。'))).toHaveLength(1)
  })

  it('is told where it is one less than the tasks or one more than the records', () => {
    expect(declared(saying('分解为1项重点任务。', ...tasks()))).toEqual([
      'The notice speaks of 1 (“分解为1项重点任务”); 2 tasks with 3 records were read.',
    ])
    expect(declared(saying('分解为4项重点任务。', ...tasks()))).toHaveLength(1)
  })

  it('is not held against a notice of no records, which another rule tells', () => {
    expect(declared(saying('分解为4项重点任务。'))).toEqual([])
  })

  it('counts in the text of an annex, too', () => {
    const of = annex('1', ...tasks())
    of.text.push(paragraph('共有5项任务。'))
    expect(declared(plan(of))).toHaveLength(1)
  })
})

describe('a total in the title of a section', () => {
  it('is that of its own tasks or records', () => {
    expect(declared(plan(section('生态（2项）', ...tasks()), section('水务（3件）', ...tasks())))).toEqual([])
    expect(declared(plan(section('生态（5项）', ...tasks())))).toEqual([
      'The section “生态（5项）” speaks of 5; 2 tasks with 3 records were read.',
    ])
  })
})

describe('a total in the title of an annex or a table', () => {
  const titled = (title: string): Plan => {
    const of = annex('1', ...tasks())
    of.title = printed(title, line(1))
    return plan(of)
  }

  it('is that of its tasks', () => {
    expect(declared(titled('重点任务分解表（共2项）'))).toEqual([])
    expect(declared(titled('重点任务分解表（共5项）'))).toEqual([
      'The title “重点任务分解表（共5项）” speaks of 5; 2 tasks with 3 records were read below it.',
    ])
  })
})

describe('a section with sub-sections', () => {
  /** A section below another, as headings of two levels name it. */
  const below = (
    title: string,
    own: string,
    ...parts: Parameters<typeof section> extends [string, ...infer P] ? P : never
  ) => ({
    ...section(own, ...parts),
    path: [
      { no: '一', title },
      { no: '（一）', title: own },
    ],
  })

  it('counts what stands in them, or them', () => {
    const of = (title: string) => plan(below(title, '供水', ...tasks()), below(title, '排水', task('3', '清淤')))
    expect(declared(of('水务（3件）'))).toEqual([])
    expect(declared(of('水务（2件）'))).toEqual([])
    expect(declared(of('水务（4条措施）'))).toEqual([])
    expect(declared(of('水务（3条措施）'))).toHaveLength(1)
    expect(declared(of('水务（5件）'))).toHaveLength(1)
  })
})

describe('a row of sums', () => {
  /** Rows of tasks and sums from line 1 on: a name is a task of the section that is open, `小计 2项` a sum, `# ` opens a section. */
  const rows = (...drawn: string[]): Plan => {
    const of: Annex = annex('1')
    drawn.forEach((text, at) => {
      const place = line(at + 1)
      if (text.startsWith('# ')) of.sections.push(section(text.slice(2)))
      else if (/^[小合]计/.test(text)) of.notes.push(printed(text, place))
      else of.sections.at(-1)!.tasks.push(task(null, text, record(text, { places: [place] })))
    })
    return plan(of)
  }

  it('小计 sums up the section above it', () => {
    expect(declared(rows('# 生态', '绿化', '养护', '小计 2项', '# 水务', '节水', '小计 1项'))).toEqual([])
    expect(declared(rows('# 生态', '绿化', '养护', '# 水务', '节水', '小计 3项'))).toEqual([
      'The row “小计 3项” speaks of 3; 1 task with 1 record was read above it.',
    ])
  })

  it('合计 sums up all above it, or what stands there since the last such row', () => {
    expect(declared(rows('# 生态', '绿化', '养护', '# 水务', '节水', '合计 3项'))).toEqual([])
    expect(declared(rows('# 生态', '绿化', '养护', '合计 2项', '# 水务', '节水', '合计 1项'))).toEqual([])
    expect(declared(rows('# 生态', '绿化', '养护', '合计 2项', '# 水务', '节水', '合计 2项'))).toHaveLength(1)
  })

  it('合计 above all rows sums up those below it', () => {
    expect(declared(rows('合计 3项', '# 生态', '绿化', '养护', '# 水务', '节水'))).toEqual([])
    expect(declared(rows('合计 4项', '# 生态', '绿化', '养护', '# 水务', '节水'))).toEqual([
      'The row “合计 4项” speaks of 4; 3 tasks with 3 records were read below it.',
    ])
  })
})

describe('a total that does not agree', () => {
  const places = (of: Plan) => broken('total/declared', of).map(({ place }) => place)

  it('is told where it stands: in a paragraph, in a title, in a row', () => {
    const of = plan(annex('1', ...tasks()))
    expect(places({ ...of, letter: [paragraph('分解为9项重点任务。', line(4))] })).toEqual([line(4)])
    const titled = section('生态（9项）', ...tasks())
    titled.fragments = printed('生态（9项）', line(5)).fragments
    expect(places(plan(titled))).toEqual([line(5)])
    const summed = plan(annex('1', ...tasks()))
    summed.annexes[0]!.notes = [printed('小计 9项', line(7)), printed('以上任务', line(8))]
    expect(places(summed)).toEqual([line(7)])
  })

  it('is told of a sum above which nothing was read', () => {
    const of = plan(annex('1', task('1', '绿化', record('造林', { places: [line(9)] }))))
    of.annexes[0]!.notes = [printed('小计 1项', line(7))]
    expect(declared(of)).toEqual(['The row “小计 1项” speaks of 1; 0 tasks with 0 records were read above it.'])
  })
})
