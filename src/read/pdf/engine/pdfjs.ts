import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MAX_PICTURE_PIXELS } from '../../limits.js'
import { furnishGlobals, withoutCanvas } from './globals.js'

type Display = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
interface WorkerHalf {
  WorkerMessageHandler: { initializeFromPort(port: unknown): void }
}

/** Both halves of pdf.js (the minified ones load faster), and where its data lies. */
export interface Pdfjs {
  display: Display
  /** Options of `getDocument` for bytes that are not trusted. */
  optionsFor(data: Uint8Array, password: string | undefined): Parameters<Display['getDocument']>[0]
}

export async function loadPdfjs(): Promise<Pdfjs> {
  furnishGlobals()
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const module = (name: string) => pathToFileURL(join(root, 'legacy', 'build', name)).href
  const [display, worker] = await withoutCanvas(() =>
    Promise.all([
      import(module('pdf.min.mjs')) as Promise<Display>,
      import(module('pdf.worker.min.mjs')) as Promise<WorkerHalf>,
    ]),
  )
  return { display, optionsFor: (data, password) => optionsFor(display, worker, root, data, password) }
}

function optionsFor(display: Display, half: WorkerHalf, root: string, data: Uint8Array, password: string | undefined) {
  const [near, far] = DirectPort.pair()
  half.WorkerMessageHandler.initializeFromPort(far)
  const worker = new display.PDFWorker({ port: near as never, verbosity: display.VerbosityLevel.WARNINGS })
  return {
    data,
    password,
    worker,
    verbosity: display.VerbosityLevel.WARNINGS,
    /** Plain paths that end in a slash: pdf.js gives empty text without them, and says so only in a warning. */
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    /** Tells whether a font says what its characters are. */
    fontExtraProperties: true,
    /** With font faces on and nothing to load them, no outlines are compiled. */
    disableFontFace: false,
    ownerDocument: { fonts: { add() {}, delete() {} } },
    useSystemFonts: false,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    /** Only pictures so small that they may be a stretched line are decoded. */
    maxImageSize: MAX_PICTURE_PIXELS,
  } as unknown as Parameters<Display['getDocument']>[0]
}

type Listener = (event: { data: unknown }) => void

/**
 * A message port to the other half of pdf.js in the same thread. pdf.js's own clones every message, which takes a seventh
 * of its time; here both halves see the same values. The one thing that the sender changes afterwards, the lists of
 * operators that it gathers anew for each message, is copied.
 */
class DirectPort {
  private readonly listeners = new Set<Listener>()
  private peer: DirectPort | null = null

  static pair(): [DirectPort, DirectPort] {
    const [one, other] = [new DirectPort(), new DirectPort()]
    one.peer = other
    other.peer = one
    return [one, other]
  }

  postMessage(data: unknown): void {
    const { peer } = this
    const sent = withOwnLists(data)
    queueMicrotask(() => peer?.listeners.forEach((listener) => listener({ data: sent })))
  }

  addEventListener(_name: string, listener: Listener): void {
    this.listeners.add(listener)
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener)
  }

  terminate(): void {
    this.listeners.clear()
  }
}

function withOwnLists(data: unknown): unknown {
  const { chunk } = data as { chunk?: unknown }
  if (typeof chunk !== 'object' || chunk === null || !('fnArray' in chunk)) return data
  const lists = Object.entries(chunk).map(([name, list]) => [name, Array.isArray(list) ? list.slice() : list])
  return { ...(data as object), chunk: Object.fromEntries(lists) }
}
