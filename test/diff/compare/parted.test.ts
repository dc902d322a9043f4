import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../src/model/diff.js'
import { parseMatches } from '../../../src/diff/decisions.js'
import { diff } from '../../../src/diff/index.js'
import { matches } from '../../../src/diff/render/matches.js'
import { registry } from '../../support.js'
import { compared, short, sideOfText } from '../sides.js'
import { HEAD, OTHER } from '../notice.js'

/** What is told of two plans whose rows are measures under one lead. */
async function told(old: string[], fresh: string[]): Promise<string[]> {
  const [before, after] = await Promise.all([plan(old, 2031), plan(fresh, 2032)])
  return changesOf(compared(before, after))
    .filter(({ kind }) => kind !== 'moved-number')
    .map(({ kind, message }) => `${kind}: ${message}`)
}

function plan(measures: readonly string[], year: number) {
  const rows = measures.map((measure, at) => `| ${at + 1} | | ${measure} | 年底前 | 县商务局 | — | |\n`)
  const title = `# 金寨县人民政府办公室关于印发${year}年重点任务的通知`
  return sideOfText(`${title}\n\n${HEAD}${rows.join('')}${OTHER}`, `${year}.md`)
}

describe('a split', () => {
  it('names what no part says and what is new, and compares the targets of each clause', async () => {
    const old = ['处置低效用地3000亩，新建标准厂房50万平方米，清理闲置校舍。']
    const fresh = ['处置低效用地3500亩。', '新建标准厂房45万平方米，推行点状供地。']
    expect(await told(old, fresh)).toEqual([
      'split: into 2: 1: 处置低效用地3500亩。 / 2: 新建标准厂房45万平方米，推行点状供地。; gone: 清理闲置校舍; new: 推行点状供地',
      'target-down: 新建标准厂房: 50 万平方米 → 45 万平方米',
      'target-up: 处置低效用地: 3000 亩 → 3500 亩',
    ])
  })

  it('has its parts marked in the order of the whole', async () => {
    const old = await plan(['清理闲置校舍房产，编制绿道专项规划。'], 2031)
    const fresh = await plan(['编制绿道专项规划。', '清理闲置校舍房产。'], 2032)
    const [split] = changesOf(compared(old, fresh))
    expect([split!.kind, split!.before, split!.after]).toEqual([
      'split',
      '清理闲置校舍房产，编制绿道专项规划。',
      '清理闲置校舍房产。\n编制绿道专项规划。',
    ])
  })
})

describe('a merger', () => {
  it('names what is gone of the parts', async () => {
    const fresh = ['处置低效用地3500亩，新建标准厂房45万平方米。']
    const old = ['处置低效用地3500亩。', '新建标准厂房45万平方米，推行点状供地。']
    expect(await told(old, fresh)).toEqual([
      'merged: 2 into one: 1: 处置低效用地3500亩。 / 2: 新建标准厂房45万平方米，推行点状供地。; gone: 推行点状供地',
    ])
  })
})

const PART = '新建标准厂房60万平方米，推行点状供地改革，举办产业招商推介会，建设专家公寓，开通园区公交专线。'

describe('what is perhaps a part', () => {
  it('is told where it stands alone', async () => {
    const old = ['处置低效用地3000亩，新建标准厂房50万平方米。']
    expect((await told(old, ['处置低效用地3000亩。', PART])).filter((line) => line.startsWith('added'))).toEqual([
      'added: 2: 新建标准厂房60万平方米，推行点状供地改革，举办产业招商推介会，建设专家公寓，开…; perhaps of one with 1: 处置低效用地3000亩，新建标准厂房50万平方米。 / 1: 处置低效用地3000亩。, which matches.yaml settles; the old side may lack it, see the note',
    ])
  })

  it('is offered to be settled, with the texts of both sides', async () => {
    const old = await plan(['处置低效用地3000亩，新建标准厂房50万平方米。'], 2031)
    const fresh = await plan(['处置低效用地3000亩。', PART], 2032)
    const filled = matches(compared(old, fresh), { paint: (_, text) => text })
      .replace('same: null', 'same: true')
      .replace(/reason: .*/, 'reason: 甲')
      .replace(/by: .*/, 'by: 乙')
    const settled = parseMatches(filled, 'matches.yaml')
    expect(settled.map((one) => [one.old.map(short), one.new.map(short)])).toEqual([[['0/1/1'], ['0/1/1', '0/2/1']]])
    const found = diff(old, fresh, { registry, settled })
    expect(changesOf(found).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['split', 'target-up']))
  })
})

it('counts a record that was split for its section, so that the others have not moved', async () => {
  const head = '| 序号 | 工作措施 | 完成时限 | 责任单位 |\n|---|---|---|---|\n'
  const rows = (section: string, measures: readonly string[]): string =>
    `| ${section} | | | |\n${measures.map((measure, at) => `| ${at + 1} | ${measure} | 年底前 | 县水利局 |\n`).join('')}`
  const of = (year: number, section: string, measures: readonly string[]) =>
    sideOfText(
      `# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n${head}${rows(section, measures)}${rows('二、民生', ['维修校舍。'])}`,
      `${year}.md`,
    )
  const [river, air, village] = [
    '修复矿山200亩，治理河道15公里。',
    '空气优良天数比率达到92%以上。',
    '建设零碳村庄1个。',
  ]
  const old = await of(2031, '一、美环境', [river!, air!, village!])
  const fresh = await of(2032, '一、优生态', ['修复矿山200亩。', '治理河道15公里。', air!])
  expect(
    changesOf(compared(old, fresh))
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['moved-number', 'removed', 'section-renamed', 'split'])
})
