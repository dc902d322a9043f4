import type { Element } from 'hast'
import { h } from 'hastscript'
import type { DiffRecord, DocumentDiff, Match } from '../../../model/diff.js'
import { isMove } from '../change-words.js'
import { recordName, recordOf } from '../groups.js'
import { changeList } from './changes.js'
import { chinese, plain } from './chinese.js'
import { rowsOf, type Row } from './rows.js'

/** A record that changed: its changes in sentences, and both sides of it unless it only stands elsewhere. */
export function recordArticle(match: Match, document: DocumentDiff, id: string): Element {
  const moved = match.changes.every(isMove)
  return h('article.record', { id }, [
    h('header', [chinese('h4', [titleOf(recordOf(match)!)]), changeList(match.changes, moved)]),
    moved ? null : sidesTable(match, document),
  ])
}

function sidesTable(match: Match, document: DocumentDiff): Element {
  return h('table', [
    h('thead', [
      h(
        'tr',
        ['', 'old', 'new'].map((side) => h('th', { scope: 'col' }, [side])),
      ),
    ]),
    h('tbody', [...rowsOf(match, document.changes).map(rowOf), sourceRow(match)]),
  ])
}

const TITLE = 80

function titleOf(record: DiffRecord): string {
  const name = recordName(record)
  return name.length > TITLE ? `${name.slice(0, TITLE)}…` : name || record.id
}

function rowOf({ label, old, now }: Row): Element {
  return h('tr', [h('th', { scope: 'row' }, [plain(label)]), cellOf('old', old), cellOf('new', now)])
}

function cellOf(side: string, paragraphs: Row['old']): Element {
  if (paragraphs.length === 0) return h('td.none', { dataSide: side }, [h('p', ['—'])])
  return h(
    'td',
    { dataSide: side, lang: 'zh' },
    paragraphs.map((content) => h('p', content)),
  )
}

function sourceRow({ old, new: now }: Match): Element {
  const sources = (records: readonly DiffRecord[]) =>
    records.map(({ source, id }) => [h('span.soft', [plain(`${source} · ${id}`)])])
  return rowOf({ label: 'source', old: sources(old), now: sources(now) })
}
