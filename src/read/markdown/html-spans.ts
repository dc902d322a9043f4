import type { Element } from 'hast'
import { isBlock, isElement, isHidden } from '../flow/elements.js'
import { parseHtml } from '../flow/parse-html.js'
import { matchesOf } from '../../text/matches.js'

/** Lines of HTML in Markdown that stand together whatever is in them: blank lines, rows of tables. */
export interface HtmlSpan {
  /** Behind its last line. */
  end: number
  /** `written` is printed as it is written, the others print nothing. */
  kind: 'comment' | 'code' | 'written' | 'hidden'
  closed: boolean
}

const BEGINS_CODE = /<!--|<(script|style)(?=[\s>])/gi
/** A line of HTML, on which a comment begins. Behind other text, `<!--` is text where a blank line follows. */
const COMMENT = /^ {0,3}(?=<).*<!--/
const CODE = /^ {0,3}<(script|style)(?=[\s>]|$)/i
const WRITTEN = /^ {0,3}<(pre|textarea)(?=[\s>]|$)/i
const TAG = /^ {0,3}<([a-z][a-z0-9]*)\b(?=[^>]*(?:hidden|style))[^>]*>/i

/**
 * Finds the HTML of a text that is one thing over several lines, as browsers have it although Markdown's own rules end it
 * at a blank line: a comment, a script, a style, an element that is hidden up to its end tag. One that never ends goes on
 * to the end of the text, but for hidden elements, which are no spans then.
 */
export function htmlSpansOf(lines: readonly string[]): (at: number) => HtmlSpan | null {
  const ends = new Map<string, Map<number, number>>()
  const endOf = (tagName: string, at: number): number | undefined => {
    if (!ends.has(tagName)) ends.set(tagName, endsOfElements(lines, tagName))
    return ends.get(tagName)!.get(at)
  }
  const upTo = (kind: HtmlSpan['kind'], at: number, isEnd: (line: string) => boolean): HtmlSpan => {
    let last = at + 1
    while (last < lines.length && !isEnd(lines[last]!)) last++
    return { kind, end: Math.min(last + 1, lines.length), closed: last < lines.length }
  }
  return (at) => {
    if (!/^ {0,3}</.test(lines[at]!)) return null
    const line = withoutCode(lines[at]!)
    if (COMMENT.test(line)) return upTo('comment', at, (text) => text.includes('-->'))
    const code = CODE.exec(line)?.[1]
    if (code !== undefined) return upTo('code', at, (text) => endTagOf(code).test(text))
    const written = WRITTEN.exec(line)?.[1]
    if (written !== undefined && !endTagOf(written).test(line))
      return upTo('written', at, (text) => endTagOf(written).test(text))
    const hidden = hiddenTag(line)
    const last = hidden === null ? undefined : endOf(hidden, at)
    return last === undefined ? null : { kind: 'hidden', end: last + 1, closed: true }
  }
}

function endTagOf(tagName: string): RegExp {
  return new RegExp(`</${tagName}\\s*>`, 'i')
}

/** The name of an element that begins a line and is hidden. Tables have pieces of their own, and a paragraph ends where another block begins. */
function hiddenTag(line: string): string | null {
  const [tag, name] = TAG.exec(line) ?? []
  if (tag === undefined) return null
  const tagName = name!.toLowerCase()
  if (['table', 'p'].includes(tagName) || (tagName !== 'span' && !isBlock({ tagName } as Element))) return null
  const [element] = parseHtml(tag.trim(), true).children
  return element && isElement(element) && isHidden(element) ? tagName : null
}

/** For each line on which such an element begins first, the later one on which that element ends. */
function endsOfElements(lines: readonly string[], tagName: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: { line: number; isFirst: boolean }[] = []
  const tags = new RegExp(`<(/?)${tagName}(?=[\\s>/])`, 'gi')
  lines.forEach((written, line) => {
    let isFirst = true
    for (const [, slash] of matchesOf(withoutCode(written), tags)) {
      if (slash === '') open.push({ line, isFirst })
      else {
        const begun = open.pop()
        if (begun?.isFirst && begun.line < line) ends.set(begun.line, line)
      }
      isFirst = false
    }
  })
  return ends
}

/** A line without the comments, scripts and styles that end on it. */
export function withoutCode(line: string): string {
  let kept = ''
  let from = 0
  for (const { 0: tag, 1: name, index } of matchesOf(line, BEGINS_CODE)) {
    if (index < from) continue
    const end = name === undefined ? endOfComment(line, index) : endOfCode(line, name, index + tag.length)
    if (end === null) break
    kept += line.slice(from, index)
    from = end
  }
  return kept + line.slice(from)
}

/** As browsers have it, `<!-->` is a whole comment. */
function endOfComment(line: string, start: number): number | null {
  const end = line.indexOf('-->', start + '<!'.length)
  return end < 0 ? null : end + '-->'.length
}

function endOfCode(line: string, name: string, start: number): number | null {
  const end = new RegExp(`</${name}\\s*>`, 'gi')
  end.lastIndex = start
  return end.test(line) ? end.lastIndex : null
}
