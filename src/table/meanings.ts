import type { Meaning } from '../model/table.js'
import { meaningOf } from '../text/header-meaning.js'

/** The meanings of all columns of a table: what a header says alone, then what it says beside its siblings. */
export function meaningsOf(headers: readonly string[]): (Meaning | null)[] {
  const said = headers.map(meaningOf)
  const owner: Meaning = said.includes('lead') ? 'support' : 'lead'
  const meanings = said.map((meaning): Meaning | null => (meaning === 'responsible' ? owner : meaning))
  nameTaskAndMeasure(meanings)
  return onceEach(meanings)
}

/** Of two columns of tasks or two of measures the first holds the broader text. */
function nameTaskAndMeasure(meanings: (Meaning | null)[]): void {
  const owned = meanings.includes('lead') || meanings.includes('support')
  if (owned && !meanings.includes('task')) replaceFirst(meanings, 'indicator', 'task')
  const tasks = count(meanings, 'task')
  const measures = count(meanings, 'measure')
  if (tasks === 0 && measures > 1) replaceFirst(meanings, 'measure', 'task')
  if (tasks > 1 && measures === 0) replaceLast(meanings, 'task', 'measure')
  else if (tasks > 1 && !meanings.includes('category')) replaceFirst(meanings, 'task', 'category')
}

/** Units may stand in several columns of one role; of any other meaning the first column counts. */
function onceEach(meanings: readonly (Meaning | null)[]): (Meaning | null)[] {
  return meanings.map((meaning, at) => {
    const repeatable = meaning === null || meaning === 'lead' || meaning === 'support'
    return repeatable || meanings.indexOf(meaning) === at ? meaning : 'other'
  })
}

function count(meanings: readonly (Meaning | null)[], meaning: Meaning): number {
  return meanings.filter((other) => other === meaning).length
}

function replaceFirst(meanings: (Meaning | null)[], from: Meaning, to: Meaning): void {
  const at = meanings.indexOf(from)
  if (at >= 0) meanings[at] = to
}

function replaceLast(meanings: (Meaning | null)[], from: Meaning, to: Meaning): void {
  meanings[meanings.lastIndexOf(from)] = to
}
