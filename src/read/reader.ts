import type { Source } from '../model/source.js'

/** One input document: its name (for messages and the dataset) and its bytes. */
export interface Input {
  file: string
  bytes: Uint8Array
}

/** What a reader makes of an input. */
export type Content = Pick<Source, 'encoding' | 'pages' | 'blocks' | 'observations'>
/** Reads one format. */
export type Reader = (input: Input) => Content | Promise<Content>
