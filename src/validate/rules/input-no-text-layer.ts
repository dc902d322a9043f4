import type { Rule } from '../rule.js'

export const inputNoTextLayer: Rule<'input/no-text-layer'> = {
  id: 'input/no-text-layer',
  severity: 'error',
  summary: 'Pages of a PDF are pictures without text.',
  advice:
    'Nothing on them is read. Run text recognition on the file first, and check what it makes; an invisible text layer that a scanner added is left out, since nobody has seen it.',
}
