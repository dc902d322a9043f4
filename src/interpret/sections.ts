import type { DraftSection } from '../model/draft.js'
import type { Fragment } from '../model/field.js'
import { tidyTitle } from '../text/blanks.js'
import { ordinalOf } from '../text/ordinals.js'

/** Separates the titles of a section and the broader one it stands in. */
export const TITLE_SEPARATOR = ' / '

/** Opens a section. `（一）` under `一、` is a part of it and carries both ordinals and both titles. */
export function nextSection(text: string, fragments: Fragment[], before: DraftSection | null): DraftSection {
  const ordinal = ordinalOf(text)
  const section = { no: ordinal?.no ?? '', title: ordinal?.title ?? tidyTitle(text), fragments, tasks: [] }
  const outer = ordinal?.level === 2 && before ? outerOf(before) : null
  return outer
    ? { ...section, no: outer.no + section.no, title: `${outer.title}${TITLE_SEPARATOR}${section.title}` }
    : section
}

function outerOf(section: DraftSection): { no: string; title: string } | null {
  const no = section.no.replace(/[（(].*$/, '')
  return no === '' ? null : { no, title: section.title.split(TITLE_SEPARATOR)[0]! }
}
