import { BLOT, blotted, bracketsOf } from '../../text/brackets.js'
import { readClause, type Clause } from '../responsibility/clause.js'
import { isRemark } from '../../vocabulary/remarks.js'
import { labelsIn } from '../../vocabulary/roles/role-labels.js'
import { namesOrgan } from '../../vocabulary/organs/organs.js'

/** A stretch of a paragraph: text, or a clause that says who is responsible for the text before it. */
export interface Stretch {
  text: string
  clause: Clause | null
}

interface Found {
  start: number
  end: number
  clause: Clause
}

const STOPS = /[。\n]/
const STOP_BEHIND = /^\s*(?:[。；;\n]|$)/
/** What may stand before a label that opens a clause without brackets. */
const BEFORE_LABEL = new RegExp(`[。；;！\\s${BLOT}]`)

/** Cuts a paragraph at its clauses: `…。（责任单位：区经委）`, `…。牵头单位：区发改局；配合单位：区财政局`. */
export function cutAtClauses(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const { start, end, clause } of [...clausesIn(text)].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    stretches.push({ text: text.slice(from, start), clause: null }, { text: text.slice(start, end), clause })
    from = end
  }
  return [...stretches, { text: text.slice(from), clause: null }].filter((stretch) => stretch.text.trim() !== '')
}

function clausesIn(text: string): Found[] {
  const bracketed = bracketsOf(text).flatMap(({ start, end, closed }) => {
    const clauses = found(text, start, end)
    const mayBeUnits = clauses.length === 0 && closed && STOP_BEHIND.test(text.slice(end))
    return mayBeUnits ? unitsAlone(text, start, end) : clauses
  })
  return [...bracketed, ...labelledIn(text)]
}

/** Clauses that begin with a label outside brackets and run to the stop of their sentence; labels that follow go on with it. */
function labelledIn(text: string): Found[] {
  const plain = blotted(text)
  const clauses: Found[] = []
  for (const { start } of labelsIn(plain)) {
    if (start < (clauses.at(-1)?.end ?? 0) || (start > 0 && !BEFORE_LABEL.test(plain[start - 1]!))) continue
    const stop = plain.slice(start).search(STOPS)
    clauses.push(...found(text, start, stop < 0 ? text.length : start + stop + 1))
  }
  return clauses
}

/** `…增长7.5%。（市工信局、市发改委）`: names of organs and nothing else, at the end of a sentence. */
function unitsAlone(text: string, start: number, end: number): Found[] {
  const inner = { text: text.slice(start + 1, end - 1), start: 1, end: end - start - 1 }
  const names = inner.text.split(/[、，,；;]/).map((name) => name.trim())
  if (isRemark(inner.text) || !names.every(namesOrgan)) return []
  const segment = { ...inner, role: 'responsible', by: 'nothing' } as const
  return [{ start, end, clause: { segments: [segment], deadline: null, persons: [] } }]
}

function found(text: string, start: number, end: number): Found[] {
  const clause = readClause(text.slice(start, end))
  return clause ? [{ start, end, clause }] : []
}
