import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Tables } from '../src/model/dataset.js'
import type { Extraction } from '../src/model/extraction.js'
import { recordsOf } from '../src/model/plan.js'
import { settleDuplicates } from '../src/validate/duplicates.js'
import { packageFiles } from '../src/write/write-package.js'
import { tablesOf } from '../src/write/tables.js'
import { extractNotice, registry, ROOT } from './support.js'

let notice: Extraction
let tables: Tables
beforeAll(async () => {
  notice = await extractNotice()
  tables = tablesOf([notice])
})

const record = (id: string) => {
  const found = tables.tasks.find((row) => row.id === `xizhengbanfa-2022-2/${id}`)
  if (!found) throw new Error(`There is no record ${id}.`)
  return found
}
const at = (line: number) => tables.tasks.find((row) => row.source.split(',').includes(`L${line}`))!

describe('the committed output', () => {
  it('is what the code writes', () => {
    const settled = settleDuplicates([notice])
    const files = packageFiles(
      tablesOf(settled.kept),
      settled.kept.map(({ plan }) => plan),
      { registry: registry.hash },
    )
    for (const [path, bytes] of files) {
      const committed = readFileSync(join(ROOT, 'output', path))
      expect(committed.equals(bytes), `output/${path} is out of date: run npm start`).toBe(true)
    }
    const committed = readdirSync(join(ROOT, 'output'), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !['run.json', 'environment.json', '.gitignore'].includes(entry.name),
    )
    expect(committed).toHaveLength(files.size)
  })
})

describe('the first notice: its totals', () => {
  it('has 113 records of 73 tasks in 24 sections of 5 annexes', () => {
    const counts = notice.plan.annexes.map(({ no, sections }) => {
      const tasks = sections.flatMap((section) => section.tasks)
      return [no, sections.length, tasks.length, tasks.flatMap((task) => task.measures).length]
    })
    expect(counts).toEqual([
      ['1', 6, 20, 22],
      ['2', 6, 21, 44],
      ['2-2', 0, 0, 0],
      ['3', 4, 13, 21],
      ['4', 4, 11, 15],
      ['5', 4, 8, 11],
      ['6', 0, 0, 0],
    ])
  })

  it('has the tasks with several measures that a reader counts', () => {
    const several = new Map<string, number>()
    for (const { annex_no, task_no } of tables.tasks)
      several.set(`${annex_no}/${task_no}`, (several.get(`${annex_no}/${task_no}`) ?? 0) + 1)
    const found = [...several].filter(([, count]) => count > 1).map(([task, count]) => `${task}×${count}`)
    expect(found.join(' ')).toBe(
      '1/6×2 1/19×2 2/3×6 2/5×4 2/6×2 2/7×2 2/9×2 2/10×4 2/11×2 2/12×2 2/13×2 2/14×2 2/15×5 2/16×2 3/2×3 3/3×2 3/4×2 3/5×3 3/6×2 3/11×2 4/2×2 4/3×2 4/4×2 4/5×2 5/4×3 5/7×2',
    )
  })

  it('has 386 mentions of 40 units, 5 of them collectives, all known', () => {
    expect(tables.task_units.filter(({ inherited }) => !inherited)).toHaveLength(386)
    expect(tables.units).toHaveLength(40)
    expect(tables.units.filter(({ kind }) => kind === 'collective')).toHaveLength(5)
    expect(tables.units.filter(({ known }) => !known)).toEqual([])
  })

  it('prints every deadline as often as the notice does', () => {
    const counts = new Map<string, number>()
    for (const { deadline_text, deadline_kind } of tables.tasks)
      counts.set(`${deadline_text} ${deadline_kind}`, (counts.get(`${deadline_text} ${deadline_kind}`) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      '年底前 by': 77,
      '长期实施 ongoing': 24,
      '按时间节点完成 milestone': 6,
      '11月15日前 by': 2,
      '6 月底前 by': 1,
      '6月底前 by': 1,
      '6-9月 range': 1,
      '持续推进 ongoing': 1,
    })
  })

  it('accounts for every cell', () => {
    const { cells, in_records, in_structure, in_quarantine } = notice.plan.ledger
    expect(in_records + in_structure + in_quarantine).toBe(cells)
    expect(in_quarantine).toBe(0)
  })
})

