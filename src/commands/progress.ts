import type { BatchOutcome } from '../run/documents/index.js'
import type { RunListener } from '../run/run.js'
import { Line, line } from '../text/line.js'
import { counted, shown } from '../text/printed.js'

/** Tells how far a run is; `onRead` ends it. */
export type Progress = Required<Omit<RunListener, 'onJoined'>>

/** How a run goes, in numbers. */
class Tally {
  all = 0
  done = 0
  records = 0
  failed = 0
  private readonly begun = performance.now()

  add({ outcome }: BatchOutcome): void {
    this.done++
    if ('digest' in outcome) this.records += outcome.digest.records
    else this.failed++
  }

  /** Documents a second. */
  get speed(): number {
    return this.done / Math.max((performance.now() - this.begun) / 1000, 0.001)
  }

  get text(): string {
    const left = this.done === 0 ? '' : `, ${duration((this.all - this.done) / this.speed)} left`
    return `${this.records} records, ${this.speed.toFixed(1)} documents a second${left}, ${this.failed} failed`
  }
}

/** On a terminal a bar; on a pipe a line now and then; nothing where it is not wanted. */
export async function progressOn(stream: NodeJS.WriteStream, quiet: boolean): Promise<Progress> {
  if (quiet) return { onFound: () => {}, onDone: () => {}, onRead: () => {} }
  return stream.isTTY ? barOn(stream) : linesOn(stream)
}

async function barOn(stream: NodeJS.WriteStream): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress')
  const tally = new Tally()
  const format = '{bar} {value}/{total} {text} {path}'
  const bar = new cliProgress.SingleBar(
    { stream, format, clearOnComplete: true, hideCursor: true, barsize: 20, linewrap: false, gracefulExit: false },
    cliProgress.Presets.shades_classic,
  )
  return {
    onFound(documents) {
      tally.all = documents
      bar.start(documents, 0, { text: '', path: '' })
    },
    onDone(outcome) {
      tally.add(outcome)
      bar.update(tally.done, { text: tally.text, path: shown(outcome.path) })
    },
    onRead: () => bar.stop(),
  }
}

/** Milliseconds between two lines: a log of a long run stays readable, a short run has none. */
const LINE_EVERY = 5000

function linesOn(stream: NodeJS.WriteStream): Progress {
  const tally = new Tally()
  let told = performance.now()
  return {
    onFound: (documents) => void (tally.all = documents),
    onDone(outcome) {
      tally.add(outcome)
      if (performance.now() - told < LINE_EVERY) return
      told = performance.now()
      stream.write(Line.printed([line`${tally.done} of ${counted(tally.all, 'document')}: ${tally.text}`]))
    },
    onRead: () => {},
  }
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 90 * 60 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
