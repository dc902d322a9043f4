import workerpool from 'workerpool'
import { watchProcess } from '../../process/watch.js'
import { DocumentReader } from './document-reader.js'
import type { Answer, Request } from './messages.js'

/** The process that reads documents: takes one after the other, and ends with the process that started it. */
const memory = Number(process.argv[2])
const reader = new DocumentReader(memory)

watchProcess(memory)
/** Ctrl-C reaches all processes of a terminal; the one that asked says what becomes of this one. */
process.on('SIGINT', () => {})
/** What fails here fails again where it is told. */
reader.warmUp().catch(() => {})
workerpool.worker({ read: (request: Request): Promise<Answer> => reader.read(request) })