describe('the first notice: its letter', () => {
  it('gives the metadata', () => {
    expect(tables.documents[0]).toMatchObject({
      id: 'xizhengbanfa-2022-2',
      title: '北京市西城区人民政府办公室关于印发《北京市西城区深入打好污染防治攻坚战2022年行动计划》的通知',
      document_number: '西政办发〔2022〕2号',
      issuer: '北京市西城区人民政府办公室',
      region: '北京市西城区',
      region_code: '110102',
      plan_year: 2022,
      issued_on: '2022-03-16',
      printed_on: '2022-03-17',
      annexes: 7,
    })
    expect(notice.plan).toMatchObject({
      addressees: '区政府各委、办、局，各街道办事处，各有关单位',
      copied_to: '区委各部门，区武装部。区人大常委会办公室，区政协办公室，区人民法院，区人民检察院。',
      publicity: '此件公开发布',
    })
    expect(notice.plan.annex_list.map(({ no, title }) => `${no} ${title}`)).toEqual([
      '1 应对气候变化2022年行动计划',
      '2 大气污染防治2022年行动计划',
      '3 水污染防治2022年行动计划',
      '4 土壤污染防治2022年行动计划',
      '5 生态保护2022年行动计划',
      '6 西城区生态环境保护2022年有关指标及重点任务计划',
    ])
  })

  it('joins the sentence that a page broke into three paragraphs', () => {
    expect(notice.plan.letter.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('进入以降碳为重点战略方向、推动减污降碳协同增效、促进经济社会发展全面绿色转型'),
    )
  })
})

describe('the first notice: its quirks, by line', () => {
  it('51 + 55: lead units run over the page', () => {
    expect(record('1/2/1')).toMatchObject({ source: 'L51,L55', support_units: [] })
    expect(record('1/2/1').lead_units).toEqual([
      '区发展改革委',
      '区生态环境局',
      '区城市管理委',
      '区住房城乡建设委',
      '区交通委',
      '区科学技术和信息化局',
      '西城园管委会',
    ])
    const lead = tables.provenance.find((row) => row.task_id.endsWith('1/2/1') && row.field === 'lead_units')!
    expect(lead.derivation).toBe('joined')
    expect(lead.fragments.map(({ place }) => place)).toMatchObject([{ line: 51 }, { line: 55 }])
  })

  it('48 and 99: a section row, bold or not', () => {
    expect(at(49)).toMatchObject({ section_no: '一', section_title: '温室气体排放控制目标' })
    expect(at(100)).toMatchObject({ section_no: '一', section_title: '主要目标' })
  })

  it('64: a blank cell inherits, and says so', () => {
    expect(at(64)).toMatchObject({ id: 'xizhengbanfa-2022-2/1/6/2', support_units: ['各相关部门'] })
    expect(tables.task_units.filter(({ inherited }) => inherited).map(({ task_id }) => task_id)).toEqual([
      'xizhengbanfa-2022-2/1/6/2',
    ])
  })

  it.each([
    [59, '区科学技术和信息化局', '区科技和信息化局'],
    [65, '区住房城乡建设委', '区住房城市建设委'],
    [161, '市规划自然资源委西城分局', '市规自委西城分局'],
    [85, '市规划自然资源委西城分局', '市规划自然资源委西城分局'],
    [177, '市规划自然资源委西城分局', '市规划自然资源委西城分局'],
    [192, '市交通委西城运输管理分局', '市交通委西城运输管理分局'],
    [100, '其他大气小组各成员单位', '其他大气小组各成员单位'],
  ])('%i: %s is printed as %s', (line, unit, unit_text) => {
    const rows = tables.task_units.filter(({ task_id }) => task_id === at(line).id)
    expect(rows).toContainEqual(expect.objectContaining({ unit, unit_text }))
  })

  it('106: 区财政局等部门 is open-ended', () => {
    expect(tables.task_units.filter(({ open_ended }) => open_ended)).toMatchObject([
      { task_id: at(106).id, unit: '区财政局', unit_text: '区财政局等部门' },
    ])
  })

  it('106 to 114: number 3 printed again after the page is the same task', () => {
    expect([106, 107, 111, 112, 113, 114].map((line) => at(line).id.replace('xizhengbanfa-2022-2/', ''))).toEqual([
      '2/3/1',
      '2/3/2',
      '2/3/3',
      '2/3/4',
      '2/3/5',
      '2/3/6',
    ])
  })

  it('151: a blank number at the head of a page is the fourth measure of task 10', () => {
    expect(at(151)).toMatchObject({ id: 'xizhengbanfa-2022-2/2/10/4', task_title: '加强重点行业VOCs全流程管控' })
  })

  it('167 to 177: task 15 over three pages, its label on the second row of the second', () => {
    expect([167, 171, 172, 176, 177].map((line) => at(line).id.replace('xizhengbanfa-2022-2/', ''))).toEqual([
      '2/15/1',
      '2/15/2',
      '2/15/3',
      '2/15/4',
      '2/15/5',
    ])
    expect(at(171).task_title).toBe('强化施工扬尘精细化管控')
  })

  it('171: units and paragraphs in <p>', () => {
    expect(at(171).lead_units).toEqual([
      '区住房城乡建设委',
      '区园林绿化局',
      '区城市管理委',
      '区城管执法局',
      '区房管局',
      '各街道办事处',
      '蓟城山水公司',
    ])
    expect(at(171).measure.split('\n')).toHaveLength(4)
    expect(at(184).lead_units).toEqual(['区生态环境局', '西城交通支队', '区城管执法局'])
  })

  it('67 and 71: both dashes mean none', () => {
    expect(at(67).support_units).toEqual([])
    expect(at(71).support_units).toEqual([])
    expect(tables.tasks.filter(({ support_units }) => support_units.length === 0)).toHaveLength(42)
  })

  it.each([
    [51, '2022-06-30', null],
    [139, '2022-06-30', null],
    [131, '2022-11-15', null],
    [153, '2022-09-30', '2022-06-01'],
  ])('%i: the deadline ends on %s', (line, deadline_end, deadline_start) => {
    expect(at(line)).toMatchObject({ deadline_end, deadline_start })
  })

  it('95: the annex without a label is annex 2', () => {
    expect(at(100)).toMatchObject({ annex_no: '2', annex_title: '大气污染防治2022年行动计划' })
    expect(notice.findings).toContainEqual(
      expect.objectContaining({ rule: 'annex/label-missing', place: { line: 95, column: 1 } }),
    )
  })

  it('101: formulas have no stray blanks', () => {
    expect(at(101).measure).toContain('氮氧化物 (NOx)、挥发性有机物 (VOCs) 减排目标要求')
    expect(at(101).measure).toContain('严格执行 NOx、VOCs 等')
    const indicators = new Set(tables.indicators.map(({ indicator }) => indicator))
    expect([...indicators]).toEqual(
      expect.arrayContaining(['PM2.5年均浓度', 'NOx重点工程减排量', 'NH3-N重点工程减排量']),
    )
  })
})

