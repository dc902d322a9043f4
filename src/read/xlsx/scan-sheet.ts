import { LimitExceeded, MAX_XML_ELEMENTS } from '../limits.js'
import { scanXml } from '../xml/scan.js'

/** What happens on the way through a part of a workbook; elements by their names without prefixes. */
export interface SheetEvents {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

/**
 * Goes through a part of a workbook without keeping it: a sheet of 100,000 rows has a million elements.
 * @param name of the part, for messages
 * @throws MalformedXml, LimitExceeded
 */
export function scanSheet(bytes: Uint8Array, name: string, events: SheetEvents): void {
  let elements = 0
  scanXml(bytes, name, {
    open: ({ local, attributes }) => {
      if (++elements > MAX_XML_ELEMENTS)
        throw new LimitExceeded(`Its ${name} has more than ${MAX_XML_ELEMENTS} elements.`)
      events.open(local, Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value])))
    },
    close: ({ local }) => events.close(local),
    text: (text) => events.text(text),
  })
}
