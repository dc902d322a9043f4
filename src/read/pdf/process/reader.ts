import { OpenDocument } from '../engine/document.js'
import { readPage } from '../page.js'
import type { Answer, Request } from './messages.js'

/** pdf.js's words where the table of a file's objects is damaged and it looked for them all. */
const RECOVERED = 'Indexing all PDF objects'

/** Reads the pages of one document and sends each as soon as it is read. Nothing that the document does stops the loop. */
export async function readDocument(request: Request, send: (answer: Answer) => void): Promise<void> {
  const document = await open(request, send)
  if (!document) return
  for (let page = request.from; page <= document.pages; page++) {
    try {
      send({
        kind: 'page',
        content: await document.readPage(page, (open) => readPage(page, open, document.OPS, request.draws)),
      })
    } catch (error) {
      send({ kind: 'page failed', page, message: messageOf(error) })
    }
  }
  await document.close()
  send({ kind: 'done' })
}

async function open(request: Request, send: (answer: Answer) => void): Promise<OpenDocument | null> {
  try {
    const document = await OpenDocument.open(new Uint8Array(request.bytes), request.password)
    send({ kind: 'opened', pages: document.pages, recovered: document.openingWarnings.includes(RECOVERED) })
    return document
  } catch (error) {
    const { name, code } = error as { name?: string; code?: number }
    send({ kind: 'refused', name: name ?? 'Error', code: code ?? null, message: messageOf(error) })
    return null
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