describe('the first notice: its indicators', () => {
  it('200 to 217: 16 regions by 7 indicators, names of streets in full', () => {
    const rows = tables.indicators.filter(({ annex_no }) => annex_no === '2-2')
    expect(rows).toHaveLength(112)
    expect([...new Set(rows.map(({ region }) => region))]).toEqual(
      '德胜街道 什刹海街道 西长安街街道 大栅栏街道 天桥街道 新街口街道 金融街街道 椿树街道 陶然亭街道 展览路街道 月坛街道 广安门内街道 牛街街道 白纸坊街道 广安门外街道 西城区'.split(
        ' ',
      ),
    )
    expect(new Set(rows.map(({ indicator }) => indicator)).size).toBe(7)
    expect(rows.filter(({ value }) => value !== null)).toHaveLength(37)
  })

  it('336: a compound value is three indicators, >93 has a comparator, 0 is a value', () => {
    const rows = tables.indicators.filter(({ annex_no }) => annex_no === '6')
    const values = rows.map(
      ({ indicator, unit, comparator, value }) => `${indicator} ${comparator ?? '—'} ${value ?? ''} ${unit}`,
    )
    expect(values).toEqual([
      '单位生产二氧化碳当量排放率 = 3 %',
      'PM2.5年均浓度 = 34 微克/立方米',
      '优良天数比率 = 73 %',
      '重污天数 = 2.2 %',
      '断面水质达标率 = 100 %',
      '优良水体比例 = 80 %',
      '劣V类水体比例 = 0 %',
      '受污染耕地安全利用率 —  %',
      '污染地块安全利用率 > 93 %',
      'NOx重点工程减排量 = 210 吨',
      'VOCs重点工程减排量 = 200 吨',
      'COD重点工程减排量 = 0 吨',
      'NH3-N重点工程减排量 = 0 吨',
      'VOCs“一厂一策”治理 = 1 家',
      '重型柴油车路检 = 2.9 万辆次',
      '重点企业隐患排查 = 0 家',
      '土壤污染状况调查 = 0 块',
    ])
    expect(rows[4]!.note).toBe('断面水质达标率(%)是指考核断面水质达到国家及北京市考核目标的比例。')
  })

  it('219 and 338: notes belong to their annexes', () => {
    expect(notice.plan.annexes.map(({ no, notes }) => [no, notes.length]).filter(([, count]) => count !== 0)).toEqual([
      ['2-2', 1],
      ['6', 2],
    ])
  })
})

describe('the first notice: every record', () => {
  it('quotes its targets from its measure', () => {
    for (const {
      record: { measure, targets },
    } of recordsOf(notice.plan)) {
      for (const { text, start, end } of targets) expect([...measure.text].slice(start, end).join('')).toBe(text)
    }
  })
})
