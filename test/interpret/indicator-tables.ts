import { extractText, viewOf } from '../support.js'

export const HEAD = '# 某县2030年目标任务\n\n附件1：目标任务分解表\n\n'

/** The values of a table below the label of an annex: region · label | indicator · heading | unit | bound | value | note. */
export async function read(table: string, head = HEAD) {
  const view = viewOf(await extractText(head + table))
  const findings = view.findings.filter((finding) => !finding.includes('document/')).map((finding) => finding.trim())
  return { values: view.indicators.map((row) => row.replace(/^1 \| /, '').replace(/ \| $/, '')), findings, view }
}
