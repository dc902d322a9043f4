import { loadPdfjs } from '../engine/pdfjs.js'
import type { Answer, Request } from './messages.js'
import { readDocument } from './reader.js'
import { watchProcess } from '../../process-watch.js'

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
