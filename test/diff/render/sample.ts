import { CHANGE_KIND_NAMES, CHANGE_KINDS, type ChangeKindName } from '../../../src/model/change-kinds.js'
import type { Change, Diff, DiffDocument, DiffRecord, Match } from '../../../src/model/diff.js'

/** Texts that try to be more than text in one format or another. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '</style></details></table>',
  '"quoted" \'single\' & &amp;',
  '@someone #123 GH-9 !7 ~bug %1 deadbeef01 :smile:',
  '[x](https://evil.example/) ![i](http://a.b/c.png) www.evil.example a@b.example',
  '| a | b |\n# heading\n- item\n```\ncode',
  '::error file=x::y\r\n%0A',
  '\u001b[31mred\u0000\u202e\ud800]]>',
] as const

export function record(given: Partial<DiffRecord> = {}): DiffRecord {
  return {
    id: 'xi-2023/1/3/1',
    document_id: 'xi-2023',
    plan_year: 2023,
    annex_no: '1',
    annex_title: '应对气候变化2023年行动计划',
    section_no: '一',
    section_title: '温室气体排放控制目标',
    task_no: '3',
    task_title: '健全统计核算体系',
    measure_no: 1,
    measure: '完善碳排放统计体系。',
    deadline_text: '6月底前',
    deadline_kind: 'by',
    deadline_start: null,
    deadline_end: '2023-06-30',
    lead_units: ['区生态环境局'],
    support_units: ['区统计局'],
    upper_lead_units: [],
    source: 'L56',
    other: [],
    remark: '',
    places: [{ line: 56, column: 1 }],
    ...given,
  }
}

/** The record as it was the year before. */
export function oldRecord(given: Partial<DiffRecord> = {}): DiffRecord {
  return record({
    id: 'xi-2022/1/2/1',
    document_id: 'xi-2022',
    plan_year: 2022,
    annex_title: '应对气候变化2022年行动计划',
    task_no: '2',
    deadline_end: '2022-06-30',
    source: 'L51,L55',
    places: [
      { line: 51, column: 1 },
      { line: 55, column: 1 },
    ],
    ...given,
  })
}

export function change(kind: ChangeKindName, given: Partial<Change> = {}): Change {
  return {
    fingerprint: '00000000deadbeef',
    kind,
    effect: null,
    status: CHANGE_KINDS[kind].level,
    cause: 'source',
    old_document: 'xi-2022',
    new_document: 'xi-2023',
    old_ids: ['xi-2022/1/2/1'],
    new_ids: ['xi-2023/1/3/1'],
    subject: null,
    old_units: [],
    new_units: [],
    before: '旧',
    after: '新',
    message: `${kind}: 旧 → 新`,
    accepted: null,
    old_source: 'L51,L55',
    new_source: 'L56',
    ...given,
  }
}

export function match(changes: Change[], given: Partial<Match> = {}): Match {
  return {
    kind: 'similar',
    old: [oldRecord()],
    new: [record()],
    score: 0.9,
    reason: 'same title',
    perhaps: null,
    changes,
    ...given,
  }
}

export function document(given: Partial<DiffDocument> = {}): DiffDocument {
  return {
    id: 'xi-2023',
    title: '2023年工作计划',
    region: '北京市西城区',
    plan_year: 2023,
    file: 'plans/xi-2023.md',
    sha256: 'b'.repeat(64),
    records: 2,
    ...given,
  }
}

export function oldDocument(given: Partial<DiffDocument> = {}): DiffDocument {
  return document({ id: 'xi-2022', title: '2022年工作计划', plan_year: 2022, file: 'plans/xi-2022.md', ...given })
}

export function diffOf(documents: Diff['documents'], notes: string[] = []): Diff {
  const side = { version: '0.1.0', registry: 'c'.repeat(64) }
  return { old: { label: 'plans/2022', ...side }, new: { label: 'plans/2023', ...side }, documents, notes }
}

const REWORDED = change('reworded', {
  before: '完善碳排放统计体系。',
  after: '完善碳排放统计核算体系，每季度通报。',
  message: 'the measure is reworded',
})
const POSTPONED = change('deadline-later', {
  fingerprint: '0000000000000001',
  effect: 'weaker',
  subject: 'deadline',
  before: '6月底前',
  after: '年底前',
  message: 'the deadline moves from 06-30 to 12-31',
})
const ACCEPTED = change('lead-removed', { status: 'accepted', message: '区统计局 is no lead unit any more' })
const RENUMBERED = change('moved-number', { before: '2', after: '3', message: '序号 2 is now 3' })
const REMOVED = change('removed', {
  new_ids: [],
  after: null,
  before: '旧任务',
  message: 'task 9 旧任务 is gone',
  old_source: 'L70',
  new_source: '',
})

