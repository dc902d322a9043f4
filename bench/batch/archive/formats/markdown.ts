import { COLUMNS, type Block, type Row } from '../blocks.js'

const MARKS = { title: '# ', heading: '## ', line: '' }

/** Pipe tables have no merged cells: what reaches down is blank below. */
export function markdown(blocks: readonly Block[]): Uint8Array {
  const texts = blocks.map((block) => (block.kind === 'table' ? table(block.rows) : MARKS[block.kind] + block.text))
  return Buffer.from(`${texts.join('\n\n')}\n`)
}

function table([header, ...rows]: readonly Row[]): string {
  return [pipes(header!), `|${'---|'.repeat(COLUMNS)}`, ...rows.map(pipes)].join('\n')
}

function pipes(row: Row): string {
  const texts = Array.from({ length: COLUMNS }, () => '')
  for (const { text, column } of row) texts[column] = text.replaceAll('\n', '<br>')
  return `| ${texts.join(' | ')} |`
}
