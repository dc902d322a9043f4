import { tidyTitle } from '../../text/blanks.js'
import { LONGEST_HEADING } from './lines.js'

/** A first sentence, in characters, that is longer is no title. */
const LONGEST_LEAD = 30
const LONGEST_BEFORE_COLON = 20
/** `加强扬尘管控。开展…`, `扬尘管控：开展…` */
const LEAD = new RegExp(`^([^。；：:\\n]{2,${LONGEST_LEAD}})。|^([^。；：:，,\\n]{2,${LONGEST_BEFORE_COLON}})[：:]`)

/** A title and the text below it; either may be empty. */
export interface Titled {
  title: string
  rest: string
}

/** Parts the title of a task from its text: the first line where it has no stop, else the short sentence it begins with. */
export function titledOf(text: string): Titled {
  const [first, ...more] = text.split('\n')
  const stops = more.length > 0 ? /[。；]|[：:]$/ : /[。；：:]/
  if (first!.length <= LONGEST_HEADING && !stops.test(first!))
    return { title: tidyTitle(first!), rest: more.join('\n') }
  const lead = LEAD.exec(text)
  if (!lead) return { title: '', rest: text }
  return { title: tidyTitle(lead[1] ?? lead[2]!), rest: text.slice(lead[0].length).trim() }
}
