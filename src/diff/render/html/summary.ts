import type { Element } from 'hast'
import { h } from 'hastscript'
import { CHANGE_KINDS, type ChangeKindName } from '../../../model/change-kinds.js'
import type { Diff, DiffSide, DiffSummary } from '../../../model/diff.js'
import { counted } from '../../../text/counted.js'
import { summaryOf } from '../summary.js'
import { totals } from '../text-summary.js'
import { plain } from './chinese.js'
import { changesWithin, titlesOf } from './document.js'

/** What the comparison comes to: counts that filter, and where the documents stand. */
export function summarySection(diff: Diff): Element {
  const summary = summaryOf(diff)
  return h('header', [
    h('h1', [plain(diff.old.label), ' → ', plain(diff.new.label)]),
    h('div.soft', [sideLine('old', diff.old), sideLine('new', diff.new)]),
    h('p.totals', [totals(summary)]),
    diff.notes.length > 0
      ? h(
          'ul.warnings',
          diff.notes.map((note) => h('li', [plain(note)])),
        )
      : null,
    summary.changes.total > 0 ? kindsPanel(summary, diff) : null,
    diff.documents.length > 1 ? documentsPanel(diff) : null,
  ])
}

function sideLine(name: string, { version, registry }: DiffSide): Element {
  return h('p', [`${name} side: gongwen ${version}, units ${registry.slice(0, 12)}`].map(plain))
}

function kindsPanel({ kinds }: DiffSummary, diff: Diff): Element {
  return h('section.panel', [
    h('h4', ['Kinds of change ', h('span.tools', { hidden: true }, tools())]),
    h(
      'div.kinds',
      (Object.entries(kinds) as [ChangeKindName, { total: number; accepted: number }][]).map(([kind, counts]) =>
        kindBox(kind, counts, diff),
      ),
    ),
  ])
}

function tools(): Element[] {
  return [h('button#tick-all', { type: 'button' }, ['all']), h('button#tick-none', { type: 'button' }, ['none'])]
}

function kindBox(kind: ChangeKindName, { total, accepted }: { total: number; accepted: number }, diff: Diff): Element {
  const { title, meaning } = CHANGE_KINDS[kind]
  return h('div.kind', [
    h('input', { type: 'checkbox', checked: true, hidden: true, dataKind: kind, ariaLabel: `show ${title}` }),
    h('a', { href: `#${firstOf(kind, diff)}`, title: meaning }, [title]),
    accepted > 0 ? h('i', [`${accepted} accepted`]) : null,
    h('b', [String(total)]),
  ])
}

/** The anchor of the first record, or document, that has a change of the kind. */
function firstOf(kind: ChangeKindName, { documents }: Diff): string {
  for (const [at, document] of documents.entries()) {
    if (document.changes.some((change) => change.kind === kind)) return `d${at + 1}`
    const record = document.matches.findIndex(({ changes }) => changes.some((change) => change.kind === kind))
    if (record >= 0) return `d${at + 1}-r${record + 1}`
  }
  return ''
}

function documentsPanel({ documents }: Diff): Element {
  return h('nav.panel', { ariaLabel: 'documents' }, [
    h('h4', ['Documents']),
    h(
      'ol',
      documents.map((document, at) => {
        const count = counted(changesWithin(document), 'change')
        return h('li', [h('a', { href: `#d${at + 1}` }, titlesOf(document)), ` ${count}`])
      }),
    ),
  ])
}
