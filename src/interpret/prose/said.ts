import type { TextBlock } from '../../model/source.js'
import { saysWork } from '../../vocabulary/forms/work.js'
import type { WorkLabel, WorkMeaning } from '../../vocabulary/roles/work-labels.js'

export interface Labelled {
  label: WorkLabel
  text: string
  blocks: TextBlock[]
}

/** Some text, and what stands behind labels beside it. */
interface Labelling {
  text: string
  labelled: Labelled[]
  blocks: TextBlock[]
}

/** What stands behind a label, or behind none. */
interface Part {
  label: Labelled['label'] | null
  text: string
  blocks: TextBlock[]
}

/** What a work says by its labels. */
export interface Said {
  /** What names it, where no number or heading does. */
  title: Part | null
  measure: Part
  beside: Part[]
}

/** What may be the measure, the likeliest first: what says so, the text without a label, and what else says what is to come. */
const AS_MEASURE: readonly (WorkMeaning | null)[] = ['measure', 'detail', null, 'task', 'target', 'problem']
const AS_TITLE: readonly (WorkMeaning | null)[] = ['task', 'problem']

/**
 * Gives the labels of a work their places beside each other, as columns of a table get theirs.
 * @param text what stands behind no label, less the title
 * @param isTitled whether its task has a title: then the whole text is the measure where nothing else is
 */
export function saidBy(work: Labelling, text: string, isTitled: boolean): Said {
  const rest = text === '' ? [] : [{ label: null, text, blocks: work.blocks }]
  const parts: Part[] = [...rest, ...work.labelled.filter((part) => part.text !== '')]
  const named = isTitled ? null : firstOf(parts, AS_TITLE)
  const likeliest = firstOf(
    parts.filter((part) => part !== named),
    AS_MEASURE,
  )
  const before = rest.find((part) => part !== likeliest && saysWork(part.text)) ?? null
  const measure = (likeliest && before && both(before, likeliest)) ?? likeliest ?? named
  const titled = { label: null, text: work.text, blocks: work.blocks }
  return {
    title: named,
    measure: measure ?? titled,
    beside: parts.filter((part) => part !== named && part !== likeliest && part !== before),
  }
}

/** What stands between the title of a task and its labels goes before what they say. */
function both(text: Part, { label, text: said, blocks }: Part): Part {
  return { label, text: `${text.text}\n${said}`, blocks: [...text.blocks, ...blocks] }
}

function firstOf(parts: readonly Part[], meanings: readonly (WorkMeaning | null)[]): Part | null {
  const ranked = meanings.map((meaning) => parts.find(({ label }) => (label?.meaning ?? null) === meaning))
  return ranked.find((part) => part !== undefined) ?? null
}
