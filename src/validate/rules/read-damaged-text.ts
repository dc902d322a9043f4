import type { Rule } from '../rule.js'

export const readDamagedText: Rule<'read/damaged-text'> = {
  id: 'read/damaged-text',
  severity: 'warning',
  summary: 'Bytes of the input are no valid UTF-8.',
  advice:
    'The file is damaged, or mixes encodings. Each such place holds U+FFFD in the dataset. Get the file again, or mend the line.',
  example: {
    notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化\ufffd造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |
`,
    message: 'Bytes that are no UTF-8 stand here as \ufffd; expected UTF-8 throughout.',
  },
}
