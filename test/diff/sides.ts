import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { diff } from '../../src/diff/index.js'
import type { Side } from '../../src/diff/side.js'
import type { Tables } from '../../src/model/dataset.js'
import { changesOf, type Change, type Diff } from '../../src/model/diff.js'
import { tablesOf } from '../../src/write/tables.js'
import { extractText, registry } from '../support.js'

/** The dataset of a notice, as a side of a comparison. */
export async function sideOf(path: string): Promise<Side> {
  return sideOfText(readFileSync(path, 'utf8'), basename(path))
}

export async function sideOfText(text: string, file = 'notice.md'): Promise<Side> {
  const extraction = await extractText(text, registry, file)
  return { label: file, version: '1.0.0', registry: registry.hash, tables: tablesOf([extraction]) }
}

export function compared(old: Side, fresh: Side): Diff {
  return diff(old, fresh, { registry })
}

/** The same dataset with its records as a function makes them; what belongs to a record that is gone goes with it. */
export function withTasks(side: Side, tasks: Tables['tasks']): Side {
  return { ...side, tables: { ...side.tables, tasks } }
}

/** The id without its document: 1/2/1. */
export function short(id: string): string {
  return id.split('/').slice(1).join('/')
}

/** The counterpart of each record, by id without the document; splits and mergers joined by `+`. */
export function pairsOf({ documents }: Diff): Record<string, string> {
  const matches = documents.flatMap((document) => document.matches)
  return Object.fromEntries(
    matches
      .filter((match) => match.kind !== 'uncertain' && match.old.length > 0 && match.new.length > 0)
      .map((match) => [match.old.map(({ id }) => short(id)).join('+'), match.new.map(({ id }) => short(id)).join('+')]),
  )
}

/** A change on one line. */
export function lineOf({ kind, old_ids, new_ids, subject, effect }: Change): string {
  return [kind, old_ids.map(short).join('+'), new_ids.map(short).join('+'), subject ?? '', effect ?? ''].join(' | ')
}

export const linesOf = (found: Diff): string[] => changesOf(found).map(lineOf)
