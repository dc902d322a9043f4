import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { DiffDocument, DocumentDiff, Match } from '../../../model/diff.js'
import { counted } from '../../../text/counted.js'
import { groupsOf, type SectionGroup } from '../groups.js'
import { changeList } from './changes.js'
import { chinese, plain } from './chinese.js'
import { recordArticle } from './record.js'

/** A document: what is said once, then section by section the records that changed. */
export function documentSection(document: DocumentDiff, at: number): Element {
  const id = `d${at + 1}`
  const numbers = new Map(document.matches.map((match, number) => [match, `${id}-r${number + 1}`]))
  const groups = groupsOf(document).filter(({ matches }) => matches.some(({ changes }) => changes.length > 0))
  return h('section.document', { id }, [
    h('h2', titlesOf(document)),
    h('div.soft', [fileLine('old', document.old), fileLine('new', document.new)]),
    document.changes.length > 0 ? h('div.panel', [changeList(document.changes, true)]) : null,
    ...groups.map((group) => groupSection(group, document, numbers)),
    changesWithin(document) === 0 ? h('p.soft', ['No changes.']) : null,
  ])
}

/** The old title and the new one, or the one that there is. */
export function titlesOf({ old, new: now }: Pick<DocumentDiff, 'old' | 'new'>): ElementContent[] {
  const titles = [...new Set([old, now].flatMap((side) => (side ? [side.title] : [])))]
  return titles.flatMap((title, at) => [
    ...(at > 0 ? [{ type: 'text', value: ' → ' } as const] : []),
    chinese('span', [title]),
  ])
}

export function changesWithin({ changes, matches }: DocumentDiff): number {
  return changes.length + matches.reduce((sum, match) => sum + match.changes.length, 0)
}

function fileLine(side: string, document: DiffDocument | null): Element {
  if (!document) return h('p', [`${side}: none`])
  return h('p', [`${side}: `, plain(document.file), `, ${counted(document.records, 'record')}`])
}

function groupSection(
  { annex, section, matches }: SectionGroup,
  document: DocumentDiff,
  numbers: Map<Match, string>,
): Element {
  const changed = matches.filter(({ changes }) => changes.length > 0)
  const same = matches.length - changed.length
  return h('section.group', [
    h('h3', [
      chinese('span', [[annex, section].filter(Boolean).join(' / ')]),
      same > 0 ? h('span.soft', [` ${same} unchanged`]) : null,
    ]),
    ...changed.map((match) => recordArticle(match, document, numbers.get(match)!)),
  ])
}
