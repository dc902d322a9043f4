import { CHANGE_KIND_NAMES } from '../../model/change-kinds.js'
import { commandData, commandProperty } from '../../text/printed.js'
import { detailOf, labelOf } from './change-words.js'
import { type Located, locatedOf } from './places.js'
import type { Render } from './render.js'

/** GitHub shows ten annotations of a level and drops the others without a word. */
const ANNOTATIONS_SHOWN = 10

/** Workflow commands that annotate a pull request, the gravest changes first. What a person accepted is not annotated. */
export const github: Render = (diff) => {
  const changes = locatedOf(diff).sort((a, b) => rankOf(a) - rankOf(b))
  const concerns = changes.filter(({ change }) => change.status === 'concern')
  const notes = changes.filter(({ change }) => change.status === 'note')
  return [...annotations('error', concerns), ...annotations('notice', notes)].map((line) => `${line}\n`).join('')
}

function rankOf({ change }: Located): number {
  return CHANGE_KIND_NAMES.indexOf(change.kind)
}

function annotations(level: 'error' | 'notice', changes: readonly Located[]): string[] {
  if (changes.length <= ANNOTATIONS_SHOWN) return changes.map((one) => annotation(level, one))
  const shown = changes.slice(0, ANNOTATIONS_SHOWN - 1)
  const left = `${changes.length - shown.length} more changes are not shown here: see the HTML or JSON report.`
  return [...shown.map((one) => annotation(level, one)), `::${level} title=gongwen diff::${left}`]
}

function annotation(level: string, located: Located): string {
  const { change, place } = located
  const { file, line, column } = place
  const properties = [
    file === '' ? '' : `file=${commandProperty(file)}`,
    line === null ? '' : `line=${line}`,
    column === null ? '' : `col=${column}`,
    `title=${commandProperty(labelOf(change))}`,
  ]
  return `::${level} ${properties.filter(Boolean).join(',')}::${commandData(detailOf(located))}`
}
