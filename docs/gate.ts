/** What is lost of a notice, and what `gongwen diff` says of it beside the whole. */
export type Cut = keyof typeof GATE
export type Outcome = 'refused' | 'hole named' | 'removed alone'

const FORMATS = ['Markdown', 'HTML', 'DOCX', 'XLSX', 'PDF'] as const
const inAll = (outcome: Outcome): Record<(typeof FORMATS)[number], Outcome> => ({
  Markdown: outcome,
  HTML: outcome,
  DOCX: outcome,
  XLSX: outcome,
  PDF: outcome,
})

/** The first notice under fixtures/, cut. Tried by `npm run test:long`. */
export const GATE = {
  'a page': inAll('hole named'),
  'the tail, from the midst of an annex': inAll('hole named'),
  'the last page of a table': inAll('hole named'),
  'a section': inAll('hole named'),
  'a row with a number': inAll('hole named'),
  'a further measure of a task': inAll('removed alone'),
  'the same, where the notice prints how many there are': inAll('refused'),
} as const

/** The section of the page on changes. */
export function gateSection(): string[] {
  const rows = Object.entries(GATE).map(
    ([cut, outcomes]) => `| ${cut} | ${FORMATS.map((format) => outcomes[format]).join(' | ')} |`,
  )
  return [
    '## What the gate catches',
    '',
    'A notice that lost rows looks like one that dropped tasks. The first notice under `fixtures/` was cut and compared with the whole, in each format. *refused*: exit code 4, nothing is compared. *hole named*: compared, with a note that names what is missing, and each removed record says that the side may lack it. *removed alone*: the rows are told as removed, and nothing of the notice shows that they were lost.',
    '',
    `| lost | ${FORMATS.join(' | ')} |`,
    `|${'---|'.repeat(FORMATS.length + 1)}`,
    ...rows,
    '',
    'What shows it: numbers of tasks and sections that skip, numbers of pages, the list of annexes, the end of a table that is all missing where nothing new stands in its place, and totals that the notice prints.',
    '',
  ]
}
