import type { Observation } from '../../model/finding.js'
import type { TextBlock } from '../../model/source.js'
import { compact } from '../../text/blanks.js'

/** 以下各项工作均需各县、区人民政府落实，不再列出 */
const DEFAULT =
  /[^。；\n]{0,30}(?:均|都|皆)[^。；\n]{1,60}(?:落实|负责|实施|配合)[^。；\n]{0,10}不再(?:一一|逐一|逐项|重复|另行|分别)?(?:列|标|注|赘)[^。；\n）)]{0,6}/

/** Sentences that name units for all tasks at once, and that no single task prints. */
export function defaultsIn(blocks: readonly TextBlock[]): Observation[] {
  return blocks.flatMap(({ text, place }) => {
    const said = DEFAULT.exec(compact(text))?.[0]
    if (said === undefined) return []
    const message = `The notice names units for all of its tasks at once (“${said}”); they stand in no record.`
    return [{ rule: 'responsibility/default', message, place }]
  })
}
