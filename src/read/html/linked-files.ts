import type { Element, Root } from 'hast'
import type { Observation } from '../../model/finding.js'
import { namesNoFile } from '../../vocabulary/pages/site-words.js'
import { tidyLine } from '../../text/blanks.js'
import { told, type Told, worded } from '../../text/told.js'
import { descendants } from '../flow/elements.js'
import type { Locate } from '../flow/table.js'
import { textOfHast } from '../flow/text.js'

const FILE = /([^/?#=&]+\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar))(?:$|[?#&])/i
/** So many names are quoted. */
const QUOTED = 5

/** Annexes are often files of their own beside the page; whoever reads the dataset should know which. */
export function linkedFiles(page: Root, locate: Locate): Observation[] {
  const names = new Map<string, string>()
  let first: Element | null = null
  for (const link of descendants(page)) {
    const href = typeof link.properties.href === 'string' && link.tagName === 'a' ? link.properties.href : ''
    const file = FILE.exec(href)?.[1]
    if (file === undefined || names.has(href)) continue
    first ??= link
    const text = tidyLine(textOfHast(link))
    names.set(href, namesNoFile(text) ? decodedName(file) : text)
  }
  return first ? [{ rule: 'annex/elsewhere', ...linksTold([...new Set(names.values())]), place: locate(first) }] : []
}

function linksTold(names: readonly string[]): Told {
  const shown = names.slice(0, QUOTED)
  const quoted = worded({ names: shown }, shown.map((name) => `“${name}”`).join(', '))
  const more = names.length > QUOTED ? ` and ${names.length - QUOTED} more` : ''
  const files = worded({ files: names.length }, names.length === 1 ? 'a file' : `${names.length} files`)
  return told`The page links to ${files} of ${names.length === 1 ? 'its' : 'their'} own: ${quoted}${more}.`
}

/** %E9%99%84%E4%BB%B61.docx is 附件1.docx. */
function decodedName(file: string): string {
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}
