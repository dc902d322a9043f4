import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../src/model/diff.js'
import { compared, short, sideOfText } from '../sides.js'

interface Row {
  no: number
  measure: string
  lead?: string
}

const WOODS = '对宜林荒山实施造林绿化，完善林长制考核办法'
const WATER = '整治病险水库，疏浚中小河流'
const ROAD = '建设林区防火道路'
/** A row beside those that are compared. */
const LETTERS = { no: 9, measure: '办理群众来信来访', lead: '县信访局' }

const plan = (year: number, rows: readonly Row[]) =>
  sideOfText(
    `# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n| 序号 | 工作措施 | 责任单位 |\n|---|---|---|\n${[
      ...rows,
      LETTERS,
    ]
      .map(({ no, measure, lead = '县林业局' }) => `| ${no} | ${measure}。 | ${lead} |\n`)
      .join('')}`,
    `${year}.md`,
  )

/** Every change of records, with the old and the new ones. */
async function told(old: readonly Row[], fresh: readonly Row[]): Promise<string[]> {
  const found = compared(await plan(2024, old), await plan(2025, fresh))
  return changesOf(found).map(({ kind, status, old_ids, new_ids, before, after }) =>
    [
      `${kind} (${status})`,
      [...old_ids, '→', ...new_ids].map(short).join(' ').trim(),
      ...(kind === 'clause-moved' || kind.startsWith('target') ? [before ?? after] : []),
    ].join(' | '),
  )
}

const one = (measure: string, lead?: string): Row => ({ no: 1, measure, ...(lead === undefined ? {} : { lead }) })
const two = (measure: string, lead?: string): Row => ({ no: 2, measure, ...(lead === undefined ? {} : { lead }) })

describe('a clause that moved to another record', () => {
  it('is told with both, and as nothing else', async () => {
    expect(await told([one(`${WOODS}，${ROAD}`), two(WATER)], [one(WOODS), two(`${WATER}，${ROAD}`)])).toEqual([
      `clause-moved (note) | 0/1/1  0/1/1 | ${ROAD}`,
      `clause-moved (note) | 0/2/1  0/2/1 | ${ROAD}`,
    ])
  })

  it('names the other record', async () => {
    const [old, fresh] = [
      await plan(2024, [one(`${WOODS}，${ROAD}`), two(WATER)]),
      await plan(2025, [one(WOODS), two(`${WATER}，${ROAD}`)]),
    ]
    expect(changesOf(compared(old, fresh)).map(({ subject, message }) => [short(subject!), message])).toEqual([
      ['0/2/1', `${ROAD}; stands with 2: ${WATER}，${ROAD}。`],
      ['0/1/1', `${ROAD}; stood with 1: ${WOODS}，${ROAD}。`],
    ])
  })

  it('is of concern where it comes to others than were in charge', async () => {
    const [old, fresh] = [
      [one(`${WOODS}，${ROAD}`), two(WATER, '县水利局')],
      [one(WOODS), two(`${WATER}，${ROAD}`, '县水利局')],
    ]
    expect(await told(old, fresh)).toEqual([
      `clause-moved (note) | 0/1/1  0/1/1 | ${ROAD}`,
      `clause-moved (concern) | 0/2/1  0/2/1 | ${ROAD}`,
    ])
  })

  it('takes its target along, whose number is compared', async () => {
    const [old, fresh] = [
      [one(`${WOODS}，${ROAD}20公里`), two(WATER)],
      [one(WOODS), two(`${WATER}，${ROAD}15公里`)],
    ]
    expect(await told(old, fresh)).toEqual([
      `clause-moved (note) | 0/1/1  0/1/1 | ${ROAD}20公里`,
      'target-down (concern) | 0/2/1  0/2/1 | 20 公里',
      `clause-moved (note) | 0/2/1  0/2/1 | ${ROAD}15公里`,
    ])
  })

  it('leaves what else is reworded told', async () => {
    const [old, fresh] = [`${WATER}，巡查堤防险工险段`, `${WATER}，巡查堤防险工河段，${ROAD}`]
    expect(await told([one(`${WOODS}，${ROAD}`), two(old)], [one(WOODS), two(fresh)])).toEqual([
      `clause-moved (note) | 0/1/1  0/1/1 | ${ROAD}`,
      'reworded (concern) | 0/2/1  0/2/1',
      `clause-moved (note) | 0/2/1  0/2/1 | ${ROAD}`,
    ])
  })

  it('is none where another record says it, too, or where it says little', async () => {
    const three = { no: 3, measure: `巡查重点林区，${ROAD}` }
    expect(
      await told(
        [one(`${WOODS}，${ROAD}`), two(WATER), three],
        [one(WOODS), two(`${WATER}，${ROAD}`), { no: 3, measure: '巡查重点林区' }],
      ),
    ).toEqual([
      'reworded (concern) | 0/1/1  0/1/1',
      'reworded (concern) | 0/2/1  0/2/1',
      'reworded (concern) | 0/3/1  0/3/1',
    ])
    expect(await told([one(`${WOODS}，加强宣传`), two(WATER)], [one(WOODS), two(`${WATER}，加强宣传`)])).toEqual([
      'reworded (concern) | 0/1/1  0/1/1',
      'reworded (concern) | 0/2/1  0/2/1',
    ])
  })
})

describe('a split or a merger', () => {
  const village = '建设高标准农田5万亩，改造农村公路100公里，新建村级养老点20个，推进生活垃圾分类'
  const roads = '改造国省干线公路，新建公路桥梁'

  it('whose part stands with a record that goes on says where it stands', async () => {
    const fresh = [
      one('建设高标准农田5万亩，新建村级养老点20个'),
      two(`${roads}，改造农村公路100公里`, '县交通局'),
      { no: 3, measure: '推进生活垃圾分类' },
    ]
    expect(await told([one(village), two(roads, '县交通局')], fresh)).toEqual([
      'split (concern) | 0/1/1  0/1/1 0/3/1',
      'clause-moved (note) | 0/1/1  0/1/1 0/3/1 | 改造农村公路100公里',
      'clause-moved (concern) | 0/2/1  0/2/1 | 改造农村公路100公里',
    ])
  })

  it('of two wholes into one part says so of the one that goes on', async () => {
    const fire = { no: 2, measure: `${ROAD}，组建专业扑火队伍`, lead: '县应急局' }
    const floods = { no: 3, measure: '组建防汛抢险队伍，储备防汛物资', lead: '县应急局' }
    expect(
      await told(
        [one(WOODS), fire, floods],
        [one(`${WOODS}，${ROAD}`), { ...floods, measure: `${floods.measure}，组建专业扑火队伍` }],
      ),
    ).toEqual([
      `clause-moved (concern) | 0/1/1  0/1/1 | ${ROAD}`,
      'merged (concern) | 0/2/1 0/3/1  0/3/1',
      `clause-moved (note) | 0/2/1 0/3/1  0/3/1 | ${ROAD}`,
    ])
  })
})
