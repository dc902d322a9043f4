import { describe, expect, it } from 'vitest'
import { text } from '../../../src/diff/render/text.js'
import { change, diffOf, document, match, oldDocument, oldRecord, record, SMALL, WHOLE } from './sample.js'

const plain = (_: string, words: string) => words
const tagged = (style: string, words: string) => `<${style}>${words}</${style}>`

describe('a comparison on a terminal', () => {
  it('is grouped by document, annex and section, and ends with the summary', () => {
    expect(text(SMALL, { paint: plain })).toBe(`plans/2022 → plans/2023

2022年工作计划 → 2023年工作计划

  附件1 应对气候变化2023年行动计划
  一、温室气体排放控制目标
    3 健全统计核算体系 L51,L55 → L56
      ! due later, weaker: the deadline moves from 06-30 to 12-31
      ! reworded: the measure is reworded
        完善碳排放统计{+核算+}体系{+，每季度通报+}。
      lead unit removed, accepted: 区统计局 is no lead unit any more
    9 旧任务 L70
      ! removed: task 9 旧任务 is gone

  only told: 3 changes
  annex renamed: annex 1 has another title

  附件1 应对气候变化2023年行动计划
  一、温室气体排放控制目标
    renumbered: 序号 2→3, 3→4

1 removed
1 due later
1 lead unit removed (1 accepted)
1 reworded
2 renumbered
1 annex renamed
3 changes of concern, 1 accepted, 3 notes; 3 of 5 records unchanged
note: the old side was extracted by gongwen 0.0.9
`)
  })

  it('marks words by colour where there is colour', () => {
    const lines = text(SMALL, { paint: tagged }).split('\n')
    expect(lines).toContain('        完善碳排放统计<green>核算</green>体系<green>，每季度通报</green>。')
    expect(lines).toContain('      ! <red>due later, weaker</red>: the deadline moves from 06-30 to 12-31')
    expect(lines).toContain('<yellow>1 removed</yellow>')
  })

  it('says once where tasks stand now, and of a record that changed only what else did', () => {
    const moved = ['造林', '治水'].map((task_title) =>
      match([change('moved-section', { before: '一、甲', after: '二、乙', message: '一、甲 → 二、乙' })], {
        new: [record({ task_title })],
      }),
    )
    const both = match([
      change('deadline-later', { message: 'by a day' }),
      change('moved-number', { before: '3', after: '4' }),
    ])
    const shown = text(diffOf([{ old: oldDocument(), new: document(), changes: [], matches: [...moved, both] }]), {
      paint: plain,
    })
    expect(shown).toContain('\n    moved to another section: 一、甲 → 二、乙: 3 造林, 3 治水\n\n')
    expect(shown).toMatch(/due later[^\n]*: by a day\n {4}renumbered: 序号 3→4/)
  })

  it('folds long runs of new numbers', () => {
    const matches = Array.from({ length: 30 }, (_, at) =>
      match([change('moved-number', { before: `${at + 1}`, after: `${at + 2}` })]),
    )
    expect(text(diffOf([{ old: oldDocument(), new: document(), changes: [], matches }]), { paint: plain })).toContain(
      '\n    renumbered: 序号 1→2, 2→3, 3→4, 4→5, 5→6, 6→7, 7→8, 8→9 … (30 numbers)\n',
    )
  })

  it('shows what was removed in the section that its old one became', () => {
    const gone = match([change('removed', { message: 'gone' })], { old: [oldRecord({ task_no: '8' })], new: [] })
    const section = { section_title: '温室气体目标' }
    const matches = [gone, match([change('title', { message: 'new title' })], { new: [record(section)] })]
    const lines = text(diffOf([{ old: oldDocument(), new: document(), changes: [], matches }]), { paint: plain })
    expect(lines).toContain('  一、温室气体目标\n    8 健全统计核算体系 L51,L55\n')
    expect(lines).not.toContain('温室气体排放控制目标')
  })

  it('says in one line that nothing changed', () => {
    const same = diffOf([{ old: oldDocument(), new: document(), changes: [], matches: [match([])] }])
    expect(text(same, { paint: plain })).toBe('plans/2022 → plans/2023\n\nno changes; 1 of 1 record unchanged\n')
  })

  it('makes control characters of documents harmless', () => {
    expect(text(WHOLE, { paint: plain })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })

  it('shows each change but those that are folded', () => {
    const whole = text(WHOLE, { paint: plain })
    for (const name of ['document removed: ', 'document added: ', 'words of an indicator: ', 'uncertain: '])
      expect(whole).toContain(name)
  })
})
