import { describe, expect, it } from 'vitest'
import type { Field } from '../../src/model/field.js'
import type { Plan } from '../../src/model/plan.js'
import { annex, broken, indicator, line, plan, printed, record, section, task } from '../builders/plan.js'

const places = (...told: Parameters<typeof broken>) => broken(...told).map(({ place }) => place)
const said = (...told: Parameters<typeof broken>) =>
  broken(...told).map(({ message, place, record: id }) => [message, place, id])

/** A task whose number, title and measure stand on lines of their own. */
const standing = (no: [string, number] | null, title: [string, number] | null, measure: number) => ({
  ...task(null, '', record('造林', { places: [line(measure)] })),
  no: no && printed(no[0], line(no[1])),
  title: title && printed(title[0], line(title[1])),
})

const inherited = (field: Field): Field => ({ ...field, derivation: 'inherited', rule: 'cell/blank-is-merged' })

describe('a finding on a task', () => {
  it('stands at its number', () => {
    const twice = plan(standing(['1', 3], ['绿化', 4], 5), standing(['1', 6], ['节水', 7], 8))
    expect(places('number/double', twice)).toEqual([line(6)])
    const gap = plan(standing(['1', 3], ['绿化', 4], 5), standing(['3', 6], ['节水', 7], 8))
    expect(places('number/gap', gap)).toEqual([line(6)])
    const excerpt = ['1', '5', '9'].map((no, at) => standing([no, at + 3], ['绿化', at + 4], at + 5))
    expect(places('number/excerpt', plan(...excerpt))).toEqual([line(3)])
  })

  it('stands at its title where it has no number, else at its measure', () => {
    const first = standing(['1', 3], ['绿化', 4], 5)
    expect(places('number/missing', plan(first, standing(null, ['节水', 7], 8)))).toEqual([line(7)])
    expect(said('number/missing', plan(first, standing(null, null, 8)))).toEqual([
      ['No number is printed for task of annex 0.', line(8), undefined],
    ])
  })

  it('stands where the numbers start again', () => {
    const again = plan(
      section('生态', standing(['1', 3], ['绿化', 4], 5)),
      section('水务', standing(['1', 6], ['节水', 7], 8)),
    )
    expect(places('number/restarts', again)).toEqual([line(6)])
  })
})

describe('a finding on a record', () => {
  const only = (of: Plan) => of.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!

  it('stands at the first cell of its own row, and names the record', () => {
    const of = plan(task('1', '绿化', record('造林', { places: [line(5)] })))
    expect(said('record/no-lead', of)).toEqual([
      ['No lead unit is printed for task 1 绿化 of annex 0.', line(5), 'plan/0/1/1'],
    ])
    only(of).measure = inherited(only(of).measure)
    only(of).deadline.field = printed('年底前', line(9))
    expect(places('record/no-lead', of)).toEqual([line(9)])
  })

  it('is one for all records of an annex, with all of them, and stands at the first', () => {
    const tasks = ['1', '2', '3', '4'].map((no) => task(no, '绿化', record('造林', { places: [line(Number(no) + 4)] })))
    const of = plan(annex('1', ...tasks), annex('2', task('1', '节水', record('节水', { places: [line(20)] }))))
    expect(said('record/no-lead', of)).toEqual([
      ['No lead unit is printed for 4 records of annex 1 (1/1/1、1/2/1、1/3/1 and 1 more).', line(5), undefined],
      ['No lead unit is printed for task 1 节水 of annex 2.', line(20), 'plan/2/1/1'],
    ])
  })

  it('is none where a unit leads', () => {
    expect(said('record/no-lead', plan(task('1', '绿化', record('造林', { lead: ['县林业局'] }))))).toEqual([])
  })

  it('stands nowhere where all of its cells are merged ones', () => {
    const of = plan(task('1', '绿化', record('造林')))
    only(of).measure = inherited(only(of).measure)
    expect(places('record/no-lead', of)).toEqual([null])
  })

  it('names the cell that is taken as merged, and what it says', () => {
    const of = plan(task('1', '绿化', record('造林', { places: [line(5)], lead: ['县林业局'] })))
    const { lead, upper_lead } = only(of)
    lead.field = inherited(printed('县林业局\n县财政局'))
    upper_lead.field = inherited(printed('市林业局'))
    expect(said('record/inherited', of)).toEqual([
      ['The lead cell is blank; it is taken as merged with the one above: 县林业局、县财政局.', line(5), 'plan/0/1/1'],
      ['The upper lead cell is blank; it is taken as merged with the one above: 市林业局.', line(5), 'plan/0/1/1'],
    ])
    expect(said('record/inherited', plan(task('1', '绿化', record('造林', { lead: ['县林业局'] }))))).toEqual([])
  })

  it('tells that the title stands for the measure', () => {
    const of = plan(task('1', '绿化', record('绿化', { places: [line(5)] })), task('2', '节水'))
    only(of).measure.rule = 'record/title-is-measure'
    expect(said('record/title-is-measure', of)).toEqual([
      ['No measure is printed; the title of the task stands for it.', line(5), 'plan/0/1/1'],
    ])
  })

  it('tells of rows, and not of paragraphs, that it goes on', () => {
    const of = plan(task('1', '绿化', record('造林', { places: [line(5), line(9)] })))
    expect(said('record/continued', of)).toEqual([
      ['The record goes on in another row (L5,L9).', line(5), 'plan/0/1/1'],
    ])
    for (const fragment of only(of).measure.fragments) fragment.table = null
    expect(said('record/continued', of)).toEqual([])
  })

  it('tells the deadline that fits no phrase', () => {
    const unknown = { kind: 'unknown' as const, text: '等候通知', field: printed('等候通知', line(7)) }
    const of = plan(task('1', '绿化', record('造林', { deadline: unknown }), record('养护')))
    expect(said('deadline/unknown', of)).toEqual([
      ['The deadline “等候通知” fits no known phrase.', line(7), 'plan/0/1/1'],
    ])
    expect(said('deadline/unknown', { ...of, plan_year: null })).toHaveLength(1)
    only(of).deadline.field = null
    expect(places('deadline/unknown', of)).toEqual([null])
  })

  it('tells of each step that is no day, and once of all that lack only the year', () => {
    const step = { label: '', kind: 'unknown' as const, start: null, end: null, rule: 'deadline/day' as const }
    const deadline = { kind: 'unknown' as const, rule: 'deadline/day' as const, text: '2月30日前、6月底前' }
    const of = plan(
      task('1', '绿化', record('造林', { deadline: { ...deadline, parts: [{ ...step, text: '2月30日前' }] } })),
    )
    expect(said('deadline/impossible', of).map(([message]) => message)).toEqual([
      'The deadline “2月30日前” names a day that no calendar has, or ends before it begins.',
    ])
    expect(said('deadline/unknown', of)).toEqual([])
    expect(said('deadline/no-year', of)).toEqual([])
    expect(said('deadline/impossible', { ...of, plan_year: null })).toEqual([])
    expect(said('deadline/no-year', { ...of, plan_year: null }).map(([message]) => message)).toEqual([
      'The notice names no year: the days of 1 deadline stay empty.',
    ])
  })

  it('holds its target against the table, at its own row', () => {
    const measure = record('森林覆盖率达到75%', {
      places: [line(5)],
      targets: [{ indicator: '森林覆盖率', value: 75, unit: '%', text: '森林覆盖率达到75%' }],
    })
    const beside = (value: number, parts: Parameters<typeof indicator>[3] = {}) =>
      plan(annex('1', task('1', '绿化', measure)), annex('2', indicator('森林覆盖率', value, '%', parts)))
    const differs = 'The measure commits to = 75 %, the indicator table to = 76 % (森林覆盖率).'
    expect(said('target/differs', beside(76))).toEqual([[differs, line(5), 'plan/1/1/1']])
    const bound = 'The measure says = 75 %, the indicator table ≥75 (森林覆盖率).'
    expect(said('target/comparator', beside(75, { comparator: '>=', value_text: '≥75' }))).toEqual([
      [bound, line(5), 'plan/1/1/1'],
    ])
    expect(said('target/comparator', beside(76, { comparator: '>=' }))).toEqual([])
  })
})

