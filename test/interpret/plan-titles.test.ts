import { describe, expect, it } from 'vitest'
import { first } from '../runs.js'
import { extractText, viewOf } from '../support.js'

const NOUNS = [
  ['方案', '清单', '分解表', '台账', '任务书', '表', '意见', '要点'],
  ['安排', '名单', '目录', '责任制', '办法', '计划', '分工表', '任务表', '一览表', '明细表', '进度表'],
].flat()
const TABLE = `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 |
`

/** The same notice under another noun. */
const LAYOUTS: Record<string, (noun: string) => string> = {
  'a letter with its annex': (noun) => `
某县人民政府办公室关于印发2023年重点任务${noun}的通知

各乡镇人民政府：

现将任务印发给你们，请认真落实。

附件：1. 某县2023年重点任务${noun}

2. 某县2023年节水工作

${noun}

某县人民政府办公室

2023年3月1日

附件1

某县2023年重点任务${noun}
${TABLE}
附件2

某县2023年节水工作${noun}
${TABLE}`,
  'a label that runs into its title': (noun) => `
某县人民政府办公室关于印发2023年重点任务${noun}的通知

某县人民政府办公室

2023年3月1日

附件1某县重点任务${noun}
${TABLE}`,
  'a label glued to the year of its title': (noun) => `
某县人民政府办公室关于印发2023年重点任务${noun}的通知

某县人民政府办公室

2023年3月1日

附件2023年重点任务${noun}
${TABLE}`,
  'a plan without a letter': (noun) => `
某县2023年重点任务${noun}

一、生态
${TABLE}`,
  'a plan without a letter, its title in brackets': (noun) => `
某县2023年重点任务${noun}（试行）
${TABLE}`,
}

/** The view of a notice with its noun left out. */
async function without(noun: string, notice: string): Promise<string> {
  const { document, ...view } = viewOf(await extractText(notice, undefined, 'notice.md'))
  return JSON.stringify({ ...view, document: { ...document, id: '' } }).replaceAll(noun, '…')
}

describe.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
  it.each(first(8, NOUNS))('is read alike under %s', async (noun) => {
    expect(await without(noun, layout(noun))).toBe(await without('计划', layout('计划')))
  })
})
