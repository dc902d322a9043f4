import { EnvironmentFault, ExhaustedInput, UnreadableInput } from '../../../model/errors.js'
import { DEFAULT_LIMITS, type Limits, PATIENT_SHARE } from '../../../model/limits.js'
import { told, type Told, worded } from '../../../text/told.js'
import { LimitExceeded, PDF_RESTARTS } from '../../limits.js'
import type { PagedDocument } from '../../paged/page-content.js'
import { BY_THE_CLOCK, limitTime, Meter, type TimeLimit } from '../../process-time.js'
import type { Answer, Death, PageReaders, PageReader, Request } from './pool.js'

/** What was read of a document: pages in order, and those that could not be. */
export interface ReadPages extends PagedDocument {
  /** True where the table of the file's objects is damaged, and they were looked for one by one. */
  recovered: boolean
}

/**
 * Reads a document's pages in a process of its own. A page that hangs, or takes all memory, is given up with its process,
 * and another one goes on after it.
 * @throws UnreadableInput where the document cannot be opened, EnvironmentFault where no process can be started for it
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
    const patience = new Patience(limits)
    let from = 1
    try {
      for (let start = 0; ; start++) {
        const process = take()
        const reading = readFrom(process, { ...request, from }, file, read, patience, limits)
        const death = await reading.finally(() => giveBack(process))
        if (death === null) break
        /** It may have died of what is not this document's; a second one tells. */
        if (start === 0 && read.pages === 0 && MAY_BE_CHANCE.has(death)) continue
        if (death === 'unstarted') throw unstarted(file)
        if (read.pages === 0) throw unopened(file, death, limits)
        const page = pageAfter(read, from)
        read.failed.push({ page, reason: reasonOfDeath(death, limits) })
        from = page + 1
        if (from > read.pages) break
        if (start >= restarts || patience.isOver) {
          giveUpRest(read, from, patience.isOver)
          break
        }
      }
    } finally {
      patience.end()
    }
    return read
  })
}

function unstarted(file: string): EnvironmentFault {
  return new EnvironmentFault(
    file,
    'The process that is to read the PDF cannot be started.',
    'Raise the limits of the system (ulimit -n, ulimit -u) or --memory, or read fewer documents at a time with --jobs.',
  )
}

/** What may be another document’s, or the machine’s. */
const MAY_BE_CHANCE: ReadonlySet<Death> = new Set<Death>(['memory', 'crashed', 'unstarted'])

type DeathOfDocument = Exclude<Death, 'unstarted'>

function reasonOfDeath(death: DeathOfDocument, { pageSeconds }: Limits): Told {
  const reasons = {
    computing: told`it took more than ${{ seconds: pageSeconds }} s of processor time`,
    waiting: told`nothing came of it in ${{ seconds: pageSeconds * BY_THE_CLOCK }} s`,
    memory: 'reading it took more memory than it may',
    crashed: 'the process that read it ended without an answer',
  }
  return worded({ cause: death }, reasons[death])
}

function pageAfter({ contents, failed }: ReadPages, from: number): number {
  return Math.max(from - 1, contents.at(-1)?.page ?? 0, failed.at(-1)?.page ?? 0) + 1
}

function giveUpRest(read: ReadPages, from: number, timeIsOver: boolean): void {
  const reason = timeIsOver
    ? worded({ cause: 'document' }, 'the document took too long')
    : worded({ cause: 'restarts' }, 'too many pages before it failed')
  for (let page = from; page <= read.pages; page++) read.failed.push({ page, reason })
}

function unopened(file: string, death: DeathOfDocument, { pageSeconds }: Limits): ExhaustedInput {
  const reasons = {
    computing: `The PDF cannot be opened within ${pageSeconds} s of processor time.`,
    waiting: `The PDF cannot be opened: nothing came of it in ${pageSeconds * BY_THE_CLOCK} s.`,
    memory: 'The PDF cannot be opened in the memory that a document may take.',
    crashed: 'The process that was to open the PDF ended without an answer.',
  }
  return new ExhaustedInput(
    file,
    reasons[death],
    death === 'crashed'
      ? 'Try again, and report it with the file if it recurs.'
      : 'The file is damaged or made to do harm; get it again from its source.',
  )
}

/** The time of a document, over the processes that read it one after the other, and of each of its pages. */
class Patience {
  private readonly meter = new Meter()
  private whole: TimeLimit | null = null
  private page: TimeLimit | null = null
  isOver = false

  constructor(private readonly limits: Limits) {}

  /** Another process goes on. */
  follow(process: PageReader): void {
    const { seconds, pageSeconds } = this.limits
    this.meter.follow(process.spent)
    this.page?.end()
    this.page = limitTime(this.meter.spent, pageSeconds, (over) => process.kill(over))
    this.whole ??= limitTime(this.meter.spent, seconds * PATIENT_SHARE, () => (this.isOver = true))
  }

  nextPage(): void {
    this.page?.restart()
  }

  endPage(): void {
    this.page?.end()
  }

  end(): void {
    this.endPage()
    this.whole?.end()
  }
}

/** Gathers answers until the last; gives why the process died, or null where it did not. */
function readFrom(
  process: PageReader,
  request: Request,
  file: string,
  read: ReadPages,
  patience: Patience,
  { pages }: Limits,
): Promise<Death | null> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      patience.endPage()
      settle()
    }
    const onAnswer = (answer: Answer): void => {
      patience.nextPage()
      if (answer.kind === 'begun') return
      if (answer.kind === 'done') return finish(() => resolve(null))
      if (answer.kind === 'refused')
        return finish(() => reject(refusalOfOpening(file, answer, request.password !== undefined)))
      if (answer.kind === 'opened' && answer.pages > pages) {
        finish(() => reject(new LimitExceeded(`It has ${answer.pages} pages; the limit is ${pages} (--max-pages).`)))
        return process.kill('crashed')
      }
      takeAnswer(answer, read)
      if (patience.isOver) process.kill('computing')
    }
    patience.follow(process)
    process.ask(request, onAnswer, (death) => finish(() => resolve(death)))
  })
}

function takeAnswer(answer: Exclude<Answer, { kind: 'begun' | 'done' | 'refused' }>, read: ReadPages): void {
  if (answer.kind === 'opened') {
    read.pages = answer.pages
    read.recovered ||= answer.recovered
  } else if (answer.kind === 'page') read.contents.push(answer.content)
  else read.failed.push({ page: answer.page, reason: told`pdf.js reports: ${{ report: answer.message }}` })
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
