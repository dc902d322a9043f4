import { strFromU8, strToU8, zipSync } from 'fflate'
import { LimitExceeded, MAX_WORKBOOK_BYTES } from '../limits.js'
import type { Package } from '../zip/index.js'
import { withChineseDates } from './chinese-dates.js'

/** Parts of a workbook that no sheet needs: only text is kept of it, and of that not what is drawn, computed or linked elsewhere. */
const XML = /\.(?:xml|rels)$/i
const UNNEEDED =
  /^(?:docProps|customXml|xl\/(?:activeX|calcChain|charts?|connections|ctrlProps|customXml|diagrams|drawings|embeddings|externalLinks|media|model|pivotCache|pivotTables|printerSettings|queryTables|revisions|slicers?|slicerCaches|tables|theme|timelines?))\b/i
const STYLES = /^xl\/styles\d*\.xml$/i
/** A ZIP file keeps a time of each entry. */
const NO_TIME = { level: 0, mtime: '1980-01-01' } as const

/**
 * The parts of a workbook that hold its sheets, checked and packed anew: SheetJS unpacks by itself, and would believe
 * what the package says of its sizes.
 * @throws LimitExceeded
 */
export async function packSheets(pack: Package): Promise<Uint8Array> {
  const parts: Record<string, [Uint8Array, typeof NO_TIME]> = {}
  let size = 0
  for (const name of pack.names.filter((entry) => XML.test(entry) && !UNNEEDED.test(entry))) {
    const bytes = await pack.read(name)
    size += bytes.length
    if (size > MAX_WORKBOOK_BYTES)
      throw new LimitExceeded(`Its sheets have more than ${MAX_WORKBOOK_BYTES / 1024 / 1024} MB of XML.`)
    parts[name] = [STYLES.test(name) ? strToU8(withChineseDates(strFromU8(bytes))) : bytes, NO_TIME]
  }
  return zipSync(parts)
}
