import type { DraftMeasure } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import { compact } from '../../text/blanks.js'
import { isNone } from '../../vocabulary/remarks.js'

/** What a notice says once of how its columns of units are to be read. */
export interface Conventions {
  /** 列首位者为牵头单位 */
  firstLeads: boolean
  /** 无牵头单位的，责任单位即为牵头单位 */
  responsibleLeads: boolean
}

const LEADING = '(?:总?牵头|主责|主办|主要责任)'
/** 列首位者为牵头单位, 排在首位的为牵头单位，下同, 列第一位的责任单位为牵头单位 */
const FIRST_LEADS = new RegExp(
  `(?:首位|首个|第一位|第一个|第一责任|最前|排名第一|排序第一|列第一|排第一)[^，。；]{0,12}[为是][^，。；]{0,3}${LEADING}`,
)
const RESPONSIBLE_LEADS = new RegExp(
  `(?:无|没有|未明确|未列明?|未注明|未标明)${LEADING}(?:单位|部门)的?[,，]?(?:其)?责任(?:单位|部门)(?:即|均|都|就)?(?:视)?[为是]${LEADING}`,
)

/** The conventions that some of these texts state. */
export function conventionsIn(texts: readonly string[]): Conventions {
  const said = texts.map(compact)
  return {
    firstLeads: said.some((text) => FIRST_LEADS.test(text)),
    responsibleLeads: said.some((text) => RESPONSIBLE_LEADS.test(text)),
  }
}

/** Whether a text says how lists of units are to be read: `工商联（列第一位者为牵头单位，下同）`. */
export function statesConvention(text: string): boolean {
  const { firstLeads, responsibleLeads } = conventionsIn([text])
  return firstLeads || responsibleLeads
}

/** Reads a record by what its notice says elsewhere. */
export function applyConventions(record: DraftMeasure, { firstLeads, responsibleLeads }: Conventions): void {
  if (firstLeads && record.division === 'unsaid') record.division = 'first leads'
  const blank = record.lead === null || isNone(record.lead.text) || record.lead.rule === 'cell/blank-is-merged'
  if (!responsibleLeads || !blank || record.support === null || isNone(record.support.text)) return
  record.lead = promoted(record.support, record.lead)
  record.support = null
}

/** The units of the support cell as leading ones; a dash in the cell of leads stays with the record. */
function promoted(support: Field, lead: Field | null): Field {
  const dash = lead !== null && isNone(lead.text) ? lead.fragments : []
  const rule = 'responsibility/no-lead-so-responsible'
  return { ...support, derivation: 'inferred', rule, fragments: [...dash, ...support.fragments] }
}
