/** Lines above a table that say something of it, and are no title: what it counts in, who fills it in, of which day it is. */
import { compact } from '../../text/blanks.js'
import { DAY, isDay, isMonth } from '../times/days.js'
import { isWholeTitle } from './titles.js'

/** To teach gongwen a form, add it with an example. */
export const TABLE_LINES: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    // A label, and what it says
    pattern: /^[（(]?[^。；：:《\d]{1,12}[：:][^。；]{0,40}$/,
    examples: [
      '单位：万元',
      '（计量单位：个、公里）',
      '填报单位：市教育局',
      '填报单位（盖章）：　　填报时间：　年　月　日',
      '制表时间：2024年3月1日',
      '联系人：',
    ],
    not: ['2024年民生实事：十件大事', '表名：重点任务清单', '关于《方案》：说明'],
  },
  {
    // The same without its colon
    pattern:
      /^(?:填报|填表|制表|审核|联系|报送)(?:人(?![大民员才])|单位|部门|科室|时间|日期|电话)(?:[（(](?:盖章|签字|公章)[）)])?[^，。；]{0,20}$/,
    examples: ['填报人 张三', '联系电话 12345', '填报单位（盖章）', '填报时间 2024年3月'],
    not: ['联系人大代表工作任务', '填报单位责任清单', '审核部门及时反馈，限期办结'],
  },
  {
    // A day, with what it is the day of or not
    pattern: new RegExp(`^[（(]?(?:\\p{Script=Han}{0,12}[（(]?)?${DAY}(?:\\p{Script=Han}{0,3})[）)]?$`, 'u'),
    examples: ['截至2024年3月1日', '（数据更新至2024年3月1日）', '2024年3月1日制', '云溪市水务局（2024年3月1日）'],
    not: ['2024年3月重点任务', '2024年3月1日起施行的任务清单'],
  },
]

/** Whether a line says something of the table below it, as a label or a day does. */
export function isLineOfTable(text: string): boolean {
  const line = compact(text)
  const plain = line.replace(/^[（(](.*)[）)]$/, '$1')
  if (isDay(plain) || isMonth(plain)) return true
  return TABLE_LINES.some(({ pattern }) => pattern.test(line)) && !isWholeTitle(line)
}
