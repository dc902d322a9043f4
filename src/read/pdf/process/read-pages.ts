import { ExhaustedInput, UnreadableInput } from '../../../model/errors.js'
import { DEFAULT_LIMITS, type Limits, PATIENT_SHARE } from '../../../model/limits.js'
import { LimitExceeded, PDF_RESTARTS } from '../../limits.js'
import type { PagedDocument } from '../../paged/page-content.js'
import type { Answer, Death, PageReaders, PageReader, Request } from './pool.js'

/** What was read of a document: pages in order, and those that could not be. */
export interface ReadPages extends PagedDocument {
  /** True where the table of the file's objects is damaged, and they were looked for one by one. */
  recovered: boolean
}

/**
 * Reads a document's pages in a process of its own. A page that hangs, or takes all memory, is given up with its process,
 * and another one goes on after it.
 * @throws UnreadableInput where the document cannot be opened
 */
export async function readPages(
  file: string,
  request: Omit<Request, 'from'>,
  processes: PageReaders,
  limits: Limits = DEFAULT_LIMITS,
  restarts = PDF_RESTARTS,
): Promise<ReadPages> {
  return processes.use(async (take, giveBack) => {
    const read: ReadPages = { pages: 0, recovered: false, contents: [], failed: [] }
    const end = setTimer(limits.seconds * PATIENT_SHARE)
    let from = 1
    for (let start = 0; ; start++) {
      const process = take()
      const death = await readFrom(process, { ...request, from }, file, read, end, limits).finally(() =>
        giveBack(process),
      )
      if (death === null) break
      if (read.pages === 0) {
        /** It may have died of what is not this document's; a second one tells. */
        if (death === 'ended' && start === 0) continue
        throw unopened(file, death, limits)
      }
      const page = pageAfter(read, from)
      read.failed.push({ page, reason: reasonOfDeath(death, limits) })
      from = page + 1
      if (from > read.pages) break
      if (start >= restarts || end.isOver) {
        giveUpRest(read, from, end.isOver)
        break
      }
    }
    end.clear()
    return read
  })
}

function reasonOfDeath(death: Death, { pageSeconds }: Limits): string {
  return death === 'time' ? `it took more than ${pageSeconds} s` : 'reading it took more memory than it may'
}

function pageAfter({ contents, failed }: ReadPages, from: number): number {
  return Math.max(from - 1, contents.at(-1)?.page ?? 0, failed.at(-1)?.page ?? 0) + 1
}

function giveUpRest(read: ReadPages, from: number, timeIsOver: boolean): void {
  const reason = timeIsOver ? 'the document took too long' : 'too many pages before it failed'
  for (let page = from; page <= read.pages; page++) read.failed.push({ page, reason })
}

function unopened(file: string, death: Death, { pageSeconds }: Limits): ExhaustedInput {
  const what =
    death === 'time'
      ? `The PDF cannot be opened within ${pageSeconds} s.`
      : 'The PDF cannot be opened in the memory that a document may take.'
  return new ExhaustedInput(file, what, 'The file is damaged or made to do harm; get it again from its source.')
}

interface Timer {
  readonly isOver: boolean
  clear(): void
}

function setTimer(seconds: number): Timer {
  const timer = { isOver: false, clear: () => clearTimeout(handle) }
  const handle = setTimeout(() => (timer.isOver = true), seconds * 1000)
  handle.unref()
  return timer
}

/** Gathers answers until the last; gives why the process died, or null where it did not. */
function readFrom(
  process: PageReader,
  request: Request,
  file: string,
  read: ReadPages,
  end: Timer,
  { pageSeconds, pages }: Limits,
): Promise<Death | null> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout
    const restart = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => process.kill('time'), pageSeconds * 1000)
    }
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      settle()
    }
    const onAnswer = (answer: Answer): void => {
      restart()
      if (answer.kind === 'done') return finish(() => resolve(null))
      if (answer.kind === 'refused')
        return finish(() => reject(refusalOfOpening(file, answer, request.password !== undefined)))
      if (answer.kind === 'opened' && answer.pages > pages) {
        finish(() => reject(new LimitExceeded(`It has ${answer.pages} pages; the limit is ${pages} (--max-pages).`)))
        return process.kill('ended')
      }
      takeAnswer(answer, read)
      if (end.isOver) process.kill('time')
    }
    restart()
    process.ask(request, onAnswer, (death) => finish(() => resolve(death)))
  })
}

function takeAnswer(answer: Exclude<Answer, { kind: 'done' | 'refused' }>, read: ReadPages): void {
  if (answer.kind === 'opened') {
    read.pages = answer.pages
    read.recovered ||= answer.recovered
  } else if (answer.kind === 'page') read.contents.push(answer.content)
  else read.failed.push({ page: answer.page, reason: `pdf.js reports: ${answer.message}` })
}

/** pdf.js's codes of a PasswordException. */
const WRONG_PASSWORD = 2

/** What to tell a person where pdf.js refuses to open a file. */
function refusalOfOpening(
  file: string,
  { name, code, message }: Extract<Answer, { kind: 'refused' }>,
  hadPassword: boolean,
): UnreadableInput {
  if (name === 'PasswordException') {
    return code === WRONG_PASSWORD || hadPassword
      ? new UnreadableInput(file, 'The password is wrong.', 'Give the right one with --password.')
      : new UnreadableInput(file, 'The PDF asks for a password.', 'Give it with --password.')
  }
  return new UnreadableInput(
    file,
    `The PDF is damaged beyond repair (${message.replace(/\.$/, '')}).`,
    'Get the file again from its source; it may have been cut off on the way.',
  )
}
