import { placeOf } from './references.js'
import { scanSheet } from './scan-sheet.js'
import type { CellRemark } from './visible-sheet.js'

/** The comments on the cells of a sheet, old ones and threads. @throws MalformedXml, LimitExceeded */
export function readComments(bytes: Uint8Array, name: string): CellRemark[] {
  const comments: CellRemark[] = []
  let open: CellRemark | null = null
  scanSheet(bytes, name, {
    open: (element, { ref }) => {
      const place = /^(?:comment|threadedComment)$/.test(element) ? placeOf(ref ?? '') : null
      if (place) comments.push((open = { text: '', ...place }))
    },
    close: () => {},
    text: (text) => {
      if (open) open.text += text
    },
  })
  return comments
}
