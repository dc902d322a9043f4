import type { DrawnLine } from './document.js'
import type { Dress } from './dress.js'
import type { KnownPlan, KnownSection } from './plan.js'

/** What stands above the first annex: a title alone, or a letter. */
export function frameOf(
  plan: KnownPlan,
  annexes: readonly (readonly KnownSection[])[],
  { frame, lists }: Dress,
): DrawnLine[] {
  if (frame === 'bare') return [{ kind: 'title', text: nameOf(plan) }]
  const { name, level } = plan.place
  const issuer = plan.ofBureau ? `${name}教育局` : `${name}人民政府办公室`
  return [
    { kind: 'title', text: `${issuer}关于印发《${nameOf(plan)}》的通知` },
    { kind: 'line', text: plan.ofBureau ? '局机关各科室、局属各单位：' : `各乡镇人民政府，${level}政府各部门：` },
    { kind: 'line', text: `现将《${nameOf(plan)}》印发给你们，请认真贯彻落实。` },
    ...(lists ? listOf(plan, annexes) : []),
    { kind: 'line', text: issuer },
    { kind: 'line', text: `${plan.year}年2月18日` },
  ]
}

function listOf(plan: KnownPlan, annexes: readonly (readonly KnownSection[])[]): DrawnLine[] {
  const titles = annexes.map((sections) => titleOfAnnex(plan, sections, annexes.length))
  if (titles.length === 1) return [{ kind: 'line', text: `附件：${titles[0]}` }]
  return titles.map((title, at) => ({ kind: 'line', text: `${at === 0 ? '附件：' : ''}${at + 1}.${title}` }))
}

/** Label and title of an annex. */
export function labelsOf(plan: KnownPlan, sections: readonly KnownSection[], at: number, count: number): DrawnLine[] {
  return [
    { kind: 'line', text: count > 1 ? `附件${at + 1}` : '附件' },
    { kind: 'title', text: titleOfAnnex(plan, sections, count) },
  ]
}

function titleOfAnnex(plan: KnownPlan, [first]: readonly KnownSection[], count: number): string {
  return count > 1 ? `${plan.place.name}${plan.year}年${first!.title}工作任务清单` : nameOf(plan)
}

function nameOf({ place, year, ofBureau }: KnownPlan): string {
  return `${place.name}${ofBureau ? '教育局' : ''}${year}年重点工作任务分工表`
}
