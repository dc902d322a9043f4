import type { Diff } from '../../model/diff.js'

export interface RenderOptions {
  /** Colours a text for a terminal; gives it back as it is where nothing is coloured. */
  paint: (style: 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold', text: string) => string
}

/** Shows a comparison in one format. */
export type Render = (diff: Diff, options: RenderOptions) => string
