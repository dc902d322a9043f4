import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Diff } from '../../../model/diff.js'
import type { Render } from '../render.js'
import { plain } from './chinese.js'
import { documentSection } from './document.js'
import { SCRIPT } from './script.js'
import { STYLE } from './style.js'
import { summarySection } from './summary.js'

/** One file for a browser: both sides beside each other, filtered by kind of change. It loads nothing from anywhere. */
export const html: Render = (diff) =>
  `${toHtml({
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: 'en' }, [headOf(diff), bodyOf(diff)])],
  })}\n`

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