describe('a finding on an indicator', () => {
  it('is that its value is neither a number nor a dash, and stands at its last cell', () => {
    const parts = (value_text: string) => ({
      value_text,
      region: '乙镇',
      fragments: [...printed('乙镇', line(3)).fragments, ...printed(value_text, line(4)).fragments],
    })
    const of = (text: string) => plan(annex('1', indicator('优良天数', null, '天', parts(text))))
    expect(said('indicator/no-number', of('全市统筹'))).toEqual([
      ['The value “全市统筹” of 优良天数 for 乙镇 is no number.', line(4), undefined],
    ])
    expect(said('indicator/no-number', of('—'))).toEqual([])
    expect(said('indicator/no-number', plan(annex('1', indicator('优良天数', 280, '天'))))).toEqual([])
    expect(
      places('indicator/no-number', plan(annex('1', indicator('天数', null, '天', { value_text: '无限' })))),
    ).toEqual([null])
  })
})

describe('a finding on an annex', () => {
  const at = (no: string, number: number, ...parts: Parameters<typeof annex>[1][]) => ({
    ...annex(no, ...parts),
    title: printed(`计划${no}`),
    place: line(number),
  })

  it('stands where the annex does, or where the list names it', () => {
    const of = (...annexes: ReturnType<typeof at>[]): Plan => ({
      ...plan(...annexes),
      annex_list: [{ no: '2', title: '计划2', place: line(2) }],
    })
    expect(places('annex/missing', of(at('1', 5, task('1', '绿化'))))).toEqual([line(2)])
    expect(places('annex/empty', of(at('1', 5, task('1', '绿化')), at('2', 9)))).toEqual([line(9)])
    expect(places('annex/empty', of(at('1', 5, task('1', '绿化'))))).toEqual([])
    expect(places('annex/missing', of(at('1', 5), at('2', 9)))).toEqual([])
    const listed = {
      ...of({ ...at('1', 5), labelled: false }),
      annex_list: [{ no: '1', title: '计划1', place: line(2) }],
    }
    expect(said('annex/label-missing', listed)).toEqual([
      ['No label is printed for annex 1 (计划1); its number comes from the list of annexes.', line(5), undefined],
    ])
  })
})

describe('a finding on a document number', () => {
  const damaged = (text: string, number: string | null) => ({
    ...plan(),
    document_number: number,
    metadata: { document_number: printed(text, line(1)) },
  })

  it.each(['〔', '［', '[', '（', '(', '【'])('is none where the year stands in brackets: %s', (open) => {
    const close = { '〔': '〕', '［': '］', '[': ']', '（': '）', '(': ')', '【': '】' }[open]!
    expect(said('document/number-damaged', damaged(`某政发${open}2023${close}8号`, ''))).toEqual([])
  })

  it('is that it lost a bracket, with what it is read as', () => {
    expect(said('document/number-damaged', damaged('某政发〔20238号', '某政发〔2023〕8号'))).toEqual([
      ['The document number “某政发〔20238号” is damaged; it is read as 某政发〔2023〕8号.', line(1), undefined],
    ])
    expect(said('document/number-damaged', damaged('某政发8号', null))[0]![0]).toContain('it is read as none.')
    expect(said('document/number-damaged', plan())).toEqual([])
  })
})
