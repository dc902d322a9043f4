import type { Diff } from '../../model/diff.js'
import type { Paint } from '../../text/line.js'

export interface RenderOptions {
  paint: Paint
}

/** Shows a comparison in one format. */
export type Render = (diff: Diff, options: RenderOptions) => string
