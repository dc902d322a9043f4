import { describe, expect, it } from 'vitest'
import type { Draft, DraftAnnex, DraftLetter, DraftMeasure } from '../../src/model/draft.js'
import type { Decision } from '../../src/model/finding.js'
import { recordsOf } from '../../src/model/plan.js'
import { normalise } from '../../src/normalise/index.js'
import { registry } from '../support.js'
import { field, indicators, letter, measure, PLACE } from './builders.js'

/** An annex of one task, 1 绿化. */
const tasks = (...measures: DraftMeasure[]): DraftAnnex => ({
  ...indicators([]),
  sections: [
    { no: '', title: '', path: [], fragments: [], tasks: [{ no: field('1'), title: field('绿化'), measures }] },
  ],
})

const draft = (said: DraftLetter, ...annexes: DraftAnnex[]): Draft => ({
  source: { file: 'notice.md', format: 'markdown', encoding: 'utf-8', sha256: '', pages: null },
  letter: said,
  annexes,
  structure: [],
  quarantine: [],
  decisions: [],
  observations: [],
})

const OF_2023 = letter({ title: '某县2023年重点任务', issuer: '金寨县人民政府' })
const records = (...measures: DraftMeasure[]) =>
  [...recordsOf(normalise(draft(OF_2023, tasks(...measures)), registry).plan)].map(({ record }) => record)

const decision = (reason: string): Decision => ({ subject: 'row', outcome: '', reason, signals: {}, place: PLACE })

describe('the plan of a notice', () => {
  it('has what its letter says, and where it says so', () => {
    const said: DraftLetter = {
      ...letter({
        title: '关于印发2023年重点任务的通知',
        number: '某政发〔2022〕8号',
        issuer: '金寨县人民政府',
        issuedOn: '2023年3月1日',
        printedOn: '2023年3月2日',
      }),
      addressees: field('各乡镇人民政府'),
      copiedTo: field('县委办公室'),
      publicity: field('此件公开发布'),
    }
    const { plan } = normalise(draft(said), registry)
    expect(plan).toMatchObject({
      title: '关于印发2023年重点任务的通知',
      document_number: '某政发〔2022〕8号',
      issuer: '金寨县人民政府',
      region: '安徽省六安市金寨县',
      region_code: '341524',
      plan_year: 2023,
      issued_on: '2023-03-01',
      printed_on: '2023-03-02',
      addressees: '各乡镇人民政府',
      copied_to: '县委办公室',
      publicity: '此件公开发布',
    })
    expect(Object.entries(plan.metadata).map(([name, { text }]) => `${name}: ${text}`)).toEqual([
      'title: 关于印发2023年重点任务的通知',
      'document_number: 某政发〔2022〕8号',
      'issuer: 金寨县人民政府',
      'addressees: 各乡镇人民政府',
      'issued_on: 2023年3月1日',
      'printed_on: 2023年3月2日',
      'copied_to: 县委办公室',
      'publicity: 此件公开发布',
    ])
  })

  it('has nothing that its letter does not say', () => {
    const { plan } = normalise(draft(letter({})), registry)
    expect([plan.title, plan.metadata]).toEqual(['notice', {}])
    const { document_number, issuer, region, region_code, plan_year, addressees, copied_to, publicity } = plan
    const unsaid = [document_number, issuer, region, region_code, plan_year, addressees, copied_to, publicity]
    expect(unsaid).toEqual(Array(8).fill(null))
  })

  it('has the indicators of its annexes, of its region where none is printed', () => {
    const of = indicators([{ indicator: '森林覆盖率', unit: '%', value: '75' }])
    const { plan } = normalise(draft(OF_2023, of), registry)
    expect(plan.annexes[0]!.indicators).toMatchObject([{ indicator: '森林覆盖率', value: 75, region: '金寨县' }])
  })

  it('has each unit once, in the order in which they are met', () => {
    const of = tasks(measure({ lead: field('县财政局、县林业局') }), measure({ lead: field('县教育局、县财政局') }))
    const { plan } = normalise(draft(OF_2023, of), registry)
    expect(plan.units.map(({ unit }) => unit)).toEqual(['县财政局', '县林业局', '县教育局'])
  })
})

