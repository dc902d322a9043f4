import { inflateRawSync, inflateSync } from 'node:zlib'
import { MAX_INFLATED_BYTES } from '../../limits.js'

/**
 * What pdf.js finds around it. It runs in a process of its own (process/), so that these stand-ins reach nothing else.
 * They spare what only drawing needs (a canvas package of 33 MB, font faces), inflate in one call instead of through web
 * streams, and hold back a stream that inflates without end.
 */
export function furnishGlobals(): void {
  Object.assign(globalThis, {
    DOMMatrix: Nothing,
    Path2D: Nothing,
    ImageData: Nothing,
    FontFace: NoFontFace,
    DecompressionStream: Inflater,
  })
}

class Nothing {
  readonly isStandIn = true
}

class NoFontFace {
  readonly loaded = Promise.resolve(this)
}

/** What pdf.js uses of the web's DecompressionStream: one chunk in, one chunk out. Where it fails, pdf.js inflates by itself. */
class Inflater {
  private inflated: Promise<Uint8Array> = Promise.resolve(new Uint8Array())
  readonly writable = { getWriter: () => this.writer }
  readonly readable = { [Symbol.asyncIterator]: () => this.chunks() }
  private readonly writer = {
    ready: Promise.resolve(),
    write: async (bytes: Uint8Array): Promise<void> => {
      this.inflated = new Promise((resolve) => resolve(this.inflateBounded(bytes)))
      await this.inflated
    },
    close: async (): Promise<void> => {},
  }
  private readonly inflate: typeof inflateSync

  constructor(format: string) {
    if (format !== 'deflate' && format !== 'deflate-raw') throw new TypeError(`Unexpected ${format}; expected deflate.`)
    this.inflate = format === 'deflate' ? inflateSync : inflateRawSync
  }

  /** What inflates beyond the limit is given up; where the bytes are damaged, pdf.js saves what it can by itself. */
  private inflateBounded(bytes: Uint8Array): Uint8Array {
    try {
      return this.inflate(bytes, { maxOutputLength: MAX_INFLATED_BYTES })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error
      console.warn(INFLATES_WITHOUT_END)
      return new Uint8Array()
    }
  }

  private async *chunks(): AsyncGenerator<Uint8Array> {
    yield await this.inflated
  }
}

/**
 * Loads a module that asks for the canvas package as soon as it is loaded, without that package, and keeps the native
 * Array.prototype.push: the module's stand-in for it is several times slower, and pdf.js pushes each operator.
 */
export async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const { getBuiltinModule } = process
  const { push } = Array.prototype
  const emptyModule = { createRequire: () => () => ({}) }
  process.getBuiltinModule = ((name: string) =>
    name === 'module' ? emptyModule : getBuiltinModule(name)) as typeof getBuiltinModule
  try {
    return await load()
  } finally {
    process.getBuiltinModule = getBuiltinModule
    Reflect.defineProperty(Array.prototype, 'push', {
      value: push,
      writable: true,
      configurable: true,
      enumerable: false,
    })
  }
}

/** Said where a stream of a page inflates beyond the limit. */
export const INFLATES_WITHOUT_END = 'A stream inflates beyond the limit'

export interface Warnings {
  /** The messages since the last call. */
  take(): string[]
}

/** pdf.js says what it had to guess only on the console. In the reading process nobody else writes there. */
export function collectWarnings(): Warnings {
  let messages: string[] = []
  const collect = (message: unknown): void => {
    if (messages.length < MOST_KEPT) messages.push(String(message).replace(/^Warning: /, ''))
  }
  console.log = collect
  console.warn = collect
  return {
    take: () => {
      const taken = messages
      messages = []
      return taken
    },
  }
}

const MOST_KEPT = 1000
