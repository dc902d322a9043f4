import type { DocumentDiff } from '../../model/diff.js'
import { onOneLine } from '../../text/printed.js'
import { yamlOf } from '../../text/yaml.js'
import { groupedBy } from '../grouping.js'
import type { Render } from './render.js'

/** What a person must settle, with the texts: pairs, and perhaps splits and mergers. same is true or false. */
export const matches: Render = (diff) => {
  const entries = diff.documents.flatMap((document) => [...uncertainPairs(document), ...doubtfulParts(document)])
  const text = entries.map(({ comment, entry }) => `# ${onOneLine(comment)}\n${yamlOf([entry])}`)
  return `# Is each pair one record? Say same: true or false, with the reason and your name.\n${text.join('')}`
}

interface Question {
  comment: string
  entry: object
}

const TO_FILL_IN = { same: null, reason: '', by: '' }

function uncertainPairs({ matches: all }: DocumentDiff): Question[] {
  return all
    .filter(({ kind }) => kind === 'uncertain')
    .map(({ old: [old], new: [fresh], score, reason }) => ({
      comment: `${score}: ${reason}`,
      entry: { old: old!.id, new: fresh!.id, old_text: old!.measure, new_text: fresh!.measure, ...TO_FILL_IN },
    }))
}

/** One record and what it perhaps became or came from, each once. */
function doubtfulParts({ matches: all }: DocumentDiff): Question[] {
  const measures = new Map(all.flatMap(({ old, new: fresh }) => [...old, ...fresh].map((one) => [one.id, one.measure])))
  const doubts = groupedBy(
    all.flatMap(({ perhaps }) => perhaps ?? []),
    ({ old, new: fresh }) => JSON.stringify([old, fresh]),
  )
  return [...doubts.values()].map(([perhaps]) => {
    const { old, new: fresh, share } = perhaps!
    const textOf = (ids: readonly string[]) => ids.map((id) => measures.get(id)!).join('\n')
    const parts = old.length > fresh.length ? old.length : fresh.length
    return {
      comment: parts > 1 ? `${parts} parts say ${percent(share)} of it` : `they have clauses in common`,
      entry: { old: one(old), new: one(fresh), old_text: textOf(old), new_text: textOf(fresh), ...TO_FILL_IN },
    }
  })
}

function one(ids: readonly string[]): string | readonly string[] {
  return ids.length === 1 ? ids[0]! : ids
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