const ONCE = change('annex-renamed', {
  message: 'annex 1 has another title',
  old_ids: [],
  new_ids: [],
  old_source: '',
  new_source: '',
})

/** A comparison as people see one: a few changes of one notice. */
export const SMALL: Diff = diffOf(
  [
    {
      old: oldDocument(),
      new: document(),
      changes: [ONCE],
      matches: [
        match([], { kind: 'identical' }),
        match([POSTPONED, REWORDED, ACCEPTED], {
          new: [record({ measure: '完善碳排放统计核算体系，每季度通报。', deadline_text: '年底前' })],
        }),
        match([REMOVED], {
          kind: 'unmatched',
          old: [oldRecord({ task_no: '9', task_title: '旧任务', source: 'L70', places: [{ line: 70, column: 1 }] })],
          new: [],
          score: null,
        }),
        match([RENUMBERED]),
        match([{ ...RENUMBERED, before: '3', after: '4' }]),
      ],
    },
  ],
  ['the old side was extracted by gongwen 0.0.9'],
)

const ANNEX_2 = { annex_no: '2', annex_title: HOSTILE[1], section_no: '', section_title: '' }

/** A line that is long, a page, a table of Word, a sheet. */
export const STANDING: Pick<DiffRecord, 'source' | 'places'>[] = [
  { source: 'L1:2040', places: [{ line: 1, column: 2040 }] },
  { source: 'p4', places: [{ page: 4, box: [0, 0, 10, 10] }] },
  { source: 'T2R7', places: [{ block: 9, table: 2, row: 7, column: 3 }] },
  { source: 'L5!7', places: [{ sheet: 1, sheet_name: 'L5', row: 7, column: 3 }] },
]

/** Every kind of change and hostile text everywhere; documents of one side only. */
export const WHOLE: Diff = diffOf(
  [
    SMALL.documents[0]!,
    {
      old: oldDocument({ id: 'b-2022', title: HOSTILE[0], file: 'plans/b,2022:a%.md' }),
      new: document({ id: 'b-2023', title: HOSTILE[3], file: 'plans/b,2023:a%.md' }),
      changes: CHANGE_KIND_NAMES.filter((kind) => /renamed|indicator|^section-/.test(kind)).map((kind) => change(kind)),
      matches: CHANGE_KIND_NAMES.filter((kind) => !/renamed|indicator|document|^section-/.test(kind)).map((kind, at) =>
        match([change(kind, { before: HOSTILE[at % 8]!, after: HOSTILE[(at + 1) % 8]!, message: HOSTILE[at % 8]! })], {
          old: [oldRecord({ ...ANNEX_2, measure: HOSTILE[at % 8]! })],
          new: [
            record({
              ...ANNEX_2,
              task_title: HOSTILE[at % 8]!,
              measure: HOSTILE[(at + 1) % 8]!,
              lead_units: [HOSTILE[0]],
              ...STANDING[at % 4]!,
              other: [{ key: null, header: HOSTILE[4], text: HOSTILE[5] }],
            }),
          ],
        }),
      ),
    },
    { old: oldDocument({ id: 'c' }), new: null, changes: [change('document-removed')], matches: [] },
    { old: null, new: document({ id: 'd' }), changes: [change('document-added')], matches: [] },
  ],
  [HOSTILE.join(' ')],
)

/** A comparison of two plans that have little in common. */
export function large(changes: number, words = 200): Diff {
  const sections = Array.from({ length: Math.ceil(changes / 20) }, (_, at) => `第${at}节`)
  return diffOf([
    {
      old: oldDocument(),
      new: document(),
      changes: [],
      matches: Array.from({ length: changes }, (_, at) => {
        const before = `加强第${at}项工作。`.repeat(words / 10)
        const after = before.replace('工作', '任务')
        const section_title = sections[Math.floor(at / 20)]!
        return match([change('reworded', { before, after, message: `measure ${at} is reworded` })], {
          old: [oldRecord({ measure: before, section_title, task_title: `任务${at}` })],
          new: [record({ measure: after, section_title, task_title: `任务${at}` })],
        })
      }),
    },
  ])
}
