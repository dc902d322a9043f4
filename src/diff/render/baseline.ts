import { changesOf } from '../../model/diff.js'
import { yamlOf } from '../../text/yaml.js'
import type { Render } from './render.js'

/** Entries for a baseline: a person fills in why each change is accepted, and until when. */
export const baseline: Render = (diff) => {
  const entries = changesOf(diff)
    .filter(({ status }) => status === 'concern')
    .map(({ fingerprint, kind, old_ids, new_ids, message }) => ({
      fingerprint,
      change: [kind, [...old_ids, ...new_ids].join(' → '), message].filter(Boolean).join(': '),
      reason: '',
      expires: '',
    }))
  return `# Changes that are accepted: give each a reason and the last day for which that holds.\n${yamlOf(entries)}`
}
