import type { Element, ElementContent } from 'xast'
import { toXml } from 'xast-util-to-xml'
import type { Change, DocumentDiff } from '../../model/diff.js'
import { onOneLine } from '../../text/printed.js'
import { labelOf } from './change-words.js'
import { groupsOf, recordName, recordOf } from './places.js'
import type { Render } from './render.js'
import { clipped } from './words.js'

/** What XML 1.0 cannot say, escaped or not. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const NAME = 80

interface Case {
  name: string
  group: string
  changes: Change[]
}

/** JUnit’s XML: a suite a document, a test case a record, which fails where a change of it is of concern. */
export const junit: Render = ({ documents }) => {
  const suites = documents.map((document) => ({ document, cases: casesOf(document) }))
  const all = suites.flatMap(({ cases }) => cases)
  const attributes = { name: 'gongwen diff', ...countsOf(all) }
  const root = element('testsuites', attributes, onLines(suites.map(({ document, cases }) => suiteOf(document, cases))))
  // The library leaves `]]>` in text as it is, which XML does not allow.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root).replaceAll(']]>', ']]&gt;')}\n`
}

/** What is said once for the document is a test case before those of its records. */
function casesOf(document: DocumentDiff): Case[] {
  const records = groupsOf(document).flatMap(({ annex, section, matches }) =>
    matches.map((match) => ({
      name: `${clipped(onOneLine(recordName(recordOf(match)!)), NAME)} (${onOneLine(recordOf(match)!.id)})`,
      group: [annex, section].filter(Boolean).join(' / '),
      changes: match.changes,
    })),
  )
  return [{ name: 'the document', group: '', changes: document.changes }, ...records]
}

function suiteOf({ old, new: now }: DocumentDiff, cases: readonly Case[]): Element {
  const { id, title, file } = (now ?? old)!
  const attributes = { name: onOneLine(`${title} (${id})`), ...countsOf(cases) }
  return element('testsuite', attributes, onLines(cases.map((one) => caseOf(one, id, file))))
}

/** A line an element, for those who read the file or compare two of them. */
function onLines(elements: readonly Element[]): ElementContent[] {
  return [words('\n'), ...elements.flatMap((one) => [one, words('\n')])]
}

function countsOf(cases: readonly Case[]) {
  return {
    tests: String(cases.length),
    failures: String(cases.filter(isFailure).length),
    errors: '0',
    skipped: String(cases.filter(isSkipped).length),
  }
}

function isFailure({ changes }: Case): boolean {
  return changes.some(({ status }) => status === 'concern')
}

function isSkipped(one: Case): boolean {
  return !isFailure(one) && one.changes.some(({ status }) => status === 'accepted')
}

/** Tools read one failure of a test case: it tells all changes of concern; what is left is its output. */
function caseOf(one: Case, document: string, file: string): Element {
  const concerns = one.changes.filter(({ status }) => status === 'concern')
  const accepted = one.changes.filter(({ status }) => status === 'accepted')
  const others = one.changes.filter(({ status }) => status !== 'concern')
  const [first] = concerns
  const result = first
    ? [element('failure', { message: headOf(concerns), type: first.kind }, [words(listOf(concerns))])]
    : isSkipped(one)
      ? [element('skipped', { message: headOf(accepted) })]
      : []
  const output = others.length > 0 ? [element('system-out', {}, [words(listOf(others))])] : []
  const classname = onOneLine([document, one.group].filter(Boolean).join(' / '))
  return element('testcase', { name: one.name, classname, file: onOneLine(file), time: '0' }, [...result, ...output])
}

function headOf(changes: readonly Change[]): string {
  const more = changes.length > 1 ? ` (and ${changes.length - 1} more)` : ''
  return `${lineOf(changes[0]!)}${more}`
}

function listOf(changes: readonly Change[]): string {
  return changes
    .map((change) => {
      const sources = [change.old_source, change.new_source].filter(Boolean).join(' → ')
      return `${lineOf(change)}${sources === '' ? '' : ` [${onOneLine(sources)}]`}`
    })
    .join('\n')
}

function lineOf(change: Change): string {
  return onOneLine(`${labelOf(change)}: ${change.message}`)
}

function element(name: string, attributes: Record<string, string>, children: ElementContent[] = []): Element {
  const legal = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, onlyLegal(value)]))
  return { type: 'element', name, attributes: legal, children }
}

function words(value: string): ElementContent {
  return { type: 'text', value: onlyLegal(value) }
}

function onlyLegal(text: string): string {
  return text.replace(ILLEGAL, '\ufffd')
}
