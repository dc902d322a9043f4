import '../../process-start.js'
import { watchProcess } from '../../process-watch.js'
import { OpenDocument } from '../engine/document.js'
import { loadPdfjs } from '../engine/pdfjs.js'
import { readPage } from '../page.js'
import type { Answer, Request } from './pool.js'

/** pdf.js's words where the table of a file's objects is damaged and it looked for them all. */
const RECOVERED = 'Indexing all PDF objects'

/** The reading process: takes one request after the other, and ends with the process that started it. */
const send = (answer: Answer): void => void process.send!(answer)

watchProcess(Number(process.argv[2]))
/** Ctrl-C reaches all processes of a terminal; the one that asked says what becomes of this one. */
process.on('SIGINT', () => {})
/** Loaded before the first document comes. */
void loadPdfjs()
process.on('message', (request: Request) => void readDocument(request, send))
process.on('disconnect', () => process.exit())
/** pdf.js lets go of promises that fail; what they concern is missed where it is asked for. */
process.on('unhandledRejection', () => {})

/** Reads the pages of one document and sends each as soon as it is read. Nothing that the document does stops the loop. */
async function readDocument(request: Request, send: (answer: Answer) => void): Promise<void> {
  send({ kind: 'begun' })
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
