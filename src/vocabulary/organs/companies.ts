/** How companies of governments end, and what names them without an ending. */

export const COMPANY_ENDINGS: readonly { ending: string; others: readonly string[]; examples: readonly string[] }[] = [
  {
    ending: '集团',
    others: [
      '集团公司',
      '集团总公司',
      '集团有限公司',
      '集团有限责任公司',
      '集团股份有限公司',
      '（集团）有限公司',
      '控股集团',
    ],
    examples: ['城投集团有限公司', '水务（集团）有限公司'],
  },
  { ending: '公司', others: ['有限公司', '有限责任公司', '股份有限公司', '总公司'], examples: ['城投有限责任公司'] },
]

/** A word of business that is a company's name by itself: 市城投. */
export const ALONE = { pattern: /[投控]$/, examples: ['城投', '国控'], not: ['水务', '城发'] }

const OTHERS = COMPANY_ENDINGS.flatMap(({ ending, others }) => others.map((other) => ({ ending, other }))).sort(
  (a, b) => b.other.length - a.other.length,
)

/** 城投集团 of 城投集团有限公司: the name with the shorter of its endings. */
export function withShortEnding(name: string): string {
  const found = OTHERS.find(({ other }) => name.endsWith(other))
  return found ? name.slice(0, -found.other.length) + found.ending : name
}

export function isCompanyAlone(word: string): boolean {
  return ALONE.pattern.test(word)
}
