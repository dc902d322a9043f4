import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model/extraction.js'
import { recordsOf, type Plan } from '../../src/model/plan.js'
import { settle, settleDuplicates } from '../../src/validate/duplicates.js'
import { tablesOf } from '../../src/write/tables.js'
import { annex, indicator, line, plan, printed, record, section, task } from '../builders/plan.js'
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

  it('keeps both where a letter says something else, with the same table', async () => {
    const [valid, void_] = ['本计划自印发之日起施行。', '本计划作废，另行通知。'].map((said) =>
      notice('造林。').replace('\n\n|', `\n\n${said}\n\n|`),
    )
    const documents = [await extractText(valid!, registry, 'a.md'), await extractText(void_!, registry, 'b.md')]
    const { kept, leftOut } = settleDuplicates(documents)
    expect(leftOut).toEqual([])
    expect(kept[1]!.plan.letter.map(({ text }) => text)).toContain('本计划作废，另行通知。')
    expect(kept[1]!.findings[0]).toMatchObject({
      rule: 'document/same-id',
      message:
        'The document has the same id as a.md (mouzhengbanfa-2023-8), and the same records, and another text; its id is mouzhengbanfa-2023-8-b.',
      params: { differs_in: 'text' },
    })
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
        return { file, id, content, text: '', sha256: file }
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

describe('two plans of one id', () => {
  /** A plan of one record and one indicator, in which every text says something. */
  const sound = (): Plan => {
    const parts = { lead: ['县林业局'], support: ['县财政局'], deadline: { text: '年底前', kind: 'by' as const } }
    const of = plan(
      annex('1', section('生态', task('1', '绿化', record('造林', parts))), indicator('森林覆盖率', 75, '%')),
    )
    first(of).record.other = [{ key: null, header: '备注', field: printed('续建') }]
    of.letter = [said('各单位：现印发。')]
    return of
  }
  const said = (text: string, kind: Plan['letter'][number]['kind'] = 'paragraph') => ({ kind, text, place: line(1) })
  const first = (of: Plan) => [...recordsOf(of)][0]!
  const extraction = (of: Plan, file: string): Extraction => ({
    plan: { ...of, source: { ...of.source, file } },
    findings: [],
    decisions: [],
  })
  const kept = (change: (of: Plan) => void): number => {
    const other = sound()
    change(other)
    return settleDuplicates([extraction(sound(), 'a.md'), extraction(other, 'b.md')]).kept.length
  }

  it.each<[string, (of: Plan) => void]>([
    ['annex', (of) => (of.annexes[0]!.no = '2')],
    ['title of an annex', (of) => (of.annexes[0]!.title = printed('治沙'))],
    ['number of a section', (of) => (first(of).section.no = '二')],
    ['title of a section', (of) => (first(of).section.title = '水务')],
    ['number of a task', (of) => (first(of).task.no = printed('2'))],
    ['title of a task', (of) => (first(of).task.title = null)],
    ['measure', (of) => (first(of).record.measure = printed('治沙'))],
    ['words of a deadline', (of) => (first(of).record.deadline.text = '12月底前')],
    ['kind of deadline', (of) => (first(of).record.deadline.kind = 'ongoing')],
    ['first day', (of) => (first(of).record.deadline.start = '2023-01-01')],
    ['last day', (of) => (first(of).record.deadline.end = '2023-12-31')],
    ['lead', (of) => (first(of).record.lead.units[0]!.unit_id = '县水利局')],
    ['number of leads', (of) => (first(of).record.lead.units = [])],
    ['support', (of) => (first(of).record.support.units = [])],
    ['upper lead', (of) => (first(of).record.upper_lead = first(of).record.lead)],
    ['header of another column', (of) => (first(of).record.other[0]!.header = '进展')],
    ['text of another column', (of) => (first(of).record.other[0]!.field = printed('新建'))],
    ['value of an indicator', (of) => (of.annexes[0]!.indicators[0]!.value = 76)],
    ['region of an indicator', (of) => (of.annexes[0]!.indicators[0]!.region = '乙镇')],
    ['lead with others', (of) => (first(of).record.lead.units[0]!.open_ended = true)],
    ['letter', (of) => of.letter.push(said('本计划作废。'))],
    ['text in an annex', (of) => of.annexes[0]!.text.push(said('本计划作废。'))],
    ['note of an annex', (of) => of.annexes[0]!.notes.push(printed('本计划作废。'))],
    ['colophon', (of) => (of.colophon = [said('本计划作废。')])],
    ['cell in quarantine', (of) => (of.quarantine = [{ fragment: printed('作废').fragments[0]!, reason: '' }])],
  ])('are two where one has another %s', (_, change) => {
    expect(kept(change)).toBe(2)
  })

  it.each<[string, (of: Plan) => void]>([
    ['nothing', () => {}],
    ['where its cells stand', (of) => (first(of).record.measure.fragments = [])],
    ['where its values stand', (of) => (of.annexes[0]!.indicators[0]!.fragments = printed('75').fragments)],
    ['blanks in a section', (of) => (first(of).section.title = '生 态')],
    ['page numbers', (of) => of.letter.push(said('— 1 —', 'furniture'), said('', 'break'))],
    ['where a paragraph ends', (of) => of.letter.splice(0, 1, said('各单位：'), said('现 印发。'))],
    ['blanks in a deadline', (of) => (first(of).record.deadline.text = '年 底前')],
  ])('are one where they differ in %s', (_, change) => {
    expect(kept(change)).toBe(1)
  })

  it('are told apart in what was found and decided, too, and what is said of the document comes first', () => {
    const other = sound()
    first(other).record.measure = printed('治沙')
    const task_id = first(other).record.id
    const finding = { rule: 'record/no-lead' as const, severity: 'info' as const, message: '', params: {}, place: null }
    const decision = { subject: 'row' as const, outcome: '', reason: '', signals: {}, place: line(1) }
    const later: Extraction = {
      ...extraction(other, 'b.md'),
      findings: [
        { ...finding, task_id },
        { ...finding, task_id: null },
      ],
      decisions: [{ ...decision, record: task_id }, decision],
    }
    const [unchanged, renamed] = settleDuplicates([extraction(sound(), 'a.md'), later]).kept
    expect([first(unchanged!.plan).record.id, unchanged!.findings]).toEqual(['plan/1/1/1', []])
    expect(first(renamed!.plan).record.id).toBe('plan-b/1/1/1')
    expect(renamed!.findings.map(({ rule, task_id: id }) => [rule, id])).toEqual([
      ['document/same-id', null],
      ['record/no-lead', 'plan-b/1/1/1'],
      ['record/no-lead', null],
    ])
    expect(renamed!.findings[0]!.message).toBe(
      'The document has the same id as a.md (plan), and other records; its id is plan-b.',
    )
    expect(renamed!.decisions).toEqual([{ ...decision, record: 'plan-b/1/1/1' }, decision])
  })

  it('of one file name are taken by their bytes', () => {
    const [one, other] = ['b', 'a'].map((sha256) => ({ id: 'plan', file: 'a.md', content: sha256, text: '', sha256 }))
    expect(settle([one!, other!]).kept.map(({ document }) => document.sha256)).toEqual(['a', 'b'])
  })
})
