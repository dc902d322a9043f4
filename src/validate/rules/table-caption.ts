import { recordsOf, type Plan } from '../../model/plan.js'
import type { Block, TableBlock } from '../../model/source.js'
import { idOfRecord } from '../../text/record-ids.js'
import { tidyTitle } from '../../text/blanks.js'
import { told } from '../../text/told.js'
import { isCaptionOfTable } from '../../vocabulary/frame/annex-labels.js'
import type { Breach, Rule } from '../rule.js'

/** A line such as 单位：万元 may stand between a caption and its table. */
const BLOCKS_BETWEEN = 1

export const tableCaption: Rule<'table/caption'> = {
  id: 'table/caption',
  severity: 'info',
  summary: 'A table has a caption of its own (表1 …).',
  advice:
    'No column of the dataset holds captions: the message names the first record that stands under this one. It is also among the text of its annex in the JSON.',
  example: {
    notice: `
# 某县2023年重点任务

表1 绿化任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
`,
    message: '“表1绿化任务” is the caption of the table from record 0/1/1 on.',
  },
  check: ({ plan, source }) =>
    source.blocks.flatMap((block, at) => {
      const text = captionOf(block)
      const table = source.blocks.slice(at, at + 2 + BLOCKS_BETWEEN).find((next) => next.kind === 'table')
      const opens = plan.annexes.some(({ place }) => place === block.place)
      return text === null || !table || opens ? [] : [observation(text, block, table, plan)]
    }),
}

function captionOf(block: Block): string | null {
  const text = block.kind === 'table' ? (block.grid.cells[0]?.text ?? '') : block.text
  return block.kind !== 'break' && isCaptionOfTable(text) ? text : null
}

function observation(text: string, block: Block, { grid }: TableBlock, plan: Plan): Breach {
  const first = [...recordsOf(plan)].find(({ record }) =>
    record.measure.fragments.some(({ table }) => table === grid.index),
  )
  const where = first
    ? told`the table from record ${{ record: idOfRecord(first.task.key, first.record.no) }} on`
    : told`table ${{ table: grid.index }}`
  return { ...told`“${{ caption: tidyTitle(text) }}” is the caption of ${where}.`, place: block.place }
}
