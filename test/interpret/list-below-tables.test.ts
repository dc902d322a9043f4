import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { runPipe } from '../../src/pipeline.js'
import { FORMATS, type Piece } from '../builders/notice-files.js'
import { registry } from '../support.js'

const TABLE = (task: string): string[][] => [
  ['序号', '重点任务', '工作措施', '完成时限', '牵头单位'],
  ['1', task, '新增造林2万亩。', '年底前', '县林业局'],
]
const HEAD = [
  '青山县人民政府办公室关于印发2024年重点工作的通知',
  '青政办发〔2024〕5号',
  '各乡镇人民政府，县直各单位：',
  '现将任务分解印发给你们，请认真贯彻执行。',
]
const SIGNED = ['青山县人民政府办公室', '2024年3月1日']
const ONE = ['附件：青山县重点任务分解表']
const TWO = ['附件：1. 青山县重点任务分解表', '2. 青山县民生实事清单']

async function read(format: 'docx' | 'md' | 'html', pieces: readonly Piece[]) {
  const bytes = await FORMATS[format](pieces)
  const { plan } = await runPipe({ file: `notice.${format}`, bytes }, registry)
  return {
    list: plan.annex_list.map(({ no, title }) => `${no} ${title}`),
    records: [...recordsOf(plan)].map(({ annex, task }) => `${annex.no} ${task.title?.text}`),
    issued: [plan.issuer, plan.issued_on],
  }
}

describe.each(['docx', 'md', 'html'] as const)('the list behind a table of the main text: %s', (format) => {
  it.each<[string, string[], string[]]>([
    ['of one annex', ONE, ['1 青山县重点任务分解表']],
    ['of several', TWO, ['1 青山县重点任务分解表', '2 青山县民生实事清单']],
    ['below more text', ['二、要求', '请抓好落实。', ...ONE], ['1 青山县重点任务分解表']],
  ])('is found: %s', async (_, lines, list) => {
    const found = await read(format, [...HEAD, TABLE('绿化'), ...lines, ...SIGNED])
    expect(found).toMatchObject({ list, records: ['0 绿化'], issued: ['青山县人民政府办公室', '2024-03-01'] })
  })

  it('names the annexes that follow', async () => {
    const annexes: Piece[] = [
      '附件1',
      '青山县重点任务分解表',
      TABLE('节水'),
      '附件2',
      '青山县民生实事清单',
      TABLE('道路'),
    ]
    const found = await read(format, [...HEAD, TABLE('绿化'), ...TWO, ...SIGNED, ...annexes])
    expect(found).toMatchObject({
      list: ['1 青山县重点任务分解表', '2 青山县民生实事清单'],
      records: ['0 绿化', '1 节水', '2 道路'],
      issued: ['青山县人民政府办公室', '2024-03-01'],
    })
  })

  it('is none where an annex has its own, or no day follows', async () => {
    const own = [...HEAD, '附件1', '青山县重点工作任务表', TABLE('绿化'), ...ONE, ...SIGNED]
    expect((await read(format, own)).list).toEqual([])
    expect((await read(format, [...HEAD, ...SIGNED, '附件', TABLE('绿化'), ...ONE])).list).toEqual([])
    expect((await read(format, [...HEAD, TABLE('绿化'), ...ONE])).list).toEqual([])
  })
})
