import type { Element } from 'hast'
import type { Dress } from '../../model/source.js'
import { declaredValue } from './style.js'

const ALIGNMENTS: Readonly<Record<string, NonNullable<Dress['align']>>> = {
  left: 'left',
  start: 'left',
  justify: 'left',
  both: 'left',
  distribute: 'left',
  center: 'center',
  '-webkit-center': 'center',
  right: 'right',
  end: 'right',
}

/** How an element sets its lines, by its style, its `align` or its name; null where it leaves that to what it stands in. */
export function alignmentOf({ tagName, properties }: Element): Dress['align'] | null {
  const styled = declaredValue(properties.style, 'text-align', (value) => value in ALIGNMENTS)
  const said = styled ?? String(properties.align ?? '').toLowerCase()
  return ALIGNMENTS[said] ?? (tagName === 'center' ? 'center' : null)
}
