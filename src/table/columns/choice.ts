import type { Meaning } from '../../model/table.js'
import type { Owner } from '../../vocabulary/headers/header-line.js'

/** One meaning that a column may have, with the evidence for it. */
export interface Choice {
  meaning: Meaning | null
  /** A header's own word weighs 10; what its cells or its place say weighs less than half of that. */
  weight: number
  reason: string
  /** Whether the header's words say it, or its cells and its place. */
  by: 'header' | 'cells'
  /** The word for an owner that makes it a lead: all leads of a table have one. */
  owner?: Owner | 'cells'
  /** The word for an owner that alone may lead beneath it. */
  under?: Owner
}
