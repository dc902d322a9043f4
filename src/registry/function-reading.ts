import type { UnitKind } from '../model/plan.js'
import type { Rank } from '../vocabulary/organs/levels.js'

/** What a name without its level says. */
export interface FunctionReading {
  /** Lasting; of several functions of one organ their ids, parted by `-`. */
  id: string
  /** Ids of the functions that the organ has; of none where it is a body beside the department that has one. */
  functions: string[]
  /** The entry that the word is of; null where the name has the words of several. */
  entry: string | null
  /** The word that the name was read by: two words of one function side by side are two organs. */
  form: string
  /** The last day (ISO) on which an organ was called so; null where the name is one of today. */
  until: string | null
  /** The first day; null where it is not known, or the name is put together. */
  from: string | null
  kind: UnitKind
  /** Canonical name of today without the level: 发展改革委. */
  name: string
  /** The same of the notice’s day. */
  nameThen: string
  /** Official name without the level: 发展和改革委员会; null where it is not known. */
  fullName: string | null
  /** Whether organs of the function are branches of one of the centre. */
  isBranch: boolean
  /** Whether it is called by its place, whatever stands in front. */
  byPlace: boolean
  /** How it is known. */
  evidence: string
}

/** The government and the day that a name is read for. */
export interface ReadFor {
  /** Rank of the government; null where it is not known. */
  rank: Rank | null
  /** Day of the notice (ISO), for names that meant another organ before a reform; null where it is not known. */
  on: string | null
}

/** What is put together of words that the lists have apart. */
export const COMPOSED = 'composed'
/** What has the form of an organ, and stands in no list. */
export const BY_FORM = 'form'

/** How a name reads that is put together by its form. */
export function composed(unit: Pick<FunctionReading, 'name' | 'nameThen' | 'fullName' | 'kind'>): FunctionReading {
  const { name, nameThen, fullName, kind } = unit
  const none = {
    id: '',
    functions: [],
    entry: null,
    form: '',
    until: null,
    from: null,
    isBranch: false,
    byPlace: false,
  }
  return { ...none, name, nameThen, fullName, kind, evidence: COMPOSED }
}
