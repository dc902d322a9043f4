import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { groupedBy } from '../diff/grouping.js'
import type { Tables } from '../model/dataset.js'
import type { Plan } from '../model/plan.js'
import type { ReportData } from './data.js'
import { documentData, type Originals } from './document-data.js'

export { reportData } from './report-data.js'

/** What the values of documents are traced by. */
export interface Evidence {
  provenance: Tables['provenance']
  /** Trees of documents by their ids, where there are any. */
  plans: ReadonlyMap<string, Plan>
  /** Inputs of documents by their ids, where they are at hand. */
  originals: ReadonlyMap<string, Originals>
}

/** One page that shows a dataset: it loads nothing from anywhere and opens from disk. The same values give the same bytes. */
export function reportPage(data: ReportData, evidence: Evidence): string {
  const { script, style } = browserFiles()
  const page = toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'zh' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(script, style) }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', ['gongwen']),
          h('style', [style]),
        ]),
        h('body', [
          h('div', { id: 'app' }),
          h('noscript', ['This page needs JavaScript. 本页需要启用 JavaScript。']),
          dataBlock('report', 'report', data),
          ...documentBlocks(data, evidence),
          h('script', { type: 'module' }, [script]),
        ]),
      ]),
    ],
  })
  return `${page}\n`
}

/** What stands where, a block a document. */
function documentBlocks(data: ReportData, { provenance, plans, originals }: Evidence) {
  const documentOf = new Map(data.tables.tasks.map(({ id, document_id }) => [id, document_id]))
  const rows = groupedBy(provenance, ({ task_id }) => documentOf.get(task_id))
  const findings = groupedBy(
    data.tables.diagnostics.filter(({ task_id }) => task_id === null),
    ({ document_id }) => document_id,
  )
  return data.tables.documents.map(({ id }) =>
    dataBlock(
      'document',
      id,
      documentData({
        provenance: rows.get(id) ?? [],
        plan: plans.get(id) ?? null,
        originals: originals.get(id) ?? [],
        named: (findings.get(id) ?? []).map(({ source }) => source),
      }),
    ),
  )
}

/** A block of data: no script, whatever it holds. */
function dataBlock(kind: string, id: string, value: unknown) {
  return h('script', { type: 'application/gzip+base64', dataBlock: kind, dataId: id }, [embedded(value)])
}

function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${policyHash(script)}'`,
    `style-src '${policyHash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function policyHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** What the build made of page/: one script and one style. */
function browserFiles(): { script: string; style: string } {
  const [script, style] = ['#report-script', '#report-style'].map((name) =>
    readFileSync(new URL(import.meta.resolve(name)), 'utf8')
      .replaceAll('</script', String.raw`<\/script`)
      .trim(),
  )
  return { script: script!, style: style! }
}

/** Values in the page are compressed, and written in letters that can close no element. Their first bytes hold no time. */
function embedded(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: 9 }).toString('base64')
}
