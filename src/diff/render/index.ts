import { baseline } from './baseline.js'
import { csv } from './csv.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { html } from './html/index.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import { matches } from './matches.js'
import type { Render } from './render.js'
import { sarif } from './sarif.js'
import { text } from './text.js'

/** How a comparison is shown. A new format is a file of this folder and a line here. */
export const RENDERERS = {
  text,
  markdown,
  html,
  json,
  csv,
  github,
  sarif,
  junit,
  gitlab,
  matches,
  baseline,
} satisfies Record<string, Render>

export type Format = keyof typeof RENDERERS
export type { Render, RenderOptions } from './render.js'
