/** Names that leave out the ending of their organ, by what registers know: 省新闻出版, 教育 of 教育、财政部门. */
import { COMPOSED } from '../registry/function-reading.js'
import type { RegionalUnits } from '../registry/registry.js'
import { classOf, departmentsOf, isShortName } from '../vocabulary/organs/shared-endings.js'

/** Whether a text is what some department does, with or without its level. */
export function isFunction(text: string, units: RegionalUnits): boolean {
  return isShortName(text) && departmentsOf(text).some((name) => units.find(name) !== null)
}

/** The department of a function, rather one that a lexicon lists than one by composition; where none is known the class of them. */
export function departmentOf(functionName: string, units: RegionalUnits): string {
  const known = departmentsOf(functionName).filter((name) => units.find(name) !== null)
  const listed = known.find((name) => units.find(name)!.evidence !== COMPOSED)
  return listed ?? known[0] ?? classOf(functionName)
}
