import type { Part } from './words.js'

/**
 * Leaves out what is the same, but for some characters around each change.
 * @param around characters of what is the same that stay on each side of a change
 * @param most characters of a change that stay, half from its start and half from its end
 */
export function shortened(parts: readonly Part[], around: number, most = Infinity): Part[] {
  return parts.map(({ kind, text }, at) => {
    if (kind !== 'same') return { kind, text: withoutMiddle(text, Math.ceil(most / 2), Math.floor(most / 2)) }
    return { kind, text: withoutMiddle(text, at === 0 ? 0 : around, at === parts.length - 1 ? 0 : around) }
  })
}

/** The first characters of a text, and an ellipsis where there are more. */
export function clipped(text: string, most: number): string {
  return withoutMiddle(text, most - 1, 0)
}

function withoutMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + 1) return text
  const characters = [...text]
  if (characters.length <= head + tail + 1) return text
  return `${characters.slice(0, head).join('')}…${tail > 0 ? characters.slice(-tail).join('') : ''}`
}
