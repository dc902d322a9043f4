import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { extractText } from '../support.js'

const numbersOf = async (notice: string) =>
  [...recordsOf((await extractText(notice)).plan)].map(({ task }) => task.no?.text ?? '')

const safeguards = (...paragraphs: string[]) =>
  numbersOf(
    `某县2023年工作要点\n\n一、主要任务\n\n（一）造林2万亩。（县林业局负责）\n\n二、组织保障\n\n${paragraphs.join('\n\n')}`,
  )

describe('a section that frames a plan', () => {
  it('holds tasks where at least half of its paragraphs say who does them', async () => {
    const [named, unnamed] = ['加强统计监测。（县统计局负责）', '县财政通过现有渠道予以支持。']
    expect(await safeguards(`（二）${named}`, `（三）${unnamed}`)).toEqual(['一', '二', '三'])
    expect(await safeguards(`（二）${named}`, `（三）${unnamed}`, `（四）${unnamed}`)).toEqual(['一', '二'])
    expect(await safeguards(`（二）${unnamed}`, `（三）${unnamed}`)).toEqual(['一'])
  })
})
