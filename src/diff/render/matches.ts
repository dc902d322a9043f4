import { onOneLine } from '../../text/printed.js'
import { yamlOf } from '../../text/yaml.js'
import type { Render } from './render.js'

/** The pairs that a person must settle, with both texts: same is true or false. */
export const matches: Render = (diff) => {
  const uncertain = diff.documents.flatMap((document) => document.matches.filter(({ kind }) => kind === 'uncertain'))
  const entries = uncertain.map(({ old, new: fresh, score, reason }) => ({
    old: old[0]!.id,
    new: fresh[0]!.id,
    old_text: old[0]!.measure,
    new_text: fresh[0]!.measure,
    same: null,
    reason: '',
    by: '',
    likeness: `${score}: ${reason}`,
  }))
  const text = entries.map(({ likeness, ...entry }) => `# ${onOneLine(likeness)}\n${yamlOf([entry])}`)
  return `# Is each pair one record? Say same: true or false, with the reason and your name.\n${text.join('')}`
}
