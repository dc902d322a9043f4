import type { ElementContent } from 'hast'
import { scanSheet } from './scan-sheet.js'
import { TextGatherer } from './texts.js'

/** The texts that cells refer to by number. @throws MalformedXml, LimitExceeded */
export function readSharedStrings(bytes: Uint8Array, name: string): ElementContent[][] {
  const strings: ElementContent[][] = []
  let gatherer = new TextGatherer()
  scanSheet(bytes, name, {
    open: (element, attributes) => {
      if (element === 'si') gatherer = new TextGatherer()
      gatherer.open(element, attributes)
    },
    close: (element) => {
      gatherer.close(element)
      if (element === 'si') strings.push(gatherer.content)
    },
    text: (text) => gatherer.text(text),
  })
  return strings
}
