import type { FileLink } from '../model/source.js'
import type { Observation } from '../model/finding.js'
import type { Place } from '../model/place.js'
import { namesNoFile } from '../vocabulary/pages/site-words.js'
import { tidyLine } from '../text/blanks.js'
import { told, type Told, worded } from '../text/told.js'

const FILE = /([^/?#=&\\]+\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar))(?:$|[?#&])/i
/** So many names are quoted. */
const QUOTED = 5

/** The file that an address leads to; null where it leads to a page. */
export function fileLinkOf(href: string, text: string): FileLink | null {
  const file = FILE.exec(href)?.[1]
  return file === undefined ? null : { file: decodedName(file), text: tidyLine(text) }
}

/** Annexes are often files of their own beside the page; whoever reads the dataset should know which. */
export function observationOfLinks(links: readonly FileLink[], place: Place | null): Observation[] {
  const names = [...new Set(links.map(({ file, text }) => (namesNoFile(text) ? file : text)))]
  return names.length > 0 ? [{ rule: 'annex/elsewhere', ...linksTold(names), place }] : []
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
