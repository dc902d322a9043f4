import type { Rule } from '../rule.js'

export const rowRefitted: Rule<'row/refitted'> = {
  id: 'row/refitted',
  severity: 'info',
  summary: 'The cells of a row did not stand in their columns, and were moved to those that they fit.',
  advice:
    'Converters cut a cell at a `|` in its text, or drop a blank one. One reading alone fits all columns; compare it with the page.',
  example: {
    notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|---|
| 1 | 优化审批 | 推行“线上|线下”融合办理。 | 6月底前 | 县行政审批局 |
| 2 | 完善标准 | 执行新标准。 | 8月底前 | 县市场监管局 |
`,
    message:
      'The cells of the row do not stand in their columns; it is read as 工作措施: 推行“线上|线下”融合办理。、完成时限: 6月底前、责任单位: 县行政审批局, which alone fits all of them.',
  },
}

export const rowMisfit: Rule<'row/misfit'> = {
  id: 'row/misfit',
  severity: 'warning',
  summary: 'A cell looks like something else than its column holds, and nothing tells where it belongs.',
  advice:
    'It is in quarantine, with the whole row where that has too many cells or too few: no value comes of it. Look at the page.',
  example: {
    notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|---|
| 1 | 优化审批 | 推行并联审批。 | 县财政局 | 县行政审批局 |
| 2 | 完善标准 | 执行新标准。 | 8月底前 | 县市场监管局 |
`,
    message:
      '“县财政局 (完成时限)” does not look like what the column holds, and no other reading of the row fits; in quarantine.',
  },
}

export const tableShifted: Rule<'table/shifted'> = {
  id: 'table/shifted',
  severity: 'warning',
  summary: 'All rows of a table stand one column beside their headers.',
  advice:
    'The number has no header, or no row prints it. They are read under the headers that they fit; compare with the page.',
  example: {
    notice: `
# 某县2023年重点任务

| 重点任务 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 修路 | 新建道路6公里。 | 6月底前 | 县交通运输局 |
| 2 | 治水 | 清理河道。 | 9月底前 | 县水利局 |
`,
    message: 'The rows of the table stand one column to the right of their headers; they are read so.',
  },
}
