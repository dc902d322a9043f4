import { Interrupted } from '../model/errors.js'

const CODES = { SIGINT: 130, SIGTERM: 143 } as const
type Signal = keyof typeof CODES

/** Ctrl-C, or a request to end: what is being done is given up in order. A second one ends the program at once. */
export class Interruption {
  private readonly controller = new AbortController()
  private received: Signal | null = null
  private readonly onSignal = (signal: Signal): void => {
    if (this.received !== null) process.exit(CODES[signal])
    this.received = signal
    this.controller.abort()
  }

  constructor() {
    for (const signal of Object.keys(CODES) as Signal[]) process.on(signal, this.onSignal)
  }

  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** @param remedy what of the work is kept @throws Interrupted where the program is to end */
  check(done: string, remedy: string): void {
    if (this.received !== null) throw new Interrupted(this.received, done, remedy, CODES[this.received])
  }

  /** Listens no more. */
  end(): void {
    for (const signal of Object.keys(CODES) as Signal[]) process.off(signal, this.onSignal)
  }
}
