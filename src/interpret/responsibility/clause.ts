import type { OtherKey } from '../../model/roles.js'
import type { ConventionKind } from '../../vocabulary/roles/conventions.js'
import type { DefaultUnits } from '../../vocabulary/roles/defaults.js'
import type { PrintedRole } from '../../vocabulary/roles/roles.js'
import type { Piece } from './pieces.js'

/** A list of units of one role. `by` tells how that is known: a label before it, a word or a mark behind it, or nothing. */
export interface Organs extends Piece {
  role: PrintedRole
  by: 'label' | 'word' | 'mark' | 'nothing'
}

/** What a clause of responsibility says: 牵头单位：…；配合单位：…，6月底前出台方案，下同. */
export interface Clause {
  organs: Organs[]
  /** 6月底前出台方案，年内持续推进 */
  times: Piece[]
  /** 责任领导：张三; 适用范围：东港园区 */
  labelled: (Piece & { key: OtherKey; label: string })[]
  /** 列首位者为牵头单位, and whether it holds from there on. */
  conventions: (Piece & { says: ConventionKind; onwards: boolean })[]
  /** 以下各项工作均需各县、区人民政府落实: the units. */
  defaults: (Piece & Pick<DefaultUnits, 'reach' | 'side'>)[]
  /** 由市政府直属责任部门负责的除外 */
  exceptions: Piece[]
  /** What has the form of none of these. */
  remarks: Piece[]
}

/** The pieces of a clause that some record keeps, in no order. */
export function piecesOf({ organs, times, labelled, defaults, exceptions, remarks }: Clause): Piece[] {
  return [...organs, ...times, ...labelled, ...defaults, ...exceptions, ...remarks]
}

/** The pieces of a clause with what each was read as, in printed order, for people. */
export function readingOf(clause: Clause): string {
  const { organs, times, labelled, conventions, defaults, exceptions, remarks } = clause
  const told = [
    ...organs.map(({ role, by, ...piece }) => ({ ...piece, as: by === 'nothing' ? role : `${role} by ${by}` })),
    ...times.map((piece) => ({ ...piece, as: 'time' })),
    ...labelled.map(({ key, ...piece }) => ({ ...piece, as: key })),
    ...conventions.map(({ says, ...piece }) => ({ ...piece, as: says })),
    ...defaults.map((piece) => ({ ...piece, as: 'default' })),
    ...exceptions.map((piece) => ({ ...piece, as: 'exception' })),
    ...remarks.map((piece) => ({ ...piece, as: 'remark' })),
  ]
  return told
    .sort((a, b) => a.start - b.start)
    .map(({ text, as }) => `${text} (${as})`)
    .join(', ')
}

/** Whether a clause speaks only of more tasks than its own. */
export function declaresOnly({ organs, times, labelled, conventions, defaults, remarks }: Clause): boolean {
  const own = organs.length + times.length + labelled.length + remarks.length
  return own === 0 && conventions.length + defaults.length > 0
}

/** Several clauses as one: `牵头单位：…` and on the next line `责任单位：…`. */
export function joined(clauses: readonly Clause[]): Clause {
  return {
    organs: clauses.flatMap(({ organs }) => organs),
    times: clauses.flatMap(({ times }) => times),
    labelled: clauses.flatMap(({ labelled }) => labelled),
    conventions: clauses.flatMap(({ conventions }) => conventions),
    defaults: clauses.flatMap(({ defaults }) => defaults),
    exceptions: clauses.flatMap(({ exceptions }) => exceptions),
    remarks: clauses.flatMap(({ remarks }) => remarks),
  }
}

/** The lists of a clause by what they come to beside each other, each in printed order. */
export interface Roles {
  lead: Organs[]
  support: Organs[]
  upper_lead: Organs[]
}

/**
 * 责任单位 and 负责 are in charge where nobody leads, and help where somebody does. Who guides stands over those who do it,
 * and leads where there are none.
 */
export function rolesOf({ organs }: Pick<Clause, 'organs'>): Roles {
  const of = (...roles: PrintedRole[]): Organs[] => organs.filter(({ role }) => roles.includes(role))
  const led = of('lead').length > 0
  const isGuided = led || of('responsible').length > 0
  const leads: PrintedRole[] = led ? ['lead'] : isGuided ? ['responsible'] : ['guiding']
  return {
    lead: of(...leads),
    support: of('support', ...(led ? (['responsible'] as const) : [])),
    upper_lead: isGuided ? of('guiding') : [],
  }
}
