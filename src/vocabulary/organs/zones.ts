/** Who governs a zone: 高新区管委会, 经开区党工委. */

export const COMMITTEES = {
  words: ['管委会', '管理委员会', '管委办', '党工委、管委会', '党工委', '工委管委会'],
  examples: ['管委会', '管理委员会', '党工委'],
  not: ['经发局', '管委会经发局', '管理局'],
}

/** The committee in front of the name of one of its bureaus: 高新区管委会经发局. */
export const COMMITTEE = /^(?:管委会|管理委员会)(?=.)/

export function isCommitteeOfZone(text: string): boolean {
  return COMMITTEES.words.includes(text)
}

/** Zones as the names of their organs begin: 湖滨新区, 经开区. What else is called so has its committee behind it. */
export const ZONES_AT_START = {
  pattern:
    /^\p{Script=Han}{0,10}?(?:(?:(?<=\p{Script=Han})新区|高新区|经开区|开发区)(?!各|域|划)|(?:示范|试验|保税|合作|旅游|度假|管理|功能|产业|工业|科技|物流|化工|园|景)区(?=(?:中共|党工委|工委|管委|管理委员会)|$))/u,
  examples: ['湖滨新区', '经济技术开发区', '高新区', '东津新区', '鸣沙旅游度假区'],
  not: ['老城区', '花园社区', '开发区域', '自然保护区'],
}

/** The zone that a text begins with, its region before it left out; empty where it begins otherwise. */
export function zoneAtStart(text: string): string {
  return ZONES_AT_START.pattern.exec(text)?.[0] ?? ''
}

/** Ends of organs and words of collectives, which no zone has in the name of its own. */
export const NOT_IN_OWN_NAME = {
  pattern: /[局委办厅部会所院各相有等及和与]|级$/,
  examples: ['市发展改革委', '各类', '省级', '江宁和'],
  not: ['江北', '江宁', '空港'],
}

export function mayBeOwnName(text: string): boolean {
  return !NOT_IN_OWN_NAME.pattern.test(text)
}