describe('the records of a task', () => {
  it('are counted, and their ids say of which task they are', () => {
    expect(records(measure({}), measure({})).map(({ id, no }) => [id, no])).toEqual([
      ['mouxianzhongdianrenwu-2023/2/1/1', 1],
      ['mouxianzhongdianrenwu-2023/2/1/2', 2],
    ])
  })

  it('have the decisions that they were made by, behind those on tables', () => {
    const of = draft(OF_2023, tasks(measure({ decisions: [decision('a number of its own')] })))
    const { decisions } = normalise({ ...of, decisions: [decision('same header')] }, registry)
    expect(decisions.map(({ reason, record }) => [reason, record])).toEqual([
      ['same header', undefined],
      ['a number of its own', 'mouxianzhongdianrenwu-2023/2/1/1'],
    ])
  })

  it('have the targets of their measures, named by the task where the measure names nothing', () => {
    expect(records(measure({ measure: field('达到95%以上') }))[0]!.targets).toMatchObject([
      { indicator: '绿化', value: 95 },
    ])
  })
})

describe('the deadline of a record', () => {
  const deadline = (of: Partial<DraftMeasure>) => records(measure(of))[0]!.deadline

  it('is that of its cell, whose lines are joined', () => {
    expect(deadline({ deadline: field('6月\n底前'), measure: field('12月底前完成。') })).toMatchObject({
      text: '6月底前',
      end: '2023-06-30',
      field: { text: '6月\n底前' },
    })
  })

  it('is none where the cell has a dash, whatever the measure says', () => {
    expect(deadline({ deadline: field('—'), measure: field('12月底前完成。') })).toMatchObject({
      text: '—',
      kind: 'none',
      end: null,
    })
  })

  it('is what the measure says where no cell says anything', () => {
    const inferred = { text: '12月底前', derivation: 'inferred', rule: 'deadline/in-measure' }
    expect(deadline({ measure: field('12月底前完成。') })).toMatchObject({ end: '2023-12-31', field: inferred })
    expect(deadline({ deadline: field(''), measure: field('12月底前完成。') })).toMatchObject({ field: inferred })
  })

  it('is none where nothing says when', () => {
    expect(deadline({})).toEqual({ text: '', kind: 'none', start: null, end: null, rule: null, parts: [], field: null })
  })
})

describe('who is responsible for a record', () => {
  const names = ({ units }: { units: { unit: string }[] }) => units.map(({ unit }) => unit)
  const roles = (of: Partial<DraftMeasure>) => {
    const [record] = records(measure(of))
    return { lead: record!.lead, support: record!.support, upper: record!.upper_lead }
  }

  it('is as printed', () => {
    const { lead, support, upper } = roles({
      lead: field('县林业局、县财政局'),
      support: field('县教育局'),
      upper_lead: field('市林业局'),
    })
    expect([lead, support, upper].map(names)).toEqual([['县林业局', '县财政局'], ['县教育局'], ['市林业局']])
    expect(lead.field).toEqual(field('县林业局、县财政局'))
  })

  it('is the first of the list where the notice says that it leads; the others help, and are counted anew', () => {
    const { lead, support } = roles({ lead: field('县林业局、县财政局、县教育局'), division: 'first leads' })
    expect([lead, support].map(names)).toEqual([['县林业局'], ['县财政局', '县教育局']])
    expect(support.units.map(({ position }) => position)).toEqual([1, 2])
    const inferred = { derivation: 'inferred', rule: 'responsibility/first-leads' }
    expect([lead.field, support.field]).toMatchObject([inferred, inferred])
  })

  it('is the first of two, and the other helps', () => {
    const { lead, support } = roles({ lead: field('县林业局、县财政局'), division: 'first leads' })
    expect([lead, support].map(names)).toEqual([['县林业局'], ['县财政局']])
  })

  it('is as printed where there is but one to lead', () => {
    const { lead, support } = roles({
      lead: field('县林业局'),
      support: field('县教育局'),
      division: 'first leads',
    })
    expect([lead, support].map(names)).toEqual([['县林业局'], ['县教育局']])
    expect(lead.field).toEqual(field('县林业局'))
  })

  it('stays inherited from the merged cell that says it', () => {
    const inherited = { ...field('县林业局、县财政局'), derivation: 'inherited' as const }
    expect(roles({ lead: inherited, division: 'first leads' }).lead.field).toEqual(inherited)
  })
})
