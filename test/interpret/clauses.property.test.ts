import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, rolesOf } from '../../src/interpret/responsibility/clause.js'
import { readClause, readSegments } from '../../src/interpret/responsibility/clause-reader.js'
import { runs } from '../runs.js'

const unit = fc.constantFrom(
  '市发展改革委',
  '市教育局',
  '市市场监管局（市知识产权局）',
  '市政府办公室',
  '各县（市、区）政府',
  '市直各有关单位',
  '国网市供电公司',
  '市公安局交警支队',
  '各街道(功能区)',
)
const units = fc.uniqueArray(unit, { minLength: 1, maxLength: 4 })
const deadline = fc.constantFrom(null, '2022年底前完成', '6月底完成', '长期坚持', '第三季度')
const brackets = fc.constantFrom(['', ''], ['（', '）'], ['(', ')'], ['〔', '〕'], ['[', ']'])
const separator = fc.constantFrom('、', '，', ',', '\n', '；')

type Print = (lead: string, support: string, between: string) => string
/** Each way in which notices print who leads and who helps. */
const FORMS: Print[] = [
  (lead, support, between) => `牵头单位：${lead}${between}配合单位：${support}`,
  (lead, support, between) => `牵头单位:${lead}${between}责任单位:${support}`,
  (lead, support, between) => `责任部门：${lead}${between}协办单位：${support}`,
  (lead, support, between) => `${lead}牵头${between}${support}配合`,
  (lead, support, between) => `${lead}牵头负责${between}${support}按职责分工负责`,
  (lead, support, between) => `由${lead}负责${between}${support}参与`,
  (lead, support, between) => `${lead}牵头${between}${support}`,
  (lead, support, between) => `责任单位：${lead}牵头${between}${support}参与`,
  (lead, support, between) => `责任单位：${lead}负责${between}${support}督导`,
  (lead, support) => `责任单位：${lead}会同${support}`,
]

describe('any roles and units, printed in any form', () => {
  it('come back under their roles, in printed order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        units,
        units,
        separator,
        fc.constantFrom('，', '；', ';', '\n'),
        deadline,
        brackets,
        (print, lead, support, between, behind, until, [open, close]) => {
          const text = `${open}${print(lead.join(between), support.join(between), behind)}${until ? `，${until}` : ''}${close}`
          const clause = readClause(text)!
          const roles = rolesOf(clause)
          expect(roles.lead.map((segment) => segment.text)).toEqual([lead.join(between)])
          expect(roles.support.map((segment) => segment.text)).toEqual([support.join(between)])
          expect(clause.times[0]?.text ?? null).toBe(until)
        },
      ),
      runs(200),
    )
  })

  it('lose no character of a name, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'市局委，、；：（）牵头配合负责责任单位\n年底前完成甲乙'.split('')), {
          maxLength: 60,
        }),
        (chars) => {
          const text = chars.join('')
          for (const { start, end, text: piece } of readClause(text)?.organs ?? [])
            expect(text.slice(start, end)).toBe(piece)
        },
      ),
      runs(300),
    )
  })

  it('have pieces that stand where they say, and organs that do not overlap', () => {
    const words =
      '市教育局 各县区 （ ） 〔 〕 ， 、 ； 。 ： 牵头 负责 配合 指导 会同 责任单位 6月底前 下同 列首位者为牵头单位 \n 甲'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const clause = readSegments(text)
        for (const { start, end, text: piece } of piecesOf(clause)) expect(text.slice(start, end)).toBe(piece)
        const organs = clause.organs.toSorted((a, b) => a.start - b.start)
        organs.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(organs[at]!.end))
      }),
      runs(300),
    )
  })

  it.each([
    ['open brackets', '（'.repeat(5000)],
    ['nested brackets', '（'.repeat(2500) + '）'.repeat(2500)],
    ['a name of 200 characters', `${'市'.repeat(199)}局负责`],
    ['a clause of 5,000 characters', '市教育局、'.repeat(1000) + '负责'],
    ['noise', '#￥%……&*'.repeat(700)],
  ])('are read from %s', (_, text) => {
    for (const { start, end, text: piece } of piecesOf(readSegments(text))) expect(text.slice(start, end)).toBe(piece)
  })
})
