import type { Rule } from '../rule.js'

export const responsibilityDefault: Rule<'responsibility/default'> = {
  id: 'responsibility/default',
  severity: 'info',
  summary: 'A sentence names units for all tasks at once.',
  advice:
    'The tasks do not print them, and the records do not have them: add them where you count what such a unit has to do.',
  example: {
    notice: `
某市2023年生态环境工作方案

以下各项工作均需各县、区人民政府落实，不再列出。

1.推进扬尘管控。加强工地巡查。（市住房和城乡建设局牵头，市生态环境局参与）
`,
    message:
      'The notice names units for all of its tasks at once (“以下各项工作均需各县、区人民政府落实，不再列出”); they stand in no record.',
  },
}
