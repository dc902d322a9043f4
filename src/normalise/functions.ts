/** Names that leave out the ending of their organ, by what registers know: 省新闻出版, 教育 of 教育、财政部门. */
import { BY_FORM, COMPOSED } from '../registry/function-reading.js'
import type { RegionalUnits } from '../registry/registry.js'
import { classOf, departmentsOf, isShortName } from '../vocabulary/organs/shared-endings.js'

/** Whether a text is what some department does, with or without its level. */
export function isFunction(text: string, units: RegionalUnits): boolean {
  return isShortName(text) && departmentsOf(text).some((name) => units.find(name) !== null)
}

/** Whether a register or a lexicon has a name, rather than that its form or its parts say what it is. */
export function isListed(name: string, units: RegionalUnits): boolean {
  const found = units.find(name)
  return found !== null && found.evidence !== COMPOSED && found.evidence !== BY_FORM
}

/** The department of a function, rather one that a lexicon lists than one by composition; where none is known the class of them. */
export function departmentOf(functionName: string, units: RegionalUnits): string {
  const known = departmentsOf(functionName).filter((name) => units.find(name) !== null)
  return known.find((name) => isListed(name, units)) ?? known[0] ?? classOf(functionName)
}
