import type { TextBlock } from '../../model/source.js'
import { compact } from '../../text/blanks.js'
import { markerOf } from '../../vocabulary/frame/ordinals.js'
import { organsAtStart } from '../../vocabulary/organs/lists.js'
import { isRole, meaningOfLabel } from '../../vocabulary/roles/role-labels.js'
import { workLabelAtStart } from '../../vocabulary/roles/work-labels.js'
import { wholeTime } from '../../vocabulary/times/index.js'

/**
 * The blocks that are a label alone, without a colon, as `2.责任单位` above `市水利局`: those whose value below has the form
 * of one, and the labels of work that are dressed as they are.
 */
export function labelsAlone(blocks: readonly TextBlock[]): Set<TextBlock> {
  const valued = blocks.filter((block, at) => saysValue(labelOf(block), blocks[at + 1]?.text.trim() ?? ''))
  const dresses = new Set(valued.map(dressOf))
  const ofWork = blocks.filter((block) => dresses.has(dressOf(block)) && workLabelAtStart(labelOf(block)) !== null)
  return new Set([...valued, ...ofWork])
}

function labelOf({ text }: TextBlock): string {
  if (/[:：]/.test(text)) return ''
  return `${compact(text.slice(markerOf(text)?.length ?? 0))}：`
}

function saysValue(label: string, value: string): boolean {
  const meaning = meaningOfLabel(label)
  if (meaning === null || value === '') return false
  return isRole(meaning) ? organsAtStart(value) === value.length : meaning === 'deadline' && wholeTime(value) !== null
}

function dressOf({ kind, text }: TextBlock): string {
  return `${kind} ${markerOf(text)?.level}`
}
