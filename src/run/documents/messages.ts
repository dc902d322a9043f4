import type { Override } from '../../model/correction.js'
import type { Limits } from '../../model/limits.js'
import type { Outcome } from '../store/entry.js'

/** What a worker is asked: to read one document, and to write what came of it into the store. */
export interface Request {
  /** Base name, for the dataset. */
  file: string
  bytes: Uint8Array
  overrides: readonly Override[]
  password: string | undefined
  limits: Limits
  /** Register files over the built-in ones, and the hash that all of them had when the run began. */
  registers: readonly string[]
  registry: string
  /** Where its entry goes. */
  entry: string
}

/** What it answers; the rest is in the entry. A fault is gongwen’s own. */
export type Answer = Outcome | { fault: string }
