import type { Block, Cell, Row } from '../blocks.js'

const TAGS = { title: 'h1', heading: 'h2', line: 'p' }
const STYLE = 'table{border-collapse:collapse}td{border:1px solid #000;padding:2pt 4pt}h1{text-align:center}'

export function html(blocks: readonly Block[]): Uint8Array {
  const title = blocks.find(({ kind }) => kind === 'title') as { text: string }
  const head = `<meta charset="utf-8"><title>${title.text}</title><style>${STYLE}</style>`
  return Buffer.from(
    `<!doctype html>\n<html lang="zh-CN"><head>${head}</head>\n<body>\n${blocks.map(element).join('\n')}\n</body></html>\n`,
  )
}

function element(block: Block): string {
  if (block.kind === 'table') return `<table>\n${block.rows.map(tableRow).join('\n')}\n</table>`
  return `<${TAGS[block.kind]}>${block.text}</${TAGS[block.kind]}>`
}

function tableRow(row: Row): string {
  return `<tr>${row.map(tableCell).join('')}</tr>`
}

function tableCell({ text, rowspan, colspan }: Cell): string {
  const spans = (rowspan > 1 ? ` rowspan="${rowspan}"` : '') + (colspan > 1 ? ` colspan="${colspan}"` : '')
  return `<td${spans}><p>${text.replaceAll('\n', '</p><p>')}</p></td>`
}
