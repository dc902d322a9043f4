import { seenJson } from '../../text/printed.js'
import { jsonOf } from '../../write/json.js'
import type { Render } from './render.js'
import { summaryOf } from './summary.js'

/** The comparison as it is, after its summary. */
export const json: Render = (diff) => seenJson(jsonOf({ summary: summaryOf(diff), ...diff }).toString())
