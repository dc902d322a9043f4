import { CHANGES_RESOURCE, changesOf } from '../../model/diff.js'
import { csvOf } from '../../write/csv.js'
import type { Render } from './render.js'

/** changes.csv: one row a change. */
export const csv: Render = (diff) => csvOf(CHANGES_RESOURCE, changesOf(diff)).toString()
