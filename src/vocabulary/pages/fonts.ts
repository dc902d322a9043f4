/** Faces that are heavier than text is; headings of notices are set in 黑体 and 小标宋, which have no bolder cut. */
const HEAVY = /bold|black|heavy|simhei|stheiti|黑体|标宋|xbs/i

/** Whether the letters of a font, by its name, are heavier than those of text: SimSun,Bold, 黑体, FZXBSJW--GB1-0. */
export function isHeavyFont(name: string): boolean {
  return HEAVY.test(name)
}
