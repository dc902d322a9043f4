import type { Phrase } from './phrases.js'
import { says } from './readings.js'

/** Times of the year that every notice knows by name and no calendar fixes: kept as milestones with their name. */
const SEASONS =
  '主?汛|雨|旱|采暖|供暖|取暖|供热|非采暖|防火|防汛|枯水|封冻|迎峰度夏|迎峰度冬|秋冬|冬春|春夏|入汛|入冬|入夏|春|夏|秋|冬|春耕|三夏|三秋|春节|元旦|清明|五一|端午|七一|中秋|国庆|十一|元宵|两会|高考|中考|开学|暑|寒|节|假'
/** Those that mean a time in any sentence: 环节前 and 中冬前 do not. */
const NAMED_SEASONS =
  '主?汛期|[雨旱][季期]|(?:采暖|供暖|取暖|供热)[季期]|防火期|迎峰度[夏冬]|入[汛冬夏]|春节|元旦|清明节?|端午节?|中秋节?|国庆节?|[春夏秋冬]季|春耕|三夏|三秋|高考|中考|开学'
const SEASON = `(?:\\d{4}(?:[-—–~～至]\\d{4})?年?(?:度)?)?(?:今|明)?(?:${SEASONS})(?:期|季|季节|天|节|假|期间|前期|高峰)?`

/** The phrases that name no day. They are read where they are all that a cell, or a part of it, says. */
export const UNDATED: Phrase[] = [
  {
    rule: 'deadline/recurring',
    cell: [
      '(?:{年})(?:每|逐)个?(?:年|半年|季度?|月|周|旬|日|天|双?周[一二三四五六日末]){语}{0,16}',
      '按(?:半?年|季度?|月|周|旬|日|天)度?(?:推进|实施|开展|报送|上报|调度|考核|进行|完成|落实|通报|更新)?',
      '(?:定期|不定期){语}{0,6}',
      '(?:月|季|旬|周|年)(?:报|调度|通报)',
    ],
    sentence: ['(?:每|逐)个?(?:年|半年|季度?|月|周)[^，。；、]{0,9}?(?:前|底|末)(?!三|期|台|往|沿)'],
    read: says('recurring'),
    examples: {
      每月: 'recurring',
      每季度末: 'recurring',
      每月25日前: 'recurring',
      每季度最后一个月的30日前: 'recurring',
      每季度序时进度: 'recurring',
      按月调度: 'recurring',
      每半年一次: 'recurring',
    },
  },
  {
    rule: 'deadline/ongoing',
    cell: [
      '{年}(?:贯穿)?(?:长期|持续|常态|全年|常年|长年|日常|全时段|一以贯之|全过程)(?:性|化)?地?(?:长期|持续|常态化|实施|推进|推动|坚持|开展|落实|进行|执行|完成|有效|工作|任务|管控|管理|运行|保持|抓好|监管|更新)*',
      '(?:并|且)?(?:长期|持续|常态化)(?:坚持|推进|实施|开展|保持|巩固|落实|抓好|用力)',
    ],
    read: says('ongoing'),
    examples: {
      长期实施: 'ongoing',
      全年: 'ongoing',
      '2022年全年': 'ongoing',
      常态化推进: 'ongoing',
      贯穿全年: 'ongoing',
      并长期坚持: 'ongoing',
    },
  },
  {
    rule: 'deadline/season',
    cell: [`${SEASON}(?:来临|到来|开始|结束)?(?:以?前|之前|期间|前后|内|后)?{成}`],
    sentence: [`(?:${NAMED_SEASONS})(?:来临|到来|开始)?(?:以前|之前|前)(?![期后景列沿])`],
    read: says('milestone'),
    examples: {
      汛期前: 'milestone',
      采暖季前: 'milestone',
      雨季前: 'milestone',
      春节前: 'milestone',
      '2022年采暖季前': 'milestone',
      秋冬季: 'milestone',
    },
  },
  {
    rule: 'deadline/at-once',
    cell: [
      '(?:立行立改|即知即改|即查即改|边查边改|立查立改|立说立行|立即(?:整改|完成|实施|执行|启动)?|即时|即日起?)(?:完成|执行)?',
    ],
    read: says('milestone'),
    examples: { 立行立改: 'milestone', 即知即改: 'milestone', 立即整改: 'milestone' },
  },
  {
    rule: 'deadline/term',
    cell: [
      '(?:短期|中期|近期|远期|长期)?[（(]?{多}(?:{至}{多})?个?(?:月|年|工作日|日|天|周|小时|自然日)(?:之?内|左右)?[）)]?{成}',
      '自?{语}{0,10}(?:之日|后|起){语}{0,4}?{多}个?(?:月|年|工作日|日|天|周|小时|自然日)内?{成}',
      '(?:短|中|近|远|中长)期',
      '{语}{0,8}(?:施工|建设|合同|工|项目|创建|培育|任|规划|过渡|周)期内?',
    ],
    read: says('milestone'),
    examples: {
      '短期（6个月内）': 'milestone',
      '中期(1-2年)': 'milestone',
      三年内: 'milestone',
      自印发之日起30个工作日内: 'milestone',
      施工期内: 'milestone',
    },
  },
  {
    rule: 'deadline/milestone',
    cell: [
      '(?:严格)?(?:按照?|根据|依据|依照|遵照|以){语}{0,20}(?:节点|要求|进度|计划|部署|时限|安排|规定|方案|时间表|文件|通知|为准|时间|任务书|序时|标准)(?:时间)?(?:按时|按期|如期)?(?:完成|推进|落实|执行|开展|实施)?',
      '(?:达到|完成|符合|按|保持)?序时(?:进度|推进|完成)?',
      '(?:按时|按期|如期|适时|及时|分阶段|分步|分期|分批)(?:完成|推进|开展|实施|落实)?',
      '(?:[与和同]){语}{0,8}(?:同步|一致)(?:推进|完成|实施)?',
      '(?:待|视){语}{0,16}(?:后|而定|情况|进度)(?:{语}{0,6})',
      '{语}{0,6}(?:时间)?节点(?:完成|推进)?',
      '{语}{0,6}(?:市级|省级|国家|上级|区级|县级)(?:统一)?(?:要求|部署|安排|时限)',
    ],
    read: says('milestone'),
    examples: {
      按时间节点完成: 'milestone',
      按市级要求: 'milestone',
      按照市级统一部署推进: 'milestone',
      序时进度: 'milestone',
      与市级同步: 'milestone',
      待市级方案印发后实施: 'milestone',
    },
  },
]
