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

/** Ends of organs and words of collectives, which no zone has in the name of its own. */
export const NOT_IN_OWN_NAME = {
  pattern: /[局委办厅部会所院各相有等及和与]|级$/,
  examples: ['市发展改革委', '各类', '省级', '江宁和'],
  not: ['江北', '江宁', '空港'],
}

export function mayBeOwnName(text: string): boolean {
  return !NOT_IN_OWN_NAME.pattern.test(text)
}
