import type { Limits } from '../model/limits.js'
import type { ListedAnnex, Source } from '../model/source.js'
import type { PdfProcesses } from './pdf/process/pool.js'

/** One input document: its name (for messages and the dataset) and its bytes. */
export interface Input {
  file: string
  bytes: Uint8Array
}

/** A file beside a notice that holds annexes of it: what its list says of them. */
export interface AnnexInput extends Input {
  holds: readonly ListedAnnex[]
}

/** What a reader makes of an input. */
export type Content = Pick<
  Source,
  'encoding' | 'pages' | 'blocks' | 'observations' | 'characters' | 'declared' | 'links'
>
/** How to read. */
export interface ReadOptions {
  /** For documents that ask for one. */
  password?: string | undefined
  /** Processes that read PDFs, kept from one document to the next; without them each document starts its own. */
  processes?: PdfProcesses
  /** What the document may take; its memory and its whole time are those of the process that it is read in. */
  limits?: Limits | undefined
}

/** Reads one format. */
export type Reader = (input: Input, options: ReadOptions) => Content | Promise<Content>
