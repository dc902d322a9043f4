import fc from 'fast-check'
import { dressOf, type Dress, type Format } from './dress.js'
import { laidOut, type LaidOut } from './laid-out.js'
import { plan, type KnownPlan } from './plan.js'

export interface Dressed extends LaidOut {
  plan: KnownPlan
  dress: Dress
}

/** A plan in a dress, laid out: what is to be printed, and the records that should come of it. */
export function dressed(formats: readonly Format[]): fc.Arbitrary<Dressed> {
  return plan.chain((known) =>
    dressOf(known, formats).map((dress) => ({ plan: known, dress, ...laidOut(known, dress) })),
  )
}
