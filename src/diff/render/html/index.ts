import { createHash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { CHANGE_KINDS, type ChangeKindName } from '../../../model/change-kinds.js'
import type { Diff, DiffDocument, DiffSide, DiffSummary, DocumentDiff, Match } from '../../../model/diff.js'
import { counted } from '../../../text/printed.js'
import { groupsOf, type SectionGroup, titlesOf } from '../places.js'
import { byConcern, changesWithin, withoutAbsolutePaths } from '../concerns.js'
import type { Render } from '../render.js'
import { summaryOf, totals } from '../summary.js'
import { changeList, chinese, plain } from './elements.js'
import { SCRIPT, STYLE } from './look.js'
import { recordArticle } from './record.js'

/** One file for a browser: both sides beside each other, filtered by kind of change. It loads nothing from anywhere. */
export const html: Render = (given) => {
  const diff = withoutAbsolutePaths(given)
  const page = h('html', { lang: 'en' }, [headOf(diff), bodyOf(diff)])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`
}

function headOf({ old, new: now }: Diff): Element {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy.join('; ') }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', [plain(`${old.label} → ${now.label} · gongwen diff`)]),
    h('style', [STYLE]),
  ])
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function bodyOf(diff: Diff): Element {
  return h('body', [h('main', [summarySection(diff), ...diff.documents.map(documentSection)]), h('script', [SCRIPT])])
}

/** What the comparison comes to: counts that filter, and where the documents stand. */
function summarySection(diff: Diff): Element {
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
    h('a', { href: `#${firstWith(kind, diff)}`, title: meaning }, [title]),
    accepted > 0 ? h('i', [`${accepted} accepted`]) : null,
    h('b', [String(total)]),
  ])
}

/** The anchor of the first record, or document, that has a change of the kind. */
function firstWith(kind: ChangeKindName, { documents }: Diff): string {
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
        return h('li', [h('a', { href: `#d${at + 1}` }, titleSpans(document)), ` ${count}`])
      }),
    ),
  ])
}

/** A document: what is of concern section by section, then what is only told, folded. */
function documentSection(document: DocumentDiff, at: number): Element {
  const id = `d${at + 1}`
  const { concerns, notes } = byConcern(document)
  const told = changesWithin(notes)
  return h('section.document', { id }, [
    h('h2', titleSpans(document)),
    h('div.soft', [fileLine('old', document.old), fileLine('new', document.new)]),
    ...changedParts(concerns, document, id),
    told > 0
      ? h('details.notes', [
          h('summary', [`only told: ${counted(told, 'change')}`]),
          ...changedParts(notes, document, id),
        ])
      : null,
    changesWithin(document) === 0 ? h('p.soft', ['No changes.']) : null,
  ])
}

/** @param whole the document with all that is told of it: a unit that was renamed is none that left */
function changedParts(part: DocumentDiff, whole: DocumentDiff, id: string): Element[] {
  const numbers = new Map(part.matches.map((match, number) => [match, `${id}-r${number + 1}`]))
  const groups = groupsOf(part).filter(({ matches }) => matches.some(({ changes }) => changes.length > 0))
  return [
    ...(part.changes.length > 0 ? [h('div.panel', [changeList(part.changes, true)])] : []),
    ...groups.map((group) => groupSection(group, whole, numbers)),
  ]
}

function titleSpans(document: DocumentDiff): ElementContent[] {
  return titlesOf(document, (title) => title).flatMap((title, at) => [
    ...(at > 0 ? [{ type: 'text', value: ' → ' } as const] : []),
    chinese('span', [title]),
  ])
}

function fileLine(side: string, document: DiffDocument | null): Element {
  if (!document) return h('p', [`${side}: none`])
  return h('p', [`${side}: `, plain(document.file), `, ${counted(document.records, 'record')}`])
}

function groupSection(
  { annex, section, matches }: SectionGroup,
  document: DocumentDiff,
  numbers: ReadonlyMap<Match, string>,
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
