import { foldText, type ReportRecord, wordsOf } from '../../data/dataset.js'
import { usePage } from '../../state/context.js'
import { shortPlace } from '../../text/labels.js'

interface Row {
  record: ReportRecord
  at: number
  /** Pixels from the first row, or null where rows follow each other by themselves. */
  offset: number | null
  isOpen: boolean
}

/** A record in a line or two; its title opens it. */
export function RecordRow({ record, at, offset, isOpen }: Row) {
  const { to, state, t } = usePage()
  const { task, findings, targets } = record
  const place = offset === null ? {} : { transform: `translateY(${offset}px)` }
  const grave = findings.some(({ severity }) => severity !== 'info')
  return (
    <div role="row" class={isOpen ? 'row open' : 'row'} aria-rowindex={at + 2} style={place}>
      <div role="cell" class="cell place">
        {shortPlace(record)}
      </div>
      <div role="cell" class="cell title" lang="zh">
        <a
          href={to({ open: record.id, field: 'measure' })}
          aria-current={isOpen ? 'true' : undefined}
          data-record={record.id}
        >
          {highlighted(task.task_title || task.section_title || record.id, state.query)}
        </a>
        <p>{highlighted(task.measure, state.query)}</p>
      </div>
      <div role="cell" class="cell due" lang="zh">
        {task.deadline_text}
        {task.deadline_end !== null && <small>{task.deadline_end}</small>}
      </div>
      <div role="cell" class="cell lead" lang="zh">
        {task.lead_units.join('、')}
      </div>
      <div role="cell" class="cell support" lang="zh">
        {task.support_units.join('、')}
      </div>
      <div role="cell" class="cell marks">
        {targets.length > 0 && (
          <span class="mark target" title={t.targets(targets.length)}>
            {targets.length}
            <span class="unseen"> {t.facets.target}</span>
          </span>
        )}
        {findings.length > 0 && (
          <span class={grave ? 'mark warning' : 'mark info'} title={t.findings(findings.length)}>
            {findings.length}
            <span class="unseen"> {t.facets.finding}</span>
          </span>
        )}
      </div>
    </div>
  )
}

/** A text with the words of a search marked, where they stand in it as they are typed. */
function highlighted(text: string, query: string) {
  const words = wordsOf(query)
  if (words.length === 0) return text
  const { folded, offsets } = foldedWithOffsets(text)
  const marked = new Set<number>()
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      for (let i = offsets[at]!; i < (offsets[at + word.length] ?? text.length); i++) marked.add(i)
  return runsOf(text, marked).map(({ piece, isMarked }, at) => (isMarked ? <mark key={at}>{piece}</mark> : piece))
}

/** A text as it is searched, and for each of its characters where it stands in the text. */
function foldedWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const char of text) {
    const one = foldText(char)
    for (let i = 0; i < one.length; i++) offsets.push(at)
    folded += one
    at += char.length
  }
  return { folded, offsets }
}

function runsOf(text: string, marked: ReadonlySet<number>): { piece: string; isMarked: boolean }[] {
  const runs: { piece: string; isMarked: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const last = runs.at(-1)
    if (last?.isMarked === marked.has(at)) last.piece += text[at]!
    else runs.push({ piece: text[at]!, isMarked: marked.has(at) })
  }
  return runs
}
